/**
 * Places on a sheet, in points for Excel and in pixels for the grid. Columns are as wide in both; rows that nobody
 * sized are 15 points in Excel and 23 pixels in the grid. A chart covers the same cells in both.
 */
import type { SheetFile } from "../files/workbook";

export const POINTS_PER_PIXEL = 72 / 96;
export const DEFAULT_COLUMN_WIDTH = 48;
export const DEFAULT_ROW_HEIGHT = 15;
const GRID_ROW_HEIGHT = 23;

export const toPixels = (points: number) => Math.round(points / POINTS_PER_PIXEL);

/** Sizes of the rows and columns of one sheet; what is hidden has none. */
export interface Sizes {
  readonly rows: number;
  readonly columns: number;
  columnPoints(column: number): number;
  rowPoints(row: number): number;
  rowPixels(row: number): number;
}

export function fileSizes(sheet: SheetFile): Sizes {
  const hiddenRows = new Set(sheet.hiddenRows);
  const hiddenColumns = new Set(sheet.hiddenColumns);
  const inRow = (row: number, usual: number, scale: number) => {
    const points = sheet.rowHeights[row];
    return hiddenRows.has(row) ? 0 : points === undefined ? usual : points * scale;
  };
  return {
    rows: 1_048_576,
    columns: 16_384,
    columnPoints: (column) =>
      hiddenColumns.has(column) ? 0 : (sheet.columnWidths[column] ?? DEFAULT_COLUMN_WIDTH),
    rowPoints: (row) => inRow(row, DEFAULT_ROW_HEIGHT, 1),
    rowPixels: (row) => inRow(row, GRID_ROW_HEIGHT, 1 / POINTS_PER_PIXEL),
  };
}

/** A chart's place in the library: a cell, an offset within it, and a size, all in pixels. */
export interface GridPlace {
  readonly col: number;
  readonly row: number;
  readonly offset: { readonly x: number; readonly y: number };
  readonly size: { readonly width: number; readonly height: number };
}

export interface PointPlace {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

export function toGridPlace(sizes: Sizes, place: PointPlace): GridPlace {
  const { columns, rows, gridRows } = lines(sizes);
  const left = columns.find(place.left);
  const from = rows.find(place.top);
  const to = rows.find(place.top + place.height);
  const inPixels = ({ index, part }: Found) => gridRows.start(index) + part * gridRows.size(index);
  return {
    col: left.index,
    row: from.index,
    offset: {
      x: toPixels(left.part * columns.size(left.index)),
      y: Math.round(from.part * gridRows.size(from.index)),
    },
    size: { width: toPixels(place.width), height: Math.round(inPixels(to) - inPixels(from)) },
  };
}

export function toPointPlace(sizes: Sizes, place: GridPlace): PointPlace {
  const { columns, rows, gridRows } = lines(sizes);
  const inPoints = (pixels: number) => {
    const { index, part } = gridRows.find(pixels);
    return rows.start(index) + part * rows.size(index);
  };
  const topPixels = gridRows.start(place.row) + place.offset.y;
  const top = inPoints(topPixels);
  return {
    left: columns.start(place.col) + place.offset.x * POINTS_PER_PIXEL,
    top,
    width: place.size.width * POINTS_PER_PIXEL,
    height: inPoints(topPixels + place.size.height) - top,
  };
}

interface Found {
  readonly index: number;
  /** How far into it, 0 to 1. */
  readonly part: number;
}

/** Rows or columns one after the other along one edge of the sheet. */
export class Line {
  constructor(
    readonly size: (index: number) => number,
    private readonly count: number,
    private readonly usual: number,
  ) {}

  start(index: number): number {
    let start = 0;
    for (let i = 0; i < Math.min(index, this.count); i++) start += this.size(i);
    return start + Math.max(0, index - this.count) * this.usual;
  }

  find(distance: number): Found {
    let rest = Math.max(0, distance);
    for (let index = 0; index < this.count; index++) {
      const here = this.size(index);
      if (rest < here) return { index, part: rest / here };
      rest -= here;
    }
    return { index: this.count + Math.floor(rest / this.usual), part: (rest % this.usual) / this.usual };
  }
}

export function lines(sizes: Sizes): { columns: Line; rows: Line; gridRows: Line } {
  return {
    columns: new Line(sizes.columnPoints, sizes.columns, DEFAULT_COLUMN_WIDTH),
    rows: new Line(sizes.rowPoints, sizes.rows, DEFAULT_ROW_HEIGHT),
    gridRows: new Line(sizes.rowPixels, sizes.rows, GRID_ROW_HEIGHT),
  };
}
