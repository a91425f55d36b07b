/** Ranges → columns. One plain loop each: this runs over a million cells before any metric sees them. */
import { LAST_SERIAL, parseIsoDate } from "../metrics/dates";
import { looksNumeric } from "../metrics/cell-text";
import { Dictionary } from "../metrics/dictionary";
import { PackedTexts } from "../metrics/packed-texts";
import {
  invalid,
  type DateColumn,
  type KeyColumn,
  type KeyLabel,
  type NumberColumn,
} from "../metrics/values";
import type { Language } from "../i18n/text";
import { errorIn, refuse, type Given, type Grid, type Position } from "./cells";

/** A vector argument before its cells are read: its direction and its length without the blank tail. */
export interface Vector {
  readonly argument: string;
  readonly grid: Grid;
  readonly vertical: boolean;
  /** Where its first cell stands: a dimension is one column of a range, and stands below its header. */
  readonly first: number;
  readonly column: number;
  /** Cells that were given. */
  readonly given: number;
  /** Cells up to the last one that is not blank. */
  readonly filled: number;
}

export function isBlankCell(cell: Given): boolean {
  return cell === null || cell === undefined || cell === "";
}

/** @param headed a text before the numbers is their header and is passed over */
export function toVector(argument: string, grid: Grid, headed = false): Vector {
  const rows = grid.length;
  const columns = grid[0]?.length ?? 0;
  if (rows > 1 && columns > 1) throw invalid("vectorExpected", { argument, rows, columns });
  const vertical = columns === 1;
  const first = headed && isHeader(grid[0]?.[0]) ? 1 : 0;
  const given = (vertical ? rows : columns) - first;
  let filled = given;
  while (filled > 0 && isBlankCell(vertical ? grid[filled - 1 + first]?.[0] : grid[0]?.[filled - 1 + first]))
    filled--;
  return { argument, grid, vertical, first, column: 0, given, filled };
}

function isHeader(cell: Given): boolean {
  return typeof cell === "string" && cell.trim() !== "" && !looksNumeric(cell) && errorIn(cell) === undefined;
}

/**
 * The vector's cells without a copy of them: cell i is `down[first + i][column]` in a column and `across[first + i]` in
 * a row. The readers below spell both loops out, since a call for each cell costs more than all else that they do.
 */
function cellsOf({ vertical, grid, first, column }: Vector) {
  return { down: vertical ? grid : undefined, across: grid[0] ?? [], first, at: column };
}

function cellAt({ vertical, grid, first, column }: Vector, i: number): Given {
  return vertical ? grid[first + i]?.[column] : grid[0]?.[first + i];
}

function position(vector: Vector, i: number, language: Language): Position {
  const { argument, grid, vertical, first, column } = vector;
  return { argument, grid, language, row: vertical ? first + i : 0, column: vertical ? column : first + i };
}

export function readNumbers(vector: Vector, length: number, language: Language): NumberColumn {
  const column = new Float64Array(length);
  const { down, across, first, at } = cellsOf(vector);
  for (let i = 0; i < length; i++) {
    const cell = down ? (down[first + i] as readonly Given[])[at] : across[first + i];
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
  const { down, across, first, at } = cellsOf(vector);
  for (let i = 0; i < length; i++) {
    const cell = down ? (down[first + i] as readonly Given[])[at] : across[first + i];
    const serial = dateOf(cell);
    if (serial === undefined) throw refuse(cell, "dateExpected", position(vector, i, language));
    column[i] = serial;
  }
  return column;
}

/** Rows whose keys are packed, then looked up by hash, then compared: short loops wait for memory less than one long one. */
const BLOCK = 1024;
const BLANK = -1;
/** Stands for a code until the cell, which is no text, is looked at. */
const NO_TEXT = -2;

/** Dictionary-encodes a vector; a blank cell has code -1, or is the member `blank` where that is given. */
export function readKeys(vector: Vector, length: number, language: Language, blank?: string): KeyColumn {
  const codes = new Int32Array(length);
  const dictionary = new Dictionary();
  const texts = new PackedTexts(Math.min(length, BLOCK));
  const guesses = new Int32Array(Math.min(length, BLOCK));
  const blankCode = () => (blank === undefined ? BLANK : dictionary.codeOf(blank));
  const newText = (text: number, i: number) => {
    const cell = cellAt(vector, i) as string;
    return isKey(cell, vector, i, language) ? dictionary.add(texts, text, cell) : blankCode();
  };
  const { down, across, first, at } = cellsOf(vector);
  for (let start = 0; start < length; start += BLOCK) {
    const end = Math.min(length, start + BLOCK);
    texts.clear();
    for (let i = start; i < end; i++) {
      const cell = down ? (down[first + i] as readonly Given[])[at] : across[first + i];
      if (typeof cell === "string" && cell !== "") texts.add(cell);
      else codes[i] = NO_TEXT;
    }
    dictionary.guess(texts, guesses);
    for (let i = start, text = 0; i < end; i++) {
      if (codes[i] === NO_TEXT) {
        const cell = cellAt(vector, i);
        if (isBlankCell(cell)) codes[i] = blankCode();
        else if (typeof cell === "number" || typeof cell === "boolean") codes[i] = dictionary.codeOf(cell);
        else throw refuse(cell, "keyExpected", position(vector, i, language));
      } else {
        const known = dictionary.find(texts, text, guesses[text] as number);
        codes[i] = known >= 0 ? known : newText(text, i);
        text++;
      }
    }
  }
  const count = dictionary.size;
  let labels: KeyLabel[] | undefined;
  // Made when first asked for: a metric that only groups by a million ids needs none.
  return {
    codes,
    count,
    get labels() {
      return (labels ??= labelsOf(vector, codes, count, blank ?? ""));
    },
  };
}

/** What each key is called: its first spelling, trimmed. Codes were given in order, so each is first met in turn. */
function labelsOf(vector: Vector, codes: Int32Array, size: number, blank: string): KeyLabel[] {
  const labels = new Array<KeyLabel>(size);
  for (let i = 0, next = 0; next < size; i++) {
    if (codes[i] !== next) continue;
    const cell = cellAt(vector, i);
    if (typeof cell === "string") labels[next++] = trimmed(cell) || blank;
    else labels[next++] = isBlankCell(cell) ? blank : (cell as number | boolean);
  }
  return labels;
}

/** A number for each different cell, NaN where blank: what there is to count in ids and texts as in numbers. */
export function readCountable(vector: Vector, length: number, language: Language): NumberColumn {
  const { codes } = readKeys(vector, length, language);
  return Float64Array.from(codes, (code) => (code === BLANK ? NaN : code));
}

/**
 * Whether a text that is met for the first time is a key, and not blank.
 *
 * @throws value: it is an error
 */
function isKey(text: string, vector: Vector, i: number, language: Language): boolean {
  // Most keys begin with a sign that neither a blank nor an error begins with.
  const sign = text.charCodeAt(0);
  if (sign > 35 && sign < 128) return true;
  if (errorIn(text) !== undefined) throw refuse(text, "keyExpected", position(vector, i, language));
  return text.trim() !== "";
}

/** Most texts are plain from end to end, which costs less to see than to trim. */
function trimmed(text: string): string {
  const first = text.charCodeAt(0);
  const last = text.charCodeAt(text.length - 1);
  return first > 32 && first < 128 && last > 32 && last < 128 ? text : text.trim();
}

export function readTexts(vector: Vector, length: number, language: Language): string[] {
  const { down, across, first, at } = cellsOf(vector);
  return Array.from({ length }, (_, i) => {
    const cell = down ? down[first + i]?.[at] : across[first + i];
    if (errorIn(cell) !== undefined) throw refuse(cell, "numberExpected", position(vector, i, language));
    return isBlankCell(cell) ? "" : String(cell);
  });
}
