/** BIZ.MIX: what a total is made of, largest first. */
import { sumByCode } from "./group";
import { largest } from "./ranking";
import { isMissing, sumPresent, type KeyColumn, type KeyLabel, type NumberColumn } from "./values";

export type AbcClass = "A" | "B" | "C";

export interface MixRow {
  /** null is the rest beyond `top`. */
  readonly key: KeyLabel | null;
  readonly value: number;
  /** Fraction of the total; missing where the total is not above 0. */
  readonly share: number;
  readonly cumulative: number;
  /** null for the rest, which may hold several. */
  readonly abc: AbcClass | null;
}

const A_SHARE = 0.8;
const B_SHARE = 0.95;
/** Rounding in a cumulative share must not move a member across a border. */
const ROUNDING = 1e-12;

/**
 * Value, share, cumulative share and ABC class per key, largest first; rows of one key are summed, ties keep the order
 * of the rows. A: the largest keys that it takes to make 80 % of the total; B: those it takes to 95 %; C: the rest.
 *
 * A key without any value has neither share nor rank and stands at the end. `top` keeps that many keys and adds up the
 * others. Linear in rows; only the keys shown are sorted.
 * Source: closed form (Pareto, ABC at 80/95).
 */
export function mix(keys: KeyColumn, values: NumberColumn, top?: number): MixRow[] {
  const totals = sumByCode(keys.codes, keys.count, values);
  const total = sumPresent(totals);
  const shown = largest(totals, top);
  let running = 0;
  const rows = shown.map((code): MixRow => {
    const value = totals[code] as number;
    const before = running / total;
    running += value;
    return {
      key: keys.labels[code] as KeyLabel,
      value,
      ...shares(value, running, total),
      abc: classOf(before, total),
    };
  });
  const present = totals.reduce((count, value) => (isMissing(value) ? count : count + 1), 0);
  if (present > shown.length) {
    const rest = restOf(totals, shown);
    rows.push({ key: null, value: rest, ...shares(rest, running + rest, total), abc: null });
  }
  const nothing = { value: NaN, share: NaN, cumulative: NaN, abc: null };
  totals.forEach((value, code) => {
    if (isMissing(value)) rows.push({ key: keys.labels[code] as KeyLabel, ...nothing });
  });
  return rows;
}

function shares(value: number, running: number, total: number) {
  return total > 0 ? { share: value / total, cumulative: running / total } : { share: NaN, cumulative: NaN };
}

function classOf(before: number, total: number): AbcClass | null {
  if (!(total > 0)) return null;
  if (before < A_SHARE - ROUNDING) return "A";
  return before < B_SHARE - ROUNDING ? "B" : "C";
}

/** The sum of what is not shown, added up by itself: total − shown would carry the rounding of both. */
function restOf(totals: Float64Array, shown: readonly number[]): number {
  const rest = totals.slice();
  for (const code of shown) rest[code] = NaN;
  return sumPresent(rest);
}
