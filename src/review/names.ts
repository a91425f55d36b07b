/** What the tabs are called, in their order in the workbook. */
import { reviewText } from "../i18n/review";
import type { Language } from "../i18n/text";
import type { TabKey } from "./description";

export const TAB_KEYS = [
  "summary",
  "scorecard",
  "sixTwelve",
  "bridge",
  "findings",
  "playbook",
  "checks",
  "definitions",
  "lineage",
  "data",
] as const satisfies readonly TabKey[];

export function namesOf(language: Language): Readonly<Record<TabKey, string>> {
  const words = reviewText[language];
  return Object.fromEntries(TAB_KEYS.map((key) => [key, words[`tab_${key}`]])) as Record<TabKey, string>;
}
