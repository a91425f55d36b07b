/** The few distribution functions that intervals and tests need, from @stdlib. */
import gammainc from "@stdlib/math-base-special-gammainc";
import normalCdf from "@stdlib/stats-base-dists-normal-cdf";
import normalQuantile from "@stdlib/stats-base-dists-normal-quantile";
import studentQuantile from "@stdlib/stats-base-dists-t-quantile";
import { invalid } from "./values";

/** z that leaves (1 − confidence)/2 in each tail: 1.96 at 0.95. */
export function twoSidedZ(confidence: number): number {
  return normalQuantile(1 - (1 - confidence) / 2, 0, 1);
}

/** Probability of a standard normal at least as far from 0 as z, in either direction. */
export function twoSidedP(z: number): number {
  return 2 * normalCdf(-Math.abs(z), 0, 1);
}

/** Through the upper incomplete gamma function: 1 − cdf would lose everything below 1e-16. */
export function chiSquareUpperTail(statistic: number, degrees: number): number {
  return gammainc(statistic / 2, degrees / 2, true, true);
}

/** t that leaves (1 − confidence)/2 in each tail. */
export function twoSidedT(confidence: number, degrees: number): number {
  return studentQuantile(1 - (1 - confidence) / 2, degrees);
}

/** A confidence level is a fraction strictly between 0 and 1 (0.95, not 95). */
export function checkConfidence(confidence: number): number {
  if (confidence > 0 && confidence < 1) return confidence;
  throw invalid("confidence", { found: confidence });
}

export interface Interval {
  readonly low: number;
  readonly high: number;
}

/** Wilson's score interval of a share (Wilson 1927): stays within 0–1, also for small n. */
export function wilson(share: number, n: number, z: number): Interval {
  const z2 = z * z;
  const centre = (share + z2 / (2 * n)) / (1 + z2 / n);
  const half = (z / (1 + z2 / n)) * Math.sqrt((share * (1 - share)) / n + z2 / (4 * n * n));
  return { low: Math.max(0, centre - half), high: Math.min(1, centre + half) };
}

/** Kish's effective sample size (Σw)²/Σw²: how many unweighted answers the weighted ones are worth. */
export function effectiveSize(weights: Float64Array): number {
  let sum = 0;
  let squares = 0;
  for (const weight of weights) {
    sum += weight;
    squares += weight * weight;
  }
  return squares === 0 ? 0 : (sum * sum) / squares;
}
