/** Sellers and creators of one category that meet less often than their sizes in it would have them. */
import { whiteSpace as whiteSpaceOf } from "../../../metrics/whitespace";
import type { SalesTable } from "../../../marketplace/model";
import { keyColumn, BLANK_MEMBER, type KeyColumn } from "../../../metrics/values";
import type { Window } from "../../evaluate";
import { decisionOf } from "../decide";
import type { Decision, Segment } from "../decision";
import type { DiagnosisInput } from "../input";
import { below, surpriseOf } from "../significance";
import { daysIn } from "../sums";

const YEAR = 365;
const TOP = 10;
const MOST = 5;
/** Meetings that were to be expected: with fewer, none is no surprise. */
const FEWEST_EXPECTED = 12;
/** False alarms in the whole market, over all pairs that could be judged. */
const LEVEL = 0.02;
/** Two products sold in one LIVE are two rows of one meeting. */
const ROWS_A_MEETING = 1.5;
const SURE = 1.645;

export function whiteSpace(input: DiagnosisInput): Decision[] {
  const { sales } = input.marketplace;
  const { seller, creator, category } = sales?.keys ?? {};
  if (!sales || !seller || !creator) return [];
  const window = { from: input.asOf - YEAR + 1, to: input.asOf };
  const carried = carriedRows(sales, creator, window);
  const pairs = (category?.labels ?? [undefined]).flatMap((label, code) => {
    const rows = category ? carried.filter((row) => category.codes[row] === code) : carried;
    return label === BLANK_MEMBER ? [] : pairsIn(sales, { seller, creator }, rows, label);
  });
  const critical = surpriseOf(LEVEL / Math.max(1, pairs.length));
  return pairs
    .filter(({ z }) => z > critical)
    .sort((a, b) => b.gap - a.gap)
    .slice(0, MOST)
    .map((pair) => worded(input, pair, window));
}

function carriedRows(
  { dates, reasons, gmv }: SalesTable,
  creator: KeyColumn,
  { from, to }: Window,
): Int32Array {
  const blank = creator.labels.indexOf(BLANK_MEMBER);
  const rows = new Int32Array(dates.length);
  let count = 0;
  for (let row = 0; row < dates.length; row++) {
    const [date, value, code] = [dates[row] as number, gmv[row] as number, creator.codes[row] as number];
    const isIn = reasons[row] === 0 && date >= from && date < to + 1;
    if (isIn && value === value && code >= 0 && code !== blank) rows[count++] = row;
  }
  return rows.subarray(0, count);
}

interface Pair {
  readonly seller: string;
  readonly creator: string;
  readonly category: string | undefined;
  readonly met: number;
  readonly meetings: number;
  readonly observed: number;
  readonly expected: number;
  readonly gap: number;
  readonly z: number;
}

/** Expected by the rows of both; what they would sell by the GMV of both. */
function pairsIn(
  { gmv }: SalesTable,
  { seller, creator }: { readonly seller: KeyColumn; readonly creator: KeyColumn },
  rows: Int32Array,
  category: KeyColumn["labels"][number] | undefined,
): Pair[] {
  if (rows.length < FEWEST_EXPECTED) return [];
  const [sellers, creators] = [compact(seller, rows), compact(creator, rows)];
  const ones = new Float64Array(rows.length).fill(1);
  const money = Float64Array.from(rows, (row) => Math.max(0, gmv[row] as number));
  const byRows = whiteSpaceOf(sellers, creators, ones, TOP * TOP, 1);
  const [ofSeller, ofCreator] = [sumBy(sellers, money), sumBy(creators, money)];
  const all = money.reduce((sum, value) => sum + value, 0);
  const key = (a: unknown, b: unknown) => JSON.stringify([a, b]);
  const wanted = byRows.filter(({ expected }) => expected >= FEWEST_EXPECTED);
  const sold = new Map(wanted.map((pair) => [key(pair.row, pair.column), 0]));
  money.forEach((value, i) => {
    const at = key(sellers.labels[sellers.codes[i] as number], creators.labels[creators.codes[i] as number]);
    if (sold.has(at)) sold.set(at, (sold.get(at) ?? 0) + value);
  });
  return wanted.flatMap(({ row, column, observed, expected }): Pair[] => {
    const worth = ((ofSeller.get(row) ?? 0) * (ofCreator.get(column) ?? 0)) / all;
    const already = sold.get(key(row, column)) ?? 0;
    if (worth <= already) return [];
    // Signed root of the deviance, in meetings.
    const [o, e] = [observed / ROWS_A_MEETING, expected / ROWS_A_MEETING];
    const z = Math.sqrt(Math.max(0, 2 * ((o > 0 ? o * Math.log(o / e) : 0) - (o - e))));
    return [
      {
        ...{ seller: String(row), creator: String(column), met: observed, meetings: expected, z },
        ...{ observed: already, expected: worth, gap: worth - already },
        category: category === undefined ? undefined : String(category),
      },
    ];
  });
}

/** Only the members that occur, so that a category's table is as small as it can be. */
function compact({ codes, labels }: KeyColumn, rows: Int32Array): KeyColumn {
  const place = new Int32Array(labels.length).fill(-1);
  const kept: KeyColumn["labels"][number][] = [];
  const compacted = Int32Array.from(rows, (row) => {
    const code = codes[row] as number;
    if (code < 0) return -1;
    if ((place[code] as number) < 0) place[code] = kept.push(labels[code] as KeyColumn["labels"][number]) - 1;
    return place[code] as number;
  });
  return keyColumn(compacted, kept);
}

function sumBy({ codes, labels }: KeyColumn, values: Float64Array): Map<KeyColumn["labels"][number], number> {
  const sums = new Float64Array(labels.length);
  codes.forEach((code, i) => {
    if (code >= 0) sums[code] = (sums[code] as number) + (values[i] as number);
  });
  return new Map(labels.map((label, code) => [label, sums[code] as number]));
}

function worded(input: DiagnosisInput, pair: Pair, window: Window): Decision {
  const { seller, creator, category, met, meetings, observed, expected, gap, z } = pair;
  const segment: Segment = [
    { dimension: "seller", member: seller },
    { dimension: "creator", member: creator },
    ...(category === undefined ? [] : [{ dimension: "category" as const, member: category }]),
  ];
  const share = daysIn(input.period) / YEAR;
  const surely = Math.max(0, gap * (1 - SURE / z));
  return decisionOf(input, {
    ...{ kind: "opportunity", code: "whiteSpace", signal: "creatorShare", segment },
    ...{ confidence: below(z), surprise: -z, size: gap * share, sure: surely * share },
    facts: { seller, creator, category: category ?? "", met, meetings, observed, expected, perYear: gap },
    figures: [{ fact: "observed", window, sum: { table: "sales", column: "gmv", segment } }],
  });
}
