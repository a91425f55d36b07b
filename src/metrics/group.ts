/**
 * The kernel under every metric that groups: rows get a group number each (`codes`, -1 = left out), and one loop over
 * typed arrays aggregates them. No object is made for a row.
 */
import { isMissing, type DateColumn, type NumberColumn } from "./values";

export type Aggregation = "sum" | "mean" | "min" | "max" | "first" | "last" | "count" | "distinct";
export const AGGREGATIONS: readonly Aggregation[] = [
  "sum",
  "mean",
  "min",
  "max",
  "first",
  "last",
  "count",
  "distinct",
];

/** Rows → groups 0 … count − 1; a row with code -1 is in none. */
export interface Groups {
  readonly codes: Int32Array;
  readonly count: number;
}

/** Sum of the present values of each group; NaN where a group has none. `codes` of -1 are left out. */
export function sumByCode(codes: Int32Array, groups: number, values: NumberColumn): Float64Array {
  const totals = new Float64Array(groups).fill(NaN);
  for (let row = 0; row < codes.length; row++) {
    const code = codes[row] as number;
    const value = values[row] as number;
    if (code < 0 || isMissing(value)) continue;
    const before = totals[code] as number;
    totals[code] = isMissing(before) ? value : before + value;
  }
  return totals;
}

/** Rows of each group, whatever their values. */
export function countRows({ codes, count }: Groups): Int32Array {
  const rows = new Int32Array(count);
  for (let row = 0; row < codes.length; row++) {
    const code = codes[row] as number;
    if (code >= 0) rows[code] = (rows[code] as number) + 1;
  }
  return rows;
}

/**
 * Aggregates the present values of each group. A group without any is NaN, but 0 for "count" and "distinct".
 * "first" and "last" go by date, rows of one date by their order (without `dates` by their order alone).
 */
export function aggregate(
  groups: Groups,
  values: NumberColumn,
  agg: Aggregation,
  dates?: DateColumn,
): Float64Array {
  switch (agg) {
    case "sum":
      return sumByCode(groups.codes, groups.count, values);
    case "count":
      return countPresent(groups, values);
    case "mean": {
      const totals = sumByCode(groups.codes, groups.count, values);
      const present = countPresent(groups, values);
      return totals.map((total, group) => total / (present[group] as number));
    }
    case "min":
    case "max":
      return extremes(groups, values, agg === "min" ? -1 : 1);
    case "first":
    case "last":
      return ends(groups, values, agg === "last", dates);
    case "distinct":
      return countDistinct(groups, values);
  }
}

function countPresent({ codes, count }: Groups, values: NumberColumn): Float64Array {
  const present = new Float64Array(count);
  for (let row = 0; row < codes.length; row++) {
    const code = codes[row] as number;
    if (code >= 0 && !isMissing(values[row] as number)) present[code] = (present[code] as number) + 1;
  }
  return present;
}

function extremes({ codes, count }: Groups, values: NumberColumn, side: 1 | -1): Float64Array {
  const found = new Float64Array(count).fill(NaN);
  for (let row = 0; row < codes.length; row++) {
    const code = codes[row] as number;
    const value = values[row] as number;
    if (code < 0 || isMissing(value)) continue;
    const best = found[code] as number;
    if (isMissing(best) || (value - best) * side > 0) found[code] = value;
  }
  return found;
}

function ends(
  { codes, count }: Groups,
  values: NumberColumn,
  last: boolean,
  dates?: DateColumn,
): Float64Array {
  const found = new Float64Array(count).fill(NaN);
  const when = new Float64Array(count).fill(NaN);
  for (let row = 0; row < codes.length; row++) {
    const code = codes[row] as number;
    const value = values[row] as number;
    if (code < 0 || isMissing(value)) continue;
    const date = dates ? (dates[row] as number) : row;
    const held = when[code] as number;
    if (isMissing(held) || (last ? date >= held : date < held)) {
      found[code] = value;
      when[code] = date;
    }
  }
  return found;
}

function countDistinct(groups: Groups, values: NumberColumn): Float64Array {
  const { starts, rows } = rowsByGroup(groups);
  const found = new Float64Array(groups.count);
  const seen = new Set<number>();
  for (let group = 0; group < groups.count; group++) {
    for (let at = starts[group] as number; at < (starts[group + 1] as number); at++) {
      const value = values[rows[at] as number] as number;
      if (!isMissing(value)) seen.add(value);
    }
    if (seen.size === 0) continue;
    found[group] = seen.size;
    seen.clear();
  }
  return found;
}

/** Row numbers group by group: those of group g are rows[starts[g]] … rows[starts[g + 1] − 1], in their own order. */
export interface GroupedRows {
  readonly starts: Int32Array;
  readonly rows: Int32Array;
}

/** Counting sort of the rows by group, or of those listed; within a group they keep the order that they come in. */
export function rowsByGroup({ codes, count }: Groups, listed?: Int32Array): GroupedRows {
  const length = (listed ?? codes).length;
  const next = new Int32Array(count + 1);
  for (let i = 0; i < length; i++) {
    const code = codes[listed ? (listed[i] as number) : i] as number;
    if (code >= 0) next[code + 1] = (next[code + 1] as number) + 1;
  }
  for (let group = 0; group < count; group++) {
    next[group + 1] = (next[group + 1] as number) + (next[group] as number);
  }
  const starts = next.slice();
  const rows = new Int32Array(starts[count] as number);
  for (let i = 0; i < length; i++) {
    const row = listed ? (listed[i] as number) : i;
    const code = codes[row] as number;
    if (code < 0) continue;
    const at = next[code] as number;
    rows[at] = row;
    next[code] = at + 1;
  }
  return { starts, rows };
}

/** The rows of each id in the order of their periods, those of one period in their own. */
export function rowsThroughTime(ids: Groups, periods: Groups): GroupedRows {
  return rowsByGroup(ids, rowsInOrder(periods));
}

/** The rows that are in a group, in the order of their group numbers: by date, when the groups are periods. */
export function rowsInOrder(groups: Groups): Int32Array {
  // Exports usually stand in order of date; only where not is sorting needed.
  return areInOrder(groups.codes) ? groups.codes.map((_, row) => row) : rowsByGroup(groups).rows;
}

function areInOrder(codes: Int32Array): boolean {
  let before = 0;
  for (let row = 0; row < codes.length; row++) {
    const code = codes[row] as number;
    if (code < before) return false;
    before = code;
  }
  return true;
}
