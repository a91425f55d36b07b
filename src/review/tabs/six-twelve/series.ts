/** The values of a Six-Twelve chart before a cell is written: whether its axis may begin above zero. */
import { evaluate, type Window } from "../../../insights/evaluate";
import type { Kpi } from "../../../insights/kpis";
import { addMonths, addYears, fromSerial, toSerial } from "../../../metrics/dates";
import type { Review } from "../../context";

const WEEKS = 6;
const MONTHS = 12;
/** 52 weeks, so that weekdays match. */
const WEEKS_BACK = 364;

export interface ChartWindows {
  readonly weeks: readonly Window[];
  readonly months: readonly Window[];
}

export function chartWindows(weekEnding: number): ChartWindows {
  const { year, month } = fromSerial(weekEnding + 1);
  const lastMonth = addMonths(toSerial(year, month, 1), -1);
  return {
    weeks: Array.from({ length: WEEKS }, (_, i) => {
      const to = weekEnding - 7 * (WEEKS - 1 - i);
      return { from: to - 6, to };
    }),
    months: Array.from({ length: MONTHS }, (_, i) => {
      const from = addMonths(lastMonth, i - MONTHS + 1);
      return { from, to: addMonths(from, 1) - 1 };
    }),
  };
}

function valuesOf(review: Review, kpi: Kpi, windows: readonly Window[]): number[] {
  const ratio = (window: Window) =>
    evaluate(review.marketplace, kpi.numerator, window) /
    (kpi.denominator ? evaluate(review.marketplace, kpi.denominator, window) : 1);
  return windows.map(ratio).filter((value) => Number.isFinite(value) && value !== 0);
}

/** Where the range is under a quarter of the level an axis from zero shows nothing: then it begins near the lowest. */
export function axisMinimum(values: readonly number[]): number {
  const low = Math.min(...values);
  const high = Math.max(...values);
  if (values.length < 2 || !(low > 0) || high - low >= high / 4) return 0;
  const step = 10 ** Math.floor(Math.log10(high - low || high));
  const floor = Math.floor((low - (high - low) / 2) / step) * step;
  // Steps below 1 carry binary noise into the file.
  return Math.max(0, Number(floor.toPrecision(6)));
}

export function minimumsOf(review: Review, kpi: Kpi): { weeks: number; months: number } {
  const { weeks, months } = chartWindows(review.windows.counted.to);
  const before = {
    weeks: weeks.map(({ from, to }) => ({ from: from - WEEKS_BACK, to: to - WEEKS_BACK })),
    months: months.map(({ from, to }) => ({ from: addYears(from, -1), to: addYears(to + 1, -1) - 1 })),
  };
  return {
    weeks: axisMinimum(valuesOf(review, kpi, [...weeks, ...before.weeks])),
    months: axisMinimum(valuesOf(review, kpi, [...months, ...before.months])),
  };
}
