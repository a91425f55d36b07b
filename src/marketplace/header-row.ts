/** Which row of a block is its header, and whether grouped headers stand above it. */
import type { Cell } from "../metrics/values";
import { cellAt, isEmpty } from "./grid";
import { headerText } from "./headers";
import type { Rectangle, SheetReading } from "./tables";

/** How far below a block's first row its header may stand: titles, notes and filters above it. */
export const ROWS_ABOVE_HEADER = 15;
const LONGEST_HEADER = 120;

/** The first row that reads as a header over the rows under it, and how many rows it takes. */
export function findHeader(sheet: SheetReading, band: Rectangle): [number, number] | undefined {
  const last = Math.min(band.top + band.rows - 2, band.top + ROWS_ABOVE_HEADER);
  const width = widthBelow(sheet, band);
  for (let row = band.top; row <= last; row++) {
    const texts = headerTexts(sheet, band, row);
    if (!isHeaderLike(sheet, band, row, texts, width)) continue;
    const grouped = row + 1 < band.top + band.rows - 1 && hasGroups(sheet, band, row);
    const below = grouped && isHeaderLike(sheet, band, row + 1, headerTexts(sheet, band, row + 1), width);
    return [row, below ? 2 : 1];
  }
  return undefined;
}

export function headerTexts(sheet: SheetReading, band: Rectangle, row: number): string[] {
  return Array.from({ length: band.columns }, (_, c) => headerText(sheet, row, band.left + c));
}

/** How many cells a typical row of the band has filled, by its widest of the first rows. */
function widthBelow(sheet: SheetReading, band: Rectangle): number {
  let widest = 0;
  for (let row = band.top; row < band.top + Math.min(band.rows, ROWS_ABOVE_HEADER + 10); row++) {
    widest = Math.max(widest, filledIn(sheet, band, row));
  }
  return widest;
}

function filledIn(sheet: SheetReading, band: Rectangle, row: number): number {
  let filled = 0;
  for (let c = 0; c < band.columns; c++) if (!isEmpty(cellAt(sheet, row, band.left + c))) filled++;
  return filled;
}

function isHeaderLike(
  sheet: SheetReading,
  band: Rectangle,
  row: number,
  texts: readonly string[],
  width: number,
): boolean {
  const filled = texts.filter((text) => text !== "");
  if (filled.length < 2 || filled.length < width * 0.5) return false;
  const words = texts.filter(
    (text, c) => text !== "" && isHeaderCell(cellAt(sheet, row, band.left + c), text),
  );
  return words.length >= filled.length * 0.8;
}

function isHeaderCell(cell: Cell | undefined, text: string): boolean {
  if (typeof cell === "number" || typeof cell === "boolean") return false;
  return (
    text.length <= LONGEST_HEADER &&
    /\p{L}|#|%|\$/u.test(text) &&
    !/^#(N\/A|REF!|VALUE!|DIV\/0!|NAME\?|NUM!|NULL!)/.test(text)
  );
}

function hasGroups(sheet: SheetReading, band: Rectangle, row: number): boolean {
  return sheet.merged.some(
    ({ top, left, rows, columns }) =>
      top === row &&
      left < band.left + band.columns &&
      left + columns > band.left &&
      (columns > 1 || rows > 1),
  );
}
