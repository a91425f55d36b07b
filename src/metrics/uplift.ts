/** BIZ.UPLIFT: what a campaign brought beyond what was to be expected. */
import { weekday } from "./dates";
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
  /** Days before the start to learn from. */
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
  /** Actual − expected of the days after: a dip is negative; null without post days */
  readonly payback: number | null;
}

const SHORTEST_PRE = 28;
const CONFIDENCE = 0.95;

/**
 * Difference in differences. With a control, a day is expected to be control × (actual ÷ control before the start);
 * without, the mean of the same weekdays before. The interval comes from the daily residuals before the start and
 * takes days as independent.
 *
 * @throws unavailable: a campaign day without data, too few days before, a control of 0
 */
export function uplift(input: UpliftInput): Uplift {
  const { start, end } = input;
  if (end < start) throw invalid("endBeforeStart");
  const length = end - start + 1;
  const pre = input.pre ?? Math.max(length, SHORTEST_PRE);
  const actual = daily(input.dates, input.values);
  const control = input.control && daily(input.dates, input.control);
  const days = [...actual.keys()].sort((a, b) => a - b);
  const before = days.filter((day) => day >= start - pre && day < start && (!control || control.has(day)));
  const predict = control ? byControl(actual, control, before) : byWeekday(actual, before);
  const freedom = before.length - (control ? 1 : new Set(before.map(weekday)).size);
  if (freedom < 2) throw unavailable("preTooShort", { days: before.length });
  const residual = before.reduce((sum, day) => sum + ((actual.get(day) as number) - predict(day)) ** 2, 0);
  const campaign = difference(daysFrom(start, end), actual, predict);
  const half = twoSidedT(CONFIDENCE, freedom) * Math.sqrt((residual / freedom) * length);
  const after = days.filter((day) => day > end && day <= end + input.post);
  return {
    uplift: campaign.gap,
    expected: campaign.expected,
    relative: campaign.expected === 0 ? null : campaign.gap / campaign.expected,
    low: campaign.gap - half,
    high: campaign.gap + half,
    payback: after.length === 0 ? null : difference(after, actual, predict).gap,
  };
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

function byControl(actual: Days, control: Days, before: readonly number[]): (day: number) => number {
  const sum = (days: Days) => before.reduce((total, day) => total + (days.get(day) as number), 0);
  const base = sum(control);
  if (before.length > 0 && base === 0) throw unavailable("controlZero");
  const ratio = sum(actual) / base;
  return (day) => {
    const level = control.get(day);
    if (level === undefined) throw unavailable("dayWithoutControl", { date: day });
    return level * ratio;
  };
}

function byWeekday(actual: Days, before: readonly number[]): (day: number) => number {
  const sums = new Float64Array(8);
  const counts = new Float64Array(8);
  for (const day of before) {
    const at = weekday(day);
    sums[at] = (sums[at] as number) + (actual.get(day) as number);
    counts[at] = (counts[at] as number) + 1;
  }
  return (day) => {
    const at = weekday(day);
    if (counts[at] === 0) throw unavailable("weekdayMissing", { weekday: at });
    return (sums[at] as number) / (counts[at] as number);
  };
}

function difference(days: readonly number[], actual: Days, predict: (day: number) => number) {
  let gap = 0;
  let expected = 0;
  for (const day of days) {
    const value = actual.get(day);
    if (value === undefined) throw unavailable("dayWithoutData", { date: day });
    const forecast = predict(day);
    expected += forecast;
    gap += value - forecast;
  }
  return { gap, expected };
}
