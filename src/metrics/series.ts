/** A regular series from dates and values: in order, without a gap, with the grain that its dates have. */
import { addMonths, fromSerial, toIsoDate } from "./dates";
import { invalid, isMissing, unavailable, type DateColumn, type NumberColumn } from "./values";

export interface Series {
  readonly dates: Float64Array;
  readonly values: Float64Array;
  /** Days between two dates, or months where the calendar carries the step. */
  readonly step: { readonly days: number } | { readonly months: number };
  /** Seasonal period that goes with the step: 7 days, 52 weeks, 12 months, 6 bimonths, 4 quarters, 2 halves; else 1. */
  readonly period: number;
}

/**
 * Rows without a date are passed over; the rest is sorted.
 *
 * @throws unavailable: fewer than 3 values, a value that is missing, a day that is missing or stands twice
 */
export function toSeries(dates: DateColumn, values: NumberColumn): Series {
  const rows = [...dates.keys()].filter((row) => !isMissing(dates[row] as number));
  rows.sort((a, b) => (dates[a] as number) - (dates[b] as number));
  if (rows.length < 3) throw unavailable("seriesTooShort", { given: rows.length, needed: 3 });
  const sorted = Float64Array.from(rows, (row) => dates[row] as number);
  const ordered = Float64Array.from(rows, (row) => {
    const value = values[row] as number;
    if (isMissing(value)) throw unavailable("seriesGap", { row: row + 1 });
    return value;
  });
  const step = stepOf(sorted);
  checkRegular(sorted, step);
  return { dates: sorted, values: ordered, step, period: periodOf(step) };
}

/** Date `count` steps after the last one. */
export function dateAhead({ dates, step }: Series, count: number): number {
  const last = dates[dates.length - 1] as number;
  return "days" in step
    ? last + count * step.days
    : monthsAfter(dates[0] as number, last, step.months * count);
}

/** Month ends stay month ends, though the last date itself may be a 28th. */
function monthsAfter(first: number, last: number, months: number): number {
  const atEnd = isMonthEnd(first) && isMonthEnd(last);
  const next = addMonths(last, months);
  return atEnd ? addMonths(next - fromSerial(next).day + 1, 1) - 1 : next;
}

function isMonthEnd(date: number): boolean {
  return fromSerial(date + 1).day === 1;
}

function stepOf(dates: Float64Array): Series["step"] {
  const gaps = Array.from(dates.subarray(1), (date, i) => date - (dates[i] as number));
  gaps.sort((a, b) => a - b);
  const usual = gaps[Math.floor(gaps.length / 2)] as number;
  if (usual < 28) return { days: Math.max(1, usual) };
  const months = Math.round(usual / 30.4375);
  return [1, 2, 3, 6, 12].includes(months) ? { months } : { days: usual };
}

function checkRegular(dates: Float64Array, step: Series["step"]): void {
  for (let i = 1; i < dates.length; i++) {
    const [before, date] = [dates[i - 1] as number, dates[i] as number];
    if (date === before) throw unavailable("seriesTwice", { date: toIsoDate(date) });
    const expected =
      "days" in step ? date - before === step.days : monthsBetween(before, date) === step.months;
    if (!expected) throw unavailable("seriesHole", { after: toIsoDate(before), before: toIsoDate(date) });
  }
}

function monthsBetween(from: number, to: number): number {
  const [a, b] = [fromSerial(from), fromSerial(to)];
  return (b.year - a.year) * 12 + b.month - a.month;
}

function periodOf(step: Series["step"]): number {
  if ("months" in step) return 12 / step.months;
  if (step.days === 1) return 7;
  return step.days === 7 ? 52 : 1;
}

/** A period given by the person: a whole number of at least 1 that is not longer than half the series. */
export function checkPeriod(period: number | undefined, series: Series): number {
  if (period === undefined) return series.values.length >= 2 * series.period ? series.period : 1;
  if (!Number.isInteger(period) || period < 1) throw invalid("periodTooShort", { found: period });
  return period;
}
