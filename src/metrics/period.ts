/** BIZ.PERIOD: the period that a date falls into. */
import { LAST_SERIAL, periodEnd, periodNumber, periodStart, type Calendar, type Grain } from "./dates";

export interface PeriodSpan {
  /** Number of the period: consecutive periods have consecutive numbers. */
  readonly period: number;
  /** First and last day, serials; null where Excel's calendar (1900 to 9999) does not reach. */
  readonly start: number | null;
  readonly end: number | null;
  /** Length in days. */
  readonly days: number;
}

/**
 * The day, week, month, bimonth, quarter, half or (fiscal) year around a date. Definition as pandas' Period, with
 * fiscal years named by the year in which they end.
 */
export function periodSpan(date: number, grain: Grain, calendar: Calendar): PeriodSpan {
  const period = periodNumber(date, grain, calendar);
  const start = periodStart(period, grain, calendar);
  const end = periodEnd(period, grain, calendar);
  return {
    period,
    start: start >= 1 ? start : null,
    end: end <= LAST_SERIAL ? end : null,
    days: end - start + 1,
  };
}
