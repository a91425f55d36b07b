/** What a review is asked for, and what it is asked for when nobody says. */
import type { Language } from "../i18n/text";
import type { Marketplace } from "../marketplace/model";
import { DEFAULT_CALENDAR, type Calendar, type Grain } from "../metrics/dates";
import { lastComplete, lastDate } from "./period";

export interface ReviewRequest {
  readonly grain: Grain;
  /** First and last day of the period, serials. */
  readonly from: number;
  readonly to: number;
  /** Later rows are left out; inside the period it makes the review a partial one. */
  readonly asOf: number;
  /** Of the tabs. */
  readonly language: Language;
  readonly calendar: Calendar;
}

/** The last period that is complete by the as-of date; undefined without sales. */
export function defaultRequest(
  marketplace: Marketplace,
  grain: Grain,
  language: Language,
  given: Partial<Omit<ReviewRequest, "grain" | "language">> = {},
): ReviewRequest | undefined {
  const { calendar = DEFAULT_CALENDAR } = given;
  const asOf = given.asOf ?? marketplace.defaultAsOf ?? lastDate(marketplace);
  if (asOf === undefined) return undefined;
  const complete = lastComplete(grain, asOf, calendar);
  const { from = complete.from, to = complete.to } = given;
  return { grain, from, to, asOf, language, calendar };
}
