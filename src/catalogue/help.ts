/** The help page of each function as static html: strings in, string out, everything escaped. */
import type { Cell } from "../metrics/values";
import { helpText } from "../i18n/help";
import type { AnyEntry, Example, Language } from "./define";
import { sampleErrors } from "./help-errors";
import { definitionList, escapeHtml as h, page, section, table } from "./help-html";

/** An argument as the page lists it; the Excel edge knows those that it adds itself. */
export interface HelpArgument {
  readonly name: string;
  readonly meaning: string;
  readonly optional: boolean;
}

export function functionPage(entry: AnyEntry, args: readonly HelpArgument[], language: Language): string {
  const words = helpText[language];
  const text = entry.text[language];
  const name = `BIZ.${entry.name}`;
  return page(
    { title: name, language, file: `${entry.name}.html`, description: text.summary },
    `<h1>${h(name)}</h1>
<p class="summary">${h(text.summary)}</p>
${section(words.syntax, `<pre><code>${h(signature(name, args))}</code></pre>`)}
${section(words.example, exampleHtml(entry.example, language))}
${section(words.arguments, argumentsHtml(args, language))}
${section(words.returns, returnsHtml(entry, language))}
${section(words.definition, `<p>${h(text.definition)}</p><p>${h(words.blanks)}</p>`)}
${section(words.errors, `<p>${h(words.errorsIntro)}</p>${definitionList(sampleErrors(entry, language))}`)}
${section(words.source, `<p>${h(entry.source)}</p>`)}`,
  );
}

function signature(name: string, args: readonly HelpArgument[]): string {
  return `=${name}(${args.map((each) => (each.optional ? `[${each.name}]` : each.name)).join(", ")})`;
}

function exampleHtml(example: Example, language: Language): string {
  const rows = Array.isArray(example.result)
    ? (example.result as readonly (readonly Cell[])[])
    : [[example.result as Cell]];
  const cells = rows.map((row) => row.map((cell) => shown(cell, language)));
  const gives = `<p>${h(helpText[language].exampleGives)}</p>`;
  return `<pre><code>${h(example.formula)}</code></pre>${gives}${table(cells, { grid: true })}`;
}

/** A result as a cell shows it; digits past the tenth are rounding noise to a reader. */
function shown(cell: Cell, language: Language): string {
  if (typeof cell === "boolean") return String(cell).toUpperCase();
  if (typeof cell !== "number") return cell ?? "";
  return new Intl.NumberFormat(language, { maximumSignificantDigits: 10, useGrouping: false }).format(cell);
}

function argumentsHtml(args: readonly HelpArgument[], language: Language): string {
  const words = helpText[language];
  const rows = args.map((each) => [each.name, each.optional ? words.optional : words.needed, each.meaning]);
  return table(rows, { header: [words.argument, "", words.meaning], codeColumn: true });
}

function returnsHtml(entry: AnyEntry, language: Language): string {
  const words = helpText[language];
  const { result } = entry;
  const headers = entry.text[language].headers ?? {};
  if (result.kind === "scalar") return `<p>${h(words.returnsScalar)}</p>`;
  if (result.kind === "column") return `<p>${h(words.returnsColumn)}</p>`;
  if (result.kind === "fields") {
    const rows = result.fields.map((field) => [field, headers[field] ?? field]);
    return `<p>${h(words.returnsFields)}</p>${table(rows, { header: [words.field, words.header], codeColumn: true })}`;
  }
  const titles = Object.values(headers);
  if (titles.length === 0) return `<p>${h(words.returnsPlainTable)}</p>`;
  return `<p>${h(words.returnsTable)}</p><ul class="headers">${titles.map((each) => `<li>${h(each)}</li>`).join("")}</ul>`;
}
