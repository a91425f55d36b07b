/** Sellers and creators that fell silent against their own rhythm, by what those that did so before brought back. */
import type { SalesTable } from "../../../marketplace/model";
import { BLANK_MEMBER, type KeyColumn } from "../../../metrics/values";
import { decisionOf } from "../decide";
import type { Decision } from "../decision";
import type { DiagnosisInput } from "../input";
import { daysIn } from "../sums";

/** Days with sales from which a rhythm is told. */
const FEWEST_DAYS = 8;
/** Silent for so many of the member's own mean gaps: e⁻⁷ by chance, were its sales at random. */
const GAPS = 7;
const LEAST_SILENCE = 30;
/** Earlier silences that the return rate is measured on, and returns without which nothing is promised. */
const FEWEST_CASES = 10;
const FEWEST_RETURNS = 3;
/** Where hardly any came back, calling them is no opportunity. */
const LEAST_RATE = 0.1;
const YEAR = 365;
const NAMED = 5;
const MOST_CUTS = 8;

export function reactivation(input: DiagnosisInput): Decision[] {
  const { sales } = input.marketplace;
  if (!sales) return [];
  return (["seller", "creator"] as const).flatMap((field) => {
    const keys = sales.keys[field];
    const found = keys && silentOf(sales, keys, input);
    return found ? [worded(input, field, found)] : [];
  });
}

interface Silent {
  readonly names: readonly string[];
  readonly members: number;
  readonly gmv: number;
  readonly cases: number;
  readonly returns: number;
  /** Of what they sold before, what those that fell silent earlier sold in as many days as the period has. */
  readonly part: number;
}

/** Measured at earlier days as if they were today; nothing of after them is used to call a member silent. */
function silentOf(sales: SalesTable, keys: KeyColumn, { asOf, period }: DiagnosisInput): Silent | undefined {
  const days = daysIn(period);
  const first = sales.dates.reduce((least, date) => (date < least ? date : least), Infinity);
  const now = stateAt(sales, keys, asOf);
  let [cases, returns, before, after] = [0, 0, 0, 0];
  for (let cut = 1; cut <= MOST_CUTS; cut++) {
    const day = asOf - cut * days;
    if (day - first < YEAR / 2) break;
    const then = stateAt(sales, keys, day);
    const next = soldIn(sales, keys, day + 1, day + days);
    for (const member of then.silent) {
      cases++;
      before += ((then.gmv[member] as number) * days) / YEAR;
      after += next[member] as number;
      if ((next[member] as number) > 0) returns++;
    }
  }
  if (now.silent.length === 0 || cases < FEWEST_CASES) return undefined;
  if (returns < FEWEST_RETURNS || returns < LEAST_RATE * cases) return undefined;
  const sorted = [...now.silent].sort((a, b) => (now.gmv[b] as number) - (now.gmv[a] as number));
  return {
    names: sorted.slice(0, NAMED).map((member) => String(keys.labels[member])),
    members: sorted.length,
    gmv: sorted.reduce((sum, member) => sum + (now.gmv[member] as number), 0),
    ...{ cases, returns, part: after / before },
  };
}

/** Who is silent at the end of a day, and what each sold in the year up to then. */
function stateAt({ dates, reasons, gmv }: SalesTable, { codes, labels }: KeyColumn, day: number) {
  const count = labels.length;
  const [first, last, sold] = [new Float64Array(count), new Float64Array(count), new Float64Array(count)];
  const active = new Int32Array(count);
  for (let row = 0; row < codes.length; row++) {
    const [code, date] = [codes[row] as number, Math.floor(dates[row] as number)];
    if (reasons[row] !== 0 || code < 0 || !(date <= day)) continue;
    if (active[code] === 0) first[code] = date;
    // Exports stand in order of date, nearly: a day that comes again is counted once when its rows are together.
    if (date !== last[code]) active[code] = (active[code] as number) + 1;
    last[code] = Math.max(last[code] as number, date);
    const value = gmv[row] as number;
    if (date > day - YEAR && value === value) sold[code] = (sold[code] as number) + value;
  }
  const silent = [...active.keys()].filter((code) => {
    const [from, to, n] = [first[code] as number, last[code] as number, active[code] as number];
    if (n < FEWEST_DAYS || labels[code] === BLANK_MEMBER || (sold[code] as number) <= 0) return false;
    const gap = Math.max(1, (to - from) / (n - 1));
    return day - to >= Math.max(LEAST_SILENCE, GAPS * gap);
  });
  return { silent, gmv: sold };
}

function soldIn({ dates, reasons, gmv }: SalesTable, { codes, labels }: KeyColumn, from: number, to: number) {
  const sold = new Float64Array(labels.length);
  for (let row = 0; row < codes.length; row++) {
    const [code, date, value] = [codes[row] as number, dates[row] as number, gmv[row] as number];
    if (reasons[row] !== 0 || code < 0 || !(date >= from && date < to + 1) || value !== value) continue;
    sold[code] = (sold[code] as number) + value;
  }
  return sold;
}

function worded(input: DiagnosisInput, field: "seller" | "creator", found: Silent): Decision {
  const { names, members, gmv, cases, returns, part } = found;
  const share = daysIn(input.period) / YEAR;
  return decisionOf(input, {
    ...{ kind: "opportunity", code: "reactivation", signal: "retention", segment: [] },
    ...{ confidence: 1 - 1 / Math.sqrt(cases), size: gmv * part * share },
    facts: {
      ...{ field, members, names: names.join(", "), gmv, cases, returns, rate: returns / cases, part },
      perYear: gmv * part,
    },
    figures: names.slice(0, 1).map((member) => ({
      ...{ fact: "largest", window: { from: input.asOf - YEAR + 1, to: input.asOf } },
      sum: { table: "sales" as const, column: "gmv" as const, segment: [{ dimension: field, member }] },
    })),
  });
}
