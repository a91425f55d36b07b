/** Ranges → columns. One plain loop each: this runs over a million cells before any metric sees them. */
import { LAST_SERIAL, parseIsoDate } from "../metrics/dates";
import { Dictionary, hashText } from "../metrics/dictionary";
import {
  invalid,
  unavailable,
  type Cell,
  type DateColumn,
  type KeyColumn,
  type NumberColumn,
} from "../metrics/values";
import type { NumberMatrix } from "../catalogue/arguments";
import type { Language } from "../i18n/text";
import { errorIn, refuse, whereIs, type Given, type Grid, type Position } from "./cells";

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

/**
 * The vector's cells without a copy of them: cell i is `across[i]` in a row and `down[i][0]` in a column. The readers
 * below spell both loops out, since a call for each cell costs more than all else that they do.
 */
function cellsOf(vector: Vector): { down: Grid | undefined; across: readonly Given[] } {
  return { down: vector.vertical ? vector.grid : undefined, across: vector.grid[0] ?? [] };
}

function position(vector: Vector, i: number, language: Language): Position {
  const { argument, grid, vertical } = vector;
  return { argument, grid, language, row: vertical ? i : 0, column: vertical ? 0 : i };
}

export function readNumbers(vector: Vector, length: number, language: Language): NumberColumn {
  const column = new Float64Array(length);
  const { down, across } = cellsOf(vector);
  for (let i = 0; i < length; i++) {
    const cell = down ? (down[i] as readonly Given[])[0] : across[i];
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
  const { down, across } = cellsOf(vector);
  for (let i = 0; i < length; i++) {
    const cell = down ? (down[i] as readonly Given[])[0] : across[i];
    const serial = dateOf(cell);
    if (serial === undefined) throw refuse(cell, "dateExpected", position(vector, i, language));
    column[i] = serial;
  }
  return column;
}

/** Rows whose keys are hashed before any is looked up: the two loops wait for memory less than one that does both. */
const BLOCK = 1024;
const BLANK = -1;

/** Dictionary-encodes a vector; a blank cell has code -1, or is the member `blank` where that is given. */
export function readKeys(vector: Vector, length: number, language: Language, blank?: string): KeyColumn {
  const codes = new Int32Array(length);
  const dictionary = new Dictionary();
  const { down, across } = cellsOf(vector);
  for (let start = 0; start < length; start += BLOCK) {
    const end = Math.min(length, start + BLOCK);
    for (let i = start; i < end; i++) {
      const cell = down ? (down[i] as readonly Given[])[0] : across[i];
      if (typeof cell === "string") codes[i] = hashText(cell);
    }
    for (let i = start; i < end; i++) {
      const cell = down ? (down[i] as readonly Given[])[0] : across[i];
      if (typeof cell === "string") {
        const hash = codes[i] as number;
        const code = dictionary.findText(cell, hash);
        codes[i] = code >= 0 ? code : addText(dictionary, cell, hash, blank, position(vector, i, language));
      } else if (typeof cell === "number") {
        codes[i] = dictionary.codeOf(cell);
      } else {
        codes[i] = addOther(dictionary, cell, blank, position(vector, i, language));
      }
    }
  }
  return { codes, labels: dictionary.labels };
}

/** A number for each different cell, NaN where blank: what there is to count in ids and texts as in numbers. */
export function readCountable(vector: Vector, length: number, language: Language): NumberColumn {
  const { codes } = readKeys(vector, length, language);
  return Float64Array.from(codes, (code) => (code === BLANK ? NaN : code));
}

/** Code of a text met for the first time: trimmed where it is shown, a blank if nothing is left. */
function addText(
  dictionary: Dictionary,
  cell: string,
  hash: number,
  blank: string | undefined,
  at: Position,
) {
  if (errorIn(cell) !== undefined) throw refuse(cell, "keyExpected", at);
  const label = cell.trim();
  if (label !== "") return dictionary.addText(label, hash, label);
  return blank === undefined ? BLANK : dictionary.codeOf(blank);
}

function addOther(dictionary: Dictionary, cell: Given, blank: string | undefined, at: Position): number {
  if (typeof cell === "boolean") return dictionary.codeOf(cell);
  if (cell !== null && cell !== undefined) throw refuse(cell, "keyExpected", at);
  return blank === undefined ? BLANK : dictionary.codeOf(blank);
}

export function readTexts(vector: Vector, length: number, language: Language): string[] {
  const { down, across } = cellsOf(vector);
  return Array.from({ length }, (_, i) => {
    const cell = down ? down[i]?.[0] : across[i];
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

/** Cells as they are; error values are refused. */
export function readCells(argument: string, grid: Grid, language: Language): Cell[][] {
  return trimRows(grid).map((cells, row) =>
    cells.map((cell, column) => {
      const error = errorIn(cell);
      if (error === undefined) return isBlankCell(cell) ? null : (cell as Cell);
      const where = whereIs(row, column, grid, language);
      throw unavailable("errorCell", { argument, cell: where, found: error });
    }),
  );
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

function trimRows(grid: Grid): Grid {
  let rows = grid.length;
  while (rows > 0 && (grid[rows - 1] ?? []).every(isBlankCell)) rows--;
  return rows === grid.length ? grid : grid.slice(0, rows);
}
