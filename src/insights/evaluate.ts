/** A measure over a window of days, straight from the model: for sizes and choices made before a cell is written. */
import { addMonths } from "../metrics/dates";
import { isMissing, type KeyColumn, type NumberColumn } from "../metrics/values";
import type { Marketplace, SalesTable, TrafficTable } from "../marketplace/model";
import type { Measure } from "./measures";

/** First and last day, both included. */
export interface Window {
  readonly from: number;
  readonly to: number;
}

/** Months in a period of whole ones; undefined where it is counted in days. */
export function monthsIn({ from, to }: Window): number | undefined {
  for (const months of [1, 2, 3, 6, 12]) if (addMonths(from, months) === to + 1) return months;
  return undefined;
}

/** NaN where the table is not there; 0 where no row falls into the window. */
export function evaluate(marketplace: Marketplace, measure: Measure, { from, to }: Window): number {
  const table = marketplace[measure.table];
  if (!table) return NaN;
  const { dates } = table;
  const inside = (row: number) => (dates[row] as number) >= from && (dates[row] as number) < to + 1;
  if (measure.how === "distinct") return distinct(keysOf(table, measure), inside);
  return total(numbersOf(table, measure), inside, measure.how === "count");
}

function total(values: NumberColumn | undefined, inside: (row: number) => boolean, count: boolean): number {
  if (!values) return NaN;
  let sum = 0;
  for (let row = 0; row < values.length; row++) {
    const value = values[row] as number;
    if (!isMissing(value) && inside(row)) sum += count ? 1 : value;
  }
  return sum;
}

function distinct(keys: KeyColumn | undefined, inside: (row: number) => boolean): number {
  if (!keys) return NaN;
  const seen = new Set<number>();
  keys.codes.forEach((code, row) => {
    if (code >= 0 && inside(row)) seen.add(code);
  });
  return seen.size;
}

export function numbersOf(
  table: SalesTable | TrafficTable,
  { column }: Pick<Measure, "column">,
): NumberColumn | undefined {
  if (column === "gmv" && "gmv" in table) return table.gmv;
  if (column === "views" && "views" in table) return table.views;
  return (table.numbers as Readonly<Partial<Record<string, NumberColumn>>>)[column];
}

export function keysOf(
  table: SalesTable | TrafficTable,
  { column }: Pick<Measure, "column">,
): KeyColumn | undefined {
  return (table.keys as Readonly<Partial<Record<string, KeyColumn>>>)[column];
}
