/**
 * Formulas between Excel's language and the library's. Structured references become addresses, constants that the
 * library cannot name become their value, quotes within texts are taken out of them. Functions that it lacks stay as
 * they are and give #NAME?.
 */
import { addressText, type Rectangle } from "./address";
import type { WrittenFormula } from "./facts";
import type { Getters, Library } from "./library";

export interface TableShape {
  readonly sheetName: string;
  readonly area: Rectangle;
  /** Header texts from left to right. */
  readonly columns: readonly string[];
  readonly headers: number;
  readonly totals: number;
}

/** What a formula can name, by lower-case name. */
export interface FormulaContext {
  table(name: string): TableShape | undefined;
  /** What a name stands for that the library does not hold itself. */
  constant(name: string): string | undefined;
}

/** What the library is given for a formula that stands in `row`. */
export function heldFormula(context: FormulaContext, formula: string, row: number): string {
  return formula
    .split(/("(?:[^"]|"")*"|'(?:[^']|'')*')/)
    .map((part, i) => {
      if (i % 2 === 0) return replaceNames(context, replaceTables(context, part, row));
      return part.includes('""') && part.length > 2 ? heldText(part) : part;
    })
    .join("");
}

/** The library's texts hold no quotes: `"say ""hi"""` becomes pieces joined by CHAR(34). */
function heldText(literal: string): string {
  const pieces = literal.slice(1, -1).split('""');
  return `(${pieces.map((piece) => `"${piece}"`).join("&CHAR(34)&")})`;
}

/** What to keep of a formula that the library holds in another spelling than Excel would give back. */
export function writtenFormula(formula: string, sent: string): WrittenFormula | undefined {
  return sent !== formula || mayBeRespelled(formula) ? { formula, sent } : undefined;
}

/** Spaces, numbers, quoted sheets and ranges that the library would write its own way. */
function mayBeRespelled(formula: string): boolean {
  if (/[\s']|\d[eE]|\.\d*0(?!\d)|(?<![\d])\.\d|\d{15}|\b[a-z]+\$?\d/.test(formula)) return true;
  for (const [, first, second] of formula.matchAll(/(\$?[A-Z]{1,3}\$?\d+):(\$?[A-Z]{1,3}\$?\d+)/g)) {
    if (!isInOrder(first as string, second as string)) return true;
  }
  return false;
}

function isInOrder(first: string, second: string): boolean {
  const corner = (text: string) => /([A-Z]+)\$?(\d+)/.exec(text) as RegExpExecArray;
  const [, column1 = "", row1 = ""] = corner(first);
  const [, column2 = "", row2 = ""] = corner(second);
  const columns = column1.length - column2.length || (column1 < column2 ? -1 : column1 > column2 ? 1 : 0);
  const rows = Number(row1) - Number(row2);
  return columns <= 0 && rows <= 0 && (columns !== 0 || rows !== 0);
}

/** The formula as it was written, if that is still what the library holds; else the library's. */
export function givenBack(
  library: Library,
  getters: Getters,
  sheetId: string,
  held: string,
  written: WrittenFormula | undefined,
): string {
  if (written) {
    if (held === written.sent) return written.formula;
    const compiled = library.CompiledFormula.Compile(written.sent, sheetId, getters);
    if (compiled.toFormulaString(getters) === held) return written.formula;
  }
  return held;
}

/** Sales[Amount], Sales[[#All],[Amount]], Sales[@Amount], Sales[#Headers], Sales[[A]:[C]]. */
function replaceTables(context: FormulaContext, text: string, row: number): string {
  if (!text.includes("[")) return text;
  return text.replace(
    /([\p{L}_\\][\p{L}\p{N}_.]*)\[((?:[^[\]]|\[[^[\]]*\])*)\]/gu,
    (whole, name: string, inside: string) => {
      const table = context.table(name.toLowerCase());
      const area = table && structuredArea(table, inside, row);
      return table && area ? addressText(table.sheetName, area, true) : whole;
    },
  );
}

function structuredArea(table: TableShape, inside: string, row: number): Rectangle | undefined {
  const parts = /^[[#@]/.test(inside) ? inside : `[${inside}]`;
  const words = [...parts.matchAll(/\[([^[\]]*)\]|(#[A-Za-z ]+)|@([^[\]]*)/g)].map(([, bracket, item, own]) =>
    (bracket ?? item ?? `@${own ?? ""}`).trim(),
  );
  const thisRow = words.some((word) => word.startsWith("@") || sameName(word, "#This Row"));
  const items = words.filter((word) => word.startsWith("#"));
  const named = words.map((word) => word.replace(/^@/, "")).filter((word) => word && !word.startsWith("#"));
  const indexes = named.map((name) => table.columns.findIndex((column) => sameName(column, name)));
  if (indexes.includes(-1)) return undefined;
  const rows = thisRow ? { row, rows: 1 } : rowsOf(table, items);
  const area = { ...table.area, ...rows };
  if (indexes.length === 0) return area;
  const first = Math.min(...indexes);
  return { ...area, column: area.column + first, columns: Math.max(...indexes) - first + 1 };
}

function rowsOf({ area, headers, totals }: TableShape, items: readonly string[]) {
  const { row, rows } = area;
  const has = (item: string) => items.some((each) => sameName(each, item));
  if (has("#All")) return { row, rows };
  if (has("#Headers") && !has("#Data")) return { row, rows: 1 };
  if (has("#Totals")) return { row: row + rows - 1, rows: 1 };
  const top = has("#Headers") ? 0 : headers;
  return { row: row + top, rows: rows - top - totals };
}

function sameName(a: string, b: string): boolean {
  return a.trim().toLowerCase() === b.trim().toLowerCase();
}

/** Bare words that name a constant: what they stand for, in brackets. `#N/A` is a function's result here. */
function replaceNames(context: FormulaContext, text: string): string {
  const known = text.includes("#N/A") ? text.replaceAll("#N/A", "NA()") : text;
  return known.replace(/(?<![\p{L}\p{N}_.!$])[\p{L}_\\][\p{L}\p{N}_.]*(?![\p{L}\p{N}_.(!:[])/gu, (word) => {
    const meaning = context.constant(word.toLowerCase());
    return meaning === undefined ? word : `(${meaning.replace(/^=/, "")})`;
  });
}
