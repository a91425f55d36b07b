/** The period that the form holds: ISO dates, as <input type="date"> has them. */
import type { BuildRequest } from "../../../excel/report";
import type { Language } from "../../../i18n/text";
import type { Marketplace } from "../../../marketplace/model";
import { parseIsoDate, toIsoDate, type Grain } from "../../../metrics/dates";
import { defaultRequest } from "../../../review/request";

export interface PeriodChoice {
  readonly grain: Grain;
  readonly from: string;
  readonly to: string;
  readonly asOf: string;
  readonly language: Language;
}

/** The grains a review is held in. */
export const REVIEW_GRAINS = [
  "week",
  "month",
  "bimonth",
  "quarter",
  "half",
  "year",
] as const satisfies readonly Grain[];

/** The last complete two months, as bi-monthly reviews are the usual ones. */
export function startingChoice(marketplace: Marketplace, language: Language): PeriodChoice {
  return choiceFor(marketplace, "bimonth", language);
}

/** What the data suggest for a grain. */
export function choiceFor(marketplace: Marketplace, grain: Grain, language: Language): PeriodChoice {
  const suggested = defaultRequest(marketplace, grain, language);
  if (!suggested) return { grain, language, from: "", to: "", asOf: "" };
  const { from, to, asOf } = suggested;
  return { grain, language, from: toIsoDate(from), to: toIsoDate(to), asOf: toIsoDate(asOf) };
}

export function toRequest({ grain, from, to, asOf, language }: PeriodChoice): BuildRequest {
  return {
    grain,
    language,
    ...dateEntry("from", from),
    ...dateEntry("to", to),
    ...dateEntry("asOf", asOf),
  };
}

/** A date that is not there is left to the data. */
function dateEntry<K extends string>(key: K, iso: string): Partial<Record<K, number>> {
  const serial = parseIsoDate(iso);
  return serial === undefined ? {} : ({ [key]: serial } as Record<K, number>);
}
