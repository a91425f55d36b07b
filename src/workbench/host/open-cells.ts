/** A file's cells as the library takes them: contents by address, looks by column runs. */
import type { Border } from "@odoo/o-spreadsheet/dist/types/types/misc";
import type { CellFile, SheetFile, StyleFile } from "../files/workbook";
import { columnName } from "./address";
import type { ExcelStyle } from "./facts";
import { heldFormat, TEXT_FORMAT } from "./formats";
import { heldFormula, writtenFormula, type FormulaContext } from "./formulas";
import type { Library } from "./library";
import { heldLink } from "./links";
import { Runs, Spilled, type Numbered } from "./open-runs";
import { toBorder, toExcelStyle } from "./style-file";
import { without } from "./without";

export interface Looks {
  readonly styles: Numbered<ExcelStyle>;
  readonly formats: Numbered<string>;
  readonly borders: Numbered<Border>;
}

export interface CellsData {
  readonly cells: Record<string, string>;
  readonly styles: Record<string, number>;
  readonly formats: Record<string, number>;
  readonly borders: Record<string, number>;
  readonly rows: number;
  readonly columns: number;
}

interface Held {
  readonly content: string;
  readonly style: ExcelStyle | undefined;
  readonly format: string;
}

/** How a style of a file is held; the same object is met again and again. */
interface HeldStyle {
  readonly style: ExcelStyle | undefined;
  readonly styleNumber: number;
  readonly format: string;
  readonly formatNumber: number;
  readonly borderNumber: number;
}

export function cellsData(
  library: Library,
  sheet: SheetFile,
  context: FormulaContext,
  sheetIds: ReadonlyMap<string, string>,
  looks: Looks,
): CellsData {
  const known = new Map<StyleFile | undefined, HeldStyle>();
  const heldStyle = (file: StyleFile | undefined) => {
    let held = known.get(file);
    if (!held) known.set(file, (held = holdStyle(library, file, looks)));
    return held;
  };
  const links = new Map(sheet.hyperlinks.map((link) => [`${link.row},${link.column}`, link]));
  const spills = new Spilled(sheet);
  const sorted = [...sheet.cells].sort((a, b) => a.column - b.column || a.row - b.row);
  const runs = { styles: new Runs(), formats: new Runs(), borders: new Runs() };
  const cells: Record<string, string> = {};
  let [rows, columns] = [0, 0];
  for (const cell of sorted) {
    const { row, column } = cell;
    rows = Math.max(rows, row + 1);
    columns = Math.max(columns, column + 1);
    const look = heldStyle(cell.style);
    const link = links.get(`${row},${column}`);
    const held = spills.has(row, column)
      ? { content: "", style: look.style, format: look.format }
      : holdCell(library, cell, look, context, sheet, link && { link, sheetIds });
    if (held.content !== "") cells[columnName(column) + String(row + 1)] = held.content;
    const same = held.style === look.style;
    runs.styles.add(column, row, same ? look.styleNumber : held.style ? looks.styles.number(held.style) : 0);
    runs.formats.add(column, row, held.format === look.format ? look.formatNumber : 0);
    runs.borders.add(column, row, look.borderNumber);
  }
  return {
    cells,
    styles: runs.styles.byZone(),
    formats: runs.formats.byZone(),
    borders: runs.borders.byZone(),
    rows,
    columns,
  };
}

function holdStyle(library: Library, file: StyleFile | undefined, looks: Looks): HeldStyle {
  const style = file && toExcelStyle(file);
  const format = style?.numberFormat ? heldFormat(library, style.numberFormat) : "";
  const border = toBorder(file?.borders);
  return {
    style,
    styleNumber: style ? looks.styles.number(style) : 0,
    format,
    formatNumber: format ? looks.formats.number(format) : 0,
    borderNumber: border ? looks.borders.number(border) : 0,
  };
}

type Link = SheetFile["hyperlinks"][number];

function holdCell(
  library: Library,
  cell: CellFile,
  look: HeldStyle,
  context: FormulaContext,
  sheet: SheetFile,
  linked: { link: Link; sheetIds: ReadonlyMap<string, string> } | undefined,
): Held {
  const { style, format } = look;
  if (cell.formula !== undefined) return holdFormula(library, cell, cell.formula, look, context, sheet);
  const text = typeof cell.value === "string" && !cell.error ? cell.value : undefined;
  if (linked) {
    const link = without(linked.link, "row", "column");
    const shown = heldLink(linked.sheetIds, text ?? String(cell.value ?? ""), link);
    return { content: shown, style: { ...style, link }, format };
  }
  if (text === undefined) return { content: cell.value === null ? "" : literal(cell.value), style, format };
  if (format === TEXT_FORMAT) {
    // The library keeps no text that begins with "=" unless an apostrophe says so, which a text format would show.
    return text.startsWith("=")
      ? { content: `'${text}`, style, format: "" }
      : { content: text, style, format };
  }
  return { content: isTakenOtherwise(library, text) ? `'${text}` : text, style, format };
}

function literal(value: string | number | boolean): string {
  return typeof value === "boolean" ? (value ? "TRUE" : "FALSE") : String(value);
}

/** Whether the library would read a text as something else: a number, a date, a formula … */
function isTakenOtherwise(library: Library, text: string): boolean {
  const first = text.charCodeAt(0);
  // Only what begins with a letter other than T and F is certainly text.
  const letter = (first >= 65 && first <= 90) || (first >= 97 && first <= 122) || first > 8364;
  if (letter && !/^(true|false)$/i.test(text)) return false;
  if (/^[='#]/.test(text) || letter) return true;
  const { isNumber, isDateTime } = library.helpers;
  const locale = library.constants.DEFAULT_LOCALE;
  return isNumber(text, locale) || isDateTime(text, locale);
}

function holdFormula(
  library: Library,
  cell: CellFile,
  formula: string,
  look: HeldStyle,
  context: FormulaContext,
  sheet: SheetFile,
): Held {
  const content = heldFormula(context, formula, cell.row);
  const lacking = lacksFunction(library, content);
  const written = writtenFormula(formula, content) ?? (lacking ? { formula, sent: content } : undefined);
  if (!written) return { content, style: look.style, format: look.format };
  const cached = lacking ? { cached: cachedResult(cell, sheet) } : {};
  return { content, style: { ...look.style, written: { ...written, ...cached } }, format: look.format };
}

function lacksFunction(library: Library, formula: string): boolean {
  const known = library.registries.functionRegistry;
  const calls = formula.replace(/"[^"]*"|'[^']*'/g, "").matchAll(/([A-Z][A-Z0-9._]*)\(/gi);
  return [...calls].some(([, name]) => !known.contains((name as string).toUpperCase()));
}

/** What the file says a formula gave, over the cells that it filled. */
function cachedResult({ row, column, value, error, spill }: CellFile, sheet: SheetFile) {
  if (!spill) return [[error ? { value, error } : { value }]];
  const inside = new Map(
    sheet.cells
      .filter((each) => each.row >= spill.top && each.row <= spill.bottom)
      .filter((each) => each.column >= spill.left && each.column <= spill.right)
      .map((each) => [`${each.row},${each.column}`, each]),
  );
  return Array.from({ length: spill.bottom - row + 1 }, (_, r) =>
    Array.from({ length: spill.right - column + 1 }, (_, c) => {
      const found = inside.get(`${row + r},${column + c}`);
      return found?.error ? { value: found.value, error: true } : { value: found?.value ?? null };
    }),
  );
}
