/** BIZ.PACING: where a target stands part-way through its period. */
import { invalid, unavailable, type NumberColumn } from "./values";
import { weekday } from "./dates";

export type PacingStatus = "not started" | "behind" | "on pace" | "ahead" | "closed";

export interface PacingInput {
  /** Actual to date, `asOf` included. */
  readonly actual: number;
  readonly target: number;
  /** First and last day of the period, serials. */
  readonly start: number;
  readonly end: number;
  readonly asOf: number;
  /** One weight a day of the period, or seven weekday weights, Sunday first (a 7-day period: by position). */
  readonly profile?: NumberColumn;
}

export interface Pacing {
  /** actual ÷ expected to date; null before any weight has elapsed */
  readonly index: number | null;
  readonly expected: number;
  readonly gap: number;
  /** actual ÷ share elapsed; the actual itself after the end */
  readonly landing: number | null;
  /** What each remaining unit of weight must bring; null when none remains. */
  readonly required: number | null;
  readonly elapsed: number;
  readonly attainment: number;
  readonly status: PacingStatus;
}

const BEHIND = 0.95;
const AHEAD = 1.05;

/**
 * Expected to date = target × share of the period's weight that has elapsed.
 *
 * @throws value: target < 0, end before start, a profile of another length, a missing or negative weight, no weight
 * @throws unavailable: target = 0
 */
export function pacing(input: PacingInput): Pacing {
  const { actual, target, start, end, asOf } = input;
  if (target < 0) throw invalid("targetNegative", { target });
  if (end < start) throw invalid("endBeforeStart", { start, end });
  if (target === 0) throw unavailable("targetZero");
  const days = end - start + 1;
  const passed = Math.max(0, Math.min(days, asOf - start + 1));
  const weights = input.profile && dailyWeights(input.profile, start, days);
  const total = weights ? sumOf(weights, days) : days;
  const weight = weights ? sumOf(weights, passed) : passed;
  if (total === 0) throw invalid("profileWithoutWeight");
  const elapsed = weight / total;
  const expected = target * elapsed;
  const remaining = total - weight;
  const closed = asOf > end;
  const started = asOf >= start && weight > 0;
  const index = started ? actual / expected : null;
  return {
    index,
    expected,
    gap: actual - expected,
    landing: closed ? actual : started ? actual / elapsed : null,
    required: remaining > 0 ? (target - actual) / remaining : null,
    elapsed,
    attainment: actual / target,
    status: closed ? "closed" : asOf < start || index === null ? "not started" : statusOf(index),
  };
}

function statusOf(index: number): PacingStatus {
  if (index < BEHIND) return "behind";
  return index > AHEAD ? "ahead" : "on pace";
}

function sumOf(weights: Float64Array, days: number): number {
  let sum = 0;
  for (let day = 0; day < days; day++) sum += weights[day] as number;
  return sum;
}

/** One weight for each day of a period from a profile by day or by weekday (Sunday first). */
export function dailyWeights(profile: NumberColumn, start: number, days: number): Float64Array {
  const byWeekday = profile.length === 7 && days !== 7;
  if (!byWeekday && profile.length !== days) {
    throw invalid("profileLength", { given: profile.length, days });
  }
  profile.forEach((weight, i) => {
    if (!(weight >= 0)) throw invalid("profileWeight", { row: i + 1 });
  });
  return Float64Array.from({ length: days }, (_, day) => {
    return profile[byWeekday ? weekday(start + day) - 1 : day] as number;
  });
}
