/** Ranges → columns. One plain loop each: this runs over a million cells before any metric sees them. */
import { LAST_SERIAL, parseIsoDate } from "../metrics/dates";
import {
  invalid,
  normaliseKey,
  unavailable,
  type Cell,
  type DateColumn,
  type KeyColumn,
  type KeyLabel,
  type NumberColumn,
} from "../metrics/values";
import type { NumberMatrix } from "../catalogue/arguments";
import type { Language } from "../i18n/text";
import { errorIn, refuse, whereIs, type Given, type Grid } from "./cells";

/** A vector argument before its cells are read: its direction and its length without the blank tail. */
export interface Vector {
  readonly argument: string;
  readonly grid: Grid;
  readonly vertical: boolean;
  /** Cells that were given. */
  readonly given: number;
  /** Cells up to the last one that is not blank. */
  readonly filled: number;
}

export function isBlankCell(cell: Given): boolean {
  return cell === null || cell === undefined || cell === "";
}

export function toVector(argument: string, grid: Grid): Vector {
  const rows = grid.length;
  const columns = grid[0]?.length ?? 0;
  if (rows > 1 && columns > 1) throw invalid("vectorExpected", { argument, rows, columns });
  const vertical = columns === 1;
  const given = vertical ? rows : columns;
  const vector = { argument, grid, vertical, given, filled: given };
  let filled = given;
  while (filled > 0 && isBlankCell(at(vector, filled - 1))) filled--;
  return { ...vector, filled };
}

function at(vector: Vector, i: number): Given {
  return vector.vertical ? vector.grid[i]?.[0] : vector.grid[0]?.[i];
}

/** The vector's first `length` cells in one flat array. */
function flatten(vector: Vector, length: number): readonly Given[] {
  if (!vector.vertical) return (vector.grid[0] ?? []).slice(0, length);
  const flat = new Array<Given>(length);
  for (let i = 0; i < length; i++) flat[i] = (vector.grid[i] as readonly Given[])[0];
  return flat;
}

function position(vector: Vector, i: number, language: Language) {
  const { argument, grid, vertical } = vector;
  return { argument, grid, language, row: vertical ? i : 0, column: vertical ? 0 : i };
}

export function readNumbers(vector: Vector, length: number, language: Language): NumberColumn {
  const column = new Float64Array(length);
  const flat = flatten(vector, length);
  for (let i = 0; i < length; i++) {
    const cell = flat[i];
    if (typeof cell === "number") column[i] = cell;
    else if (isBlankCell(cell)) column[i] = NaN;
    else throw refuse(cell, "numberExpected", position(vector, i, language));
  }
  return column;
}

/** Whole serial of a cell, NaN when blank, undefined when it is no date. */
export function dateOf(cell: Given): number | undefined {
  if (typeof cell === "number") return cell >= 1 && cell < LAST_SERIAL + 1 ? Math.floor(cell) : undefined;
  if (isBlankCell(cell)) return NaN;
  return typeof cell === "string" ? parseIsoDate(cell) : undefined;
}

export function readDates(vector: Vector, length: number, language: Language): DateColumn {
  const column = new Float64Array(length);
  const flat = flatten(vector, length);
  for (let i = 0; i < length; i++) {
    const serial = dateOf(flat[i]);
    if (serial === undefined) throw refuse(flat[i], "dateExpected", position(vector, i, language));
    column[i] = serial;
  }
  return column;
}

/**
 * Dictionary-encodes a vector. The spelling as it stands is looked up first, so that trimming and folding case is
 * paid once for each spelling and not for each row.
 */
export function readKeys(vector: Vector, length: number, language: Language, blank?: string): KeyColumn {
  const codes = new Int32Array(length);
  const labels: KeyLabel[] = [];
  const bySpelling = new Map<Given, number>();
  const byKey = new Map<string, number>();
  const flat = flatten(vector, length);
  for (let i = 0; i < length; i++) {
    const cell = flat[i];
    const known = bySpelling.get(cell);
    codes[i] = known ?? encode(cell, i);
  }
  return { codes, labels };

  function encode(cell: Given, i: number): number {
    const label = labelOf(cell, blank);
    if (label === undefined) {
      if (cell === null || cell === undefined || typeof cell === "string") {
        if (errorIn(cell) === undefined) return remember(cell, -1);
      }
      throw refuse(cell, "keyExpected", position(vector, i, language));
    }
    const key = normaliseKey(label);
    const code = byKey.get(key) ?? labels.length;
    if (code === labels.length) {
      labels.push(label);
      byKey.set(key, code);
    }
    return remember(cell, code);
  }

  function remember(cell: Given, code: number): number {
    bySpelling.set(cell, code);
    return code;
  }
}

/** How a key is shown; undefined when the cell is blank (and blanks are no member) or cannot be a key. */
function labelOf(cell: Given, blank: string | undefined): KeyLabel | undefined {
  if (typeof cell === "number" || typeof cell === "boolean") return cell;
  if (cell === null || cell === undefined) return blank;
  if (typeof cell !== "string" || errorIn(cell) !== undefined) return undefined;
  const trimmed = cell.trim();
  return trimmed === "" ? blank : trimmed;
}

export function readTexts(vector: Vector, length: number, language: Language): string[] {
  return flatten(vector, length).map((cell, i) => {
    if (errorIn(cell) !== undefined) throw refuse(cell, "numberExpected", position(vector, i, language));
    return isBlankCell(cell) ? "" : String(cell);
  });
}

export function readMatrix(argument: string, grid: Grid, language: Language): NumberMatrix {
  const trimmed = trimRows(grid);
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

/** Cells as they are; error values become their text when `errors` says so and are refused otherwise. */
export function readCells(
  argument: string,
  grid: Grid,
  language: Language,
  errors: "keep" | "refuse",
): Cell[][] {
  return trimRows(grid).map((cells, row) =>
    cells.map((cell, column) => {
      const error = errorIn(cell);
      if (error === undefined) return isBlankCell(cell) ? null : (cell as Cell);
      if (errors === "keep") return error;
      const where = whereIs(row, column, grid, language);
      throw unavailable("errorCell", { argument, cell: where, found: error });
    }),
  );
}

function trimRows(grid: Grid): Grid {
  let rows = grid.length;
  while (rows > 0 && (grid[rows - 1] ?? []).every(isBlankCell)) rows--;
  return rows === grid.length ? grid : grid.slice(0, rows);
}
