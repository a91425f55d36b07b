/** Tests that tell a finding from chance. */
import gammainc from "@stdlib/math-base-special-gammainc";
import gammaln from "@stdlib/math-base-special-gammaln";
import normalCdf from "@stdlib/stats-base-dists-normal-cdf";
import normalQuantile from "@stdlib/stats-base-dists-normal-quantile";
import { chiSquareUpperTail } from "../../metrics/distributions";

/** Probability that a standard normal is below z. */
export function below(z: number): number {
  return normalCdf(z, 0, 1);
}

/** Which of several p values stand while at most `level` of those that stand are false (Benjamini–Hochberg 1995). */
export function standing(ps: readonly number[], level: number): boolean[] {
  const order = ps.map((_, i) => i).sort((a, b) => (ps[a] as number) - (ps[b] as number));
  let last = -1;
  order.forEach((i, rank) => {
    if ((ps[i] as number) <= (level * (rank + 1)) / ps.length) last = rank;
  });
  const kept = new Set(order.slice(0, last + 1));
  return ps.map((_, i) => kept.has(i));
}

/** Fisher's exact test, one-sided, mid-p (the case met counts half): how likely `x1` of `n1` or more is by chance. */
export function fisherUpper(x1: number, n1: number, x2: number, n2: number): number {
  const all = x1 + x2;
  const choose = (n: number, k: number) => gammaln(n + 1) - gammaln(k + 1) - gammaln(n - k + 1);
  const whole = choose(n1 + n2, all);
  let p = 0;
  for (let x = x1; x <= Math.min(n1, all); x++)
    p += (x === x1 ? 0.5 : 1) * Math.exp(choose(n1, x) + choose(n2, all - x) - whole);
  return Math.min(1, p);
}

/** One p value of two independent ones (Fisher 1932). */
export function bothOf(p: number, q: number): number {
  return chiSquareUpperTail(-2 * (Math.log(Math.max(p, 1e-300)) + Math.log(Math.max(q, 1e-300))), 4);
}

/** How likely at least so many events are where so many were expected. */
export function poissonUpper(observed: number, expected: number): number {
  return observed > 0 ? gammainc(expected, observed, true, false) : 1;
}

/** z that a normal exceeds with probability p; beyond 8 the distributions themselves have no figures left. */
export function surpriseOf(p: number): number {
  return -normalQuantile(Math.max(p, 1e-16), 0, 1);
}

/** Rank sum test of Wilcoxon with ties: z below 0 where `first` tends to be smaller. */
export function rankSum(first: readonly number[], second: readonly number[]): number {
  const pooled = [
    ...first.map((value) => ({ value, mine: 1 })),
    ...second.map((value) => ({ value, mine: 0 })),
  ];
  pooled.sort((a, b) => a.value - b.value);
  const [m, n, size] = [first.length, second.length, pooled.length];
  let [ranks, ties] = [0, 0];
  for (let start = 0; start < size;) {
    let end = start;
    let mine = 0;
    while (end < size && pooled[end]?.value === pooled[start]?.value) mine += pooled[end++]?.mine ?? 0;
    ranks += mine * ((start + 1 + end) / 2);
    ties += (end - start) ** 3 - (end - start);
    start = end;
  }
  const variance = ((m * n) / 12) * (size + 1 - ties / (size * (size - 1)));
  return variance > 0 ? (ranks - (m * (size + 1)) / 2) / Math.sqrt(variance) : 0;
}

export function meanOf(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}

/** Of a sample, with n − 1. */
export function varianceOf(values: readonly number[]): number {
  const mean = meanOf(values);
  return values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / (values.length - 1);
}

export function medianOf(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted.length >> 1;
  const upper = sorted[middle] as number;
  return sorted.length % 2 === 1 ? upper : (upper + (sorted[middle - 1] as number)) / 2;
}
