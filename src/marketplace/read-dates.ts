/** A date column: serials and ISO texts as they are, other texts only when the whole column shows their order. */
import { fromSerial, LAST_SERIAL } from "../metrics/dates";
import type { Cell, DateColumn } from "../metrics/values";
import { isErrorCell, noteSlip, type SlipCount } from "./columns";
import { parseDateText, serialOf, type DateOrder, type DateParts } from "./date-text";
import { isEmpty } from "./grid";

export type DateSlip = "notADate" | "outOfRange" | "error";

/** Why a whole column of dates cannot be taken. */
export type DateRefusal = "ambiguous" | "mixed" | "swapped";

export interface DateReading {
  readonly dates: DateColumn;
  readonly blanks: number;
  /** Rows whose cell holds something that is no date. */
  readonly faults: ReadonlyMap<number, DateSlip>;
  readonly slips: ReadonlyMap<DateSlip, SlipCount>;
  /** How many dates were text, and the order that was read from them. */
  readonly texts: number;
  readonly order: DateOrder | undefined;
  readonly refused: DateRefusal | undefined;
  readonly examples: readonly string[];
}

const DAYS_1904 = 1462;
const EARLIEST_SERIAL = 1;
const FIRST_COMPACT = 20_000_101;

interface Texts {
  readonly rows: number[];
  readonly parts: DateParts[];
  readonly examples: string[];
  iso: number;
  /** Texts that only day-month, or only month-day, can explain. */
  dayFirst: number;
  monthFirst: number;
}

export function readDates(
  rows: readonly (readonly Cell[])[],
  column: number,
  dateSystem: 1900 | 1904 = 1900,
  statedOrder?: string,
): DateReading {
  const dates = new Float64Array(rows.length).fill(NaN);
  const slips = new Map<DateSlip, SlipCount>();
  const faults = new Map<number, DateSlip>();
  const texts: Texts = { rows: [], parts: [], examples: [], iso: 0, dayFirst: 0, monthFirst: 0 };
  const shift = dateSystem === 1904 ? DAYS_1904 : 0;
  let blanks = 0;
  let numbers = 0;
  const fault = (kind: DateSlip, row: number, cell: Cell) => {
    noteSlip(slips, kind, row, cell);
    faults.set(row, kind);
  };
  for (let row = 0; row < rows.length; row++) {
    const cell = rows[row]?.[column];
    if (typeof cell === "number") {
      const serial = wholeSerial(cell);
      if (serial === undefined) fault("outOfRange", row, cell);
      else {
        dates[row] = serial + (cell < FIRST_COMPACT ? shift : 0);
        numbers++;
      }
    } else if (isEmpty(cell)) blanks++;
    else if (isErrorCell(cell)) fault("error", row, cell);
    else if (!takeText(texts, row, cell)) fault("notADate", row, cell);
  }
  const settled = settle(texts, dates, numbers, statedOrder);
  if (settled.order) placeTexts(texts, dates, settled.order, fault);
  if (settled.refused) dates.fill(NaN);
  return { dates, blanks, faults, slips, texts: texts.rows.length, examples: texts.examples, ...settled };
}

/** 20240131 as a number is a date too: nothing else that is a date has eight digits. */
function wholeSerial(value: number): number | undefined {
  if (value >= EARLIEST_SERIAL && value <= LAST_SERIAL) return Math.floor(value);
  if (!Number.isInteger(value) || value < FIRST_COMPACT || value > 20_991_231) return undefined;
  const parts = parseDateText(String(value));
  return parts && serialOf(parts, "ymd");
}

function takeText(texts: Texts, row: number, cell: Cell): boolean {
  const parts = typeof cell === "string" ? parseDateText(cell) : undefined;
  if (!parts) return false;
  texts.rows.push(row);
  texts.parts.push(parts);
  if (texts.examples.length < 5) texts.examples.push(String(cell));
  if (parts.iso) texts.iso++;
  else if (parts.first > 12) texts.dayFirst++;
  else if (parts.second > 12) texts.monthFirst++;
  return true;
}

function settle(
  texts: Texts,
  dates: DateColumn,
  numbers: number,
  statedOrder: string | undefined,
): { order: DateOrder | undefined; refused: DateRefusal | undefined } {
  const { parts, iso, dayFirst, monthFirst } = texts;
  const open = parts.length - iso;
  if (open === 0) return { order: parts.length > 0 ? "ymd" : undefined, refused: undefined };
  if (dayFirst > 0 && monthFirst > 0) return { order: undefined, refused: "mixed" };
  if (numbers > 0 && wereSwapped(texts, dates, numbers)) return { order: undefined, refused: "swapped" };
  if (dayFirst > 0) return { order: "dmy", refused: undefined };
  if (monthFirst > 0) return { order: "mdy", refused: undefined };
  if (/^d.*m.*y/.test(statedOrder ?? "")) return { order: "dmy", refused: undefined };
  if (/^m.*d.*y/.test(statedOrder ?? "")) return { order: "mdy", refused: undefined };
  return { order: undefined, refused: "ambiguous" };
}

/**
 * The mark of an export opened under the wrong locale: every text has a day above 12 and every real date has a day up
 * to 12, since Excel took those for the other order. All of the column's dates are then in doubt.
 */
function wereSwapped(texts: Texts, dates: DateColumn, numbers: number): boolean {
  const open = texts.parts.length - texts.iso;
  if (numbers < 8 || open < 5 || texts.dayFirst + texts.monthFirst !== open) return false;
  return dates.every((serial) => Number.isNaN(serial) || fromSerial(serial).day <= 12);
}

function placeTexts(
  texts: Texts,
  dates: DateColumn,
  order: DateOrder,
  fault: (kind: DateSlip, row: number, cell: Cell) => void,
): void {
  texts.parts.forEach((parts, index) => {
    const row = texts.rows[index] as number;
    const serial = serialOf(parts, order);
    if (Number.isNaN(serial)) fault("notADate", row, `${parts.first}/${parts.second}/${parts.year}`);
    else dates[row] = serial;
  });
}
