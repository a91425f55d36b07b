/** BIZ.THEMES: which themes of a codebook an open answer mentions, in English and Spanish. */

export interface Theme {
  readonly name: string;
  readonly keywords: readonly string[];
}

export interface ThemeMentions {
  /** 1 where the theme is mentioned, 0 where not. */
  readonly mentioned: readonly (0 | 1)[];
  /** Names of the themes of which every mention is negated ("not expensive", "no es caro"). */
  readonly negated: readonly string[];
}

export type ThemeLanguage = "en" | "es" | "both";

const NEGATORS: Readonly<Record<"en" | "es", readonly string[]>> = {
  en: "no not never none without nothing cannot cant dont doesnt didnt isnt wasnt arent werent wont hardly".split(
    " ",
  ),
  es: "no nunca jamas sin ni nada tampoco ningun ninguna ninguno apenas".split(" "),
};

/** A negator reaches this many words ahead: "no me parece nada caro" negates "caro". */
const REACH = 4;

/** Lower case, without accents and apostrophes, split into words; ñ counts as n, as people type it. */
export function words(text: string): string[] {
  return text
    .normalize("NFD")
    .replace(/[\u0300-\u036f'’]/g, "")
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== "");
}

/** Whole words and phrases only; "*" at a keyword's end also takes longer words (envi* finds envío, envíos). */
export function themeMentions(
  texts: readonly string[],
  codebook: readonly Theme[],
  language: ThemeLanguage,
): ThemeMentions[] {
  const negators = new Set(language === "both" ? [...NEGATORS.en, ...NEGATORS.es] : NEGATORS[language]);
  const phrases = codebook.map((theme) => theme.keywords.map(toPhrase).filter(({ length }) => length > 0));
  return texts.map((text) => {
    const said = words(text);
    const found = phrases.map((each) => mentions(said, each));
    return {
      mentioned: found.map((at) => (at.length > 0 ? 1 : 0)),
      negated: codebook
        .filter((_, i) => {
          const at = found[i] as readonly number[];
          return at.length > 0 && at.every((start) => isNegated(said, start, negators));
        })
        .map((theme) => theme.name),
    };
  });
}

interface PhraseWord {
  readonly word: string;
  readonly open: boolean;
}

function toPhrase(keyword: string): PhraseWord[] {
  return keyword.split(/\s+/).flatMap((part) => {
    const inside = words(part);
    return inside.map((word, i) => ({ word, open: part.endsWith("*") && i === inside.length - 1 }));
  });
}

function mentions(said: readonly string[], phrases: readonly (readonly PhraseWord[])[]): number[] {
  const at: number[] = [];
  for (let start = 0; start < said.length; start++) {
    const found = phrases.some((phrase) =>
      phrase.every(({ word, open }, i) => {
        const candidate = said[start + i];
        return candidate !== undefined && (open ? candidate.startsWith(word) : candidate === word);
      }),
    );
    if (found) at.push(start);
  }
  return at;
}

function isNegated(said: readonly string[], start: number, negators: ReadonlySet<string>): boolean {
  return said.slice(Math.max(0, start - REACH), start).some((word) => negators.has(word));
}
