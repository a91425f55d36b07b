/** Sums, counts and distinct ids between two days, and columns cut to those days, as formulas write them. */
import { column, type Block, type Counted } from "./sources";

/** References to the cells that hold the first and the last day. */
export interface Days {
  readonly from: string;
  readonly to: string;
}

/** Criterion of a cell that holds a number; "<>" would also take a formula's empty text. */
export const ANY_NUMBER = '">-1E+300"';

/**
 * A measure over a window; blank where no row falls into it, since missing is not 0. Times of day count towards
 * their day, hence "before the day after".
 */
export function totalIn(counted: Counted, { from, to }: Days): string {
  const { block, how, column: name } = counted;
  const dates = column(block, "date");
  const values = column(block, name);
  const window = `${dates},">="&${from},${dates},"<"&${to}+1`;
  const total = {
    sum: `SUMIFS(${values},${window})`,
    count: `COUNTIFS(${window},${values},${ANY_NUMBER})`,
    // Every date of the window is taken for its first day, so that the window is one period.
    distinct: `INDEX(BIZ.RESAMPLE(${onlyIn(counted, { from, to }, from)},${values},"day","distinct",,,,FALSE),1,2)`,
  };
  const rows = how === "distinct" ? `${window},${column(block, "gmv")},${ANY_NUMBER}` : window;
  return `IF(COUNTIFS(${rows})=0,"",${total[how]})`;
}

/** 1 in the rows of a window, 0 elsewhere. */
export function inside(block: Block, { from, to }: Days): string {
  const dates = column(block, "date");
  return `(${dates}>=${from})*(${dates}<${to}+1)`;
}

/** A column in the rows of a window, 0 elsewhere. */
export function valuesIn(block: Block, name: string, days: Days): string {
  return `${column(block, name)}*${inside(block, days)}`;
}

/** The dates of a window (or `shown` in their place), blank elsewhere and where a row does not count. */
export function onlyIn(counted: Counted, days: Days, shown?: string): string {
  const { block, how } = counted;
  const counts = how === "distinct" ? `*(${column(block, "gmv")}<>"")` : "";
  return `IF(${inside(block, days)}${counts},${shown ?? column(block, "date")},"")`;
}

/** The dates of the rows that count: a row without an amount is out, with its order and its seller. */
export function datesOf({ block, how }: Counted): string {
  const dates = column(block, "date");
  return how === "distinct" ? `IF(${column(block, "gmv")}<>"",${dates},"")` : dates;
}

/** A column as BIZ functions add it up: of a counted one, 1 in each row that is filled. */
export function filled({ block, how, column: name }: Counted): string {
  const values = column(block, name);
  return how === "count" ? `--(${values}<>"")` : values;
}

/** A BIZ call with what is left out at the end left out. */
export function biz(name: string, ...args: readonly (string | number | undefined)[]): string {
  let last = args.length;
  while (last > 0 && args[last - 1] === undefined) last--;
  return `BIZ.${name}(${args
    .slice(0, last)
    .map((each) => each ?? "")
    .join(",")})`;
}
