/** Rows a day of a dated table: what gaps and unfinished ends are found from. */
import { isMissing, type DateColumn } from "../../metrics/values";

export interface DayCounts {
  readonly first: number;
  readonly last: number;
  /** Index 0 is `first`. */
  readonly rows: Uint32Array;
  /** Days with rows. */
  readonly days: number;
}

/** Longer spans than this are a slip of the century, not a history. */
const LONGEST_SPAN = 40_000;

/** Counts up to `asOf`, in one pass over the dates. */
export function countDays(dates: DateColumn, asOf: number): DayCounts | undefined {
  let first = Infinity;
  let last = -Infinity;
  for (const day of dates) {
    if (isMissing(day) || day > asOf) continue;
    if (day < first) first = day;
    if (day > last) last = day;
  }
  if (last < first || last - first > LONGEST_SPAN) return undefined;
  const rows = new Uint32Array(last - first + 1);
  let days = 0;
  for (const day of dates) {
    if (isMissing(day) || day > asOf) continue;
    const index = day - first;
    if (rows[index] === 0) days++;
    rows[index] = (rows[index] as number) + 1;
  }
  return { first, last, rows, days };
}

/** Weekdays (0–6 from the first day's) on which there is next to never a row: the business is closed. */
export function closedWeekdays({ rows, days }: DayCounts): boolean[] {
  // Of a weekly or monthly table nearly every weekday is without rows: that says nothing of opening days.
  if (days < rows.length * 0.3) return new Array<boolean>(7).fill(false);
  const present = new Array<number>(7).fill(0);
  const total = new Array<number>(7).fill(0);
  rows.forEach((count, index) => {
    total[index % 7] = (total[index % 7] as number) + 1;
    if (count > 0) present[index % 7] = (present[index % 7] as number) + 1;
  });
  return present.map(
    (days, weekday) => (total[weekday] as number) >= 4 && days < (total[weekday] as number) * 0.1,
  );
}
