/** Survey alarms: a segment scores below the rest of its audience, or a score falls from the wave before. */
import type { SurveyTable } from "../../../marketplace/model";
import { isMissing, type NumberColumn } from "../../../metrics/values";
import { decisionOf } from "../decide";
import type { Decision, Segment } from "../decision";
import type { DiagnosisInput } from "../input";
import { below, meanOf, standing, varianceOf } from "../significance";
import { surveyEvidence } from "./survey-evidence";
import { audiencesOf, wavesOf } from "./survey-waves";

const FEWEST = 8;
const FEWEST_OTHERS = 20;
/** False alarms among the alarms. */
const LEVEL = 0.02;

export function surveys(input: DiagnosisInput): Decision[] {
  const { survey } = input.marketplace;
  if (!survey) return [];
  const compared = comparisons(survey, input.asOf);
  const stands = standing(
    compared.map(({ z }) => below(z)),
    LEVEL,
  );
  const alarms = compared.filter((_, i) => stands[i]).sort((a, b) => a.z - b.z);
  // Several questions say the same of one segment: the clearest speaks.
  const first = new Map<string, Comparison>();
  for (const alarm of alarms) {
    const key = JSON.stringify(alarm.segment);
    if (!first.has(key)) first.set(key, alarm);
  }
  return [...first.values()].map((alarm) => worded(input, survey, alarm));
}

interface Comparison {
  readonly score: SurveyTable["scores"][number];
  readonly segment: Segment;
  readonly against: "rest" | "wave";
  readonly segmentHeader: string | undefined;
  readonly now: number;
  readonly other: number;
  readonly n: number;
  readonly others: number;
  readonly z: number;
}

function comparisons(survey: SurveyTable, asOf: number): Comparison[] {
  const { now, before } = wavesOf(survey, asOf);
  const earlier = audiencesOf(survey, before);
  return audiencesOf(survey, now).flatMap(({ segment, rows, groups }) => {
    const same = earlier.find((each) => JSON.stringify(each.segment) === JSON.stringify(segment));
    return survey.scores.flatMap((score): Comparison[] => [
      ...compared(score, { segment, against: "wave", segmentHeader: undefined }, rows, same?.rows ?? []),
      ...groups.flatMap(({ segment: group, inside, rest, header }) =>
        compared(score, { segment: group, against: "rest", segmentHeader: header }, inside, rest),
      ),
    ]);
  });
}

function compared(
  score: Comparison["score"],
  what: Pick<Comparison, "segment" | "against" | "segmentHeader">,
  rows: readonly number[],
  others: readonly number[],
): Comparison[] {
  const gap = scoreGap(score, rows, others);
  return gap && gap.n >= FEWEST && gap.others >= FEWEST_OTHERS ? [{ score, ...what, ...gap }] : [];
}

/** Undefined where either side has no answers, or all gave the same. */
export function scoreGap(
  score: Comparison["score"],
  rows: readonly number[],
  others: readonly number[],
): Pick<Comparison, "now" | "other" | "n" | "others" | "z"> | undefined {
  const [mine, theirs] = [rows, others].map((each) => pointsOf(score, each)) as [number[], number[]];
  if (mine.length < 2 || theirs.length < 2) return undefined;
  const pooled = varianceOf([...mine, ...theirs]);
  // A small group's own spread says little; the spread of all is the cautious one.
  const error = Math.sqrt(
    Math.max(varianceOf(mine), pooled) / mine.length + Math.max(varianceOf(theirs), pooled) / theirs.length,
  );
  const [now, other] = [meanOf(mine), meanOf(theirs)];
  if (!(error > 0)) return undefined;
  return { now, other, n: mine.length, others: theirs.length, z: (now - other) / error };
}

/** NPS as the mean of 100 for promoters, −100 for detractors and 0; a satisfaction as it is. */
function pointsOf({ kind, values }: { kind: "nps" | "csat"; values: NumberColumn }, rows: readonly number[]) {
  const scores = rows.map((row) => values[row] as number).filter((value) => !isMissing(value));
  return kind === "csat" ? scores : scores.map((value) => (value >= 9 ? 100 : value <= 6 ? -100 : 0));
}

function worded(input: DiagnosisInput, survey: SurveyTable, alarm: Comparison): Decision {
  const { score, segment, against, segmentHeader, now, other, n, others, z } = alarm;
  return decisionOf(input, {
    ...{ kind: "risk", code: "surveyAlarm", signal: score.kind, segment, confidence: below(-z), surprise: z },
    facts: {
      ...{ state: against, metric: score.kind, question: score.header, score: now, other, n, others },
      change: now - other,
    },
    evidence: surveyEvidence(survey, "score", score.place, segmentHeader),
  });
}
