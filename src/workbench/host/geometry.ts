/**
 * Sizes and places in points. Columns are as wide in the grid as in Excel; rows that nobody sized are 23 pixels in
 * the grid and 15 points in Excel. A chart covers the same cells in both.
 */
import type { Area } from "./address";
import type { HostDocument } from "./document";

export const POINTS_PER_PIXEL = 72 / 96;
export const DEFAULT_COLUMN_WIDTH = 48;
export const DEFAULT_ROW_HEIGHT = 15;

export const toPixels = (points: number) => Math.round(points / POINTS_PER_PIXEL);

export function columnWidth(document: HostDocument, sheetId: string, column: number): number {
  if (column >= document.getters.getNumberCols(sheetId)) return DEFAULT_COLUMN_WIDTH;
  return document.getters.getColSize(sheetId, column) * POINTS_PER_PIXEL;
}

export function rowHeight(document: HostDocument, sheetId: string, row: number): number {
  const pixels = document.getters.getUserRowSize(sheetId, row);
  return pixels === undefined ? DEFAULT_ROW_HEIGHT : pixels * POINTS_PER_PIXEL;
}

/** Where an area begins and how large it is, in points; what is hidden takes no room. */
export function extent(document: HostDocument, area: Area) {
  const columns = columnLine(document, area.sheetId);
  const rows = rowLine(document, area.sheetId);
  const left = columns.start(area.column);
  const top = rows.start(area.row);
  return {
    left,
    top,
    width: columns.start(area.column + area.columns) - left,
    height: rows.start(area.row + area.rows) - top,
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

export function toGridPlace(document: HostDocument, sheetId: string, place: PointPlace): GridPlace {
  const columns = columnLine(document, sheetId);
  const rows = rowLine(document, sheetId);
  const gridRows = gridRowLine(document, sheetId);
  const from = rows.find(place.top);
  const to = rows.find(place.top + place.height);
  const left = columns.find(place.left);
  const top = gridRows.start(from.index) + from.part * gridRows.size(from.index);
  const bottom = gridRows.start(to.index) + to.part * gridRows.size(to.index);
  return {
    col: left.index,
    row: from.index,
    offset: {
      x: toPixels(left.part * columns.size(left.index)),
      y: Math.round(from.part * gridRows.size(from.index)),
    },
    size: { width: toPixels(place.width), height: Math.round(bottom - top) },
  };
}

export function toPointPlace(document: HostDocument, sheetId: string, place: GridPlace): PointPlace {
  const columns = columnLine(document, sheetId);
  const rows = rowLine(document, sheetId);
  const gridRows = gridRowLine(document, sheetId);
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

/** Rows or columns one after the other along one edge of the sheet. */
interface Line {
  size(index: number): number;
  start(index: number): number;
  find(distance: number): { index: number; part: number };
}

function line(size: (index: number) => number, count: number, usual: number): Line {
  return {
    size,
    start(index) {
      let start = 0;
      for (let i = 0; i < Math.min(index, count); i++) start += size(i);
      return start + Math.max(0, index - count) * usual;
    },
    find(distance) {
      let rest = Math.max(0, distance);
      for (let index = 0; index < count; index++) {
        const here = size(index);
        if (rest < here) return { index, part: rest / here };
        rest -= here;
      }
      return { index: count + Math.floor(rest / usual), part: (rest % usual) / usual };
    },
  };
}

function columnLine(document: HostDocument, sheetId: string): Line {
  const { getters } = document;
  const size = (column: number) =>
    getters.isColHidden(sheetId, column) ? 0 : columnWidth(document, sheetId, column);
  return line(size, getters.getNumberCols(sheetId), DEFAULT_COLUMN_WIDTH);
}

function rowLine(document: HostDocument, sheetId: string): Line {
  const { getters } = document;
  const size = (row: number) => (getters.isRowHidden(sheetId, row) ? 0 : rowHeight(document, sheetId, row));
  return line(size, getters.getNumberRows(sheetId), DEFAULT_ROW_HEIGHT);
}

function gridRowLine(document: HostDocument, sheetId: string): Line {
  const { getters } = document;
  const usual = document.library.SPREADSHEET_DIMENSIONS.DEFAULT_CELL_HEIGHT;
  const size = (row: number) => {
    if (getters.isRowHidden(sheetId, row)) return 0;
    return getters.getUserRowSize(sheetId, row) ?? getters.getRowSize(sheetId, row) ?? usual;
  };
  return line(size, getters.getNumberRows(sheetId), usual);
}
