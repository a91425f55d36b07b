/** The calendar checks of BIZ.CHECK: days that are missing, and days of a 1904 workbook. */
import { fromSerial, periodEnd, periodNumber, periodStart, weekday, type Grain } from "./dates";

/** Each day of a column with the row where it first stands. */
export type Days = ReadonlyMap<number, number>;

export interface Gap {
  /** Row of the last day before the gap. */
  readonly row: number;
  readonly from: number;
  readonly to: number;
  /** Periods that are missing. */
  readonly missing: number;
}

/** Days between the 1900 and the 1904 date system. */
const SHIFT_1904 = 1462;
/** A range that jumps by two years holds two clusters of dates, not one with a gap. */
const JUMP = 730;
const SLACK = 31;

/**
 * Dates pasted from a 1904 workbook lie 1,462 days early: a cluster that falls into, or next to, the other dates when
 * it is moved by that much. Undefined when there is none.
 *
 * @param sorted distinct days, ascending
 * @returns the last day of the early cluster
 */
export function end1904(sorted: readonly number[]): number | undefined {
  let widest = 0;
  for (let i = 1; i + 1 < sorted.length; i++) if (jump(sorted, i) > jump(sorted, widest)) widest = i;
  if (sorted.length < 2 || jump(sorted, widest) < JUMP) return undefined;
  const [low, lowEnd] = [sorted[0] as number, sorted[widest] as number];
  const [high, highEnd] = [sorted[widest + 1] as number, sorted.at(-1) as number];
  const fits = low + SHIFT_1904 >= high - SLACK && lowEnd + SHIFT_1904 <= highEnd + SLACK;
  return fits ? lowEnd : undefined;
}

/** The days as they were meant: those up to `end` are moved into the 1900 system. */
export function shifted(days: Days, end: number): Days {
  return new Map([...days].map(([day, row]) => [day <= end ? day + SHIFT_1904 : day, row]));
}

function jump(sorted: readonly number[], i: number): number {
  return (sorted[i + 1] as number) - (sorted[i] as number);
}

/** Periods without a row between the first and the last; a weekday that never occurs is closed, not missing. */
export function gapsIn(days: Days, sorted: readonly number[], given: Grain | undefined): Gap[] {
  const grain = given ?? usualGrain(sorted);
  if (!grain) return [];
  if (grain === "week") return weekGaps(days, sorted);
  const isClosed = grain === "day" ? closedWeekdays(sorted) : () => false;
  const gaps: Gap[] = [];
  for (let i = 0; i + 1 < sorted.length; i++) {
    const first = periodNumber(sorted[i] as number, grain) + 1;
    const last = periodNumber(sorted[i + 1] as number, grain) - 1;
    const [from, to] = [periodStart(first, grain), periodEnd(last, grain)];
    const missing = grain === "day" ? openDays(from, to, isClosed) : last - first + 1;
    if (last < first || missing === 0) continue;
    gaps.push({ row: days.get(sorted[i] as number) as number, from, to, missing });
  }
  return gaps;
}

/** Weeks are counted from date to date, since a week may be named by any of its days. */
function weekGaps(days: Days, sorted: readonly number[]): Gap[] {
  const gaps: Gap[] = [];
  for (let i = 0; i + 1 < sorted.length; i++) {
    const [before, after] = [sorted[i] as number, sorted[i + 1] as number];
    const missing = Math.round((after - before) / 7) - 1;
    if (missing > 0) gaps.push({ row: days.get(before) as number, from: before + 7, to: after - 7, missing });
  }
  return gaps;
}

/** The grain at which most dates follow one another, if they do. */
function usualGrain(sorted: readonly number[]): Grain | undefined {
  if (sorted.length < 3) return undefined;
  const steps = Array.from({ length: sorted.length - 1 }, (_, i) => jump(sorted, i)).sort((a, b) => a - b);
  const usual = steps[Math.floor((steps.length - 1) / 2)] as number;
  if (usual === 1) return "day";
  if (usual === 7) return "week";
  if (!sorted.every((day) => isSameDayOfMonth(day, sorted[0] as number))) return undefined;
  if (usual >= 28 && usual <= 31) return "month";
  if (usual >= 59 && usual <= 62) return "bimonth";
  if (usual >= 89 && usual <= 92) return "quarter";
  return usual >= 365 && usual <= 366 ? "year" : undefined;
}

/** The same day of the month, or the last of both months. */
function isSameDayOfMonth(a: number, b: number): boolean {
  const isLast = (day: number) => fromSerial(day + 1).day === 1;
  return fromSerial(a).day === fromSerial(b).day || (isLast(a) && isLast(b));
}

/** In two weeks each weekday comes twice: one that never occurs is closed. */
function closedWeekdays(sorted: readonly number[]): (day: number) => boolean {
  const span = (sorted.at(-1) as number) - (sorted[0] as number);
  if (span < 14) return () => false;
  const seen = new Set(sorted.map(weekday));
  return (day) => !seen.has(weekday(day));
}

function openDays(from: number, to: number, isClosed: (day: number) => boolean): number {
  let open = 0;
  for (let day = from; day <= to; day++) if (!isClosed(day)) open++;
  return open;
}
