/** What a diagnosis looks at: the market, and the days that are compared. */
import type { Marketplace } from "../../marketplace/model";
import { WEEKS_BACK } from "../../metrics/compare";
import { addMonths, addYears } from "../../metrics/dates";
import { monthsIn, type Window } from "../evaluate";

export interface DiagnosisInput {
  readonly marketplace: Marketplace;
  readonly asOf: number;
  /** Complete days, none after the as-of date. */
  readonly period: Window;
  readonly base: Window;
  readonly yearAgo: Window;
}

/** A period is compared with as many whole months, or days, before it, and with the same a year (52 weeks) ago. */
export function inputFor(marketplace: Marketplace, period: Window, asOf: number): DiagnosisInput {
  const { from, to } = period;
  const months = monthsIn(period);
  const start = months === undefined ? from - (to - from + 1) : addMonths(from, -months);
  const aYearBack = (day: number) => (months === undefined ? day - WEEKS_BACK : addYears(day, -1));
  return {
    ...{ marketplace, asOf, period },
    base: { from: start, to: from - 1 },
    yearAgo: { from: aYearBack(from), to: aYearBack(to + 1) - 1 },
  };
}
