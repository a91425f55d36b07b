/**
 * The vocabulary of headers: concept → the words and phrases that name it in English, Spanish (Spain and Mexico) and
 * Portuguese. A header is read as a set of concepts, so that one pattern such as "order paid date" covers "Order Paid
 * Time", "Fecha de pago del pedido" and "Data do pagamento do pedido".
 */
import { fieldWords } from "./words-fields";
import { moneyWords } from "./words-money";
import { planWords } from "./words-plans";

export type HeaderLanguage = "en" | "es" | "pt";
/** Comma-separated, accents folded, lower case, singular forms enough unless the plural means something else. */
export type Words = Readonly<Record<string, Readonly<Record<HeaderLanguage, string>>>>;

export const WORDS = { ...moneyWords, ...fieldWords, ...planWords };
export type Concept = keyof typeof WORDS;

export interface Term {
  readonly concepts: Set<Concept>;
  readonly languages: Set<HeaderLanguage>;
}

export const LANGUAGES: readonly HeaderLanguage[] = ["en", "es", "pt"];

/** Words that carry no meaning of their own in a header. */
export const STOP_WORDS = new Set(
  (
    "of the a an in at on for to by and is was how do you de del la el los las al y en para un una pelo pela " +
    "unique distinct unico unicos unica unicas su sus se da do das dos o os e em na nas nos um uma ao seu sua y/o"
  ).split(" "),
);

/** Words that matter in a phrase ("vendido por", "con IVA") and say nothing where no phrase holds them. */
export const SILENT_WORDS = new Set("por con com with incl including sum suma soma count".split(" "));

/** Phrase → what it can mean. Phrases are kept with their stop words left out, as headers are read. */
export const TERMS: ReadonlyMap<string, Term> = readTerms();

function readTerms(): Map<string, Term> {
  const terms = new Map<string, Term>();
  for (const [concept, byLanguage] of Object.entries(WORDS)) {
    for (const language of LANGUAGES) {
      for (const phrase of byLanguage[language].split(",").map(withoutStopWords).filter(Boolean)) {
        const term = terms.get(phrase) ?? { concepts: new Set(), languages: new Set() };
        term.concepts.add(concept as Concept);
        term.languages.add(language);
        terms.set(phrase, term);
      }
    }
  }
  return terms;
}

function withoutStopWords(phrase: string): string {
  const words = phrase.trim().split(/\s+/);
  const kept = words.filter((word) => !STOP_WORDS.has(word));
  return (kept.length === 0 ? words : kept).join(" ");
}

/** The longest phrase, in words: how far ahead a reader of headers must look. */
export const LONGEST_TERM = Math.max(...[...TERMS.keys()].map((phrase) => phrase.split(" ").length));
