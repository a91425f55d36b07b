/** BIZ.RESAMPLE: rows by date → one value for each period. */
import { periodStart, type Calendar, type Grain } from "./dates";
import { aggregate, countRows, type Aggregation } from "./group";
import { refuseOversize } from "./size";
import { groupByPeriod } from "./windows";
import { invalid, type DateColumn, type NumberColumn } from "./values";

/** What stands for a period without rows: a number, nothing, or the period before; left out when not given. */
export type Fill = number | "blank" | "previous";

/** @throws value: the text is neither a number nor one of the two words */
export function parseFill(text: string): Fill {
  const word = text.trim().toLowerCase();
  if (word === "blank" || word === "previous") return word;
  const number = word === "" ? NaN : Number(word);
  if (!Number.isFinite(number)) throw invalid("fillExpected", { found: text });
  return number;
}

export interface ResampleInput {
  readonly dates: DateColumn;
  readonly values: NumberColumn;
  readonly grain: Grain;
  readonly agg: Aggregation;
  readonly fill?: Fill;
  readonly calendar: Calendar;
}

export interface PeriodValue {
  /** First day of the period, a serial. */
  readonly start: number;
  /** In the unit of the values; NaN when the period has none. */
  readonly value: number;
}

/**
 * One value for each period from the first dated row to the last. A period whose rows are all blank is missing; only
 * a period without rows is filled. Linear in rows. Definition as pandas' resample, periods named by their start.
 *
 * @throws unavailable: no row has a date; more periods than Excel can take
 */
export function resample(input: ResampleInput): PeriodValue[] {
  const { dates, values, grain, agg, fill, calendar } = input;
  const groups = groupByPeriod(dates, grain, calendar);
  if (fill !== undefined) refuseOversize(groups.count, 2);
  const rows = countRows(groups);
  const found = aggregate(groups, values, agg, dates);
  const result: PeriodValue[] = [];
  for (let code = 0; code < groups.count; code++) {
    const hasRows = (rows[code] as number) > 0;
    if (!hasRows && fill === undefined) continue;
    const value = hasRows ? (found[code] as number) : filler(fill, result);
    result.push({ start: startOf(groups.first + code, grain, calendar), value });
  }
  return result;
}

function filler(fill: Fill | undefined, before: readonly PeriodValue[]): number {
  if (fill === "previous") return before[before.length - 1]?.value ?? NaN;
  return typeof fill === "number" ? fill : NaN;
}

/** Start of a period; the first period of Excel's calendar begins with its first day. */
function startOf(period: number, grain: Grain, calendar: Calendar): number {
  return Math.max(1, periodStart(period, grain, calendar));
}
