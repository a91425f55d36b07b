/** A table too large for one call, made small: totals by day, and by member and stretch of days. */
import type { Window } from "../../insights/evaluate";
import type { SalesTable, TrafficTable } from "../../marketplace/model";
import { fromSerial, toSerial } from "../../metrics/dates";
import { isMissing, type KeyColumn, type KeyLabel, type NumberColumn } from "../../metrics/values";

/** Columns of one height; the first is the first day of each row's stretch. */
export interface Aggregate {
  readonly dates: Float64Array;
  readonly members?: readonly KeyLabel[];
  readonly columns: Readonly<Record<string, Float64Array>>;
}

/** Columns that add up, by name. */
export type Summands = Readonly<Record<string, NumberColumn>>;

export const LINES = "lines";

/** Rows that are usable and not after the as-of date. */
export function usedRows(table: SalesTable | TrafficTable, asOf: number): Int32Array {
  const rows: number[] = [];
  table.dates.forEach((date, row) => {
    if (table.reasons[row] === 0 && date < asOf + 1) rows.push(row);
  });
  return Int32Array.from(rows);
}

/** What of a sales table adds up: its amounts, and the rows themselves. */
export function summandsOf(table: SalesTable | TrafficTable): Summands {
  const value: Summands = table.role === "sales" ? { gmv: table.gmv } : { views: table.views };
  const ones = new Float64Array(table.dates.length).fill(1);
  const firsts = table.role === "sales" && table.keys.order ? firstRows(table, table.keys.order) : undefined;
  return { ...value, [LINES]: ones, ...(table.numbers as Summands), ...(firsts ? { orders: firsts } : {}) };
}

/** 1 in the first row of each order by date: days then add up to distinct orders. */
function firstRows({ dates, reasons }: SalesTable, { codes, labels }: KeyColumn): NumberColumn {
  const first = new Int32Array(labels.length).fill(-1);
  codes.forEach((code, row) => {
    if (code < 0 || reasons[row] !== 0) return;
    const held = first[code] as number;
    if (held < 0 || (dates[row] as number) < (dates[held] as number)) first[code] = row;
  });
  const flags = new Float64Array(dates.length);
  for (const row of first) if (row >= 0) flags[row] = 1;
  return flags;
}

export function byDay(table: SalesTable | TrafficTable, asOf: number): Aggregate {
  return aggregate(table, asOf, { summands: summandsOf(table), stretch: Math.floor });
}

/** By member and month; windows begin a stretch of their own, so that they are sums of whole stretches. */
export function byMember(
  sales: SalesTable,
  asOf: number,
  { keys, windows, daily }: { keys: KeyColumn; windows: readonly Window[]; daily: boolean },
): Aggregate {
  const { gmv, [LINES]: lines, units } = summandsOf(sales);
  const summands = { gmv, [LINES]: lines, ...(units ? { units } : {}) } as Summands;
  const stretch = daily ? Math.floor : monthsCutAt(windows.flatMap(({ from, to }) => [from, to + 1]));
  return aggregate(sales, asOf, { summands, stretch, keys });
}

/** First day of the month of a date, or the last cut before the date when that is later. */
function monthsCutAt(cuts: readonly number[]): (date: number) => number {
  const known = new Map<number, number>();
  const find = (day: number) => {
    const { year, month } = fromSerial(day);
    return cuts.reduce((start, cut) => (cut <= day && cut > start ? cut : start), toSerial(year, month, 1));
  };
  return (date) => {
    const day = Math.floor(date);
    const start = known.get(day) ?? find(day);
    known.set(day, start);
    return start;
  };
}

interface Grouping {
  readonly summands: Summands;
  readonly stretch: (date: number) => number;
  readonly keys?: KeyColumn;
}

/** Sums by stretch and member, in the order of dates and, within one, of the members' first appearance. */
function aggregate(
  table: SalesTable | TrafficTable,
  asOf: number,
  { summands, stretch, keys }: Grouping,
): Aggregate {
  const members = keys?.count ?? 1;
  const names = Object.keys(summands);
  const sums = new Map<number, Float64Array>();
  for (const row of usedRows(table, asOf)) {
    const code = keys ? (keys.codes[row] as number) : 0;
    if (code < 0) continue;
    const group = stretch(table.dates[row] as number) * members + code;
    const held = sums.get(group) ?? new Float64Array(names.length);
    names.forEach((name, i) => {
      const value = (summands[name] as NumberColumn)[row] as number;
      if (!isMissing(value)) held[i] = (held[i] as number) + value;
    });
    sums.set(group, held);
  }
  const groups = [...sums.keys()].sort((a, b) => a - b);
  return {
    dates: Float64Array.from(groups, (group) => Math.floor(group / members)),
    ...(keys ? { members: groups.map((group) => keys.labels[group % members] as KeyLabel) } : {}),
    columns: Object.fromEntries(
      names.map((name, i) => [
        name,
        Float64Array.from(groups, (group) => (sums.get(group) as Float64Array)[i] as number),
      ]),
    ),
  };
}
