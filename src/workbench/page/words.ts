/** The page's words. */
import { workbench as en } from "../../i18n/en/workbench";
import { workbench as es } from "../../i18n/es/workbench";
import { fill, type Language, type Parameters } from "../../i18n/text";

export type PageKey = keyof typeof en;

const WORDS: Readonly<Record<Language, Readonly<Record<PageKey, string>>>> = { en, es };

export interface Say {
  readonly language: Language;
  (key: PageKey, parameters?: Parameters): string;
}

export function wordsIn(language: Language): Say {
  const say = (key: PageKey, parameters?: Parameters) => fill(WORDS[language][key], parameters);
  return Object.assign(say, { language });
}

/** Words that stand in the page itself: `data-text` is an element's text, `data-label` its accessible name. */
export function writeWords(page: Document, say: Say): void {
  page.documentElement.lang = say.language;
  page.title = say("title");
  for (const element of page.querySelectorAll<HTMLElement>("[data-text]"))
    element.textContent = say(element.dataset.text as PageKey);
  for (const element of page.querySelectorAll<HTMLElement>("[data-label]"))
    element.setAttribute("aria-label", say(element.dataset.label as PageKey));
}

export function formatCount(count: number, language: Language): string {
  return new Intl.NumberFormat(language).format(count);
}
