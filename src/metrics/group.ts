/** Dictionary-encode and aggregate columns in one pass: the kernel under every metric that groups. */
import { isMissing, type NumberColumn } from "./values";

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
