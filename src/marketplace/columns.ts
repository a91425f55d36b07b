/** Columns of a table as typed arrays, one pass each; what could not be taken is counted on the way. */
import {
  keyColumn,
  normaliseKey,
  type Cell,
  type KeyColumn,
  type KeyLabel,
  type NumberColumn,
} from "../metrics/values";
import { isErrorText } from "../metrics/cell-text";
import { isEmpty } from "./grid";
import { looksNumeric } from "./profile";

export type Slip = "text" | "textNumber" | "error";

/** Cells of one kind that a column could not use. */
export interface SlipCount {
  count: number;
  /** First few data rows, from 0. */
  readonly rows: number[];
  readonly examples: string[];
}

export interface NumberReading {
  readonly values: NumberColumn;
  readonly blanks: number;
  readonly slips: ReadonlyMap<Slip, SlipCount>;
  /** Cells with a fault, by row; undefined where there is none in the whole column. */
  readonly faults: ReadonlyMap<number, Slip>;
}

type Rows = readonly (readonly Cell[])[];

export const BLANK_MEMBER = "(blank)";
const EXAMPLES = 5;

export function isErrorCell(cell: Cell | undefined): boolean {
  return typeof cell === "string" && isErrorText(cell);
}

export function noteSlip<K>(slips: Map<K, SlipCount>, kind: K, row: number, cell: Cell): void {
  const slip = slips.get(kind) ?? { count: 0, rows: [], examples: [] };
  slip.count++;
  if (slip.rows.length < EXAMPLES) {
    slip.rows.push(row);
    slip.examples.push(String(cell));
  }
  slips.set(kind, slip);
}

/** Text that looks like a number is not taken: a silent conversion is how totals go wrong. */
export function readNumbers(rows: Rows, column: number): NumberReading {
  const values = new Float64Array(rows.length).fill(NaN);
  const slips = new Map<Slip, SlipCount>();
  const faults = new Map<number, Slip>();
  let blanks = 0;
  for (let row = 0; row < rows.length; row++) {
    const cell = rows[row]?.[column];
    if (typeof cell === "number") values[row] = cell;
    else if (isEmpty(cell)) blanks++;
    else {
      const kind = isErrorCell(cell)
        ? "error"
        : typeof cell === "string" && looksNumeric(cell)
          ? "textNumber"
          : "text";
      noteSlip(slips, kind, row, cell);
      faults.set(row, kind);
    }
  }
  return { values, blanks, slips, faults };
}

/** Rates as fractions, however they are written: 0.032, 3.2 (unit "percent") or "3.2 %". */
export function readRates(rows: Rows, column: number, unit: string | undefined): NumberReading {
  const reading = readNumbers(rows, column);
  const scale = unit === "percent" ? 0.01 : 1;
  for (let row = 0; row < rows.length; row++) {
    const cell = rows[row]?.[column];
    if (typeof cell === "string") {
      const percent = /^\s*([+-]?\d+(?:[.,]\d+)?)\s*%\s*$/.exec(cell);
      if (percent) reading.values[row] = Number((percent[1] as string).replace(",", ".")) / 100;
    } else if (scale !== 1) reading.values[row] = (reading.values[row] as number) * scale;
  }
  return reading;
}

/** Dictionary-encodes a column; a blank is the member "(blank)" where `blankIsMember`, else code -1. */
export function readKeys(rows: Rows, column: number, blankIsMember: boolean): KeyColumn {
  const codes = new Int32Array(rows.length);
  const labels: KeyLabel[] = [];
  // Exact cells first: normalising every cell of a million rows would cost more than all the rest.
  const byCell = new Map<Cell, number>();
  const byKey = new Map<string, number>();
  const codeOf = (label: KeyLabel): number => {
    const key = normaliseKey(label);
    let code = byKey.get(key);
    if (code === undefined) {
      code = labels.push(label) - 1;
      byKey.set(key, code);
    }
    return code;
  };
  let blank = -1;
  for (let row = 0; row < rows.length; row++) {
    const cell = rows[row]?.[column];
    if (isEmpty(cell)) {
      if (blankIsMember && blank < 0) blank = codeOf(BLANK_MEMBER);
      codes[row] = blank;
      continue;
    }
    let code = byCell.get(cell);
    if (code === undefined) {
      code = codeOf(cell);
      byCell.set(cell, code);
    }
    codes[row] = code;
  }
  return keyColumn(codes, labels);
}
