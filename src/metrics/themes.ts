/** BIZ.THEMES: which themes of a codebook an open answer mentions, in English and Spanish. */

export interface Theme {
  readonly name: string;
  readonly keywords: readonly string[];
}

export interface ThemeMentions {
  /** By theme: 1 where it is mentioned, 0 where not; null where there is no answer to read. */
  readonly mentioned: readonly (0 | 1 | null)[];
  /** Names of the themes of which every mention is negated ("not expensive", "no es caro"). */
  readonly negated: readonly string[];
}

export type ThemeLanguage = "en" | "es" | "both";

/** As `wordsOf` spells them: "haven't" is havent. */
const NEGATORS: Readonly<Record<"en" | "es", readonly string[]>> = {
  en: (
    "no not never none nobody nothing neither nor without cannot cant dont doesnt didnt isnt wasnt arent werent wont " +
    "havent hasnt hadnt couldnt shouldnt wouldnt aint hardly barely"
  ).split(" "),
  es: "no nunca jamas sin ni nada nadie tampoco ningun ninguna ninguno apenas".split(" "),
};

/** After these the opposite is said ("no es caro pero lento"); "embargo" so that "sin embargo" negates nothing. */
const TURNS = new Set("but however though although pero sino aunque embargo".split(" "));

/** Ends a clause. A point, comma or colon within a number does not, nor does a hyphen within a word. */
const CLAUSE_END = /[;!?¡¿…()—\r\n]|\s[-–]\s|[.,:](?!\p{N})|(?<!\p{N})[.,:]/u;

/** A negator reaches this many words ahead: "no me parece nada caro" negates "caro". */
const REACH = 4;

/** Whole words and phrases only; "*" at a keyword's end also takes longer words (envi* finds envío, envíos). */
export function themeMentions(
  texts: readonly string[],
  codebook: readonly Theme[],
  language: ThemeLanguage,
): ThemeMentions[] {
  const negators = new Set(language === "both" ? [...NEGATORS.en, ...NEGATORS.es] : NEGATORS[language]);
  const phrases = codebook.map((theme) => theme.keywords.map(toPhrase).filter(({ length }) => length > 0));
  return texts.map((text) => {
    if (text.trim() === "") return { mentioned: codebook.map(() => null), negated: [] };
    const answer = read(text);
    const found = phrases.map((each) => mentions(answer.words, each));
    return {
      mentioned: found.map((at) => (at.length > 0 ? 1 : 0)),
      negated: codebook
        .filter((_, i) => {
          const at = found[i] as readonly number[];
          return at.length > 0 && at.every((start) => isNegated(answer, start, negators));
        })
        .map((theme) => theme.name),
    };
  });
}

interface Answer {
  readonly words: readonly string[];
  /** For each word, the first word of its clause. */
  readonly clauses: readonly number[];
}

function read(text: string): Answer {
  const words: string[] = [];
  const clauses: number[] = [];
  for (const clause of text.split(CLAUSE_END)) {
    const first = words.length;
    for (const word of wordsOf(clause)) {
      words.push(word);
      clauses.push(first);
    }
  }
  return { words, clauses };
}

/** Lower case, without accents and apostrophes, split into words; ñ counts as n, as people type it. */
function wordsOf(text: string): string[] {
  return text
    .normalize("NFD")
    .replace(/[\u0300-\u036f'’‘ʼ´`]/g, "")
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== "");
}

interface PhraseWord {
  readonly word: string;
  readonly open: boolean;
}

function toPhrase(keyword: string): PhraseWord[] {
  return keyword.split(/\s+/).flatMap((part) => {
    const inside = wordsOf(part);
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

/** Looks back from a mention to its clause's start or to a turn: what was said before either is another matter. */
function isNegated({ words, clauses }: Answer, start: number, negators: ReadonlySet<string>): boolean {
  const from = Math.max(start - REACH, clauses[start] as number);
  for (let at = start - 1; at >= from; at--) {
    const word = words[at] as string;
    if (TURNS.has(word)) return false;
    if (negators.has(word)) return true;
  }
  return false;
}
