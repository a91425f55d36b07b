/** BIZ.PTD: a period to date. */
import { periodNumber, periodStart, toIsoDate, type Calendar, type Grain } from "./dates";
import type { Aggregation } from "./group";
import { isMissing, unavailable, type DateColumn, type NumberColumn } from "./values";
import { aggregateWindows, type Window } from "./windows";

export interface PtdInput {
  readonly dates: DateColumn;
  readonly values: NumberColumn;
  /** Last day that counts, a serial. */
  readonly asOf: number;
  readonly grain: Grain;
  readonly agg: Aggregation;
  readonly calendar: Calendar;
}

/** From the first day of the period that holds `asOf` to `asOf`, both included. */
export function toDate(asOf: number, grain: Grain, calendar: Calendar): Window {
  return { start: periodStart(periodNumber(asOf, grain, calendar), grain, calendar), end: asOf };
}

/**
 * Aggregate of the rows from the period's first day to as_of, as_of included; in the unit of the values. Definition:
 * the weekly business review's month, quarter and year to date.
 *
 * @throws unavailable: no value in those days (a count or distinct is 0 then)
 */
export function periodToDate(input: PtdInput): number {
  const { dates, values, asOf, grain, agg, calendar } = input;
  const window = toDate(asOf, grain, calendar);
  const value = aggregateWindows(dates, values, [window], agg)[0] as number;
  if (isMissing(value)) throw noValuesIn(window);
  return value;
}

function noValuesIn({ start, end }: Window) {
  return unavailable("noValuesBetween", { from: toIsoDate(Math.max(1, start)), to: toIsoDate(end) });
}
