/** Covariance of forecast errors, shrunk so that it can be inverted. */
import { Matrix } from "ml-matrix";

/** Mean square of each row. */
export function variances(errors: Matrix): number[] {
  return errors.to2DArray().map((row) => row.reduce((sum, error) => sum + error * error, 0) / row.length);
}

/**
 * λ·diag(W) + (1 − λ)·W with W = EE′/n, uncentred; λ = Σ var(rᵢⱼ) ÷ Σ rᵢⱼ² over the pairs i ≠ j of correlations, kept
 * within 0 and 1. Undefined when a row has no variance.
 *
 * @param errors series × periods, at least 2 periods
 * Source: Schäfer & Strimmer 2005, as in R's hts and FoReco.
 */
export function shrunkCovariance(errors: Matrix): Matrix | undefined {
  const n = errors.columns;
  const deviations = variances(errors).map(Math.sqrt);
  if (deviations.some((each) => !(each > 0))) return undefined;
  const standard = errors.clone().divColumnVector(Matrix.columnVector(deviations));
  const products = standard.mmul(standard.transpose());
  const squared = Matrix.pow(standard, 2);
  const squares = squared.mmul(squared.transpose());
  let spread = 0;
  let strength = 0;
  for (let i = 0; i < errors.rows; i++) {
    for (let j = 0; j < errors.rows; j++) {
      if (i === j) continue;
      const product = products.get(i, j);
      spread += (squares.get(i, j) - product ** 2 / n) / (n * (n - 1));
      strength += (product / n) ** 2;
    }
  }
  const shrink = strength === 0 ? 1 : Math.min(1, Math.max(0, spread / strength));
  const covariance = errors.mmul(errors.transpose()).div(n);
  for (let i = 0; i < errors.rows; i++) {
    for (let j = 0; j < errors.rows; j++)
      if (i !== j) covariance.set(i, j, covariance.get(i, j) * (1 - shrink));
  }
  return covariance;
}
