/** Texts of the review's tabs, apart from text.ts: the functions load without them. */
import { bridge as bridgeEn } from "./en/review/bridge";
import { checks as checksEn } from "./en/review/checks";
import { common as commonEn } from "./en/review/common";
import { diagnosis as diagnosisEn } from "./en/review/diagnosis";
import { evidence as evidenceEn } from "./en/review/evidence";
import { figures as figuresEn } from "./en/review/figures";
import { scorecard as scorecardEn } from "./en/review/scorecard";
import { sixTwelve as sixTwelveEn } from "./en/review/six-twelve";
import { summary as summaryEn } from "./en/review/summary";
import { bridge as bridgeEs } from "./es/review/bridge";
import { checks as checksEs } from "./es/review/checks";
import { common as commonEs } from "./es/review/common";
import { diagnosis as diagnosisEs } from "./es/review/diagnosis";
import { evidence as evidenceEs } from "./es/review/evidence";
import { figures as figuresEs } from "./es/review/figures";
import { scorecard as scorecardEs } from "./es/review/scorecard";
import { sixTwelve as sixTwelveEs } from "./es/review/six-twelve";
import { summary as summaryEs } from "./es/review/summary";
import type { Language } from "./text";

const english = {
  ...commonEn,
  ...figuresEn,
  ...summaryEn,
  ...scorecardEn,
  ...sixTwelveEn,
  ...bridgeEn,
  ...checksEn,
  ...diagnosisEn,
  ...evidenceEn,
};

const spanish: Record<keyof typeof english, string> = {
  ...commonEs,
  ...figuresEs,
  ...summaryEs,
  ...scorecardEs,
  ...sixTwelveEs,
  ...bridgeEs,
  ...checksEs,
  ...diagnosisEs,
  ...evidenceEs,
};

export type ReviewText = Record<keyof typeof english, string>;
export const reviewText: Readonly<Record<Language, ReviewText>> = { en: english, es: spanish };
