/** Proportional shares cut off at bounds: the water level of BIZ.ALLOCATE. */
import { apportion } from "./apportion";
import { toWholeNumbers } from "./decimal";
import type { KeyLabel } from "./values";

/** One key in whole units. */
export interface Line {
  readonly row: number;
  readonly key: KeyLabel;
  readonly base: number;
  readonly low: number;
  readonly high: number;
  readonly locked: boolean;
  /** Whether the bounds are its own; otherwise they only keep it on the total's side of 0. */
  readonly hasMin: boolean;
  readonly hasMax: boolean;
}

export type BoundHit = "min" | "max" | "locked";

/** What a line gets at a λ. */
export function amountAt({ base, low, high }: Line, factor: number): number {
  return base > 0 ? Math.min(high, Math.max(low, factor * base)) : Math.min(high, Math.max(low, 0));
}

interface Shared {
  readonly amounts: readonly number[];
  readonly hits: readonly (BoundHit | null)[];
}

/** Amounts λ·base cut off at the bounds, at the λ that reaches the sum; the bounds leave room for it. */
export function shareOut(lines: readonly Line[], units: number): Shared {
  const [from, to] = bracket(lines, units);
  const isFree = ({ base, low, high, locked }: Line) =>
    !locked && base > 0 && low / base <= from && high / base >= to;
  const hits = lines.map((line): BoundHit | null => {
    if (line.locked) return "locked";
    if (isFree(line)) return null;
    const atLow = line.base > 0 ? line.low / line.base >= to : line.low > 0;
    const atHigh = line.base > 0 ? !atLow : line.high < 0;
    return atLow && line.hasMin ? "min" : atHigh && line.hasMax ? "max" : null;
  });
  const amounts = lines.map((line) =>
    isFree(line) ? 0 : amountAt(line, line.low / line.base >= to ? -Infinity : Infinity),
  );
  const rest = units - amounts.reduce((sum, each) => sum + each, 0);
  const free = lines.filter(isFree);
  const parts =
    free.length > 0 ? apportion(BigInt(Math.abs(rest)), toWholeNumbers(free.map(({ base }) => base))) : [];
  let at = 0;
  lines.forEach((line, i) => {
    if (isFree(line)) amounts[i] = Math.sign(rest) * Number(parts[at++]);
  });
  return { amounts: withinBounds(lines, amounts), hits };
}

/** The two neighbouring values of λ, among those at which a line meets a bound, between which the sum is reached. */
function bracket(lines: readonly Line[], units: number): [number, number] {
  const meets = lines
    .flatMap(({ base, low, high, locked }) => (locked || !(base > 0) ? [] : [low / base, high / base]))
    .filter(Number.isFinite)
    .sort((a, b) => a - b);
  const reached = (factor: number) => lines.reduce((sum, line) => sum + amountAt(line, factor), 0) >= units;
  let [low, high] = [0, meets.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (reached(meets[middle] as number)) high = middle;
    else low = middle + 1;
  }
  return [meets[low - 1] ?? -Infinity, meets[low] ?? Infinity];
}

/** Rounding in λ can put a line a unit beyond a bound that it just meets: the unit goes to the next with room. */
function withinBounds(lines: readonly Line[], amounts: readonly number[]): number[] {
  const kept = amounts.map((amount, i) =>
    Math.min((lines[i] as Line).high, Math.max((lines[i] as Line).low, amount)),
  );
  let spare = amounts.reduce((sum, amount, i) => sum + amount - (kept[i] as number), 0);
  lines.forEach(({ base, low, high, locked }, i) => {
    if (spare === 0 || locked || !(base > 0)) return;
    const next = Math.min(high, Math.max(low, (kept[i] as number) + spare));
    spare -= next - (kept[i] as number);
    kept[i] = next;
  });
  return kept;
}
