/** BIZ.BOXTOTALS: the nine numbers under a six-twelve chart. */
import { changeOf, oneYearBack, WEEKS_BACK, type ChangeMode } from "./compare";
import { DEFAULT_CALENDAR } from "./dates";
import type { Aggregation } from "./group";
import { toDate } from "./ptd";
import type { DateColumn, NumberColumn } from "./values";
import { aggregateWindows, type Window } from "./windows";

/** A metric over days: an aggregated column, or one divided by another after both are aggregated. */
export interface WindowedMetric {
  readonly dates: DateColumn;
  readonly num: NumberColumn;
  readonly den?: NumberColumn;
  readonly agg: Aggregation;
}

export interface BoxTotalsInput extends WindowedMetric {
  /** Last day of the last week, a serial; any weekday. */
  readonly weekEnding: number;
  readonly mode: ChangeMode;
  readonly fiscalYearEnd: number;
}

/** In the order of the box; NaN where the data do not reach. */
export interface BoxTotals {
  readonly lastWeek: number;
  readonly weekOnWeek: number;
  readonly weekYearOnYear: number;
  readonly month: number;
  readonly monthYearOnYear: number;
  readonly quarter: number;
  readonly quarterYearOnYear: number;
  readonly year: number;
  readonly yearYearOnYear: number;
}

/** The metric over each window; a ratio without denominator (missing or 0) is missing. */
export function measureWindows(metric: WindowedMetric, windows: readonly Window[]): Float64Array {
  const { dates, num, den, agg } = metric;
  const numerators = aggregateWindows(dates, num, windows, agg);
  if (!den) return numerators;
  const denominators = aggregateWindows(dates, den, windows, agg);
  return numerators.map((numerator, i) => ratio(numerator, denominators[i] as number));
}

function ratio(numerator: number, denominator: number): number {
  return denominator === 0 ? NaN : numerator / denominator;
}

/**
 * The last seven days, and the month, quarter and year to date, each with its change on the year: weeks 364 days back,
 * the others on the same calendar dates. Sums what rows there are, as the open-source WBR app does, whose numbers
 * these are (its percentages are × 100).
 */
export function boxTotals(input: BoxTotalsInput): BoxTotals {
  const { weekEnding, mode, fiscalYearEnd } = input;
  const calendar = { ...DEFAULT_CALENDAR, fiscalYearEnd };
  const week = (end: number): Window => ({ start: end - 6, end });
  const toDates = (["month", "quarter", "year"] as const).map((grain) => toDate(weekEnding, grain, calendar));
  const totals = measureWindows(input, [
    week(weekEnding),
    week(weekEnding - 7),
    week(weekEnding - WEEKS_BACK),
    ...toDates.flatMap((window) => [window, oneYearBack(window)]),
  ]);
  const value = (i: number) => totals[i] as number;
  const change = (now: number, before: number) => changeOf(value(now), value(before), mode);
  return {
    lastWeek: value(0),
    weekOnWeek: change(0, 1),
    weekYearOnYear: change(0, 2),
    month: value(3),
    monthYearOnYear: change(3, 4),
    quarter: value(5),
    quarterYearOnYear: change(5, 6),
    year: value(7),
    yearYearOnYear: change(7, 8),
  };
}
