/** Survey waves of sellers, creators and buyers: 0–10, 1–5 and open answers. */
import { addMonths } from "../metrics/dates";
import { drawIndex, drawOne, drawWhole, type Random } from "../metrics/random";
import { runningTotal } from "./entities";
import type { AudienceKey, SampleLanguage, SurveyTheme, ThemeKey } from "./options";
import { PRAISE, segmentsOf, SURVEY_THEMES } from "./survey-words";
import { LEVELS, MARKETS, TIERS } from "./vocabulary";

export interface SurveyAnswer {
  readonly respondent: string;
  readonly audience: AudienceKey;
  readonly wave: number;
  readonly date: number;
  /** Index in the audience's segments. */
  readonly segment: number;
  readonly market: string;
  readonly recommend: number;
  readonly satisfaction: number;
  readonly ease: number;
  readonly comment: string;
}

const MONTHS_BETWEEN_WAVES = 6;
const SIZES: Readonly<Record<AudienceKey, number>> = { seller: 90, creator: 60, buyer: 160 };
const MOODS: Readonly<Record<AudienceKey, number>> = { seller: 7.4, creator: 7.8, buyer: 8.1 };
const COMMENTS = 0.7;
const COMPLAINS = 0.5;
/** How far a planted theme pulls the scores of those who raise it. */
const PULL = 3;

export function drawSurvey(
  random: Random,
  first: number,
  last: number,
  themes: readonly Required<SurveyTheme>[],
): SurveyAnswer[] {
  const answers: SurveyAnswer[] = [];
  let wave = 1;
  for (let date = addMonths(first, 5); date <= last; date = addMonths(date, MONTHS_BETWEEN_WAVES), wave++) {
    answers.push(...drawWave(random.fork(`wave ${wave}`), wave, date, last, themes, answers.length));
  }
  // The last two months are asked too, whatever the rhythm: what was planted there must be heard.
  const late = themes.filter(({ from }) => !answers.some((answer) => answer.date >= from));
  if (late.length > 0)
    answers.push(...drawWave(random.fork("last wave"), wave, last - 20, last, themes, answers.length));
  return answers;
}

function drawWave(
  random: Random,
  wave: number,
  start: number,
  last: number,
  themes: readonly Required<SurveyTheme>[],
  before: number,
): SurveyAnswer[] {
  const audiences = (Object.keys(SIZES) as AudienceKey[]).flatMap((audience) =>
    new Array<AudienceKey>(SIZES[audience]).fill(audience),
  );
  return audiences.map((audience, index) => {
    const date = Math.min(last, start + drawWhole(random, 0, 13));
    const respondent = `RS${String(before + index + 1).padStart(5, "0")}`;
    return drawAnswer(random, { respondent, audience, wave, date }, themes);
  });
}

function drawAnswer(
  random: Random,
  who: Pick<SurveyAnswer, "respondent" | "audience" | "wave" | "date">,
  themes: readonly Required<SurveyTheme>[],
): SurveyAnswer {
  const { audience, date } = who;
  const segment = drawSegment(random, audience);
  const market = drawOne(random, MARKETS).code;
  const name = segmentsOf(audience)[segment]?.en;
  const planted = themes.find(
    (theme) => theme.audience === audience && theme.segment === name && date >= theme.from,
  );
  const raised = planted !== undefined && random.uniform() < planted.share;
  const mood = MOODS[audience] + 2.1 * random.normal() - (raised ? PULL : 0);
  const five = (level: number) => Math.min(5, Math.max(1, Math.round(level / 2 + 0.4 * random.normal())));
  return {
    ...{ ...who, segment, market: audience === "buyer" ? (name as string) : market },
    recommend: Math.min(10, Math.max(0, Math.round(mood))),
    satisfaction: five(mood + 0.3),
    ease: five(mood),
    comment: raised ? sentence(random, audience, planted.theme) : drawComment(random, audience),
  };
}

function drawSegment(random: Random, audience: AudienceKey): number {
  if (audience === "seller") return drawIndex(random, runningTotal(TIERS.map(({ share }) => share)));
  if (audience === "creator") return drawIndex(random, runningTotal(LEVELS.map(({ share }) => share)));
  return drawIndex(random, runningTotal(MARKETS.map(({ share }) => share)));
}

function drawComment(random: Random, audience: AudienceKey): string {
  if (random.uniform() > COMMENTS) return "";
  if (random.uniform() > COMPLAINS) return drawOne(random, PRAISE[drawLanguage(random)]);
  const themes = (Object.keys(SURVEY_THEMES) as ThemeKey[]).filter(
    (key) => SURVEY_THEMES[key].answers[audience],
  );
  return sentence(random, audience, drawOne(random, themes));
}

function sentence(random: Random, audience: AudienceKey, theme: ThemeKey): string {
  const answers = SURVEY_THEMES[theme].answers[audience] ?? SURVEY_THEMES[theme].answers.seller;
  return answers ? drawOne(random, answers[drawLanguage(random)]) : "";
}

function drawLanguage({ uniform }: Random): SampleLanguage {
  return uniform() < 0.45 ? "en" : "es";
}
