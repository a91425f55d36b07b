/** The pane's words in the language of Excel, for every component below <Words>. */
import { createContext, useContext } from "react";
import { pane as en } from "../i18n/en/pane";
import { pane as es } from "../i18n/es/pane";
import { fill, type Language, type Parameters } from "../i18n/text";

export type PaneKey = keyof typeof en;

const PANE: Readonly<Record<Language, Readonly<Record<PaneKey, string>>>> = { en, es };

export const LanguageContext = createContext<Language>("en");

export interface WordsOfPane {
  readonly language: Language;
  (key: PaneKey, parameters?: Parameters): string;
}

export function wordsIn(language: Language): WordsOfPane {
  const say = (key: PaneKey, parameters?: Parameters) => fill(PANE[language][key], parameters);
  return Object.assign(say, { language });
}

export function useWords(): WordsOfPane {
  return wordsIn(useContext(LanguageContext));
}

/** Whole numbers as the reader writes them. */
export function formatCount(count: number, language: Language): string {
  return new Intl.NumberFormat(language).format(count);
}
