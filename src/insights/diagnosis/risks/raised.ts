/** Themes that one segment raises more than the rest of its audience, the more so where it also scores lower. */
import { themeMentions } from "../../../metrics/themes";
import type { SurveyTable } from "../../../marketplace/model";
import { decisionOf } from "../decide";
import type { Decision } from "../decision";
import type { DiagnosisInput } from "../input";
import { below, bothOf, fisherUpper, standing } from "../significance";
import { CODEBOOK } from "./codebook";
import { scoreGap } from "./surveys";
import { surveyEvidence } from "./survey-evidence";
import { audiencesOf, wavesOf, type Group } from "./survey-waves";

const FEWEST = 4;
const FEWEST_OTHERS = 20;
const FEWEST_MENTIONS = 3;
/** A theme that hardly anybody raises is no question. */
const FEWEST_IN_ALL = 5;
/** A theme must be raised more often by itself before the scores are asked. */
const RARE = 0.02;
/** False alarms among the alarms. */
const LEVEL = 0.05;

export function raised(input: DiagnosisInput): Decision[] {
  const { survey } = input.marketplace;
  if (!survey) return [];
  const rows = wavesOf(survey, input.asOf).now;
  const groups = audiencesOf(survey, rows).flatMap((audience) => audience.groups);
  return survey.openAnswers.flatMap(({ header, place, texts }) => {
    const mentions = mentionsOf(texts, rows);
    const tested = groups.flatMap((group) =>
      CODEBOOK.flatMap((_, theme) => testOf(survey, group, theme, mentions)),
    );
    const stands = standing(
      tested.map(({ p }) => p),
      LEVEL,
    );
    const first = new Map<number, Raised>();
    const sorted = tested.filter((_, i) => stands[i]).sort((a, b) => a.p - b.p);
    // A theme is told once, of the segment that raises it most.
    for (const found of sorted) if (!first.has(found.theme)) first.set(found.theme, found);
    return [...first.values()].map((found) => worded(input, survey, found, header, place));
  });
}

/** By row that holds an answer: which themes it raises, also where it negates ("they did not pay us" is of payouts). */
function mentionsOf(texts: readonly string[], rows: readonly number[]): Map<number, readonly boolean[]> {
  const answered = rows.filter((row) => texts[row]?.trim());
  const found = themeMentions(
    answered.map((row) => texts[row] as string),
    CODEBOOK,
    "both",
  );
  return new Map(
    found.map(({ mentioned }, i) => [answered[i] as number, mentioned.map((each) => each === 1)] as const),
  );
}

interface Raised {
  readonly group: Group;
  readonly theme: number;
  readonly mentions: number;
  readonly n: number;
  readonly otherMentions: number;
  readonly others: number;
  readonly p: number;
}

function testOf(
  survey: SurveyTable,
  group: Group,
  theme: number,
  mentions: ReadonlyMap<number, readonly boolean[]>,
): Raised[] {
  // Who left the question blank raised nothing and denied nothing.
  const answered = (rows: readonly number[]) => rows.filter((row) => mentions.has(row));
  const raise = (rows: readonly number[]) => rows.filter((row) => mentions.get(row)?.[theme]).length;
  const [inside, rest] = [answered(group.inside), answered(group.rest)];
  const [x1, x2, n1, n2] = [raise(inside), raise(rest), inside.length, rest.length];
  if (n1 < FEWEST || n2 < FEWEST_OTHERS || x1 + x2 < FEWEST_IN_ALL) return [];
  const byTheme = x1 < FEWEST_MENTIONS ? 1 : fisherUpper(x1, n1, x2, n2);
  const [score] = survey.scores;
  const gap = score && scoreGap(score, group.inside, group.rest);
  // Two signs of one complaint are surer than each alone; without the first there is none.
  const p = byTheme > RARE || !gap ? byTheme : bothOf(byTheme, below(gap.z));
  return [{ group, theme, mentions: x1, n: n1, otherMentions: x2, others: n2, p }];
}

function worded(
  input: DiagnosisInput,
  survey: SurveyTable,
  { group, theme, mentions, n, otherMentions, others, p }: Raised,
  header: string,
  place: Parameters<typeof surveyEvidence>[2],
): Decision {
  const [share, other] = [mentions / n, otherMentions / others];
  return decisionOf(input, {
    ...{ kind: "risk", code: "theme", signal: "theme", segment: group.segment, confidence: 1 - p },
    facts: {
      ...{ theme: CODEBOOK[theme]?.name ?? "", question: header, mentions, n, share, other, others },
      change: share - other,
    },
    evidence: surveyEvidence(survey, "share", place, group.header),
  });
}
