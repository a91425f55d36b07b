/**
 * Reads a playbook's condition as people write it: "moved conversion seller.tier down", "riesgo concentración
 * creador", "moved price category=Beauty". Words come in any order; what no word explains is handed back.
 */
import { normaliseHeader } from "../header";
import {
  DIRECTIONS,
  JOINING,
  KINDS,
  PLACES,
  SUBJECTS,
  type Direction,
  type Kind,
  type Place,
  type Subject,
} from "./words";

/** All parts hold at once; a part that is not stated does not matter. */
export interface Condition {
  readonly text: string;
  readonly kind?: Kind;
  readonly subjects: readonly Subject[];
  readonly places: readonly { readonly place: Place; readonly member?: string }[];
  readonly direction?: Direction;
}

type Term =
  | { readonly part: "kind"; readonly name: Kind }
  | { readonly part: "subject"; readonly name: Subject }
  | { readonly part: "place"; readonly name: Place }
  | { readonly part: "direction"; readonly name: Direction };

const JOINING_WORDS = new Set(JOINING.split(" "));
const TERMS: ReadonlyMap<string, Term> = new Map([
  ...termsOf(KINDS, (name) => ({ part: "kind", name })),
  ...termsOf(DIRECTIONS, (name) => ({ part: "direction", name })),
  ...termsOf(SUBJECTS, (name) => ({ part: "subject", name })),
  ...termsOf(PLACES, (name) => ({ part: "place", name })),
]);
const LONGEST = Math.max(...[...TERMS.keys()].map((phrase) => phrase.split(" ").length));

function termsOf<N extends string>(
  words: Readonly<Record<N, string>>,
  term: (name: N) => Term,
): [string, Term][] {
  return (Object.entries(words) as [N, string][]).flatMap(([name, phrases]) =>
    [name, ...phrases.split(",")].map((phrase): [string, Term] => [wordsOf(phrase).join(" "), term(name)]),
  );
}

/** Case, accents, dots and joining words make no difference. */
function wordsOf(text: string): string[] {
  return normaliseHeader(text)
    .split(" ")
    .filter((word) => word !== "" && !JOINING_WORDS.has(word));
}

const MEMBER = /=\s*(?:"([^"]*)"|“([^”]*)”|«([^»]*)»|([^,;]*))/;

export function parseCondition(text: string): { condition: Condition; unknown: readonly string[] } {
  const terms: Found[] = [];
  const unknown: string[] = [];
  let rest = text;
  for (let found = MEMBER.exec(rest); found; found = MEMBER.exec(rest)) {
    readTerms(rest.slice(0, found.index), terms, unknown);
    const [, ...quoted] = found;
    const { member, after } = memberOf(quoted);
    const last = terms.at(-1);
    if (last?.term.part === "place" && last.member === undefined && member !== "") last.member = member;
    else unknown.push(found[0].trim());
    rest = `${after} ${rest.slice(found.index + found[0].length)}`;
  }
  readTerms(rest, terms, unknown);
  const { condition, conflicts } = conditionOf(text, terms);
  // Two kinds or both ways at once hold for nothing; no word at all would hold for everything.
  if (conflicts || terms.length === 0) unknown.push(text);
  return { condition, unknown };
}

/** "LIVE down" without quotes is LIVE and a direction; "Sign up" in quotes is a member. */
function memberOf(found: readonly (string | undefined)[]): { member: string; after: string } {
  const plain = found[3]?.trim();
  const [, member, after] = /^(.+)\s(\S+)$/.exec(plain ?? "") ?? [];
  const isDirection = after !== undefined && TERMS.get(wordsOf(after).join(" "))?.part === "direction";
  if (member !== undefined && isDirection) return { member: member.trim(), after };
  return { member: plain ?? found.find((each) => each !== undefined)?.trim() ?? "", after: "" };
}

interface Found {
  readonly term: Term;
  member?: string;
}

function conditionOf(text: string, found: readonly Found[]): { condition: Condition; conflicts: boolean } {
  const kinds = new Set<Kind>();
  const directions = new Set<Direction>();
  const subjects: Subject[] = [];
  const places: Condition["places"][number][] = [];
  for (const { term, member } of found) {
    if (term.part === "kind") kinds.add(term.name);
    else if (term.part === "direction") directions.add(term.name);
    else if (term.part === "subject") subjects.push(term.name);
    else places.push({ place: term.name, ...(member === undefined ? {} : { member }) });
  }
  const [[kind], [direction]] = [[...kinds], [...directions]];
  const condition = {
    ...{ text, subjects, places },
    ...(kind === undefined ? {} : { kind }),
    ...(direction === undefined ? {} : { direction }),
  };
  return { condition, conflicts: kinds.size > 1 || directions.size > 1 };
}

/** The longest known phrase first, so that "seller tier" is not "seller". */
function readTerms(text: string, terms: Found[], unknown: string[]): void {
  const words = wordsOf(text);
  for (let at = 0; at < words.length;) {
    let length = Math.min(LONGEST, words.length - at);
    while (length > 0 && !TERMS.has(words.slice(at, at + length).join(" "))) length--;
    const term = TERMS.get(words.slice(at, at + length).join(" "));
    if (term) terms.push({ term });
    else unknown.push(words[at] as string);
    at += Math.max(1, length);
  }
}
