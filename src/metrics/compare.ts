/** BIZ.COMPARE: a period to date against an earlier one, like for like. */
import { addYears, periodNumber, periodStart, type Calendar, type Grain } from "./dates";
import { toDate, type PtdInput } from "./ptd";
import { isMissing } from "./values";
import { aggregateWindows, span, type Window } from "./windows";

export const BASES = ["prior", "yoy", "yoy364"] as const;
export const CHANGE_MODES = ["pct", "bps", "abs"] as const;
export type Base = (typeof BASES)[number];
export type ChangeMode = (typeof CHANGE_MODES)[number];

export interface CompareInput extends PtdInput {
  readonly vs: Base;
  readonly mode: ChangeMode;
}

export interface Comparison {
  /** A fraction for "pct", basis points for "bps", the unit of the values for "abs"; null when there is no base. */
  readonly change: number | null;
  readonly current: number | null;
  readonly base: number | null;
}

/** Days in 52 weeks: the same weekday of last year. */
export const WEEKS_BACK = 364;

/**
 * The period to date against its base:
 * - "prior": the period before, over the same number of elapsed days (or all of it where it is shorter)
 * - "yoy": the same calendar dates one year back, 29 February → 28 February
 * - "yoy364": the same weekdays, 364 days back
 *
 * A base of which the data cover less than half, because they begin later, is no base: its sum would make any growth
 * look large. Definition: the weekly business review.
 *
 * @throws unavailable: no row has a date
 */
export function compare(input: CompareInput): Comparison {
  const { dates, values, asOf, grain, agg, calendar, vs, mode } = input;
  const now = toDate(asOf, grain, calendar);
  const before = baseOf(now, vs, grain, calendar);
  const found = aggregateWindows(dates, values, [now, before], agg);
  const current = found[0] as number;
  const base = isCovered(before, span(dates).earliest) ? (found[1] as number) : NaN;
  return {
    change: orNull(changeOf(current, base, mode)),
    current: orNull(current),
    base: orNull(base),
  };
}

function baseOf(now: Window, vs: Base, grain: Grain, calendar: Calendar): Window {
  switch (vs) {
    case "yoy":
      return oneYearBack(now);
    case "yoy364":
      return { start: now.start - WEEKS_BACK, end: now.end - WEEKS_BACK };
    case "prior": {
      const start = periodStart(periodNumber(now.start - 1, grain, calendar), grain, calendar);
      return { start, end: Math.min(start + (now.end - now.start), now.start - 1) };
    }
  }
}

/** The same calendar dates one year earlier. */
export function oneYearBack({ start, end }: Window): Window {
  return { start: addYears(start, -1), end: addYears(end, -1) };
}

function isCovered({ start, end }: Window, earliest: number): boolean {
  return (end - Math.max(start, earliest) + 1) * 2 >= end - start + 1;
}

/**
 * Change from a base. Growth from a base of 0 or less has no meaning and is missing; basis points are for ratios.
 */
export function changeOf(current: number, base: number, mode: ChangeMode): number {
  if (isMissing(current) || isMissing(base)) return NaN;
  if (mode === "abs") return current - base;
  if (mode === "bps") return (current - base) * 10_000;
  return base > 0 ? current / base - 1 : NaN;
}

function orNull(value: number): number | null {
  return isMissing(value) ? null : value;
}
