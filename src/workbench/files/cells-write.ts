/** The rows of a worksheet as XML. Every formula carries its last value; a text stays a text whatever it begins with. */
import { needsArrayMark } from "./array-formulas";
import { formulaToFile } from "./formulas";
import { LIMITS } from "./limits";
import { columnLetters, LAST_ROW, zoneAddress } from "./references";
import { isWellFormed } from "./well-formed";
import { element, escapeCellText, escapeXml } from "./xml";
import type { CellFile, SheetFile, StyleFile } from "./workbook";

/** What all sheets share while they are written. */
export interface CellPens {
  /** The number of a cell format; `quoted` for a text that begins as a formula would. */
  readonly format: (style: StyleFile | undefined, quoted: boolean) => number;
  readonly strings: SharedStrings;
}

export class SharedStrings {
  private readonly places = new Map<string, number>();
  private uses = 0;

  add(text: string): number {
    this.uses++;
    const known = this.places.get(text);
    if (known !== undefined) return known;
    this.places.set(text, this.places.size);
    return this.places.size - 1;
  }

  toXml(): string {
    const items: string[] = [];
    for (const text of this.places.keys()) {
      const space = /^\s|\s$|[\n\t]/.test(text) ? ' xml:space="preserve"' : "";
      items.push(`<si><t${space}>${escapeCellText(text)}</t></si>`);
    }
    const attributes = `count="${this.uses}" uniqueCount="${items.length}"`;
    return `<sst xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" ${attributes}>${items.join("")}</sst>`;
  }
}

const QUOTED = /^[=+\-@']/;
/** Newer errors (#SPILL!, #CALC!, #BUSY!) are kept by Excel in another way; on opening they are computed anew. */
const STORED_ERRORS = new Set(["#NULL!", "#DIV/0!", "#VALUE!", "#REF!", "#NAME?", "#NUM!", "#N/A"]);

export function writeRows(sheet: SheetFile, looks: ReadonlyMap<number, string>, pens: CellPens): string {
  const cells = inOrder(sheet.cells);
  const tables = sheet.tables;
  const tableAt = (cell: CellFile): string | undefined =>
    tables.find(({ zone }) => contains(zone, cell.row, cell.column))?.name;
  const rows: string[] = [];
  const plainRows = [...looks.keys()].sort((a, b) => a - b);
  let nextPlain = 0;
  let at = 0;
  while (at < cells.length || nextPlain < plainRows.length) {
    const row = Math.min(cells[at]?.row ?? Infinity, plainRows[nextPlain] ?? Infinity);
    if (plainRows[nextPlain] === row) nextPlain++;
    let inside = "";
    for (let cell = cells[at]; cell?.row === row; cell = cells[++at]) inside += cellXml(cell, pens, tableAt);
    const look = looks.get(row) ?? "";
    rows.push(inside === "" ? `<row r="${row + 1}"${look}/>` : `<row r="${row + 1}"${look}>${inside}</row>`);
  }
  return rows.join("");
}

function contains(
  zone: { top: number; left: number; bottom: number; right: number },
  row: number,
  column: number,
) {
  return row >= zone.top && row <= zone.bottom && column >= zone.left && column <= zone.right;
}

/** Row by row, left to right; of two cells at one place the later counts. */
function inOrder(cells: readonly CellFile[]): readonly CellFile[] {
  const key = ({ row, column }: CellFile): number => row * 16_384 + column;
  let before = -1;
  for (const cell of cells) {
    if (key(cell) <= before)
      return [...new Map(cells.map((each) => [key(each), each])).values()].sort((a, b) => key(a) - key(b));
    before = key(cell);
  }
  return cells;
}

/** A formula that Excel cannot read is a text. */
function writable(cell: CellFile): CellFile {
  const { formula, style, row, column } = cell;
  if (formula === undefined || isWellFormed(formula)) return cell;
  return { row, column, value: formula, ...(style === undefined ? {} : { style }) };
}

function cellXml(given: CellFile, pens: CellPens, tableAt: (cell: CellFile) => string | undefined): string {
  const cell = writable(given);
  const { row, column, value, formula } = cell;
  const isText = typeof value === "string" && cell.error !== true;
  const format = pens.format(cell.style, isText && formula === undefined && QUOTED.test(value));
  const head = `<c r="${columnLetters(column)}${row + 1}"${format === 0 ? "" : ` s="${format}"`}`;
  if (formula !== undefined) return formulaXml(head, cell, tableAt(cell));
  if (value === null || (value === "" && !cell.error)) return format === 0 ? "" : `${head}/>`;
  if (isText) return `${head} t="s"><v>${pens.strings.add(value.slice(0, LIMITS.characters))}</v></c>`;
  return `${head}${valueXml(cell)}</c>`;
}

function formulaXml(head: string, cell: CellFile, table: string | undefined): string {
  const { row, column, formula = "", spill } = cell;
  const marked = spill !== undefined || needsArrayMark(formula);
  const stored = escapeXml(formulaToFile(formula, table));
  const zone = spill ?? { top: row, left: column, bottom: row, right: column };
  const formulaPart = marked ? `<f t="array" ref="${zoneAddress(zone)}">${stored}</f>` : `<f>${stored}</f>`;
  return `${head}${marked ? ' cm="1"' : ""}${valueXml(cell, formulaPart)}</c>`;
}

/** The type, the end of the opening tag, what comes before the value, the value. */
function valueXml({ value, error }: CellFile, before = ""): string {
  if (typeof value === "boolean") return ` t="b">${before}<v>${value ? 1 : 0}</v>`;
  if (typeof value === "number")
    return Number.isFinite(value) ? `>${before}<v>${value}</v>` : ` t="e">${before}<v>#NUM!</v>`;
  if (error === true) return ` t="e">${before}<v>${storedError(String(value))}</v>`;
  return ` t="str">${before}<v>${escapeCellText((value ?? "").slice(0, LIMITS.characters))}</v>`;
}

function storedError(text: string): string {
  return STORED_ERRORS.has(text) ? escapeXml(text) : "#VALUE!";
}

/** Points; Excel refuses more. */
const TALLEST = 409.5;

/** Row attributes by row, for rows that have a height, are hidden or belong to a group. */
export function rowLooks(sheet: SheetFile): Map<number, string> {
  const rows = new Map<number, Record<string, string | number>>();
  const set = (row: number, attributes: Record<string, string | number>): void => {
    rows.set(row, { ...rows.get(row), ...attributes });
  };
  for (const [row, height] of Object.entries(sheet.rowHeights))
    set(Number(row), { ht: Math.min(height, TALLEST), customHeight: 1 });
  for (const row of sheet.hiddenRows) set(row, { hidden: 1 });
  for (const { first, last, collapsed } of sheet.rowGroups) {
    for (let row = first; row <= last; row++) {
      const outlineLevel = Math.min(7, Number(rows.get(row)?.["outlineLevel"] ?? 0) + 1);
      set(row, collapsed ? { outlineLevel, hidden: 1 } : { outlineLevel });
    }
    if (collapsed && last < LAST_ROW) set(last + 1, { collapsed: 1 });
  }
  const texts = [...rows].map(([row, attributes]) => [row, element("r", attributes).slice(2, -2)] as const);
  return new Map(texts);
}
