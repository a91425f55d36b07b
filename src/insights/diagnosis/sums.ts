/** Sums by member and piece of time: one pass over the rows, no object a row. */
import type { Groups } from "../../metrics/group";
import type { DateColumn, KeyColumn, NumberColumn } from "../../metrics/values";
import { BLANK_MEMBER } from "../../metrics/values";
import type { Window } from "../evaluate";

export interface Dated {
  readonly dates: DateColumn;
  readonly reasons: Uint8Array;
}

/** The window of each row, -1 in none of them; where windows overlap, the first that is named. */
export function windowOfRows({ dates, reasons }: Dated, windows: readonly Window[]): Int16Array {
  const first = Math.min(...windows.map(({ from }) => from));
  const last = Math.max(...windows.map(({ to }) => to));
  const ofDay = Int16Array.from({ length: last - first + 1 }, (_, day) =>
    windows.findIndex(({ from, to }) => first + day >= from && first + day <= to),
  );
  const found = new Int16Array(dates.length).fill(-1);
  for (let row = 0; row < found.length; row++) {
    const day = Math.floor(dates[row] as number) - first;
    if (reasons[row] === 0 && day >= 0 && day < ofDay.length) found[row] = ofDay[day] as number;
  }
  return found;
}

/** By member: see `groupSums`. */
export function memberSums(
  { codes, labels }: KeyColumn,
  pieceOfRow: Int16Array,
  pieces: number,
  values?: NumberColumn,
): Float64Array {
  return groupSums({ codes, count: labels.length }, pieceOfRow, pieces, values);
}

/** `sums[group · pieces + piece]`; missing values count nothing, without `values` rows are counted. */
export function groupSums(
  { codes, count }: Groups,
  pieceOfRow: Int16Array,
  pieces: number,
  values?: NumberColumn,
): Float64Array {
  const sums = new Float64Array(count * pieces);
  for (let row = 0; row < codes.length; row++) {
    const [code, piece] = [codes[row] as number, pieceOfRow[row] as number];
    if (code < 0 || piece < 0) continue;
    const value = values ? (values[row] as number) : 1;
    if (value !== value) continue;
    const at = code * pieces + piece;
    sums[at] = (sums[at] as number) + value;
  }
  return sums;
}

/** One piece of what `memberSums` gives, a value a member; the blank member has none. */
export function pieceOf(
  { labels }: KeyColumn,
  sums: Float64Array,
  pieces: number,
  piece: number,
): Float64Array {
  return Float64Array.from(labels, (label, member) =>
    label === BLANK_MEMBER ? 0 : (sums[member * pieces + piece] as number),
  );
}

export function total(values: Iterable<number>): number {
  let sum = 0;
  for (const value of values) sum += value;
  return sum;
}

export function daysIn({ from, to }: Window): number {
  return to - from + 1;
}
