/** Reading cells as Excel gives them. */
import type { Cell as CellValue } from "../../metrics/values";
import { isUnbounded, type Area } from "./address";
import type { HostDocument } from "./document";
import { excelFormat, shownText } from "./formats";
import { givenBack } from "./formulas";
import type { CellPosition } from "./library";

/** The library's error values in Excel's spelling. */
const ERRORS: Readonly<Record<string, string>> = {
  "#REF": "#REF!",
  "#ERROR": "#VALUE!",
  "#BAD_EXPR": "#NAME?",
  // Guess: Excel shows 0 and warns; an error is the honest answer here.
  "#CYCLE": "#VALUE!",
};

export interface Computed {
  /** null is an empty cell. */
  readonly value: CellValue;
  readonly error: boolean;
  /** Why the value is an error, when the function said so. */
  readonly message?: string;
}

export function computed(document: HostDocument, position: CellPosition): Computed {
  const cell = document.getters.getEvaluatedCell(position);
  if (cell.type !== "error") return { value: cell.value, error: false };
  const value = excelError(cell.value);
  return { value, error: true, ...(cell.message ? { message: String(cell.message) } : {}) };
}

export function excelError(error: string): string {
  return ERRORS[error] ?? error;
}

/** As Excel's `values`: "" for an empty cell. */
export function cellValue(document: HostDocument, position: CellPosition): string | number | boolean {
  return computed(document, position).value ?? "";
}

/** The formula of a cell as it was written, or undefined. */
export function cellFormula(document: HostDocument, position: CellPosition): string | undefined {
  const cell = document.getters.getCell(position);
  if (!cell?.isFormula) return undefined;
  const held = document.getters.getCellText(position, { showFormula: true });
  const { written } = document.style(position);
  return givenBack(document.library, document.getters, position.sheetId, held, written);
}

export function cellFormat(document: HostDocument, position: CellPosition): string {
  const cell = document.getters.getCell(position);
  return excelFormat(document.library, cell?.style, cell?.format);
}

export function cellText(document: HostDocument, position: CellPosition): string {
  return shownText(computed(document, position).value, cellFormat(document, position));
}

const VALUE_TYPES = {
  number: "Double",
  text: "String",
  boolean: "Boolean",
  error: "Error",
  empty: "Empty",
} as const;

export function valueType(document: HostDocument, position: CellPosition): string {
  return VALUE_TYPES[document.getters.getEvaluatedCell(position).type];
}

/** Cell by cell, row by row; null for whole rows or columns, whose cells Excel does not give either. */
export function readGrid<T>(
  document: HostDocument,
  area: Area,
  read: (document: HostDocument, position: CellPosition) => T,
): T[][] | null {
  if (isUnbounded(area)) return null;
  document.settle();
  const grid: T[][] = [];
  for (let row = area.row; row < area.row + area.rows; row++) {
    const cells: T[] = [];
    for (let col = area.column; col < area.column + area.columns; col++) {
      cells.push(read(document, { sheetId: area.sheetId, row, col }));
    }
    grid.push(cells);
  }
  return grid;
}

/** One value when all cells of the area agree, null when they differ, as Excel answers for looks. */
export function uniform<T>(
  document: HostDocument,
  area: Area,
  read: (position: CellPosition) => T,
): T | null {
  const { top, left, bottom, right } = document.zone(area);
  const { sheetId } = area;
  const first = read({ sheetId, row: area.row, col: area.column });
  for (let row = top; row <= bottom; row++) {
    for (let col = left; col <= right; col++) {
      if (read({ sheetId, row, col }) !== first) return null;
    }
  }
  return first;
}

/** The rectangle of cells that hold something; with looks too unless `valuesOnly`. */
export function usedArea(document: HostDocument, sheetId: string, valuesOnly: boolean): Area | undefined {
  document.settle();
  let [top, left, bottom, right] = [Infinity, Infinity, -1, -1];
  const reach = (row: number, col: number) => {
    if (row < top) top = row;
    if (row > bottom) bottom = row;
    if (col < left) left = col;
    if (col > right) right = col;
  };
  const { getters } = document;
  for (const position of getters.getEvaluatedCellsPositions(sheetId)) {
    const { row, col } = position;
    const outside = row < top || row > bottom || col < left || col > right;
    if (outside && getters.getEvaluatedCell(position).value !== null) reach(row, col);
  }
  if (!valuesOnly) {
    getters.getSheet(sheetId).rows.forEach(({ cells }, row) => {
      for (const col in cells) if (cells[col] !== undefined) reach(row, Number(col));
    });
  }
  if (bottom < 0) return undefined;
  return { sheetId, row: top, column: left, rows: bottom - top + 1, columns: right - left + 1 };
}
