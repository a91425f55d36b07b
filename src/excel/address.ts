/** A1 addresses ↔ rows and columns counted from 0. */
import type { Zone } from "../review/description";

export const LAST_ROW = 1048576;
export const LAST_COLUMN = 16384;

export function columnLetters(column: number): string {
  let letters = "";
  for (let rest = column + 1; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    letters = String.fromCharCode(65 + ((rest - 1) % 26)) + letters;
  }
  return letters;
}

export function columnIndex(letters: string): number {
  let index = 0;
  for (const letter of letters.toUpperCase()) index = index * 26 + letter.charCodeAt(0) - 64;
  return index - 1;
}

export function cellAddress(row: number, column: number): string {
  return `${columnLetters(column)}${row + 1}`;
}

export function zoneAddress({ row, column, rows, columns }: Zone): string {
  const first = cellAddress(row, column);
  return rows === 1 && columns === 1
    ? first
    : `${first}:${cellAddress(row + rows - 1, column + columns - 1)}`;
}

/** Always quoted: right for every name, and what Excel itself accepts for plain ones. */
export function quoteSheet(name: string): string {
  return `'${name.replaceAll("'", "''")}'`;
}

export interface SheetZone extends Zone {
  /** undefined = the sheet that the formula stands on. */
  readonly sheet: string | undefined;
}

const SHEET = /^(?:'((?:[^']|'')+)'|([^'!:]+))!/;
const CORNER = /^\$?([A-Z]{1,3})?(?:\$?([1-9]\d{0,6}))?$/i;

/** "'My sheet'!$A$1:C5", "B2", "A:C", "2:5"; undefined when it is none of these. */
export function parseAddress(text: string): SheetZone | undefined {
  const prefix = SHEET.exec(text.trim());
  const sheet = prefix?.[1]?.replaceAll("''", "'") ?? prefix?.[2];
  const parts = text
    .trim()
    .slice(prefix?.[0].length ?? 0)
    .split(":");
  const first = corner(parts[0]);
  const last = parts.length === 1 ? first : corner(parts[1]);
  if (!first || !last || parts.length > 2) return undefined;
  const columns = span(first.column, last.column, LAST_COLUMN);
  const rows = span(first.row, last.row, LAST_ROW);
  const isCell = first.column !== undefined && first.row !== undefined;
  if (!columns || !rows || (parts.length === 1 && !isCell)) return undefined;
  return { sheet, row: rows.start, column: columns.start, rows: rows.count, columns: columns.count };
}

interface Corner {
  readonly row: number | undefined;
  readonly column: number | undefined;
}

function corner(text: string | undefined): Corner | undefined {
  const match = CORNER.exec(text ?? "");
  if (!match || text === "") return undefined;
  return {
    column: match[1] === undefined ? undefined : columnIndex(match[1]),
    row: match[2] === undefined ? undefined : Number(match[2]) - 1,
  };
}

/** Both ends given, or none of them, which is all of them. */
function span(a: number | undefined, b: number | undefined, most: number) {
  if (a === undefined && b === undefined) return { start: 0, count: most };
  if (a === undefined || b === undefined || Math.max(a, b) >= most) return undefined;
  return { start: Math.min(a, b), count: Math.abs(a - b) + 1 };
}
