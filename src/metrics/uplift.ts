/** BIZ.UPLIFT: what a campaign brought beyond what was to be expected. */
import { toIsoDate, weekday } from "./dates";
import { twoSidedT } from "./distributions";
import { invalid, isMissing, unavailable, type DateColumn, type NumberColumn } from "./values";

export interface UpliftInput {
  readonly dates: DateColumn;
  readonly values: NumberColumn;
  /** The same days of a comparable series that the campaign did not touch. */
  readonly control?: NumberColumn | undefined;
  /** First and last day of the campaign. */
  readonly start: number;
  readonly end: number;
  /** Days before the start to learn from: all must have data. Left out: the campaign's length, at least 28, as far as there are. */
  readonly pre?: number | undefined;
  /** Days after the end in which demand may have been borrowed. */
  readonly post: number;
}

export interface Uplift {
  /** Actual − expected, over the campaign. */
  readonly uplift: number;
  readonly expected: number;
  /** uplift ÷ expected; null when nothing was expected */
  readonly relative: number | null;
  /** 95 % interval of the uplift */
  readonly low: number;
  readonly high: number;
  /** Actual − expected of the days after: a dip is negative; null unless every post day has data */
  readonly payback: number | null;
}

const USUAL_PRE = 28;
const CONFIDENCE = 0.95;
/** Fewer degrees of freedom give an interval that says nothing. */
const LEAST_FREEDOM = 2;

/**
 * Difference in differences. With a control, a day is expected to be control × (actual ÷ control before the start);
 * without, the mean of the same weekdays before. The interval is that of a sum yet to come: uplift ± t·s·√(K + E), s
 * and t from the daily residuals before the start, K the campaign's days and E the error of the expectation itself.
 * Days are taken as independent and equally noisy.
 *
 * @throws unavailable: a campaign day without data, too few days before or fewer than asked for, a control of 0
 */
export function uplift(input: UpliftInput): Uplift {
  const { start, end, post } = input;
  if (end < start) throw invalid("endBeforeStart");
  const actual = daily(input.dates, input.values);
  const control = input.control && daily(input.dates, input.control);
  const days = [...actual.keys()].sort((a, b) => a - b);
  const before = daysBefore(input, days, control);
  const baseline = control ? byControl(actual, control, before) : byWeekday(actual, before);
  const freedom = before.length - baseline.estimated;
  if (freedom < LEAST_FREEDOM) {
    const estimated = control ? 1 : new Set(days.map(weekday)).size;
    throw unavailable("preTooShort", { days: before.length, needed: estimated + LEAST_FREEDOM });
  }
  const residual = before.reduce(
    (sum, day) => sum + ((actual.get(day) as number) - baseline.expect(day)) ** 2,
    0,
  );
  const campaignDays = daysFrom(start, end);
  const campaign = difference(campaignDays, actual, baseline);
  const variance = (residual / freedom) * (campaignDays.length + baseline.error(campaignDays));
  const half = twoSidedT(CONFIDENCE, freedom) * Math.sqrt(variance);
  const after = days.filter((day) => day > end && day <= end + post && baseline.knows(day));
  return {
    uplift: campaign.gap,
    expected: campaign.expected,
    relative: campaign.expected === 0 ? null : campaign.gap / campaign.expected,
    low: campaign.gap - half,
    high: campaign.gap + half,
    payback: post === 0 || after.length < post ? null : difference(after, actual, baseline).gap,
  };
}

/** What a day would have been without the campaign, learnt from the days before it. */
interface Baseline {
  readonly knows: (day: number) => boolean;
  /** @throws unavailable: a day that it does not know */
  readonly expect: (day: number) => number;
  /** How many numbers were estimated. */
  readonly estimated: number;
  /** Variance of the sum expected of these days, as a multiple of a day's own variance. */
  readonly error: (days: readonly number[]) => number;
}

function daysBefore({ start, end, pre }: UpliftInput, days: readonly number[], control?: Days): number[] {
  const first = start - (pre ?? Math.max(end - start + 1, USUAL_PRE));
  const before = days.filter((day) => day >= first && day < start && (!control || control.has(day)));
  if (pre !== undefined && before.length < pre) {
    throw unavailable("preNotThere", { asked: pre, days: before.length });
  }
  return before;
}

type Days = ReadonlyMap<number, number>;

function daily(dates: DateColumn, values: NumberColumn): Map<number, number> {
  const totals = new Map<number, number>();
  for (let row = 0; row < dates.length; row++) {
    const [date, value] = [dates[row] as number, values[row] as number];
    if (isMissing(date) || isMissing(value)) continue;
    totals.set(date, (totals.get(date) ?? 0) + value);
  }
  return totals;
}

function daysFrom(first: number, last: number): number[] {
  return Array.from({ length: last - first + 1 }, (_, i) => first + i);
}

/** One ratio r = Σy/Σc of P days: Var(r·C) = σ²·P·(C ÷ Σc)², which is K²/P where the control keeps its level. */
function byControl(actual: Days, control: Days, before: readonly number[]): Baseline {
  const sum = (series: Days, days: readonly number[]) =>
    days.reduce((total, day) => total + (series.get(day) as number), 0);
  const base = sum(control, before);
  if (before.length > 0 && base === 0) throw unavailable("controlZero");
  const ratio = sum(actual, before) / base;
  return {
    knows: (day) => control.has(day),
    expect: (day) => {
      const level = control.get(day);
      if (level === undefined) throw unavailable("dayWithoutControl", { date: toIsoDate(day) });
      return level * ratio;
    },
    estimated: 1,
    error: (days) => before.length * (sum(control, days) / base) ** 2,
  };
}

/** A mean for each weekday w of p days: the sum of k such days has the variance σ²·k²/p, K²/P in even weeks. */
function byWeekday(actual: Days, before: readonly number[]): Baseline {
  const sums = new Float64Array(8);
  for (const day of before) sums[weekday(day)] = (sums[weekday(day)] as number) + (actual.get(day) as number);
  const counts = weekdayCounts(before);
  const knows = (day: number) => counts[weekday(day)] !== 0;
  return {
    knows,
    expect: (day) => {
      const at = weekday(day);
      if (!knows(day)) throw unavailable("weekdayMissing", { weekday: at });
      return (sums[at] as number) / (counts[at] as number);
    },
    estimated: counts.filter((count) => count > 0).length,
    error: (days) =>
      weekdayCounts(days).reduce((sum, k, at) => (k === 0 ? sum : sum + k ** 2 / (counts[at] as number)), 0),
  };
}

function weekdayCounts(days: readonly number[]): Float64Array {
  const counts = new Float64Array(8);
  for (const day of days) counts[weekday(day)] = (counts[weekday(day)] as number) + 1;
  return counts;
}

function difference(days: readonly number[], actual: Days, { expect }: Baseline) {
  let gap = 0;
  let expected = 0;
  for (const day of days) {
    const value = actual.get(day);
    if (value === undefined) throw unavailable("dayWithoutData", { date: toIsoDate(day) });
    const forecast = expect(day);
    expected += forecast;
    gap += value - forecast;
  }
  return { gap, expected };
}
