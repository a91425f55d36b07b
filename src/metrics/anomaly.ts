/** BIZ.ANOMALY: values that season, trend and chance do not explain. */
import studentQuantile from "@stdlib/stats-base-dists-t-quantile";
import type { Series } from "./series";
import { stl } from "./stl";
import { invalid } from "./values";

export type Side = "both" | "up" | "down";

export interface AnomalyOptions {
  readonly period: number;
  /** Probability of any false alarm in a series without outliers. */
  readonly alpha: number;
  /** Largest share of values that can be flagged, at most 0.49. */
  readonly maxShare: number;
  readonly side: Side;
}

export interface Anomaly {
  readonly date: number;
  readonly value: number;
  /** Trend + season */
  readonly expected: number;
  /** Distance from the median remainder in robust standard deviations (1.4826 · MAD), signed. */
  readonly score: number;
}

/** A remainder this far below the values themselves is rounding of the decomposition, not variation. */
const ROUNDING = 1e-10;

/** Turn a median, and a mean, absolute deviation into a standard deviation of normal values. */
const MAD_TO_SD = 1.4826;
const MEAN_DEVIATION_TO_SD = Math.sqrt(Math.PI / 2);

/**
 * Seasonal hybrid ESD: robust STL takes trend and season away (without a season the median does), and the generalised
 * ESD test (Rosner 1983) runs on the remainder with median and MAD in place of mean and standard deviation. Where more
 * than half of the remainder is the same, the MAD is 0 and the mean absolute deviation takes its place (Iglewicz &
 * Hoaglin 1993).
 * Flagged values come in order of date.
 */
export function anomalies(series: Series, options: AnomalyOptions): Anomaly[] {
  const { alpha, maxShare, side } = options;
  if (!(alpha > 0 && alpha < 1)) throw invalid("alpha", { found: alpha });
  if (!(maxShare > 0 && maxShare <= 0.49)) throw invalid("maxShare", { found: maxShare });
  const expected = expectedValues(series.values, options.period);
  const remainder = series.values.map((value, i) => value - (expected[i] as number));
  const most = Math.max(1, Math.floor(maxShare * remainder.length));
  const largest = series.values.reduce((size, value) => Math.max(size, Math.abs(value)), 0);
  return hybridEsd(remainder, most, alpha, side, ROUNDING * largest).map(({ at, score }) => ({
    date: series.dates[at] as number,
    value: series.values[at] as number,
    expected: expected[at] as number,
    score,
  }));
}

function expectedValues(values: Float64Array, period: number): Float64Array {
  if (period < 2 || values.length < 2 * period) {
    const middle = medianOf(values.slice().sort());
    return values.map(() => middle);
  }
  const { trend, seasonal } = stl(values, { period, seasonalWindow: "periodic", robust: true });
  return trend.map((level, i) => level + (seasonal[i] as number));
}

interface Outlier {
  readonly at: number;
  readonly score: number;
}

/** Removes the most extreme value again and again; all up to the last that passes its critical value are outliers. */
function hybridEsd(
  remainder: Float64Array,
  most: number,
  alpha: number,
  side: Side,
  noise: number,
): Outlier[] {
  const sorted = [...remainder.keys()].sort((a, b) => (remainder[a] as number) - (remainder[b] as number));
  const scale = sorted.map((at) => remainder[at] as number);
  const removed: Outlier[] = [];
  let passed = 0;
  for (let round = 1; round <= most; round++) {
    const middle = medianOf(scale);
    const spread = spreadOf(scale, middle, noise);
    if (!(spread > noise)) break;
    const last = scale.length - 1;
    const up = (scale[last] as number) - middle;
    const down = middle - (scale[0] as number);
    const takeUp = side === "up" || (side === "both" && up >= down);
    const statistic = (takeUp ? up : down) / spread;
    removed.push({
      at: (takeUp ? sorted.pop() : sorted.shift()) as number,
      score: takeUp ? statistic : -statistic,
    });
    if (takeUp) scale.pop();
    else scale.shift();
    if (statistic > criticalValue(remainder.length, round, alpha, side)) passed = round;
  }
  return removed.slice(0, passed).sort((a, b) => a.at - b.at);
}

function criticalValue(n: number, round: number, alpha: number, side: Side): number {
  const left = n - round + 1;
  const p = 1 - alpha / (side === "both" ? 2 * left : left);
  const freedom = n - round - 1;
  if (freedom < 1) return Infinity;
  const t = studentQuantile(p, freedom);
  return ((n - round) * t) / Math.sqrt((freedom + t * t) * left);
}

function medianOf(sorted: ArrayLike<number>): number {
  const n = sorted.length;
  return ((sorted[(n - 1) >> 1] as number) + (sorted[n >> 1] as number)) / 2;
}

/** Standard deviation by the median absolute deviation, or where that is nothing by the mean one. */
function spreadOf(sorted: readonly number[], middle: number, noise: number): number {
  const spread = MAD_TO_SD * deviationOf(sorted, middle);
  if (spread > noise) return spread;
  const sum = sorted.reduce((total, value) => total + Math.abs(value - middle), 0);
  return (MEAN_DEVIATION_TO_SD * sum) / sorted.length;
}

/** Median absolute deviation of sorted values: the two ends hold the largest, so half of them is walked over. */
function deviationOf(sorted: readonly number[], middle: number): number {
  let [low, high] = [0, sorted.length - 1];
  const n = sorted.length;
  let [current, before] = [NaN, NaN];
  for (let taken = 0; taken <= n >> 1; taken++) {
    const below = middle - (sorted[low] as number);
    const above = (sorted[high] as number) - middle;
    before = current;
    if (below >= above) {
      current = below;
      low++;
    } else {
      current = above;
      high--;
    }
  }
  return n % 2 === 1 ? current : (current + before) / 2;
}
