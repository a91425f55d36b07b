/**
 * Number formats. Excel's format is what counts: `text` is made from it. The library gets a translation of what it
 * can show.
 */
import { format as formatText } from "numfmt";
import type { Cell as CellValue } from "../../metrics/values";
import type { ExcelStyle } from "./facts";
import type { Library } from "./library";

export const GENERAL = "General";
export const TEXT_FORMAT = "@";

/** What Excel would show for a value. */
export function shownText(value: CellValue, format: string): string {
  if (value === null || value === "") return "";
  if (typeof value === "boolean") return value ? "TRUE" : "FALSE";
  if (typeof value === "string" && !format.includes("@")) return value;
  return formatText(format, value, { throws: false });
}

/** The Excel format of a cell: as Excel was told, unless a person changed it in the grid since. */
export function excelFormat(
  library: Library,
  style: ExcelStyle | undefined,
  held: string | undefined,
): string {
  const told = style?.numberFormat;
  if (told !== undefined && (heldFormat(library, told) === (held ?? "") || told === TEXT_FORMAT)) return told;
  return held ? fromHeld(held) : GENERAL;
}

/** The library writes elapsed hours as hhhh and currencies as [$€]. */
function fromHeld(held: string): string {
  return held.replace(/h{4}/g, "[h]").replace(/\ba\b/g, "AM/PM");
}

const translations = new Map<string, string>();

/** What the library holds for an Excel format; "" where it has to choose itself. */
export function heldFormat(library: Library, format: string): string {
  let held = translations.get(format);
  if (held === undefined) {
    held =
      accepted(library, translate(format)) ?? accepted(library, translate(format.split(";")[0] ?? "")) ?? "";
    translations.set(format, held);
  }
  return held;
}

/** `format` when the library can show numbers with it. */
function accepted(library: Library, format: string | undefined): string | undefined {
  if (format === undefined) return undefined;
  try {
    const { formatValue } = library.helpers;
    for (const sample of [1234.5, -1234.5, 0])
      formatValue(sample, { format, locale: library.constants.DEFAULT_LOCALE });
    return format;
  } catch {
    return undefined;
  }
}

type Rule = readonly [RegExp, (match: RegExpExecArray) => string | undefined];

/** Piece by piece from the left; a piece without a counterpart makes the whole format untranslatable. */
const RULES: readonly Rule[] = [
  [/^"[^"]*"|^\\./, ([whole]) => whole],
  [/^\[\$([^\]-]*)(?:-[^\]]*)?\]/, ([, symbol]) => (symbol ? `[$${symbol}]` : "")],
  [/^\[(black|blue|cyan|green|magenta|red|white|yellow|color ?\d+)\]/i, () => ""],
  [/^\[h+\]/i, () => "hhhh"],
  [/^\[[^\]]*\]/, () => undefined],
  [/^_./, () => " "],
  [/^\*./, ([whole]) => whole],
  [/^AM\/PM|^A\/P/i, () => "a"],
  [/^E[+-]0+/i, () => "e"],
  [/^[dmyhs]+/i, ([whole]) => whole.toLowerCase()],
  [/^\?+\/\?+/, () => undefined],
  [/^\?/, () => "#"],
  [/^[0#.,%@;]/, ([whole]) => whole],
  [/^[$+\-/():!^&~{}<>= ]/, ([whole]) => whole],
  [/^./su, ([whole]) => `[$${whole}]`],
];

function translate(format: string): string | undefined {
  if (/general/i.test(format)) return format.toLowerCase() === "general" ? "" : undefined;
  let held = "";
  for (let rest = format; rest !== "";) {
    const step = firstMatch(rest);
    if (step === undefined || step.held === undefined) return undefined;
    held += step.held;
    rest = rest.slice(step.length);
  }
  return held;
}

function firstMatch(rest: string): { length: number; held: string | undefined } | undefined {
  for (const [pattern, held] of RULES) {
    const match = pattern.exec(rest);
    if (match) return { length: match[0].length, held: held(match) };
  }
  return undefined;
}
