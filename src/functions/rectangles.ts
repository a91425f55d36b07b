/** Ranges of several columns: numbers, cells as they are, and dimensions under their headers. */
import type { Dimensions, NumberMatrix } from "../catalogue/arguments";
import type { Language } from "../i18n/text";
import { BLANK_MEMBER, invalid, unavailable, type Cell } from "../metrics/values";
import { errorIn, refuse, whereIs, type Given, type Grid } from "./cells";
import { isBlankCell, readKeys, type Vector } from "./vectors";

export function readMatrix(argument: string, grid: Grid, language: Language): NumberMatrix {
  const trimmed = filledRows(argument, grid);
  const rows = trimmed.length;
  const columns = trimmed[0]?.length ?? 0;
  const values = new Float64Array(rows * columns);
  trimmed.forEach((cells, row) => {
    for (let column = 0; column < columns; column++) {
      const cell = cells[column];
      if (typeof cell !== "number" && !isBlankCell(cell)) {
        throw refuse(cell, "numberExpected", { argument, grid, row, column, language });
      }
      values[row * columns + column] = typeof cell === "number" ? cell : NaN;
    }
  });
  return { rows, columns, values };
}

/** Cells as they are; error values are refused. A row that needs no change is handed on, not copied. */
export function readCells(argument: string, grid: Grid, language: Language): readonly (readonly Cell[])[] {
  return filledRows(argument, grid).map((cells, row) =>
    cells.every(isPlain)
      ? (cells as readonly Cell[])
      : cells.map((cell, column) => {
          const error = errorIn(cell);
          if (error === undefined) return isBlankCell(cell) ? null : (cell as Cell);
          const where = whereIs(row, column, grid, language);
          throw unavailable("errorCell", { argument, cell: where, found: error });
        }),
  );
}

/** Needs no second look: a number, TRUE or FALSE, null, or a text that cannot be an error value. */
function isPlain(cell: Given): boolean {
  if (typeof cell === "string") return cell !== "" && cell.charCodeAt(0) !== 35;
  return cell === null || typeof cell === "number" || typeof cell === "boolean";
}

/** Cells as they are, error values as their text. A range that holds no such object is handed on, not copied. */
export function readAny(grid: Grid): readonly (readonly Cell[])[] {
  const rows = trimRows(grid);
  return rows.some(holdsObject)
    ? rows.map((cells) => cells.map(plain))
    : (rows as readonly (readonly Cell[])[]);
}

function holdsObject(cells: readonly Given[]): boolean {
  for (let column = 0; column < cells.length; column++) {
    const cell = cells[column];
    if (typeof cell === "object" ? cell !== null : cell === undefined) return true;
  }
  return false;
}

function plain(cell: Given): Cell {
  return errorIn(cell) ?? (isBlankCell(cell) ? null : (cell as Cell));
}

/** A range was given: one without any value is a mistake to point out, not an empty table. */
function filledRows(argument: string, grid: Grid): Grid {
  const rows = trimRows(grid);
  if (rows.length === 0) throw invalid("empty", { argument });
  return rows;
}

function trimRows(grid: Grid): Grid {
  let rows = grid.length;
  while (rows > 0 && (grid[rows - 1] ?? []).every(isBlankCell)) rows--;
  return rows === grid.length ? grid : grid.slice(0, rows);
}

/** The rows of dimensions below their header, as a vector that aligns with others. */
export function toDimensions(argument: string, grid: Grid): Vector {
  const given = grid.length - 1;
  const filled = trimRows(grid).length - 1;
  if (filled < 1) throw invalid("headerAndRows", { argument });
  return { argument, grid, vertical: true, first: 1, column: 0, given, filled };
}

/** One dictionary-encoded column a dimension, read where it stands; a blank is the member "(blank)". */
export function readDimensions(vector: Vector, length: number, language: Language): Dimensions {
  const { argument, grid } = vector;
  const headers = grid[0] ?? [];
  const names = headers.map((header, column) => {
    const error = errorIn(header);
    const cell = whereIs(0, column, grid, language);
    if (error !== undefined) throw unavailable("errorCell", { argument, cell, found: error });
    if (isBlankCell(header)) throw invalid("headerMissing", { argument, cell });
    return String(header).trim();
  });
  const columns = headers.map((_, column) => readKeys({ ...vector, column }, length, language, BLANK_MEMBER));
  return { names, columns, rows: length };
}
