/** How well a column's header and values speak for a meaning. */
import type { Header, HeaderTerm } from "./header";
import type { ColumnProfile } from "./profile";
import type { MeaningPattern, ValueKind } from "./synonyms/patterns";
import type { Concept, HeaderLanguage } from "./synonyms/words";
import { LANGUAGES } from "./synonyms/words";

export interface HeaderScore {
  readonly score: number;
  readonly language: HeaderLanguage;
}

const NEUTRAL_TERM = 0.05;
const AGAINST_TERM = 0.5;
const UNKNOWN_WORD = 0.09;
const MOST_LOST = 0.45;

export function scoreHeader(header: Header, meaning: MeaningPattern): HeaderScore | undefined {
  let best = 0;
  for (const [pattern, weight] of patternsOf(meaning)) {
    if (weight <= best) continue;
    const rest = termsLeft(header.terms, pattern);
    if (!rest) continue;
    best = Math.max(best, weight * extrasFactor(rest, header, meaning));
  }
  return best === 0 ? undefined : { score: best, language: languageOf(header.terms) };
}

const split = new WeakMap<MeaningPattern, readonly [readonly Concept[], number][]>();

function patternsOf(meaning: MeaningPattern): readonly [readonly Concept[], number][] {
  let patterns = split.get(meaning);
  if (!patterns) {
    patterns = Object.entries(meaning.patterns).map(([words, weight]) => [
      words.split(" ") as Concept[],
      weight,
    ]);
    split.set(meaning, patterns);
  }
  return patterns;
}

/** The header's terms that the pattern does not use; undefined when the pattern wants more than there is. */
function termsLeft(terms: readonly HeaderTerm[], pattern: readonly Concept[]): HeaderTerm[] | undefined {
  const rest = [...terms];
  for (const concept of pattern) {
    const at = rest.findIndex(({ concepts }) => concepts.has(concept));
    if (at < 0) return undefined;
    rest.splice(at, 1);
  }
  return rest;
}

function extrasFactor(rest: readonly HeaderTerm[], header: Header, meaning: MeaningPattern): number {
  let lost = header.unknown.length * UNKNOWN_WORD;
  let factor = 1;
  for (const { concepts } of rest) {
    // A word with several meanings rules out only when all of them do.
    if (meaning.never && every(concepts, meaning.never)) return 0;
    if (meaning.against && every(concepts, meaning.against)) factor *= AGAINST_TERM;
    else lost += NEUTRAL_TERM;
  }
  const certainty = header.terms.reduce((product, term) => product * term.certainty, 1);
  return factor * certainty * (1 - Math.min(MOST_LOST, lost));
}

function every(concepts: ReadonlySet<Concept>, among: readonly Concept[]): boolean {
  for (const concept of concepts) if (!among.includes(concept)) return false;
  return true;
}

/** The language that most of the header's words can be; English first where it cannot be told. */
function languageOf(terms: readonly HeaderTerm[]): HeaderLanguage {
  const count = (language: HeaderLanguage) => terms.filter(({ languages }) => languages.has(language)).length;
  return LANGUAGES.reduce((best, language) => (count(language) > count(best) ? language : best), "en");
}

/** 0 = the values rule the meaning out, 1 = nothing against it. */
export function scoreValues(profile: ColumnProfile, kind: ValueKind): number {
  if (profile.filled === 0) return 0.7;
  return FITS[kind](profile);
}

const numeric = (p: ColumnProfile) => p.numbers + 0.9 * p.numericText;

function plainNumber(p: ColumnProfile): number {
  if (p.hasDateFormat && p.dateNumbers > 0.8) return 0.1;
  const share = numeric(p);
  return share > 0.5 ? 1 : 0.15 + share * 0.5;
}

function aDate(p: ColumnProfile): number {
  if (p.hasDateFormat && p.numbers > 0.5) return 1;
  if (p.dateText > 0.5) return 0.97;
  // Serials that lost their format; a count or an amount rarely stays within them.
  if (p.dateNumbers > 0.9 && p.fractions < 0.9) return 0.75;
  return p.dateText + p.dateNumbers > 0.2 ? 0.4 : 0.05;
}

function aKey(p: ColumnProfile): number {
  if (p.hasDateFormat && p.dateNumbers > 0.8) return 0.15;
  if (p.fractions > 0.2) return 0.25;
  if (p.dateText > 0.7) return 0.3;
  return p.numbers > 0.5 ? 0.85 : 1;
}

function someText(p: ColumnProfile): number {
  if (p.texts < 0.5) return 0.4;
  return p.dateText > 0.7 ? 0.3 : 1;
}

const FITS: Readonly<Record<ValueKind, (profile: ColumnProfile) => number>> = {
  date: aDate,
  money: plainNumber,
  count: (p) => plainNumber(p) * (p.fractions > 0.3 ? 0.75 : 1),
  number: plainNumber,
  rate: (p) => (p.percentText > 0.5 ? 1 : plainNumber(p)),
  key: aKey,
  unique: (p) => aKey(p) * (p.distinct > 0.95 ? 1 : p.distinct > 0.8 ? 0.85 : 0.5),
  text: someText,
  freeText: (p) => (p.texts < 0.5 ? 0.1 : p.meanLength > 12 && p.distinct > 0.3 ? 1 : 0.6),
  score10: (p) => (p.within10 > 0.95 ? 1 : 0.15),
  score5: (p) => (p.within5 > 0.95 ? 1 : p.within10 > 0.95 ? 0.7 : 0.15),
  period: (p) => (aDate(p) >= 0.7 ? 1 : p.texts > 0.5 || p.whole > 0.9 ? 0.85 : 0.3),
};
