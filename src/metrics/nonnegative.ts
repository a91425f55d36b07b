/** Least squares without negative coefficients. */
import { Matrix } from "ml-matrix";
import { factorise } from "./cholesky";

/**
 * The x ≥ 0 that minimises ½x′Ax − x′c, for a positive definite A: coefficients enter one by one while the gradient asks
 * for it, and leave where they would fall below 0.
 *
 * Source: Lawson & Hanson 1974; Bro & De Jong 1997 (on normal equations).
 */
export function nonNegative(normal: Matrix, right: Matrix): number[] {
  const n = right.rows;
  const active = new Set<number>();
  let x = new Array<number>(n).fill(0);
  const tolerance = right.to1DArray().map((each) => 1e-12 * Math.abs(each));
  // Each step lowers the objective, so no set returns; the bound is for rounding only.
  for (let step = 0; step < 10 * n; step++) {
    const gradient = Matrix.sub(right, normal.mmul(Matrix.columnVector(x))).to1DArray();
    let next = -1;
    gradient.forEach((slope, i) => {
      if (
        !active.has(i) &&
        slope > (tolerance[i] as number) &&
        (next < 0 || slope > (gradient[next] as number))
      )
        next = i;
    });
    if (next < 0) return x;
    active.add(next);
    x = settle(normal, right, active, x);
  }
  return x;
}

/** Solves for the active coefficients, stepping back to the border and dropping those that would be negative. */
function settle(normal: Matrix, right: Matrix, active: Set<number>, from: readonly number[]): number[] {
  let x = [...from];
  for (;;) {
    const rows = [...active];
    const solver = factorise(normal.selection(rows, rows));
    if (!solver) return x;
    const solved = solver.solve(right.selection(rows, [0])).to1DArray();
    const target = new Array<number>(x.length).fill(0);
    rows.forEach((row, i) => (target[row] = solved[i] as number));
    const negative = rows.filter((row) => (target[row] as number) <= 0);
    if (negative.length === 0) return target;
    const reach = (row: number) => (x[row] as number) / ((x[row] as number) - (target[row] as number)) || 0;
    const first = negative.reduce((nearest, row) => (reach(row) < reach(nearest) ? row : nearest));
    const length = reach(first);
    x = x.map((each, row) => each + length * ((target[row] as number) - each));
    for (const row of negative) if (row === first || (x[row] as number) <= 0) active.delete(row);
    x = x.map((each, row) => (active.has(row) ? each : 0));
    if (active.size === 0) return x;
  }
}
