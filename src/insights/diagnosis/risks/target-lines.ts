/** Targets beside what was sold, day by day: one line for the whole market or a member of a field. */
import type { Marketplace } from "../../../marketplace/model";
import type { Field } from "../../../marketplace/roles";
import { normaliseKey, type KeyColumn, type NumberColumn } from "../../../metrics/values";
import { keysOf, numbersOf, type Window } from "../../evaluate";
import type { KpiKey } from "../../kpis";
import { measuresOf } from "../../measures";
import { targetsOf, type TargetRow } from "../../targets";
import type { Segment } from "../decision";
import { windowOfRows } from "../sums";

/** Figures that add up over days and members. */
export const PACED = ["gmv", "orders", "units", "views"] as const satisfies readonly KpiKey[];
export type Paced = (typeof PACED)[number];

export interface TargetLine {
  readonly kpi: Paced;
  readonly table: "sales" | "traffic";
  /** Undefined for the whole market. */
  readonly field: Field | undefined;
  readonly member: string | undefined;
  /** In order of time. */
  readonly rows: readonly TargetRow[];
  /** What came on each day from the first. */
  readonly first: number;
  readonly daily: Float64Array;
}

export interface TargetFamily {
  readonly kpi: Paced;
  readonly field: Field | undefined;
  readonly lines: readonly TargetLine[];
}

export function targetFamilies(marketplace: Marketplace, asOf: number): TargetFamily[] {
  return PACED.flatMap((kpi) => {
    const rows = targetsOf(marketplace, kpi);
    const fields = [...new Set(rows.map(({ field }) => field))];
    return fields.flatMap((field) => {
      const own = rows.filter((row) => row.field === field && (row.field !== undefined || !row.member));
      const lines = linesOf(marketplace, kpi, field, own, asOf);
      return lines.length > 0 ? [{ kpi, field, lines }] : [];
    });
  });
}

function linesOf(
  marketplace: Marketplace,
  kpi: Paced,
  field: Field | undefined,
  rows: readonly TargetRow[],
  asOf: number,
): TargetLine[] {
  const measure = measuresOf(marketplace)[kpi];
  const table = measure && marketplace[measure.table];
  const values = table && measure.how === "sum" ? numbersOf(table, measure) : undefined;
  const keys = field && table ? keysOf(table, { column: field }) : undefined;
  if (!table || !values || (field && !keys) || rows.length === 0) return [];
  const first = table.dates.reduce((least, date) => (date < least ? date : least), Infinity);
  const days = { from: Math.floor(first), to: asOf };
  if (!(days.to >= days.from)) return [];
  const inDays = windowOfRows(table, [days]);
  const members = new Map<string, TargetRow[]>();
  for (const row of rows) {
    const key = normaliseKey(row.member ?? "");
    members.set(key, [...(members.get(key) ?? []), row]);
  }
  const wanted = { dates: table.dates, values, keys, inDays, days };
  const daily = dailyBy(wanted, [...members.keys()]);
  return [...members.values()].map((own, i) => {
    const sorted = [...own].sort((a, b) => a.start - b.start);
    return {
      ...{ kpi, table: measure.table, field, member: own[0]?.member, rows: sorted, first: days.from },
      daily: daily[i] as Float64Array,
    };
  });
}

interface Wanted {
  readonly dates: Float64Array;
  readonly values: NumberColumn;
  readonly keys: KeyColumn | undefined;
  readonly inDays: Int16Array;
  readonly days: Window;
}

function dailyBy({ dates, values, keys, inDays, days }: Wanted, members: readonly string[]): Float64Array[] {
  const daily = members.map(() => new Float64Array(days.to - days.from + 1));
  const place = keys && Int32Array.from(keys.labels, (label) => members.indexOf(normaliseKey(label)));
  for (let row = 0; row < dates.length; row++) {
    const value = values[row] as number;
    if ((inDays[row] as number) < 0 || value !== value) continue;
    const at = keys && place ? (place[keys.codes[row] as number] ?? -1) : 0;
    const day = Math.floor(dates[row] as number) - days.from;
    const own = daily[at];
    if (own) own[day] = (own[day] as number) + value;
  }
  return daily;
}

/** Lines of less than this part of a field's targets move nothing, and rounding alone makes them miss. */
const MATERIAL = 0.02;

export function materialLines({ lines }: TargetFamily): readonly TargetLine[] {
  const sizes = lines.map(({ rows }) => rows.reduce((sum, { target }) => sum + target, 0));
  const all = sizes.reduce((sum, size) => sum + size, 0);
  return lines.filter((_, i) => (sizes[i] as number) >= MATERIAL * all);
}

export function segmentOf({ field, member }: TargetLine): Segment {
  return field && member !== undefined ? [{ dimension: field, member }] : [];
}

export function actualIn({ first, daily }: TargetLine, { from, to }: Window): number {
  let sum = 0;
  for (let day = Math.max(from, first); day <= to && day - first < daily.length; day++)
    sum += daily[day - first] as number;
  return sum;
}
