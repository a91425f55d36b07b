/** The one way to look a text up: by section and key, with parameters filled in. */
import { edge as edgeEn } from "./en/edge";
import { errors as errorsEn } from "./en/errors";
import { decompositionErrors as decompositionEn } from "./en/errors-decomposition";
import { calendarErrors as calendarEn } from "./en/errors-calendar";
import { cohortErrors as cohortEn } from "./en/errors-cohort";
import { pacingErrors as pacingEn } from "./en/errors-pacing";
import { periods as periodsEn } from "./en/periods";
import { ratiosErrors as ratiosEn } from "./en/errors-ratios";
import { marketplaceErrors as marketplaceEn } from "./en/errors-marketplace";
import { opportunityErrors as opportunityEn } from "./en/errors-opportunity";
import { signalsErrors as signalsEn } from "./en/errors-signals";
import { surveyErrors as surveyEn } from "./en/errors-survey";
import { trustErrors as trustEn } from "./en/errors-trust";
import { edge as edgeEs } from "./es/edge";
import { errors as errorsEs } from "./es/errors";
import { decompositionErrors as decompositionEs } from "./es/errors-decomposition";
import { calendarErrors as calendarEs } from "./es/errors-calendar";
import { cohortErrors as cohortEs } from "./es/errors-cohort";
import { pacingErrors as pacingEs } from "./es/errors-pacing";
import { periods as periodsEs } from "./es/periods";
import { ratiosErrors as ratiosEs } from "./es/errors-ratios";
import { marketplaceErrors as marketplaceEs } from "./es/errors-marketplace";
import { opportunityErrors as opportunityEs } from "./es/errors-opportunity";
import { signalsErrors as signalsEs } from "./es/errors-signals";
import { surveyErrors as surveyEs } from "./es/errors-survey";
import { trustErrors as trustEs } from "./es/errors-trust";

export type Language = "en" | "es";
export type Parameters = Readonly<Record<string, string | number>>;

/** Replaces `{name}` by its parameter; an unknown name stays, so that a test can see it. */
export function fill(template: string, parameters: Parameters = {}): string {
  return template.replace(/\{(\w+)\}/g, (whole, name: string) => String(parameters[name] ?? whole));
}

/** "es-MX", "es_ES", "ES" → Spanish; everything else English. */
export function languageOf(displayLanguage: string | undefined): Language {
  return /^es\b/i.test((displayLanguage ?? "").replace("_", "-")) ? "es" : "en";
}

export const edgeText = { en: edgeEn, es: edgeEs };
export const periodsText = { en: periodsEn, es: periodsEs };
export const errorText: Readonly<Record<Language, Readonly<Record<string, string>>>> = {
  en: {
    ...errorsEn,
    ...decompositionEn,
    ...calendarEn,
    ...cohortEn,
    ...pacingEn,
    ...ratiosEn,
    ...trustEn,
    ...surveyEn,
    ...signalsEn,
    ...opportunityEn,
    ...marketplaceEn,
  },
  es: {
    ...errorsEs,
    ...decompositionEs,
    ...calendarEs,
    ...cohortEs,
    ...pacingEs,
    ...ratiosEs,
    ...trustEs,
    ...surveyEs,
    ...signalsEs,
    ...opportunityEs,
    ...marketplaceEs,
  },
};
