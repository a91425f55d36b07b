/** BIZ.PHASE: a target spread over periods, to the last unit. */
import { amountOf, apportion, unitsOf } from "./apportion";
import { toWholeNumbers } from "./decimal";
import { invalid, isMissing, unavailable } from "./values";

export const PHASE_METHODS = ["mean of shares", "pooled"] as const;
export type PhaseMethod = (typeof PHASE_METHODS)[number];

/** Weights of the periods: one row or column of them, or past years (rows) × periods (columns). */
export interface Weights {
  readonly rows: number;
  readonly columns: number;
  /** Row by row; NaN is missing. */
  readonly values: Float64Array;
}

/**
 * Amounts per period that sum exactly to the target, in multiples of `unit` (largest remainder, ties in order).
 * Years × periods: "mean of shares" gives every year the same say, "pooled" every amount. A negative target is phased
 * as its opposite is.
 *
 * @throws value: a target that is no multiple of unit, unit ≤ 0, a negative weight, no weight above 0
 * @throws unavailable: a blank among the weights, a year whose weights are all 0
 * Source: Hamilton's method of apportionment (largest remainder).
 */
export function phase(
  target: number,
  weights: Weights,
  unit = 1,
  method: PhaseMethod = "mean of shares",
): number[] {
  const units = unitsOf("target", target, unit);
  const years = yearsOf(weights);
  const whole = toWholeNumbers(years.flat());
  const periods = years[0]?.length ?? 0;
  const byYear = years.map((_, year) => whole.slice(year * periods, (year + 1) * periods));
  const pooled = method === "pooled" ? byYear : equalSay(byYear);
  const weight = Array.from({ length: periods }, (_, i) =>
    pooled.reduce((sum, year) => sum + (year[i] as bigint), 0n),
  );
  if (weight.every((each) => each === 0n)) throw invalid("phaseWeightsZero");
  const sign = units < 0n ? -1n : 1n;
  return apportion(units * sign, weight).map((share) => amountOf(share * sign, unit));
}

/** Brings every year to the same total: each is multiplied by the totals of the others. */
function equalSay(years: readonly bigint[][]): bigint[][] {
  if (years.length === 1) return [...years];
  const totals = years.map((year) => year.reduce((sum, each) => sum + each, 0n));
  const product = totals.reduce((all, each) => all * each, 1n);
  return years.map((year, i) => {
    const total = totals[i] as bigint;
    if (total === 0n) throw unavailable("phaseYearWithoutWeight", { row: i + 1 });
    return year.map((each) => each * (product / total));
  });
}

/** Years × periods without blank columns at the end; a single column is one year of periods. */
function yearsOf({ rows, columns, values }: Weights): number[][] {
  const vertical = columns === 1;
  const [years, given] = vertical ? [1, rows] : [rows, columns];
  const at = (year: number, period: number) => values[year * given + period] as number;
  const isBlankPeriod = (period: number) =>
    Array.from({ length: years }, (_, year) => at(year, period)).every(isMissing);
  let periods = given;
  while (periods > 0 && isBlankPeriod(periods - 1)) periods--;
  if (periods === 0) throw invalid("empty", { argument: "weights" });
  return Array.from({ length: years }, (_, year) =>
    Array.from({ length: periods }, (_, period) => {
      const weight = at(year, period);
      const where = vertical ? { row: period + 1, column: 1 } : { row: year + 1, column: period + 1 };
      if (isMissing(weight)) throw unavailable("phaseWeightMissing", where);
      if (weight < 0) throw invalid("phaseWeightNegative", { ...where, found: weight });
      return weight;
    }),
  );
}
