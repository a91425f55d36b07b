/** One segment of one audience raises a theme in its open answers, and scores lower. */
import { drawOne } from "../../metrics/random";
import type { AudienceKey, ThemeKey } from "../options";
import { segmentsOf, SURVEY_THEMES } from "../survey-words";
import { lastTwoMonths, type Plant } from "./kind";

const AUDIENCES: readonly AudienceKey[] = ["seller", "creator", "buyer"];

export const plantSurveyTheme: Plant<"surveyTheme"> = (truth, context) => {
  const { random, language, last } = context;
  const audience = truth.audience ?? drawOne(random, AUDIENCES);
  const segments = segmentsOf(audience);
  const segment =
    segments.find(({ en, es }) => en === truth.segment || es === truth.segment) ?? drawOne(random, segments);
  const themes = (Object.keys(SURVEY_THEMES) as ThemeKey[]).filter(
    (key) => SURVEY_THEMES[key].answers[audience],
  );
  const theme = truth.theme ?? drawOne(random, themes);
  const share = truth.share ?? 0.6;
  const from = truth.from ?? lastTwoMonths(context);
  return {
    truth: { ...truth, audience, segment: segment.en, theme, share, from },
    members: { audience, segment: segment[language], theme },
    from,
    to: last,
    effects: {},
    measure: () => ({ share }),
  };
};
