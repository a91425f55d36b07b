/** BIZ.MOE: margin of error of a share, or the sample a margin needs. */
import { checkConfidence, twoSidedZ } from "./distributions";
import { invalid } from "./values";

export interface MarginInput {
  /** The share (0–1); when solving, the margin wanted. */
  readonly p: number;
  readonly n: number | undefined;
  readonly confidence: number;
  /** Population size; without it the population counts as endless. */
  readonly population: number | undefined;
  /** Design effect: 1 for a simple random sample. */
  readonly deff: number;
}

/** z·√(deff·p(1−p)/n·(N−n)/(N−1)). */
export function marginOfError({ p, n, confidence, population, deff }: MarginInput): number {
  const z = twoSidedZ(checkConfidence(confidence));
  if (!(p >= 0 && p <= 1)) throw invalid("shareOutside", { found: p });
  if (n === undefined || !(n > 0)) throw invalid("sampleSize", { found: n ?? "–" });
  if (population !== undefined && population < n) throw invalid("populationBelowSample", { n, population });
  const correction =
    population === undefined ? 1 : population === 1 ? 0 : (population - n) / (population - 1);
  return z * Math.sqrt(((deff * p * (1 - p)) / n) * correction);
}

/** The smallest whole sample whose margin is at most p, at the worst share 0.5. */
export function sampleFor({ p: margin, confidence, population, deff }: MarginInput): number {
  const z = twoSidedZ(checkConfidence(confidence));
  if (!(margin > 0 && margin < 1)) throw invalid("marginOutside", { found: margin });
  const endless = (deff * z * z * 0.25) / (margin * margin);
  const needed = population === undefined ? endless : endless / (1 + (endless - 1) / population);
  // A whole answer that rounding has put a hair above itself must not ask for one respondent more.
  return Math.ceil(needed - 1e-9);
}
