/** A sheet's cells seen as a grid with absolute positions. */
import { isBlank, type Cell } from "../metrics/values";
import type { Rectangle, SheetReading } from "./tables";

/** Blank for our purposes: empty, or a text of spaces only, as many exports hold. */
export function isEmpty(cell: Cell | undefined): cell is null | undefined | "" {
  return isBlank(cell) || (typeof cell === "string" && cell.trim() === "");
}

/** "A", "Z", "AA" … of a column counted from 0. */
export function columnLetters(column: number): string {
  let letters = "";
  for (let rest = column; rest >= 0; rest = Math.floor(rest / 26) - 1) {
    letters = String.fromCharCode(65 + (rest % 26)) + letters;
  }
  return letters;
}

/** "B7" of a cell counted from 0. */
export function addressOf(row: number, column: number): string {
  return `${columnLetters(column)}${row + 1}`;
}

/** "B2:D9" of a rectangle counted from 0. */
export function rangeOf({ top, left, rows, columns }: Rectangle): string {
  const first = addressOf(top, left);
  return rows === 1 && columns === 1 ? first : `${first}:${addressOf(top + rows - 1, left + columns - 1)}`;
}

export function cellAt(sheet: SheetReading, row: number, column: number): Cell | undefined {
  return sheet.values[row - sheet.top]?.[column - sheet.left];
}

export function usedArea(sheet: SheetReading): Rectangle {
  const columns = sheet.values.reduce((most, row) => Math.max(most, row.length), 0);
  return { top: sheet.top, left: sheet.left, rows: sheet.values.length, columns };
}

export function overlaps(a: Rectangle, b: Rectangle): boolean {
  return (
    a.top < b.top + b.rows &&
    b.top < a.top + a.rows &&
    a.left < b.left + b.columns &&
    b.left < a.left + a.columns
  );
}

/** Which rows and which columns of an area hold anything, in one pass over its cells. */
export function occupancy(
  sheet: SheetReading,
  area: Rectangle,
  skip: (row: number, column: number) => boolean,
): { rows: Uint8Array; columns: Uint8Array } {
  const rows = new Uint8Array(area.rows);
  const columns = new Uint8Array(area.columns);
  for (let r = 0; r < area.rows; r++) {
    const cells = sheet.values[area.top + r - sheet.top];
    if (!cells) continue;
    for (let c = 0; c < area.columns; c++) {
      if (isEmpty(cells[area.left + c - sheet.left]) || skip(area.top + r, area.left + c)) continue;
      rows[r] = 1;
      columns[c] = 1;
    }
  }
  return { rows, columns };
}

/** Runs of set flags as [first, last]. */
export function runs(flags: Uint8Array): [number, number][] {
  const found: [number, number][] = [];
  for (let i = 0; i < flags.length; i++) {
    if (!flags[i]) continue;
    const last = found[found.length - 1];
    if (last && last[1] === i - 1) last[1] = i;
    else found.push([i, i]);
  }
  return found;
}
