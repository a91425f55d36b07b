/**
 * Plain header-and-rows blocks of a sheet. Blank columns and blank rows cut the used area apart, again and again; a
 * band below a blank row without a header of its own continues the table above it.
 */
import { cellAt, isEmpty, occupancy, overlaps, runs } from "./grid";
import { readHeader } from "./header";
import { findHeader, headerTexts, ROWS_ABOVE_HEADER } from "./header-row";
import { headerText } from "./headers";
import type { Rectangle, SheetReading } from "./tables";

export interface Block {
  /** From the header row to the last row. */
  readonly area: Rectangle;
  readonly header: number;
  /** 2 where grouped (merged) headers stand above the columns' own. */
  readonly headerRows: number;
}

export function blocksOf(sheet: SheetReading, area: Rectangle, taken: readonly Rectangle[]): Block[] {
  return rejoin(sheet, cut(sheet, area, taken));
}

function cut(sheet: SheetReading, area: Rectangle, taken: readonly Rectangle[]): Block[] {
  const inside = taken.filter((other) => overlaps(area, other));
  const skip = (row: number, column: number) =>
    inside.some(
      ({ top, left, rows, columns }) =>
        row >= top && row < top + rows && column >= left && column < left + columns,
    );
  const filled = occupancy(sheet, area, inside.length === 0 ? () => false : skip);
  const strips = runs(filled.columns);
  if (strips.length === 0) return [];
  if (strips.length > 1) {
    return strips.flatMap(([first, last]) =>
      cut(sheet, { ...area, left: area.left + first, columns: last - first + 1 }, taken),
    );
  }
  const [[first, last]] = strips as [[number, number]];
  return stack(
    sheet,
    { ...area, left: area.left + first, columns: last - first + 1 },
    runs(filled.rows),
    taken,
  );
}

/** Goes down the bands between blank rows, starting a block at each header row. */
function stack(
  sheet: SheetReading,
  strip: Rectangle,
  bands: readonly [number, number][],
  taken: readonly Rectangle[],
): Block[] {
  const blocks: Block[] = [];
  let current: Block | undefined;
  for (const [first, last] of bands) {
    const band: Rectangle = { ...strip, top: strip.top + first, rows: last - first + 1 };
    if (current && continues(sheet, current, band)) {
      current = { ...current, area: { ...current.area, rows: band.top + band.rows - current.area.top } };
      blocks[blocks.length - 1] = current;
      continue;
    }
    const own: Block[] = bands.length > 1 ? cut(sheet, band, taken) : blockIn(sheet, band);
    blocks.push(...own);
    current = own.length === 1 ? own[0] : undefined;
  }
  return blocks;
}

function blockIn(sheet: SheetReading, band: Rectangle): Block[] {
  const header = findHeader(sheet, band);
  if (!header) return [];
  const [row, headerRows] = header;
  // Columns that only a title reaches are no part of the table.
  const columns = Array.from({ length: band.columns }, (_, c) => band.left + c).filter((column) =>
    reaches(sheet, band, row, column),
  );
  const left = columns[0] ?? band.left;
  const width = (columns[columns.length - 1] ?? left) - left + 1;
  return [
    { area: { top: row, left, rows: band.top + band.rows - row, columns: width }, header: row, headerRows },
  ];
}

function reaches(sheet: SheetReading, band: Rectangle, header: number, column: number): boolean {
  if (headerText(sheet, header, column) !== "") return true;
  for (let row = header + 1; row < band.top + band.rows; row++)
    if (!isEmpty(cellAt(sheet, row, column))) return true;
  return false;
}

/** Does the band belong to the table above it, as rows after a blank one? */
function continues(sheet: SheetReading, table: Block, band: Rectangle): boolean {
  const filled: number[] = [];
  const last = Math.min(band.rows, ROWS_ABOVE_HEADER);
  for (let c = 0; c < band.columns; c++) {
    for (let r = 0; r < last; r++) {
      if (isEmpty(cellAt(sheet, band.top + r, band.left + c))) continue;
      filled.push(band.left + c);
      break;
    }
  }
  const { left, columns } = table.area;
  if (filled.some((column) => column < left || column >= left + columns)) return false;
  const header = findHeader(sheet, band);
  return header === undefined || !differs(sheet, table, header[0], filled);
}

/** A row of texts under a blank row is a new header when it does not look like the rows of the table above. */
function differs(sheet: SheetReading, table: Block, row: number, columns: readonly number[]): boolean {
  const first = table.header + table.headerRows;
  const typed = columns.filter((column) => typeof cellAt(sheet, first, column) === "number");
  if (typed.length > 0) return typed.some((column) => typeof cellAt(sheet, row, column) === "string");
  const known = columns.filter((column) => readHeader(headerText(sheet, row, column)).terms.length > 0);
  return known.length >= Math.max(2, columns.length * 0.6);
}

/**
 * One empty spacer column does not make two tables: halves with the same header row, the same last row and no header
 * in common are one. Tables that only stand side by side differ in one of these.
 */
function rejoin(sheet: SheetReading, blocks: readonly Block[]): Block[] {
  const joined: Block[] = [];
  for (const block of [...blocks].sort((a, b) => a.header - b.header || a.area.left - b.area.left)) {
    const before = joined[joined.length - 1];
    if (before && isOtherHalf(sheet, before, block)) {
      const columns = block.area.left + block.area.columns - before.area.left;
      joined[joined.length - 1] = { ...before, area: { ...before.area, columns } };
    } else joined.push(block);
  }
  return joined;
}

function isOtherHalf(sheet: SheetReading, left: Block, right: Block): boolean {
  if (left.header !== right.header || left.headerRows !== right.headerRows) return false;
  if (left.area.top + left.area.rows !== right.area.top + right.area.rows) return false;
  if (right.area.left - (left.area.left + left.area.columns) !== 1) return false;
  const texts = new Set(headerTexts(sheet, left.area, left.header));
  return headerTexts(sheet, right.area, right.header).every((text) => !texts.has(text));
}
