/** The rows of two periods, and what each adds to a key figure: every explanation is a sum over them. */
import type { Marketplace, SalesTable, TrafficTable } from "../../../marketplace/model";
import {
  keyColumn,
  BLANK_MEMBER,
  isMissing,
  normaliseKey,
  type KeyColumn,
  type KeyLabel,
} from "../../../metrics/values";
import { keysOf, numbersOf, type Window } from "../../evaluate";
import type { Kpi } from "../../kpis";
import type { Measure } from "../../measures";
import type { Dimension } from "../decision";
import { dimensionsOf } from "../dimensions";

/** One entry a row that falls into either period; 0 in the other one. */
export interface Sides {
  readonly before: Float64Array;
  readonly after: Float64Array;
}

export interface Slice {
  readonly numerator: Sides;
  readonly denominator: Sides | undefined;
  /** Fields and attributes that the tables of both sides know. */
  readonly dimensions: ReadonlyMap<Dimension, KeyColumn>;
}

type Table = SalesTable | TrafficTable;

/** Rows of the numerator's table, then those of the denominator's where that is another one. */
export function sliceOf(marketplace: Marketplace, kpi: Kpi, base: Window, period: Window): Slice | undefined {
  const { numerator, denominator } = kpi;
  const tables = [...new Set([numerator.table, ...(denominator ? [denominator.table] : [])])];
  const parts = tables.map((name) => {
    const table = marketplace[name];
    return table && { table, rows: rowsWithin(table, base, period) };
  });
  if (!parts.every((part) => part !== undefined)) return undefined;
  const size = parts.reduce((sum, { rows }) => sum + rows.length, 0);
  const sidesOf = (measure: Measure): Sides => {
    const sides = { before: new Float64Array(size), after: new Float64Array(size) };
    let at = 0;
    for (const { table, rows } of parts) {
      if (table.role === measure.table) fill(sides, at, table, rows, measure, [base, period]);
      at += rows.length;
    }
    return sides;
  };
  return {
    numerator: sidesOf(numerator),
    denominator: denominator && sidesOf(denominator),
    dimensions: sharedDimensions(marketplace, parts),
  };
}

function isWithin(date: number, { from, to }: Window): boolean {
  return date >= from && date < to + 1;
}

export function rowsWithin({ dates }: Table, base: Window, period: Window): Int32Array {
  const rows: number[] = [];
  dates.forEach((date, row) => {
    if (isWithin(date, base) || isWithin(date, period)) rows.push(row);
  });
  return Int32Array.from(rows);
}

/**
 * What a row adds: its value, or 1 where rows are counted. Where ids are counted each row adds its share of its id, so
 * that an order of three lines adds a third in the category of each, and all parts sum to the number of ids.
 */
function fill(
  sides: Sides,
  at: number,
  table: Table,
  rows: Int32Array,
  measure: Measure,
  windows: readonly [Window, Window],
): void {
  windows.forEach((window, side) => {
    const target = side === 0 ? sides.before : sides.after;
    const value = valuesOf(table, rows, measure, window);
    rows.forEach((row, i) => {
      if (isWithin(table.dates[row] as number, window)) target[at + i] = value(row);
    });
  });
}

function valuesOf(table: Table, rows: Int32Array, measure: Measure, window: Window): (row: number) => number {
  if (measure.how === "distinct") {
    const { codes, count } = keysOf(table, measure) as KeyColumn;
    const times = new Int32Array(count);
    for (const row of rows) {
      const code = codes[row] as number;
      if (code >= 0 && isWithin(table.dates[row] as number, window))
        times[code] = (times[code] as number) + 1;
    }
    return (row) => ((codes[row] as number) < 0 ? 0 : 1 / (times[codes[row] as number] as number));
  }
  const values = numbersOf(table, measure);
  return (row) => {
    const value = values?.[row] ?? NaN;
    return isMissing(value) ? 0 : measure.how === "count" ? 1 : value;
  };
}

interface Part {
  readonly table: Table;
  readonly rows: Int32Array;
}

/** Two tables spell a member each their own way; the first spelling is kept. */
function sharedDimensions(marketplace: Marketplace, parts: readonly Part[]): Map<Dimension, KeyColumn> {
  const of = parts.map(({ table, rows }) => ({ rows, dimensions: dimensionsOf(marketplace, table) }));
  const shared = new Map<Dimension, KeyColumn>();
  for (const dimension of of[0]?.dimensions.keys() ?? []) {
    const columns = of.map(({ rows, dimensions }) => ({ rows, keys: dimensions.get(dimension) }));
    if (columns.every((column): column is { rows: Int32Array; keys: KeyColumn } => column.keys !== undefined))
      shared.set(dimension, joined(columns));
  }
  return shared;
}

function joined(columns: readonly { readonly rows: Int32Array; readonly keys: KeyColumn }[]): KeyColumn {
  const known = new Map<string, number>();
  const labels: KeyLabel[] = [];
  const codes = new Int32Array(columns.reduce((sum, { rows }) => sum + rows.length, 0));
  let at = 0;
  const codeOf = (label: KeyLabel) => {
    const key = String(normaliseKey(label));
    const code = known.get(key) ?? labels.push(label) - 1;
    known.set(key, code);
    return code;
  };
  for (const { rows, keys } of columns) {
    const renumbered = new Int32Array(keys.count).fill(-1);
    for (const row of rows) {
      const code = keys.codes[row] as number;
      if (code < 0) codes[at] = codeOf(BLANK_MEMBER);
      else {
        if (renumbered[code] === -1) renumbered[code] = codeOf(keys.labels[code] as KeyLabel);
        codes[at] = renumbered[code] as number;
      }
      at++;
    }
  }
  return keyColumn(codes, labels);
}
