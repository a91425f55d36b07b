/** Targets as sums over the cells of the Targets table. */
import { targetRows, targetsWithin, type TargetRow } from "../insights/targets";
import type { Window } from "../insights/evaluate";
import type { Kpi } from "../insights/kpis";
import { rangeRef } from "./address";
import type { Review } from "./context";

/**
 * The target of a figure over a window: the sum of its cells, for a ratio their mean. Undefined where the table has
 * none for exactly these days.
 */
export function targetFormula({ marketplace }: Review, kpi: Kpi, window: Window): string | undefined {
  const place = marketplace.targets?.places.target;
  const rows = targetsWithin(targetRows(marketplace, kpi.key), window);
  if (!place || rows.length === 0) return undefined;
  const cells = runsOf(rows).map(({ first, last }) =>
    rangeRef({
      sheet: place.sheet,
      row: place.firstRow + first,
      column: place.column,
      rows: last - first + 1,
      columns: 1,
    }),
  );
  return `${kpi.denominator ? "AVERAGE" : "SUM"}(${cells.join(",")})`;
}

/** Neighbouring rows of the table made one range. */
function runsOf(rows: readonly TargetRow[]): { first: number; last: number }[] {
  const runs: { first: number; last: number }[] = [];
  for (const { row } of [...rows].sort((a, b) => a.row - b.row)) {
    const run = runs[runs.length - 1];
    if (run && run.last === row - 1) run.last = row;
    else runs.push({ first: row, last: row });
  }
  return runs;
}
