/** BIZ.LANDING: where a period will end, with the odds of hitting its target. */
import { quantileOf } from "./bench";
import { sumByCode } from "./group";
import { dailyWeights } from "./pacing";
import { createRandom } from "./random";
import { invalid, isMissing, unavailable, type DateColumn, type NumberColumn } from "./values";
import { toIsoDate, weekday } from "./dates";
import { groupByPeriod } from "./windows";

export interface LandingInput {
  readonly dates: DateColumn;
  readonly values: NumberColumn;
  readonly target: number;
  readonly start: number;
  readonly end: number;
  readonly asOf: number;
  /** One weight a day of the period, or seven weekday weights, Sunday first. */
  readonly profile?: NumberColumn | undefined;
  readonly conf?: number;
}

export interface Landing {
  readonly median: number;
  readonly low: number;
  readonly high: number;
  readonly p_hit: number;
}

const DRAWS = 2000;
const SEED = 20250101;
const LEAST_WEEKS = 8;

/**
 * The weeks of seven days that end on as_of, as far back as the data reach, are compared with what the profile expects
 * at their common level; each remaining week of the period is then drawn from these residuals (actual ÷ expected), 2,000
 * times with one fixed seed, so that the same input gives the same answer. Low and high hold `conf` of the draws;
 * p_hit is the share that reaches the target. After the end it is the actual.
 *
 * A day without a row brought nothing; an earlier week in which a value is missing is left out. A profile of one weight per day
 * covers the period only, and then so do the weeks.
 *
 * @throws value: target < 0, end before start, an unusable profile
 * @throws unavailable: target = 0, a missing value in the period up to as_of, fewer than 8 complete weeks, weeks that sum to 0
 * Source: block bootstrap of weekly residuals.
 */
export function landing(input: LandingInput): Landing {
  const { target, start, end, asOf, conf = 0.95 } = input;
  if (target < 0) throw invalid("targetNegative", { target });
  if (end < start) throw invalid("endBeforeStart", { start, end });
  if (target === 0) throw unavailable("targetZero");
  const series = dailySeries(input);
  refuseUnknown(series, start, Math.min(asOf, end));
  const actual = sumDays(series, start, Math.min(asOf, end));
  if (asOf >= end) return { median: actual, low: actual, high: actual, p_hit: actual >= target ? 1 : 0 };
  const weight = weightOf(input);
  const { level, residuals } = weeklyResiduals(series, input, weight);
  const blocks = remainingWeeks(Math.max(asOf + 1, start), end, weight);
  const { uniform } = createRandom(SEED);
  const draws = new Float64Array(DRAWS);
  for (let draw = 0; draw < DRAWS; draw++) {
    let sum = actual;
    for (const block of blocks)
      sum += level * block * (residuals[Math.floor(uniform() * residuals.length)] as number);
    draws[draw] = sum;
  }
  draws.sort();
  const hits = draws.reduce((count, landed) => count + (landed >= target ? 1 : 0), 0);
  return {
    median: quantileOf(draws, 0.5),
    low: quantileOf(draws, (1 - conf) / 2),
    high: quantileOf(draws, (1 + conf) / 2),
    p_hit: hits / DRAWS,
  };
}

interface DailySeries {
  readonly first: number;
  /** 0 on a day without a row. */
  readonly values: Float64Array;
  /** Days on which a row has no value. */
  readonly unknown: ReadonlySet<number>;
}

function dailySeries({ dates, values }: LandingInput): DailySeries {
  const { codes, count, first } = groupByPeriod(dates, "day");
  const unknown = new Set<number>();
  for (let row = 0; row < codes.length; row++) {
    const code = codes[row] as number;
    if (code >= 0 && isMissing(values[row] as number)) unknown.add(first + code);
  }
  const daily = sumByCode(codes, count, values);
  return { first, values: daily.map((value) => (isMissing(value) ? 0 : value)), unknown };
}

function sumDays({ first, values }: DailySeries, from: number, to: number): number {
  let sum = 0;
  for (let day = Math.max(from, first); day <= to && day - first < values.length; day++)
    sum += values[day - first] as number;
  return sum;
}

/** What the period has brought so far is not known where one of its days is not. */
function refuseUnknown({ unknown }: DailySeries, from: number, to: number): void {
  const inside = [...unknown].filter((day) => day >= from && day <= to);
  if (inside.length === 0) return;
  throw unavailable("landingUnknown", { date: toIsoDate(Math.min(...inside)), days: inside.length });
}

type Weight = (day: number) => number;

function weightOf({ profile, start, end }: LandingInput): Weight {
  if (!profile) return () => 1;
  const days = end - start + 1;
  const byDay = dailyWeights(profile, start, days);
  if (byDay.every((each) => each === 0)) throw invalid("profileWithoutWeight");
  if (coversPeriodOnly(profile, days)) return (day) => byDay[day - start] ?? 0;
  return (day) => profile[weekday(day) - 1] as number;
}

function coversPeriodOnly(profile: NumberColumn, days: number): boolean {
  return profile.length !== 7 || days === 7;
}

function weeklyResiduals(series: DailySeries, { profile, start, end, asOf }: LandingInput, weight: Weight) {
  const isOfPeriod = profile !== undefined && coversPeriodOnly(profile, end - start + 1);
  const earliest = isOfPeriod ? Math.max(series.first, start) : series.first;
  const actuals: number[] = [];
  const weights: number[] = [];
  for (let last = asOf; last - 6 >= earliest; last -= 7) {
    const days = [0, 1, 2, 3, 4, 5, 6].map((back) => last - back);
    const expected = days.reduce((sum, day) => sum + weight(day), 0);
    if (expected === 0 || days.some((day) => series.unknown.has(day))) continue;
    actuals.push(sumDays(series, last - 6, last));
    weights.push(expected);
  }
  if (actuals.length < LEAST_WEEKS)
    throw unavailable(isOfPeriod ? "landingWeeksOfProfile" : "landingWeeks", {
      given: actuals.length,
      needed: LEAST_WEEKS,
    });
  const level = actuals.reduce((sum, each) => sum + each, 0) / weights.reduce((sum, each) => sum + each, 0);
  if (!(level > 0)) throw unavailable("landingLevel", { found: level });
  return { level, residuals: actuals.map((actual, week) => actual / (level * (weights[week] as number))) };
}

/** Weights of the weeks still to come; the last may be shorter. */
function remainingWeeks(from: number, end: number, weight: Weight): number[] {
  const blocks: number[] = [];
  for (let first = from; first <= end; first += 7) {
    let sum = 0;
    for (let day = first; day <= Math.min(first + 6, end); day++) sum += weight(day);
    blocks.push(sum);
  }
  return blocks;
}
