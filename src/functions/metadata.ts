/** functions.json, the list Excel reads before it runs anything, made from the catalogue at build time. */
import type { Argument } from "../catalogue/arguments";
import type { AnyEntry } from "../catalogue/define";
import { edgeText, type Language } from "../i18n/text";
import { argumentNames } from "./evaluate";

const SCALARS: ReadonlySet<string> = new Set(["number", "text", "flag", "date", "word"]);

export interface FunctionsJson {
  readonly allowErrorForDataTypeAny: true;
  readonly functions: readonly object[];
}

/** @param helpUrl address of the help page of a function */
export function functionsJson(
  entries: readonly AnyEntry[],
  language: Language,
  helpUrl: (name: string) => string,
): FunctionsJson {
  return {
    // Without it Excel would not call a function whose input holds an error value, and nobody could say where.
    allowErrorForDataTypeAny: true,
    functions: entries.map((entry) => ({
      id: entry.name,
      name: entry.name,
      description: entry.text[language].summary,
      helpUrl: helpUrl(entry.name),
      parameters: argumentNames(entry).map((name) => parameter(entry, name, language)),
      result: entry.result.kind === "scalar" ? { type: "any" } : { type: "any", dimensionality: "matrix" },
    })),
  };
}

function parameter(entry: AnyEntry, name: string, language: Language): object {
  const argument: Argument<unknown, boolean> | undefined = entry.args[name];
  return {
    name,
    description: argumentHelp(entry, name, language),
    type: "any",
    ...(argument && !SCALARS.has(argument.kind) ? { dimensionality: "matrix" } : {}),
    ...(!argument || argument.optional ? { optional: true } : {}),
    ...(argument?.repeating ? { repeating: true } : {}),
  };
}

/** What an argument means, with the words it takes. */
export function argumentHelp(entry: AnyEntry, name: string, language: Language): string {
  const argument = entry.args[name];
  if (argument) {
    const words = argument.words ? ` (${argument.words.join(", ")})` : "";
    return `${entry.text[language].arguments[name] ?? ""}${words}`;
  }
  if (name === "headers") return edgeText[language].headersArgument;
  const fields = entry.result.kind === "fields" ? entry.result.fields : [];
  return `${edgeText[language].outputArgument} (${fields.join(", ")}, all)`;
}
