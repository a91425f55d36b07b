/** BIZ.CONCENTRATION: how much of a whole depends on few. */
import { invalid, isMissing, unavailable, type NumberColumn } from "./values";

export interface Concentration {
  /** Herfindahl–Hirschman index Σs², 1/n to 1. */
  readonly hhi: number;
  /** 1/HHI: as many equal members would be as concentrated. */
  readonly effective: number;
  /** Gini coefficient of the population (not corrected for sample size), 0 to 1 − 1/n. */
  readonly gini: number;
  /** Share of the n largest. */
  readonly top_n: number;
  /** Share of the largest 20 % (rounded up). */
  readonly top_20pct: number;
  /** How many of the largest it takes to make 80 %. */
  readonly count_80: number;
}

const MOST = 0.8;
/** Rounding in a cumulative share must not call for one member more. */
const ROUNDING = 1e-12;

/**
 * One value per member; blanks are left out, zeros are members.
 *
 * @param n how many count as the top
 * @throws value: a negative value
 * @throws unavailable: no value above 0
 * Source: R package ineq (Gini: 2·Σi·x₍ᵢ₎/(n·Σx) − (n+1)/n, ascending; Herfindahl).
 */
export function concentration(values: NumberColumn, n = 10): Concentration {
  values.forEach((found, i) => {
    if (found < 0) throw invalid("concentrationNegative", { row: i + 1, found });
  });
  const sorted = values.filter((value) => !isMissing(value)).sort();
  const count = sorted.length;
  let total = 0;
  let ranked = 0;
  sorted.forEach((value, i) => {
    total += value;
    ranked += (i + 1) * value;
  });
  if (!(total > 0)) throw unavailable("concentrationEmpty");
  const hhi = sorted.reduce((sum, value) => sum + (value / total) ** 2, 0);
  const top = (members: number) =>
    sorted.subarray(Math.max(0, count - members)).reduce((sum, value) => sum + value, 0) / total;
  return {
    hhi,
    effective: 1 / hhi,
    gini: Math.max(0, (2 * ranked) / (count * total) - (count + 1) / count),
    top_n: Math.min(1, top(n)),
    top_20pct: Math.min(1, top(Math.ceil(count / 5))),
    count_80: countTo(sorted, MOST * total * (1 - ROUNDING)),
  };
}

/** How many of the largest reach an amount. */
function countTo(ascending: Float64Array, amount: number): number {
  let sum = 0;
  let members = 0;
  while (members < ascending.length && sum < amount) sum += ascending[ascending.length - ++members] as number;
  return members;
}
