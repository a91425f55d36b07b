/** Sellers that fell silent: more of a segment than sold as often before usually do, and more than elsewhere. */
import { BLANK_MEMBER, type KeyColumn } from "../../../metrics/values";
import type { SalesTable } from "../../../marketplace/model";
import type { Window } from "../../evaluate";
import { decisionOf } from "../decide";
import type { Decision, Dimension } from "../decision";
import type { DiagnosisInput } from "../input";
import { SELLERS_BY, sellersBy } from "../sellers-by";
import { poissonUpper, surpriseOf } from "../significance";
import { daysIn, memberSums, total, windowOfRows } from "../sums";

/** Pairs of pieces in a row from which the usual silence is learned. */
const MOST_PAIRS = 8;
const FEWEST_PAIRS = 2;
/** Sellers with 1, 2–3, 4–7 … rows before fall silent at different rates. */
const CLASSES = 8;
/** False alarms in all, Bonferroni over the segments that are judged. */
const LEVEL = 0.02;
const LEAST_EXCESS = 3;
const SURE = 1.645;
const MOST = 3;

export function departures(input: DiagnosisInput): Decision[] {
  const { sales } = input.marketplace;
  const seller = sales?.keys.seller;
  if (!seller) return [];
  const silence = silenceOf(sales, seller, input.period);
  if (!silence) return [];
  const by = SELLERS_BY.flatMap((dimension): [Dimension, KeyColumn][] => {
    const column = sellersBy(input.marketplace, sales, dimension);
    return column ? [[dimension, column]] : [];
  });
  const found: Decision[] = [];
  // What one segment explains is taken out before the next is looked for.
  while (found.length < MOST) {
    const segments = by.flatMap(([dimension, column]) => segmentsBy(dimension, column, silence));
    const judged = segments.filter(({ silent, expected }) => silent + expected >= 5);
    const [first] = judged.sort((a, b) => a.p - b.p);
    if (!first || first.p >= LEVEL / judged.length || first.silent - first.expected < LEAST_EXCESS) break;
    found.push(worded(input, first));
    for (const member of first.members) silence.silent[member] = NaN;
  }
  return found;
}

interface Silence {
  /** By seller: 1 where it sold before and not now; NaN where it did not sell before. */
  readonly silent: Float64Array;
  /** How likely that was. */
  readonly chance: Float64Array;
  /** GMV of the period before. */
  readonly gmv: Float64Array;
}

function silenceOf(sales: SalesTable, seller: KeyColumn, period: Window): Silence | undefined {
  const days = daysIn(period);
  const first = sales.dates.reduce((least, date) => (date < least ? date : least), Infinity);
  const pieces = Math.min(MOST_PAIRS + 2, Math.floor((period.to + 1 - first) / days));
  if (pieces < FEWEST_PAIRS + 2) return undefined;
  const windows = Array.from({ length: pieces }, (_, i) => {
    return { from: period.from - i * days, to: period.to - i * days };
  });
  const pieceOfRow = windowOfRows(sales, windows);
  const rows = memberSums(seller, pieceOfRow, pieces);
  const gmv = memberSums(seller, pieceOfRow, pieces, sales.gmv);
  const classOf = (count: number) => Math.min(CLASSES - 1, Math.floor(Math.log2(count)));
  const [cases, silences] = [new Float64Array(CLASSES), new Float64Array(CLASSES)];
  const known = seller.labels
    .map((label, member) => (label === BLANK_MEMBER ? -1 : member))
    .filter((m) => m >= 0);
  for (const member of known) {
    for (let piece = 1; piece + 1 < pieces; piece++) {
      const before = rows[member * pieces + piece + 1] as number;
      if (before === 0) continue;
      const at = classOf(before);
      cases[at] = (cases[at] as number) + 1;
      if (rows[member * pieces + piece] === 0) silences[at] = (silences[at] as number) + 1;
    }
  }
  // Half a case more of each kind: what never happened is not impossible.
  const chances = cases.map((all, i) => ((silences[i] as number) + 0.5) / (all + 1));
  const none = () => new Float64Array(seller.count).fill(NaN);
  const found = { silent: none(), chance: none(), gmv: none() };
  for (const member of known) {
    const before = rows[member * pieces + 1] as number;
    if (before === 0) continue;
    found.silent[member] = rows[member * pieces] === 0 ? 1 : 0;
    found.chance[member] = chances[classOf(before)] as number;
    found.gmv[member] = gmv[member * pieces + 1] as number;
  }
  return found;
}

interface Silent {
  readonly dimension: Dimension;
  readonly member: string;
  readonly sellers: number;
  readonly silent: number;
  readonly expected: number;
  /** Of the silent sellers. */
  readonly gmv: number;
  readonly p: number;
  /** Codes of its sellers. */
  readonly members: readonly number[];
}

function segmentsBy(dimension: Dimension, column: KeyColumn, { silent, chance, gmv }: Silence): Silent[] {
  const sumOf = (of: (member: number) => number) => {
    const sums = new Float64Array(column.count);
    column.codes.forEach((code, member) => {
      if (code >= 0 && silent[member] === silent[member]) sums[code] = (sums[code] as number) + of(member);
    });
    return sums;
  };
  const p = (member: number) => chance[member] as number;
  const [sellers, observed, expected] = [
    sumOf(() => 1),
    sumOf((m) => silent[m] as number),
    sumOf(p),
  ] as Three;
  const lost = sumOf((member) => (silent[member] as number) * (gmv[member] as number));
  const [allObserved, allExpected] = [total(observed), total(expected)];
  return column.labels.flatMap((label, code): Silent[] => {
    if (label === BLANK_MEMBER || sellers[code] === 0) return [];
    const [o, e] = [observed[code] as number, expected[code] as number];
    const elsewhere = Math.max(1, (allObserved - o + 1) / (allExpected - e + 1));
    const members = [...column.codes.keys()].filter((member) => column.codes[member] === code);
    return [
      {
        ...{ dimension, member: String(label), sellers: sellers[code] as number, silent: o, members },
        ...{ expected: e * elsewhere, gmv: lost[code] as number, p: poissonUpper(o, e * elsewhere) },
      },
    ];
  });
}

type Three = [Float64Array, Float64Array, Float64Array];

function worded(input: DiagnosisInput, found: Silent): Decision {
  const { dimension, member, sellers, silent, expected, gmv, p } = found;
  const segment = [{ dimension, member }];
  const excess = (silent - expected) / silent;
  const sure = Math.max(0, (silent - expected - SURE * Math.sqrt(expected)) / silent);
  return decisionOf(input, {
    ...{
      kind: "risk",
      code: "departures",
      signal: "retention",
      segment,
      confidence: 1 - p,
      surprise: -surpriseOf(p),
    },
    ...{ size: -gmv * excess, sure: -gmv * sure },
    facts: { field: "seller", member, sellers, silent, expected, atStake: gmv, change: -excess },
    figures: [{ fact: "gmvNow", window: input.period, sum: { table: "sales", column: "gmv", segment } }],
  });
}
