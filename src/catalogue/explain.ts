/** BIZ.EXPLAIN reads the list that it stands in, so it takes that list when it is called and not before. */
import { edgeText } from "../i18n/text";
import { invalid, unavailable } from "../metrics/values";
import { optional, text, word } from "./arguments";
import { defineFunction, type AnyEntry, type Language, type Word } from "./define";

export const explainFunction = (list: () => readonly AnyEntry[]) =>
  defineFunction({
    name: "EXPLAIN",
    family: "trust",
    args: { formula_text: text(), lang: optional(word(["en", "es"]), "en") },
    result: { kind: "table" },
    text: {
      en: {
        summary: "What the BIZ functions in a formula mean: definition, source and arguments.",
        definition:
          "Give it FORMULATEXT(cell). For each BIZ function in the formula, in order and once, one row for its definition, one " +
          "for its source and one for each argument. The same text stands in the help and in the pane.",
        arguments: {
          formula_text: "The formula as text, such as FORMULATEXT(B5)",
          lang: "Language of the explanation, en when left out",
        },
        headers: {
          function: "Function",
          item: "Item",
          text: "Explanation",
          definition: "Definition",
          source: "Source",
        },
      },
      es: {
        summary: "Qué significan las funciones BIZ de una fórmula: definición, fuente y argumentos.",
        definition:
          "Indíquele FORMULATEXT(celda) (FORMULATEXTO en español). Por cada función BIZ de la fórmula, en orden y una sola vez, " +
          "una fila con su definición, una con su fuente y una por argumento. El mismo texto está en la ayuda y en el panel.",
        arguments: {
          formula_text: "La fórmula como texto, por ejemplo FORMULATEXT(B5)",
          lang: "Idioma de la explicación; en si se omite",
        },
        headers: {
          function: "Función",
          item: "Elemento",
          text: "Explicación",
          definition: "Definición",
          source: "Fuente",
        },
      },
    },
    source: "The catalogue of these functions",
    example: {
      formula: '=BIZ.EXPLAIN("=BIZ.OKRSCORE(A1,A2,A3)")',
      result: [
        ["Function", "Item", "Explanation"],
        [
          "BIZ.OKRSCORE",
          "Definition",
          "(current − start) ÷ (target − start), not below 0 and not above 1. A target below the start is one to come down to.",
        ],
        ["BIZ.OKRSCORE", "Source", "Closed form"],
        ["BIZ.OKRSCORE", "start", "Value at the beginning"],
        ["BIZ.OKRSCORE", "current", "Value now"],
        ["BIZ.OKRSCORE", "target", "Value aimed for"],
      ],
    },
    run: ({ formula_text, lang }) => ({
      columns: ["function", "item", "text"],
      rows: functionsIn(formula_text).flatMap((name) => explain(name, list(), lang)),
    }),
  });

const CALL = /(?:_xldudf_)?BIZ[._]([A-Z0-9]+)\s*\(/gi;

/** Names of the BIZ functions that a formula calls, each once; what stands in quotes is text. */
function functionsIn(formula: string): string[] {
  const bare = formula.replace(/"(?:[^"]|"")*"|'(?:[^']|'')*'/g, '""');
  const names = new Set(Array.from(bare.matchAll(CALL), (match) => (match[1] as string).toUpperCase()));
  if (names.size === 0) throw unavailable("noBizFunction");
  return [...names];
}

function explain(name: string, list: readonly AnyEntry[], language: Language) {
  const entry = list.find((each) => each.name === name);
  if (!entry) throw invalid("bizFunctionUnknown", { name });
  const words = entry.text[language];
  const added = [
    ...(entry.result.kind === "fields" ? [["output", edgeText[language].outputArgument]] : []),
    ...(entry.result.kind === "fields" || entry.result.kind === "table"
      ? [["headers", edgeText[language].headersArgument]]
      : []),
  ];
  const items: [string | Word, string | undefined][] = [
    [{ word: "definition" }, words.definition],
    [{ word: "source" }, entry.source],
    ...Object.entries(words.arguments),
    ...(added as [string, string][]),
  ];
  return items.map(([item, text]) => [`BIZ.${entry.name}`, item, text]);
}
