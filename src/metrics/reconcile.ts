/** BIZ.RECONCILE: forecasts of totals and parts made to add up. */
import { Matrix } from "ml-matrix";
import { factorise } from "./cholesky";
import { bottomRows, topDown, type Summing } from "./hierarchy";
import { nonNegative } from "./nonnegative";
import { shrunkCovariance, variances } from "./shrinkage";
import { invalid, unavailable } from "./values";

export const RECONCILE_METHODS = ["bu", "td", "ols", "struct", "var", "mint"] as const;
export type ReconcileMethod = (typeof RECONCILE_METHODS)[number];

export interface ReconcileInput {
  readonly summing: Summing;
  /** One per node, in the order of the rows of `summing`. */
  readonly forecasts: Float64Array;
  /** By default "mint" where there are residuals, else "struct". */
  readonly method?: ReconcileMethod | undefined;
  /** Base forecast errors, nodes × periods; periods with a blank are left out. */
  readonly residuals?: Summing | undefined;
  /** No bottom series below 0. */
  readonly nonNegative?: boolean;
}

export interface Reconciled {
  readonly values: Float64Array;
  /** The weights were singular, so those of "struct" were used. */
  readonly fellBack: boolean;
}

/**
 * S·b with b = (S′W⁻¹S)⁻¹S′W⁻¹ŷ. W: the identity ("ols"), the number of bottom series in a node ("struct"), the
 * variances of its residuals ("var"), or their covariance EE′/n (uncentred) shrunk to its diagonal by Schäfer & Strimmer
 * ("mint"). "bu" adds the bottom forecasts up; "td" shares the top's out by forecast proportions.
 *
 * @throws value: S that is no summing matrix, residuals of another shape or missing
 * @throws unavailable: fewer than 2 complete periods of residuals
 * Source: Wickramasuriya, Athanasopoulos & Hyndman 2019; Schäfer & Strimmer 2005.
 */
export function reconcile(input: ReconcileInput): Reconciled {
  const { summing, forecasts, residuals } = input;
  const method = input.method ?? (residuals ? "mint" : "struct");
  checkNodes(summing, forecasts);
  const s = new Matrix(Array.from({ length: summing.rows }, (_, row) => Array.from(rowOf(summing, row))));
  const sumUp = (bottom: ArrayLike<number>) =>
    Float64Array.from(s.mmul(Matrix.columnVector(Array.from(bottom))).to1DArray());
  if (method === "bu" || method === "td") {
    const bottom =
      method === "td"
        ? topDown(summing, forecasts)
        : bottomRows(summing).map((row) => forecasts[row] as number);
    return {
      values: sumUp(input.nonNegative ? bottom.map((each) => Math.max(0, each)) : bottom),
      fellBack: false,
    };
  }
  const solved = solve(s, weighBy(method, s, input), input);
  const fallback = solved ?? solve(s, divided(s, structural(s)), input);
  if (!fallback) throw invalid("summingSingular");
  return { values: sumUp(fallback), fellBack: solved === undefined };
}

/** (S′W⁻¹S)⁻¹S′W⁻¹ŷ from W⁻¹S; undefined where that is missing or its weights leave nothing to tell series apart. */
function solve(s: Matrix, weighted: Matrix | undefined, { forecasts, nonNegative: bounded }: ReconcileInput) {
  if (!weighted) return undefined;
  const normal = weighted.transpose().mmul(s);
  const right = weighted.transpose().mmul(Matrix.columnVector(Array.from(forecasts)));
  const solver = factorise(normal);
  if (!solver) return undefined;
  const free = solver.solve(right).to1DArray();
  return bounded && free.some((each) => each < 0) ? nonNegative(normal, right) : free;
}

function rowOf({ columns, values }: Summing, row: number): Float64Array {
  return values.subarray(row * columns, (row + 1) * columns);
}

function checkNodes({ rows, columns, values }: Summing, forecasts: Float64Array): void {
  if (forecasts.length !== rows) throw invalid("nodesDiffer", { given: forecasts.length, rows });
  if (columns > rows) throw invalid("summingWide", { rows, columns });
  const blank = values.findIndex((value) => value !== value);
  if (blank >= 0)
    throw invalid("summingBlank", { row: Math.floor(blank / columns) + 1, column: (blank % columns) + 1 });
  forecasts.forEach((value, row) => {
    if (value !== value) throw unavailable("forecastBlank", { row: row + 1 });
  });
}

/** W⁻¹S, or undefined where W is singular. */
function weighBy(
  method: ReconcileMethod,
  s: Matrix,
  { residuals, summing }: ReconcileInput,
): Matrix | undefined {
  if (method === "ols") return s;
  if (method === "struct") return divided(s, structural(s));
  const errors = completePeriods(residuals, summing.rows);
  if (method === "var") {
    const weights = variances(errors);
    return weights.every((weight) => weight > 0) ? divided(s, weights) : undefined;
  }
  const covariance = shrunkCovariance(errors);
  if (!covariance) return undefined;
  return factorise(covariance)?.solve(s);
}

/** How many bottom series a node holds; a node of none is refused. */
function structural(s: Matrix): number[] {
  return s.to2DArray().map((row, i) => {
    const held = row.reduce((sum, each) => sum + Math.abs(each), 0);
    if (held === 0) throw invalid("nodeEmpty", { row: i + 1 });
    return held;
  });
}

function divided(s: Matrix, weights: readonly number[]): Matrix {
  return s.clone().divColumnVector(Matrix.columnVector([...weights]));
}

/** Nodes × periods without the periods in which a node has no residual; given either way round. */
function completePeriods(residuals: Summing | undefined, nodes: number): Matrix {
  if (!residuals) throw invalid("residualsNeeded");
  const { rows, columns, values } = residuals;
  if (rows !== nodes && columns !== nodes) throw invalid("residualsShape", { rows, columns, nodes });
  const upright = rows === nodes;
  const periods = upright ? columns : rows;
  const at = (node: number, period: number) =>
    values[upright ? node * columns + period : period * columns + node] as number;
  const complete = Array.from({ length: periods }, (_, period) => period).filter((period) =>
    Array.from({ length: nodes }, (_, node) => at(node, period)).every((value) => value === value),
  );
  if (complete.length < 2) throw unavailable("residualsFew", { given: complete.length });
  const errors = Array.from({ length: nodes }, (_, node) => complete.map((period) => at(node, period)));
  // Only their proportions count; squares of very small or large errors would leave what a double holds.
  const largest = errors.flat().reduce((most, each) => Math.max(most, Math.abs(each)), 0);
  return new Matrix(errors.map((row) => row.map((each) => (largest > 0 ? each / largest : 0))));
}
