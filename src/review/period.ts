/** Which days a review speaks of: the period, what of it has passed, its base and the year before. */
import type { Marketplace } from "../marketplace/model";
import {
  addMonths,
  addYears,
  periodEnd,
  periodNumber,
  periodStart,
  type Calendar,
  type Grain,
} from "../metrics/dates";
import { WEEKS_BACK } from "../metrics/compare";
import { monthsIn, type Window } from "../insights/evaluate";

export interface Windows {
  readonly period: Window;
  /** The part of the period that has passed: up to the as-of date. */
  readonly counted: Window;
  /** As many days of the base as have passed of the period; all of it once the period is over. */
  readonly base: Window;
  readonly yearAgo: Window;
  readonly partial: boolean;
}

/** The last period that is over by a date. */
export function lastComplete(grain: Grain, asOf: number, calendar: Calendar): Window {
  const running = periodNumber(asOf, grain, calendar);
  const number = periodEnd(running, grain, calendar) <= asOf ? running : running - 1;
  return { from: periodStart(number, grain, calendar), to: periodEnd(number, grain, calendar) };
}

/** The last date of the sales, for data too short to have a default as-of. */
export function lastDate({ sales }: Marketplace): number | undefined {
  let last = -Infinity;
  for (const date of sales?.dates ?? []) if (date > last) last = Math.floor(date);
  return Number.isFinite(last) ? last : undefined;
}

export function windowsOf(period: Window, asOf: number): Windows {
  const counted = { from: period.from, to: Math.min(period.to, asOf) };
  const partial = asOf < period.to;
  const months = monthsIn(period);
  // Days that make no whole months are compared with the same weekdays, 52 weeks back.
  const aYearBack = (day: number) => (months === undefined ? day - WEEKS_BACK : addYears(day, -1));
  const baseFrom =
    months === undefined ? period.from - (period.to - period.from + 1) : addMonths(period.from, -months);
  const baseEnd = period.from - 1;
  const passed = counted.to - counted.from;
  return {
    period,
    counted,
    base: { from: baseFrom, to: partial ? Math.min(baseFrom + passed, baseEnd) : baseEnd },
    yearAgo: { from: aYearBack(counted.from), to: aYearBack(counted.to) },
    partial,
  };
}
