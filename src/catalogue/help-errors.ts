/** What a function says when an argument is wrong, in the very words that Excel will show. */
import { helpText } from "../i18n/help";
import { edgeText, errorText, fill, type Parameters } from "../i18n/text";
import type { AnyEntry, Language } from "./define";

type ErrorSample = readonly [error: "#VALUE!" | "#N/A", message: string];

/** One message per way to be wrong, worded for the first argument of this function that can be. */
export function sampleErrors(entry: AnyEntry, language: Language): ErrorSample[] {
  const words = helpText[language];
  const args = Object.entries(entry.args);
  const samples = new Map<string, ErrorSample>();
  const add = (code: string, parameters: Parameters, error: ErrorSample[0] = "#VALUE!") => {
    const template = errorText[language][code];
    if (template && !samples.has(code)) samples.set(code, [error, fill(template, parameters)]);
  };
  for (const [argument, { kind, optional, words: choices }] of args) {
    const at = placeOf(argument, entry, language);
    if (!optional) add(VECTOR_KINDS.has(kind) ? "empty" : "required", at);
    if (kind === "number" || kind === "numbers")
      add("numericText", { ...at, found: words.sampleNumericText });
    if (kind === "date" || kind === "dates") add("dateExpected", { ...at, found: words.sampleText });
    if (kind === "word")
      add("wordExpected", { ...at, found: words.sampleText, words: (choices ?? []).join(", ") });
    if (kind === "flag") add("flagExpected", { ...at, found: words.sampleText });
  }
  const [first, second] = args.filter(([, argument]) => argument.aligned !== undefined);
  if (first && second)
    add("lengthsDiffer", { first: first[0], firstLength: 120, second: second[0], secondLength: 119 });
  // "any" takes error values; everything else reports the first one with its position.
  const [strict] = args.find(([, { kind }]) => kind !== "any") ?? [];
  if (strict) add("errorCell", { ...placeOf(strict, entry, language), found: "#DIV/0!" }, "#N/A");
  return [...samples.values()];
}

const VECTOR_KINDS: ReadonlySet<string> = new Set(["numbers", "dates", "keys", "members", "texts"]);

function placeOf(argument: string, entry: AnyEntry, language: Language) {
  const words = edgeText[language];
  const isVector = VECTOR_KINDS.has(entry.args[argument]?.kind ?? "");
  return { argument, cell: isVector ? fill(words.row, { row: 3 }) : words.theCell };
}
