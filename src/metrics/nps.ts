/** BIZ.NPS: net promoter score with its interval. */
import { readAnswers } from "./answers";
import { checkConfidence, twoSidedZ } from "./distributions";
import type { NumberColumn } from "./values";

export interface Nps {
  /** Promoters − detractors, in points from −100 to 100. */
  readonly nps: number;
  readonly low: number;
  readonly high: number;
  /** Answers, unweighted. */
  readonly n: number;
  /** Shares of the weighted answers. */
  readonly promoters: number;
  readonly passives: number;
  readonly detractors: number;
}

/** Rocks' adjustment: three more answers, ¾ of them promoters and ¾ detractors. */
const ADDED = 3;
const ADDED_EACH = 0.75;

/**
 * % of 9–10 minus % of 0–6. The interval is the adjusted Wald interval (Rocks 2016), centred on the adjusted value
 * and not on the score itself; with weights it stands on Kish's effective n.
 */
export function nps(scores: NumberColumn, weights: NumberColumn | undefined, confidence: number): Nps {
  const z = twoSidedZ(checkConfidence(confidence));
  const answers = readAnswers(scores, weights, 0, 10);
  let promoting = 0;
  let passing = 0;
  let detracting = 0;
  answers.scores.forEach((score, i) => {
    const weight = answers.weights[i] as number;
    if (score >= 9) promoting += weight;
    else if (score <= 6) detracting += weight;
    else passing += weight;
  });
  const promoters = promoting / answers.totalWeight;
  const detractors = detracting / answers.totalWeight;
  const size = answers.effective + ADDED;
  const up = (promoters * answers.effective + ADDED_EACH) / size;
  const down = (detractors * answers.effective + ADDED_EACH) / size;
  const centre = up - down;
  const half = z * Math.sqrt((up + down - centre * centre) / size);
  return {
    nps: (100 * (promoting - detracting)) / answers.totalWeight,
    low: Math.max(-100, 100 * (centre - half)),
    high: Math.min(100, 100 * (centre + half)),
    n: answers.scores.length,
    promoters,
    passives: passing / answers.totalWeight,
    detractors,
  };
}
