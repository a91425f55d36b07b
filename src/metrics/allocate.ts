/** BIZ.ALLOCATE: a total shared out in proportion to a base, within bounds, to the last unit. */
import { amountOf, inUnits, unitsOf } from "./apportion";
import { amountAt, shareOut, type BoundHit, type Line } from "./clamp-share";
import { labelAt } from "./members";
import {
  invalid,
  isMissing,
  normaliseKey,
  unavailable,
  type KeyColumn,
  type KeyLabel,
  type NumberColumn,
} from "./values";

/** What holds a key: an amount that is fixed, TRUE for its base as it is, or nothing. */
export type Lock = number | boolean | null;

export interface AllocateInput {
  readonly total: number;
  readonly keys: KeyColumn;
  readonly base: NumberColumn;
  /** Bounds per key, missing = none. */
  readonly min?: NumberColumn | undefined;
  readonly max?: NumberColumn | undefined;
  readonly locked?: readonly Lock[] | undefined;
  readonly unit?: number;
}

export interface Allocation {
  readonly key: KeyLabel;
  readonly share: number;
  readonly amount: number;
  readonly hit: BoundHit | null;
}

/**
 * Amounts λ·base, cut off at their bounds, with the λ at which they sum to the total: the optimum of
 * min Σ(x − λ₀·base)²/base under the bounds. In whole units by largest remainder, so that the sum is exact; bounds are
 * taken to the nearest unit inside. Without a bound of its own an amount is not on the other side of 0 than the total.
 *
 * @throws value: a key twice, a negative base, min above max, bounds or locks that cannot hold (naming one), no base
 *   above 0 to take the rest, total or lock no multiple of unit
 * @throws unavailable: a key without base that is not locked at an amount
 * Source: closed form; the optimum of that quadratic programme.
 */
export function allocate(input: AllocateInput): Allocation[] {
  const { total, unit = 1 } = input;
  const units = Number(unitsOf("total", total, unit));
  const lines = readLines(input, units, unit);
  checkFeasible(lines, units, unit);
  const { amounts, hits } = shareOut(lines, units);
  return lines.map(({ key }, i) => {
    const amount = amountOf(BigInt(amounts[i] as number), unit);
    return { key, share: total === 0 ? NaN : amount / total, amount, hit: hits[i] ?? null };
  });
}

function readLines(input: AllocateInput, units: number, unit: number): Line[] {
  const rowOf = new Map<string, number>();
  return Array.from(input.base, (base, row) => {
    const key = labelAt(input.keys, row);
    const where = { row: row + 1, key: String(key) };
    const earlier = rowOf.get(normaliseKey(key));
    if (earlier !== undefined) throw invalid("keyTwice", { ...where, earlier });
    rowOf.set(normaliseKey(key), row + 1);
    if (base < 0) throw invalid("allocateBaseNegative", { ...where, found: base });
    const lock = input.locked?.[row] ?? null;
    const fixed = lock === true ? base : typeof lock === "number" ? lock : undefined;
    if (isMissing(base) && typeof lock !== "number") throw unavailable("allocateBaseMissing", where);
    if (fixed !== undefined) {
      const held = lockedUnits(fixed, unit, where);
      return { row, key, base, low: held, high: held, locked: true, hasMin: false, hasMax: false };
    }
    return { row, key, base, ...boundsOf(input, row, units, unit, where), locked: false };
  });
}

type Where = { readonly row: number; readonly key: string };

function lockedUnits(amount: number, unit: number, where: Where): number {
  const held = inUnits(amount, unit);
  if (held === undefined) throw invalid("lockNotInUnits", { ...where, found: amount, unit });
  return Number(held);
}

/** Rounding that makes 1.1 ÷ 0.1 11.000000000000002 must not move a bound by a unit. */
const NOISE = 8 * Number.EPSILON;

function boundsOf(input: AllocateInput, row: number, units: number, unit: number, where: Where) {
  const [min, max] = [input.min?.[row] ?? NaN, input.max?.[row] ?? NaN];
  if (min > max) throw invalid("boundsCross", { ...where, min, max });
  const inside = (bound: number, side: 1 | -1) => {
    const exact = bound / unit;
    return side * Math.floor(side * exact + NOISE * Math.abs(exact));
  };
  const low = isMissing(min) ? (units < 0 ? -Infinity : 0) : inside(min, -1);
  const high = isMissing(max) ? (units < 0 ? 0 : Infinity) : inside(max, 1);
  if (low <= high) return { low, high, hasMin: !isMissing(min), hasMax: !isMissing(max) };
  // Both may lie between two units, or on the other side of 0 than the total.
  throw invalid("boundsNoRoom", { ...where, unit, ...(isMissing(max) ? { bound: min } : { bound: max }) });
}

function checkFeasible(lines: readonly Line[], units: number, unit: number): void {
  const sum = (of: (line: Line) => number) => lines.reduce((total, line) => total + of(line), 0);
  const [least, most] = [sum(({ low }) => low), sum(({ high }) => high)];
  const fixed = sum(({ locked, low }) => (locked ? low : 0));
  const shown = (amount: number) => amount * unit;
  const largest = (of: (line: Line) => number) =>
    lines.reduce((best, line) => (of(line) > of(best) ? line : best), lines[0] as Line);
  if (least > units) {
    const byLock = fixed > units;
    const { row, key } = largest(({ low, locked }) => (byLock && !locked ? -Infinity : low));
    const argument = byLock ? "locked" : "min";
    throw invalid("boundsTooHigh", {
      argument,
      row: row + 1,
      key: String(key),
      sum: shown(least),
      total: shown(units),
    });
  }
  const reach = (factor: number) => sum((line) => amountAt(line, line.base > 0 ? factor : 0));
  const reached = reach(Infinity);
  // A key without base takes nothing, so that the others may be held back by their max before the sum of all is.
  const isCapped = ({ base, locked, hasMax }: Line) => base > 0 && !locked && hasMax;
  if (reached < units && (most < units || lines.some(isCapped))) {
    const { row, key } = largest((line) => (most < units || isCapped(line) ? -line.high : -Infinity));
    throw invalid("boundsTooLow", {
      row: row + 1,
      key: String(key),
      sum: shown(reached),
      total: shown(units),
    });
  }
  if (reached < units || reach(-Infinity) > units) throw invalid("noBaseLeft", { total: shown(units) });
}
