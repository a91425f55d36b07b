/** What Excel hands over, one cell at a time: telling blanks, error values and refusals apart. */
import { edgeText, fill, type Language } from "../i18n/text";
import { isErrorText, looksNumeric } from "../metrics/cell-text";
import { invalid, unavailable, type MetricError } from "../metrics/values";

export type Given = unknown;
export type Grid = readonly (readonly Given[])[];

/**
 * The error value that a cell holds, or undefined. Excel hands errors over as objects; which of their shapes
 * depends on the build (CustomFunctions.Error, entity values), and our own calls use the plain text.
 */
export function errorIn(cell: Given): string | undefined {
  if (typeof cell === "string") return isErrorText(cell) ? cell : undefined;
  if (typeof cell !== "object" || cell === null) return undefined;
  const shape = cell as { code?: unknown; basicValue?: unknown; type?: unknown };
  if (typeof shape.code === "string") return shape.code;
  return typeof shape.basicValue === "string" ? shape.basicValue : "#VALUE!";
}

/** Where a cell stands in its argument; a vector needs one number only. */
export function whereIs(row: number, column: number, grid: Grid, language: Language): string {
  const words = edgeText[language];
  const rows = grid.length;
  const columns = grid[0]?.length ?? 0;
  if (rows === 1 && columns === 1) return words.theCell;
  if (columns === 1) return fill(words.row, { row: row + 1 });
  if (rows === 1) return fill(words.column, { column: column + 1 });
  return fill(words.rowAndColumn, { row: row + 1, column: column + 1 });
}

export interface Position {
  readonly argument: string;
  readonly row: number;
  readonly column: number;
  readonly grid: Grid;
  readonly language: Language;
}

/** Refuses a cell; `code` is the reason unless the cell holds an error value. */
export function refuse(cell: Given, code: string, at: Position): MetricError {
  const where = {
    argument: at.argument,
    cell: whereIs(at.row, at.column, at.grid, at.language),
  };
  const error = errorIn(cell);
  if (error !== undefined) return unavailable("errorCell", { ...where, found: error });
  const found = shorten(typeof cell === "boolean" ? String(cell).toUpperCase() : String(cell));
  const numeric = code === "numberExpected" && typeof cell === "string" && looksNumeric(cell);
  return invalid(numeric ? "numericText" : code, { ...where, found });
}

export function shorten(text: string, most = 40): string {
  return text.length > most ? `${text.slice(0, most - 1)}…` : text;
}
