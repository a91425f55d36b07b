/** BIZ.PROFILE: how a quantity spreads over the weekdays, the days of the month or the months. */
import { fromSerial, weekday } from "./dates";
import { sumByCode } from "./group";
import { isMissing, unavailable, type DateColumn, type NumberColumn } from "./values";
import { groupByPeriod } from "./windows";

export const PROFILE_GRAINS = ["weekday", "day of month", "month"] as const;
export type ProfileGrain = (typeof PROFILE_GRAINS)[number];

const PLACES: Readonly<Record<ProfileGrain, { count: number; of: (day: number) => number }>> = {
  weekday: { count: 7, of: (day) => weekday(day) - 1 },
  "day of month": { count: 31, of: (day) => fromSerial(day).day - 1 },
  month: { count: 12, of: (day) => fromSerial(day).month - 1 },
};

/**
 * Weights with mean 1: the mean daily value of each weekday (Sunday first), day of the month or month, over the mean of
 * those means. Rows of one day are summed first; days without a value and the days of `events` are left out. A place
 * without any day is missing.
 *
 * @throws unavailable: no day is left, or the days average to 0 or below
 * Source: seasonal means.
 */
export function profile(
  dates: DateColumn,
  values: NumberColumn,
  by: ProfileGrain = "weekday",
  events?: DateColumn,
): Float64Array {
  const { codes, count, first } = groupByPeriod(dates, "day");
  const daily = sumByCode(codes, count, values);
  const left = new Set(events);
  const { count: places, of } = PLACES[by];
  const totals = new Float64Array(places);
  const days = new Int32Array(places);
  daily.forEach((total, i) => {
    if (isMissing(total) || left.has(first + i)) return;
    const place = of(first + i);
    totals[place] = (totals[place] as number) + total;
    days[place] = (days[place] as number) + 1;
  });
  const means = totals.map((total, place) => total / (days[place] as number));
  const present = means.filter((mean) => !isMissing(mean));
  if (present.length === 0) throw unavailable("profileNoDays");
  const mean = present.reduce((sum, each) => sum + each, 0) / present.length;
  if (!(mean > 0)) throw unavailable("profileMeanZero", { found: mean });
  return means.map((each) => each / mean);
}
