/** BIZ.SIXTWELVE: six weeks and twelve months beside the same ones a year before. */
import { measureWindows, type WindowedMetric } from "./boxtotals";
import { WEEKS_BACK } from "./compare";
import { DEFAULT_CALENDAR, periodEnd, periodNumber, periodStart, weekday } from "./dates";
import type { NumberColumn } from "./values";
import type { Window } from "./windows";

export const AXES = ["trailing", "fiscal"] as const;
export type Axis = (typeof AXES)[number];

export interface SixTwelveInput extends WindowedMetric {
  /** Last day of the sixth week, a serial; any weekday. */
  readonly weekEnding: number;
  /** The last 12 complete months, or the months of the fiscal year that holds `weekEnding`. */
  readonly axis: Axis;
  readonly fiscalYearEnd: number;
  /** Target of `num`, row by row; aggregated (and divided by `den`) as `num` is. */
  readonly target?: NumberColumn;
}

export interface SixTwelvePoint {
  readonly grain: "week" | "month";
  /** Number of the week (as weeks that end on weekEnding's weekday are counted) or of the month. */
  readonly period: number;
  /** This year, last year, target; NaN is missing. */
  readonly current: number;
  readonly prior: number;
  readonly target: number;
}

export interface SixTwelve {
  readonly weeks: readonly SixTwelvePoint[];
  readonly months: readonly SixTwelvePoint[];
}

const WEEKS = 6;
const MONTHS = 12;

/**
 * Six weeks up to weekEnding (a year before = 364 days back) and twelve calendar months (a year before = the same
 * month). This year's months that weekEnding has not completed are missing; their target and last year are shown.
 * In the unit of the values. Definition: the open-source WBR app.
 */
export function sixTwelve(input: SixTwelveInput): SixTwelve {
  const { weekEnding, axis, fiscalYearEnd, dates, agg, den, target } = input;
  const ends = Array.from({ length: WEEKS }, (_, i) => weekEnding - 7 * (WEEKS - 1 - i));
  const firstMonth =
    axis === "fiscal" ? firstFiscalMonth(weekEnding, fiscalYearEnd) : firstTrailing(weekEnding);
  const months = Array.from({ length: MONTHS }, (_, i) => firstMonth + i);
  const weekWindows = ends.map((end) => ({ start: end - 6, end }));
  const monthWindows = months.map(monthWindow);
  const now = [...weekWindows, ...monthWindows];
  const before = [
    ...weekWindows.map(({ start, end }) => ({ start: start - WEEKS_BACK, end: end - WEEKS_BACK })),
    ...months.map((month) => monthWindow(month - MONTHS)),
  ];
  const found = measureWindows(input, [...now, ...before]);
  const targets = target && measureWindows({ dates, num: target, agg, ...(den ? { den } : {}) }, now);
  const weekCalendar = { ...DEFAULT_CALENDAR, weekEnd: weekday(weekEnding) };
  const point = (i: number, grain: "week" | "month", period: number): SixTwelvePoint => ({
    grain,
    period,
    current: (now[i] as Window).end > weekEnding ? NaN : (found[i] as number),
    prior: found[now.length + i] as number,
    target: targets ? (targets[i] as number) : NaN,
  });
  return {
    weeks: ends.map((end, i) => point(i, "week", periodNumber(end, "week", weekCalendar))),
    months: months.map((month, i) => point(WEEKS + i, "month", month)),
  };
}

function monthWindow(month: number): Window {
  return { start: periodStart(month, "month"), end: periodEnd(month, "month") };
}

function firstTrailing(weekEnding: number): number {
  const month = periodNumber(weekEnding, "month");
  const lastComplete = monthWindow(month).end === weekEnding ? month : month - 1;
  return lastComplete - MONTHS + 1;
}

function firstFiscalMonth(weekEnding: number, fiscalYearEnd: number): number {
  const calendar = { ...DEFAULT_CALENDAR, fiscalYearEnd };
  return periodNumber(periodStart(periodNumber(weekEnding, "year", calendar), "year", calendar), "month");
}
