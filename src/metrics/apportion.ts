/** Whole units shared out in proportion, without a unit lost: the kernel of BIZ.PHASE and BIZ.ALLOCATE. */
import { invalid } from "./values";

/**
 * Largest remainder (Hamilton 1792): everyone gets the whole part of the exact quota; the units left go to the largest
 * remainders, ties in order. Exact, since quotas are compared as whole numbers.
 *
 * @param units how many there are to share out, ≥ 0
 * @param weights ≥ 0, at least one above
 */
export function apportion(units: bigint, weights: readonly bigint[]): bigint[] {
  const total = weights.reduce((sum, weight) => sum + weight, 0n);
  const shares: bigint[] = [];
  const remainders: bigint[] = [];
  let left = units;
  for (const weight of weights) {
    const whole = (units * weight) / total;
    shares.push(whole);
    remainders.push(units * weight - whole * total);
    left -= whole;
  }
  const order = remainders.map((_, i) => i).sort((a, b) => compare(remainders[b], remainders[a]) || a - b);
  for (const i of order.slice(0, Number(left))) shares[i] = (shares[i] as bigint) + 1n;
  return shares;
}

function compare(a: bigint | undefined, b: bigint | undefined): number {
  return a === b ? 0 : (a as bigint) > (b as bigint) ? 1 : -1;
}

/** A few units in the last place: what 1.1 × 3 is off by. */
const NOISE = 8 * Number.EPSILON;

/** `amount` in units, or undefined when it is no multiple of the unit. */
export function inUnits(amount: number, unit: number): bigint | undefined {
  const units = amount / unit;
  const whole = Math.round(units);
  if (!Number.isFinite(units) || Math.abs(units - whole) > NOISE * Math.max(1, Math.abs(units)))
    return undefined;
  return BigInt(whole);
}

/** Units as an amount: the double nearest to the decimal (33 × 0.01 is 0.33). */
export function amountOf(units: bigint, unit: number): number {
  const perOne = Math.round(1 / unit);
  const count = Number(units);
  return unit < 1 && Math.abs(perOne * unit - 1) < NOISE ? count / perOne : count * unit;
}

/** @throws value: a unit of 0 or below, or an amount that is no multiple of it */
export function unitsOf(argument: string, amount: number, unit: number): bigint {
  if (!(unit > 0)) throw invalid("unitPositive", { found: unit });
  const units = inUnits(amount, unit);
  if (units === undefined) throw invalid("notInUnits", { argument, found: amount, unit });
  return units;
}
