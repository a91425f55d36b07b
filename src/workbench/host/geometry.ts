/** Sizes and places on the sheets of an open document. */
import type { Area } from "./address";
import type { HostDocument } from "./document";
import { DEFAULT_COLUMN_WIDTH, DEFAULT_ROW_HEIGHT, lines, POINTS_PER_PIXEL, type Sizes } from "./place";

export function columnWidth(document: HostDocument, sheetId: string, column: number): number {
  if (column >= document.getters.getNumberCols(sheetId)) return DEFAULT_COLUMN_WIDTH;
  return document.getters.getColSize(sheetId, column) * POINTS_PER_PIXEL;
}

export function rowHeight(document: HostDocument, sheetId: string, row: number): number {
  const pixels = document.getters.getUserRowSize(sheetId, row);
  return pixels === undefined ? DEFAULT_ROW_HEIGHT : pixels * POINTS_PER_PIXEL;
}

export function sizes(document: HostDocument, sheetId: string): Sizes {
  const { getters } = document;
  return {
    rows: getters.getNumberRows(sheetId),
    columns: getters.getNumberCols(sheetId),
    columnPoints: (column) =>
      getters.isColHidden(sheetId, column) ? 0 : columnWidth(document, sheetId, column),
    rowPoints: (row) => (getters.isRowHidden(sheetId, row) ? 0 : rowHeight(document, sheetId, row)),
    rowPixels: (row) =>
      getters.isRowHidden(sheetId, row)
        ? 0
        : (getters.getUserRowSize(sheetId, row) ?? getters.getRowSize(sheetId, row)),
  };
}

/** Where an area begins and how large it is, in points; what is hidden takes no room. */
export function extent(document: HostDocument, area: Area) {
  const { columns, rows } = lines(sizes(document, area.sheetId));
  const left = columns.start(area.column);
  const top = rows.start(area.row);
  return {
    left,
    top,
    width: columns.start(area.column + area.columns) - left,
    height: rows.start(area.row + area.rows) - top,
  };
}
