/** The one pass of BIZ.CHECK over all cells. */
import { isErrorText, looksNumeric, textDate } from "./cell-text";
import type { Cells, ColumnProfile } from "./check-columns";
import { LAST_SERIAL } from "./dates";

/** So many cells of one kind are listed for a column; the rest is one line with their count. */
const LISTED = 100;

/** Rows where one thing was found, the first of them only, and how many there are. */
export class Places {
  readonly rows: number[] = [];
  count = 0;
  /** The first row that is not listed. */
  next = -1;

  add(row: number): void {
    if (this.count === LISTED) this.next = row;
    if (this.count++ < LISTED) this.rows.push(row);
  }
}

export interface ColumnScan {
  readonly error: Places;
  readonly textNumber: Places;
  readonly longId: Places;
  readonly blank: Places;
  /** Each real date (a serial or ISO text) with its first row; date columns only. */
  readonly days: Map<number, number>;
  /** Dates as text in which the day can only come first, can only come second, or either. */
  readonly dmy: Places;
  readonly mdy: Places;
  readonly either: Places;
}

export interface CellScan {
  readonly columns: readonly ColumnScan[];
  readonly blankRows: Places;
}

/** Excel keeps 15 digits of a number; an id of 16 has lost its last. */
const LONG_ID = 1e15;

/** @param first row where the data begin, 0 or 1 */
export function scanCells(cells: Cells, first: number, profiles: readonly ColumnProfile[]): CellScan {
  const columns = profiles.map(emptyScan);
  const isDate = Uint8Array.from(profiles, (profile) => (profile.isDate ? 1 : 0));
  const lastDay = new Float64Array(columns.length).fill(NaN);
  const blankRows = new Places();
  const width = columns.length;
  for (let row = first; row < cells.length; row++) {
    const line = cells[row] as Cells[number];
    let blanks = 0;
    for (let c = 0; c < width; c++) {
      const cell = line[c];
      if (typeof cell === "number") {
        if (isDate[c] === 1) {
          const day = Math.floor(cell);
          // Rows of one day mostly stand together: look a day up when it changes.
          if (day !== lastDay[c]) noteDay((columns[c] as ColumnScan).days, (lastDay[c] = day), row);
        } else if (cell >= LONG_ID || cell <= -LONG_ID) (columns[c] as ColumnScan).longId.add(row);
      } else if (typeof cell === "string") {
        const start = cell.charCodeAt(0);
        // What begins with a letter is no number, no date and no error value. (NaN is the empty text.)
        if (start > 57 && start < 128) continue;
        if (start !== start || cell.trim() === "") blanks++;
        else readText(cell, row, columns[c] as ColumnScan, profiles[c] as ColumnProfile);
      } else if (cell === null || cell === undefined) blanks++;
    }
    if (blanks === width) blankRows.add(row);
    else if (blanks > 0) noteBlanks(line, row, columns, profiles);
  }
  return { columns, blankRows };
}

function emptyScan(): ColumnScan {
  return {
    error: new Places(),
    textNumber: new Places(),
    longId: new Places(),
    blank: new Places(),
    days: new Map(),
    dmy: new Places(),
    mdy: new Places(),
    either: new Places(),
  };
}

function noteDay(days: Map<number, number>, day: number, row: number): void {
  if (day >= 1 && day <= LAST_SERIAL && !days.has(day)) days.set(day, row);
}

function noteBlanks(
  line: Cells[number],
  row: number,
  columns: readonly ColumnScan[],
  profiles: readonly ColumnProfile[],
): void {
  columns.forEach((column, c) => {
    const cell = line[c];
    const isEmpty = cell === null || cell === undefined || (typeof cell === "string" && cell.trim() === "");
    if (isEmpty && !profiles[c]?.isEmpty) column.blank.add(row);
  });
}

function readText(text: string, row: number, column: ColumnScan, profile: ColumnProfile): void {
  if (isErrorText(text)) column.error.add(row);
  else if (profile.isDate) readDate(text, row, column);
  else if (!profile.isNumbered) noteNumber(text, row, column);
}

function readDate(text: string, row: number, column: ColumnScan): void {
  const date = textDate(text);
  if (!date) noteNumber(text, row, column);
  else if (date.order === "ymd") noteDay(column.days, date.serial, row);
  else column[date.order].add(row);
}

/** A leading zero, or more digits than a number keeps: an id, and rightly a text. */
const ID_AS_TEXT = /^\s*(0\d|\d{16})/;

function noteNumber(text: string, row: number, column: ColumnScan): void {
  if (looksNumeric(text) && !ID_AS_TEXT.test(text)) column.textNumber.add(row);
}
