/** What the values of a column look like, from an even sample of it: evidence beside the header's words. */
import type { Cell } from "../metrics/values";
import { parseDateText } from "./date-text";
import { isEmpty } from "./grid";
import { isDateFormat } from "./number-format";

export interface ColumnProfile {
  /** Filled cells of the sample; 0 says nothing can be told. */
  readonly filled: number;
  /** Shares of the filled cells. */
  readonly numbers: number;
  readonly whole: number;
  readonly fractions: number;
  /** Texts that are numbers but for their type, currency signs and separators. */
  readonly numericText: number;
  readonly dateNumbers: number;
  readonly dateText: number;
  readonly within01: number;
  readonly within10: number;
  readonly within5: number;
  readonly negative: number;
  readonly texts: number;
  readonly percentText: number;
  /** Different values among the filled cells, 0–1. */
  readonly distinct: number;
  readonly meanLength: number;
  readonly hasDateFormat: boolean;
}

const SAMPLE = 240;
/** 1990-01-01 … 2079-12-31: what a date of business can be. */
const EARLIEST = 32874;
const LATEST = 65745;

export function profileColumn(
  rows: readonly (readonly Cell[])[],
  column: number,
  format: string,
): ColumnProfile {
  const counts = {
    numbers: 0,
    whole: 0,
    fractions: 0,
    numericText: 0,
    dateNumbers: 0,
    dateText: 0,
    within01: 0,
  };
  const more = { within10: 0, within5: 0, negative: 0, texts: 0, percentText: 0 };
  const seen = new Set<string>();
  const hasDateFormat = isDateFormat(format);
  let filled = 0;
  let length = 0;
  for (const cell of sampleOf(rows, column)) {
    filled++;
    seen.add(String(cell));
    if (typeof cell === "number") {
      counts.numbers++;
      if (Number.isInteger(cell)) counts.whole++;
      else counts.fractions++;
      if (cell >= EARLIEST && cell <= LATEST) counts.dateNumbers++;
      if (cell >= 0 && cell <= 1) counts.within01++;
      if (Number.isInteger(cell) && cell >= 0 && cell <= 10) more.within10++;
      if (Number.isInteger(cell) && cell >= 1 && cell <= 5) more.within5++;
      if (cell < 0) more.negative++;
    } else if (typeof cell === "string") {
      more.texts++;
      length += cell.length;
      if (parseDateText(cell) !== undefined) counts.dateText++;
      else if (/%\s*$/.test(cell)) more.percentText++;
      else if (looksNumeric(cell)) counts.numericText++;
    }
  }
  const share = (count: number) => (filled === 0 ? 0 : count / filled);
  const shares = Object.fromEntries(
    Object.entries({ ...counts, ...more }).map(([key, count]) => [key, share(count)]),
  ) as Record<keyof typeof counts | keyof typeof more, number>;
  const meanLength = more.texts === 0 ? 0 : length / more.texts;
  return { filled, ...shares, distinct: share(seen.size), meanLength, hasDateFormat };
}

/** Filled cells spread evenly over the column; where blanks are many, the cells after each stop are tried. */
function* sampleOf(rows: readonly (readonly Cell[])[], column: number): Generator<Cell> {
  const step = Math.max(1, Math.floor(rows.length / SAMPLE));
  for (let stop = 0; stop < rows.length; stop += step) {
    for (let row = stop; row < Math.min(stop + Math.min(step, 20), rows.length); row++) {
      const cell = rows[row]?.[column];
      if (isEmpty(cell)) continue;
      yield cell;
      break;
    }
  }
}

/** "1,234.50", "$ 99", "(12.00)", "1.234,50 €": a number kept as text. */
export function looksNumeric(text: string): boolean {
  const bare = text.replace(/(us|mx|r)?[$€£¥]|\b[A-Z]{3}\b|\s/gi, "");
  return /^[(+-]?\d[\d.,']*\)?$/.test(bare) && bare.length < 20;
}
