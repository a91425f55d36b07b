/** Survey answers with their weights: checked once for every survey metric. */
import { effectiveSize } from "./distributions";
import { invalid, isMissing, unavailable, type NumberColumn } from "./values";

export interface Answers {
  readonly scores: Float64Array;
  readonly weights: Float64Array;
  readonly totalWeight: number;
  /** Kish's effective n; the number of answers when there are no weights. */
  readonly effective: number;
}

/**
 * The answers that are there, each a whole number from `lowest` to `highest`.
 *
 * @throws value: a score outside the scale, or a weight that is missing or negative where there is a score
 * @throws unavailable: no answer
 */
export function readAnswers(
  scores: NumberColumn,
  weights: NumberColumn | undefined,
  lowest: number,
  highest: number,
): Answers {
  const kept: number[] = [];
  const keptWeights: number[] = [];
  scores.forEach((score, row) => {
    if (isMissing(score)) return;
    if (!Number.isInteger(score) || score < lowest || score > highest) {
      throw invalid("scoreOffScale", { row: row + 1, found: score, lowest, highest });
    }
    kept.push(score);
    keptWeights.push(weightOf(weights, row));
  });
  if (kept.length === 0) throw unavailable("noAnswers");
  const each = Float64Array.from(keptWeights);
  const totalWeight = each.reduce((sum, weight) => sum + weight, 0);
  if (totalWeight === 0) throw unavailable("noWeight");
  return {
    scores: Float64Array.from(kept),
    weights: each,
    totalWeight,
    effective: effectiveSize(each),
  };
}

/** The weight of a row, 1 without weights. */
export function weightOf(weights: NumberColumn | undefined, row: number): number {
  if (!weights) return 1;
  const weight = weights[row] as number;
  if (!(weight >= 0)) throw invalid("weightMissing", { row: row + 1 });
  return weight;
}
