/** Reads a header: folds spelling and accents, sets units apart, and names the concepts of its words. */
import {
  LONGEST_TERM,
  SILENT_WORDS,
  STOP_WORDS,
  TERMS,
  type Concept,
  type HeaderLanguage,
  type Term,
} from "./synonyms/words";
import { correctSpelling, splitCompound } from "./spelling";

export interface HeaderTerm {
  readonly text: string;
  readonly concepts: ReadonlySet<Concept>;
  readonly languages: ReadonlySet<HeaderLanguage>;
  /** 1 as written, less when a slip of spelling was put right. */
  readonly certainty: number;
}

export interface Header {
  readonly text: string;
  readonly terms: readonly HeaderTerm[];
  /** Words that the vocabulary does not hold. */
  readonly unknown: readonly string[];
  /** A currency code, "percent", a time zone or a date order that the header states. */
  readonly unit: string | undefined;
}

const CURRENCY_WORDS: Readonly<Record<string, string>> = {
  "€": "EUR", eur: "EUR", euro: "EUR", euros: "EUR",
  "us$": "USD", u$s: "USD", usd: "USD", dolar: "USD", dolares: "USD", dollars: "USD",
  "mx$": "MXN", mxn: "MXN", mxp: "MXN", "pesos mexicanos": "MXN",
  r$: "BRL", brl: "BRL", reais: "BRL",
  "£": "GBP", gbp: "GBP", cop: "COP", clp: "CLP", ars: "ARS", pen: "PEN", "s/": "PEN", uyu: "UYU",
  jpy: "JPY", "¥": "JPY", cny: "CNY", idr: "IDR", thb: "THB", vnd: "VND", php: "PHP", myr: "MYR", sgd: "SGD",
  $: "$", pesos: "$",
}; // prettier-ignore
const PERCENT_WORDS = new Set(["%", "percent", "pct"]);
const TIME_ZONE =
  /\b(?:utc|gmt)\s*([+-]\s*\d{1,2}(?::?\d{2})?)?\b|\b(?:cst|cet|cest|est|pst|brt|hora local)\b/i;
const DATE_ORDER = /\b(d{1,2}|m{1,2}|y{2,4}|a{2,4})[/.-](d{1,2}|m{1,2})[/.-](y{2,4}|a{2,4}|d{1,2})\b/i;
/** Words in brackets that leave a measure's meaning as it is. */
const UNIT_WORDS = new Set(["kg", "g", "lbs", "cm", "hh", "mm", "ss", "local"]);

/** "GMV_Total (MXN)", "gmvTotal mxn" and "Gmv total" are one spelling: what corrections are learned by. */
export function normaliseHeader(text: string): string {
  return splitCase(text)
    .normalize("NFKD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .replace(/[^\p{L}\p{N}$€£¥%#+]+/gu, " ")
    .trim()
    .replace(/ \d+$/, (tail) => (/\(\d+\)\s*$/.test(text) ? "" : tail));
}

function splitCase(text: string): string {
  return text.replace(/(\p{Ll}|\d)(\p{Lu})/gu, "$1 $2").replace(/(\p{Lu}+)(\p{Lu}\p{Ll})/gu, "$1 $2");
}

const read = new Map<string, Header>();

/** Headers repeat between tables; the same spelling is read once. */
export function readHeader(text: string): Header {
  const known = read.get(text);
  if (known) return known;
  if (read.size > 20_000) read.clear();
  const header = parse(text);
  read.set(text, header);
  return header;
}

function parse(text: string): Header {
  const { rest, unit } = takeUnit(text);
  const words = normaliseHeader(rest)
    .replace(/#/g, " no ")
    .split(/[\s+$€£¥%]+/)
    .filter((word) => word !== "" && !/^(\d+|l(v|vl)?[013-9])$/.test(word));
  const terms: HeaderTerm[] = [];
  const unknown: string[] = [];
  // "No" is a number at either end ("Order No", "No. de pedido") and a Portuguese "in the" between words.
  const meaningful = words.filter(
    (word, at) => !STOP_WORDS.has(word) && !(word === "no" && at > 0 && at < words.length - 1),
  );
  const queue = meaningful.length === 0 ? words : meaningful;
  for (let at = 0; at < queue.length;) at += takeTerm(queue, at, terms, unknown);
  // "Euros" over a column is an amount in euros.
  const bare = terms.length === 0 && unknown.length === 0 && /^([A-Z]{3}|\$)$/.test(unit ?? "");
  if (bare) terms.push({ text, ...(TERMS.get("amount") as Term), certainty: 0.8 });
  return { text, terms, unknown, unit };
}

/** Takes the longest known phrase from `at`; answers how many words it took. */
function takeTerm(words: readonly string[], at: number, terms: HeaderTerm[], unknown: string[]): number {
  for (let length = Math.min(LONGEST_TERM, words.length - at); length > 0; length--) {
    const phrase = words.slice(at, at + length).join(" ");
    const term = lookUp(phrase);
    if (!term) continue;
    terms.push({ text: phrase, ...term, certainty: 1 });
    return length;
  }
  const word = words[at] as string;
  if (SILENT_WORDS.has(word)) return 1;
  const parts = splitCompound(word);
  if (parts) {
    for (let part = 0; part < parts.length;) part += takeTerm(parts, part, terms, unknown);
    return 1;
  }
  const corrected = correctSpelling(word);
  const term = corrected === undefined ? undefined : TERMS.get(corrected);
  if (term) terms.push({ text: word, ...term, certainty: 0.92 });
  else unknown.push(word);
  return 1;
}

function lookUp(phrase: string): Term | undefined {
  const exact = TERMS.get(phrase);
  if (exact || phrase.includes(" ") || phrase.length < 4) return exact;
  return [phrase.replace(/oes$/, "ao"), phrase.replace(/es$/, ""), phrase.replace(/s$/, "")]
    .filter((singular) => singular !== phrase)
    .map((singular) => TERMS.get(singular))
    .find((term) => term !== undefined);
}

function takeUnit(text: string): { rest: string; unit: string | undefined } {
  let unit: string | undefined;
  const note = (found: string | undefined) => (unit ??= found);
  let rest = text.replace(/[([{]([^)\]}]*)[)\]}]/g, (_whole, inside: string) => {
    const stated = unitOf(inside);
    if (stated === undefined) return ` ${inside} `;
    note(stated === "" ? undefined : stated);
    return " ";
  });
  rest = rest.replace(/(?<![\p{L}\p{N}])(us\$|u\$s|mx\$|r\$|s\/|[€£¥$%])(?![\p{L}])/giu, (symbol) => {
    note(unitOf(symbol) || undefined);
    return " ";
  });
  rest = rest.replace(/(?<=^|[\s_/-])(?:en |in |em )?(\p{L}{3,8})(?=$|[\s_/-])/giu, (whole, word: string) => {
    const currency = CURRENCY_WORDS[fold(word)];
    if (currency === undefined) return whole;
    note(currency);
    return " ";
  });
  const zone = TIME_ZONE.exec(rest);
  if (zone) {
    note(zone[0].toUpperCase().replace(/\s/g, ""));
    rest = rest.replace(zone[0], " ");
  }
  return { rest, unit };
}

/** The unit that a bracket states; "" for a bracket that says nothing; undefined when its words matter. */
function unitOf(inside: string): string | undefined {
  const folded = fold(inside).replace(/^(en|in|em) /, "");
  if (folded === "" || /^\d+$/.test(folded) || UNIT_WORDS.has(folded)) return "";
  if (CURRENCY_WORDS[folded] !== undefined) return CURRENCY_WORDS[folded];
  if (PERCENT_WORDS.has(folded)) return "percent";
  const order = DATE_ORDER.exec(folded);
  if (order) return order[0].replace(/a/g, "y");
  const zone = TIME_ZONE.exec(folded);
  if (zone && zone[0].trim() === folded) return folded.toUpperCase().replace(/\s/g, "");
  const first = folded.split(/[\s,;/]+/)[0] ?? "";
  return CURRENCY_WORDS[first] !== undefined && folded.split(/[\s,;/]+/).length === 2
    ? CURRENCY_WORDS[first]
    : undefined;
}

function fold(text: string): string {
  return text.normalize("NFKD").replace(/\p{M}/gu, "").trim().toLowerCase();
}
