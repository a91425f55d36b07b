/** BIZ.TOPBOX: share of the best answers of a scale (CSAT is the top 2 of 5). */
import { readAnswers } from "./answers";
import { checkConfidence, twoSidedZ, wilson } from "./distributions";
import { invalid, type NumberColumn } from "./values";

export interface TopBox {
  readonly share: number;
  readonly low: number;
  readonly high: number;
  readonly n: number;
  /** Weighted share of every score from the lowest met (at most 1) to the highest of the scale. */
  readonly distribution: readonly { readonly score: number; readonly share: number }[];
}

/**
 * Weighted share of scores above max − k, with Wilson's interval on Kish's effective n.
 *
 * @param k boxes counted down from `max`
 * @throws value: k or max not whole, k outside 1…max, a score off the scale 0…max
 */
export function topBox(
  scores: NumberColumn,
  k: number,
  max: number,
  weights: NumberColumn | undefined,
  confidence: number,
): TopBox {
  const z = twoSidedZ(checkConfidence(confidence));
  if (k > max) throw invalid("boxesOffScale", { k, max });
  const answers = readAnswers(scores, weights, 0, max);
  const byScore = new Float64Array(max + 1);
  answers.scores.forEach((score, i) => {
    byScore[score] = (byScore[score] as number) + (answers.weights[i] as number);
  });
  const shares = byScore.map((weight) => weight / answers.totalWeight);
  const share = shares.slice(max - k + 1).reduce((sum, each) => sum + each, 0);
  const first = (shares[0] as number) > 0 ? 0 : 1;
  return {
    share,
    ...wilson(share, answers.effective, z),
    n: answers.scores.length,
    distribution: [...shares].map((each, score) => ({ score, share: each })).slice(first),
  };
}
