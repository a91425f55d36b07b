/** Rectangles of cells and the addresses that people write for them. Rows and columns are counted from 0. */
import { invalidArgument } from "./errors";
import type { Zone } from "./library";

export const MOST_ROWS = 1_048_576;
export const MOST_COLUMNS = 16_384;

/** A rectangle on a sheet. Whole columns have MOST_ROWS rows, whole rows MOST_COLUMNS columns. */
export interface Area {
  readonly sheetId: string;
  readonly row: number;
  readonly column: number;
  readonly rows: number;
  readonly columns: number;
}

export type Rectangle = Omit<Area, "sheetId">;

export function columnName(column: number): string {
  let name = "";
  for (let rest = column + 1; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    name = String.fromCharCode(65 + ((rest - 1) % 26)) + name;
  }
  return name;
}

export function columnIndex(name: string): number {
  let index = 0;
  for (const letter of name.toUpperCase()) index = index * 26 + letter.charCodeAt(0) - 64;
  return index - 1;
}

/** "'My sheet'!A1:B2" → its sheet's name, if any, and the rest. */
export function splitAddress(address: string): { sheet?: string; cells: string } {
  const bang = address.lastIndexOf("!");
  if (bang < 0) return { cells: address };
  return { sheet: unquoteSheet(address.slice(0, bang)), cells: address.slice(bang + 1) };
}

export function unquoteSheet(name: string): string {
  return name.startsWith("'") && name.endsWith("'") ? name.slice(1, -1).replaceAll("''", "'") : name;
}

/** Quoted where Excel would quote it. */
export function quoteSheet(name: string): string {
  const looksLikeCell = /^([A-Za-z]{1,3}\d+|[RrCc]\d*)$/.test(name);
  return /^[\p{L}_][\p{L}\p{N}_.]*$/u.test(name) && !looksLikeCell ? name : `'${name.replaceAll("'", "''")}'`;
}

/** "B2:C3", "$A:$B", "4:7" → rectangle. */
export function parseCells(cells: string): Rectangle {
  const [first = "", second = first] = cells.replaceAll("$", "").split(":");
  const from = parseCorner(first);
  const to = parseCorner(second);
  if (!from || !to || (from.row === undefined) !== (to.row === undefined)) throw invalidArgument();
  if ((from.column === undefined) !== (to.column === undefined)) throw invalidArgument();
  if (!cells.includes(":") && (from.row === undefined || from.column === undefined)) throw invalidArgument();
  const [top, bottom] = inOrder(from.row ?? 0, to.row ?? MOST_ROWS - 1);
  const [left, right] = inOrder(from.column ?? 0, to.column ?? MOST_COLUMNS - 1);
  if (bottom >= MOST_ROWS || right >= MOST_COLUMNS) throw invalidArgument();
  return { row: top, column: left, rows: bottom - top + 1, columns: right - left + 1 };
}

function parseCorner(text: string): { row?: number; column?: number } | undefined {
  const match = /^([A-Za-z]{1,3})?(\d{1,7})?$/.exec(text.trim());
  if (!match || (!match[1] && !match[2]) || Number(match[2]) === 0) return undefined;
  return {
    ...(match[1] ? { column: columnIndex(match[1]) } : {}),
    ...(match[2] ? { row: Number(match[2]) - 1 } : {}),
  };
}

function inOrder(a: number, b: number): [number, number] {
  return a <= b ? [a, b] : [b, a];
}

/** "B2:C3", "A:A", "4:7". */
export function cellsText(area: Rectangle, absolute = false): string {
  const dollar = absolute ? "$" : "";
  const column = (index: number) => dollar + columnName(index);
  const row = (index: number) => dollar + String(index + 1);
  const right = area.column + area.columns - 1;
  const bottom = area.row + area.rows - 1;
  if (area.rows === MOST_ROWS) return `${column(area.column)}:${column(right)}`;
  if (area.columns === MOST_COLUMNS) return `${row(area.row)}:${row(bottom)}`;
  const first = column(area.column) + row(area.row);
  return area.rows === 1 && area.columns === 1 ? first : `${first}:${column(right)}${row(bottom)}`;
}

export function addressText(sheetName: string, area: Rectangle, absolute = false): string {
  return `${quoteSheet(sheetName)}!${cellsText(area, absolute)}`;
}

export function isUnbounded(area: Rectangle): boolean {
  return area.rows === MOST_ROWS || area.columns === MOST_COLUMNS;
}

export function toZone(area: Rectangle): Zone {
  return {
    top: area.row,
    left: area.column,
    bottom: area.row + area.rows - 1,
    right: area.column + area.columns - 1,
  };
}

export function fromZone(zone: Zone): Rectangle {
  return {
    row: zone.top,
    column: zone.left,
    rows: zone.bottom - zone.top + 1,
    columns: zone.right - zone.left + 1,
  };
}

export function intersection(a: Rectangle, b: Rectangle): Rectangle | undefined {
  const row = Math.max(a.row, b.row);
  const column = Math.max(a.column, b.column);
  const rows = Math.min(a.row + a.rows, b.row + b.rows) - row;
  const columns = Math.min(a.column + a.columns, b.column + b.columns) - column;
  return rows > 0 && columns > 0 ? { row, column, rows, columns } : undefined;
}

export function boundingRectangle(a: Rectangle, b: Rectangle): Rectangle {
  const row = Math.min(a.row, b.row);
  const column = Math.min(a.column, b.column);
  return {
    row,
    column,
    rows: Math.max(a.row + a.rows, b.row + b.rows) - row,
    columns: Math.max(a.column + a.columns, b.column + b.columns) - column,
  };
}

/** Refuses what would reach outside the grid. */
export function checkedRectangle<A extends Rectangle>(area: A): A {
  const { row, column, rows, columns } = area;
  const inside = row >= 0 && column >= 0 && rows > 0 && columns > 0;
  if (!inside || row + rows > MOST_ROWS || column + columns > MOST_COLUMNS) throw invalidArgument();
  return area;
}
