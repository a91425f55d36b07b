/** BIZ.CONTRIB: which members made the growth. */
import { sumByCode } from "./group";
import { largest } from "./ranking";
import { isMissing, type KeyColumn, type KeyLabel, type NumberColumn } from "./values";

export interface Contribution {
  /** null is the rest beyond `top`. */
  readonly key: KeyLabel | null;
  readonly change: number;
  /** Fraction; missing where the base is not above 0. */
  readonly growth: number;
  /** Points (×100) of the growth of the whole; they sum to it. */
  readonly points: number;
  /** Fraction of the whole change; missing where that is 0. */
  readonly share: number;
}

/**
 * Change, growth, contribution to growth and share of the change per member, largest movement first.
 *
 * Rows of one member are summed. A member of which one side is missing has no change (missing is not 0) and takes no
 * part in the whole. `top` keeps that many members and adds up the others.
 * Source: closed form.
 */
export function contrib(keys: KeyColumn, v0: NumberColumn, v1: NumberColumn, top?: number): Contribution[] {
  const members = keys.count;
  const before = sumByCode(keys.codes, members, v0);
  const after = sumByCode(keys.codes, members, v1);
  const change = after.map((value, code) => value - (before[code] as number));
  const whole = wholeOf(before, change);
  const shown = largest(change.map(Math.abs), top);
  const rest = restOf(change, shown);
  const rows = shown.map((code) =>
    row(keys.labels[code] as KeyLabel, before[code] as number, change[code] as number, whole),
  );
  if (rest.length > 0) rows.push(row(null, sumOf(rest, before), sumOf(rest, change), whole));
  const unknown = { change: NaN, growth: NaN, points: NaN, share: NaN };
  change.forEach((each, code) => {
    if (isMissing(each)) rows.push({ key: keys.labels[code] as KeyLabel, ...unknown });
  });
  return rows;
}

/** Codes that have a change and are not shown. */
function restOf(change: Float64Array, shown: readonly number[]): number[] {
  const isShown = new Uint8Array(change.length);
  for (const code of shown) isShown[code] = 1;
  const rest: number[] = [];
  change.forEach((each, code) => {
    if (!isMissing(each) && isShown[code] === 0) rest.push(code);
  });
  return rest;
}

function sumOf(codes: readonly number[], values: Float64Array): number {
  return codes.reduce((total, code) => total + (values[code] as number), 0);
}

/** A change this small beside the values that made it is what rounding left of 0: cents are no binary fractions. */
const ROUNDING = 1e-12;

interface Whole {
  readonly base: number;
  readonly change: number;
}

function wholeOf(before: Float64Array, change: Float64Array): Whole {
  let base = 0;
  let total = 0;
  let size = 0;
  change.forEach((each, code) => {
    if (isMissing(each)) return;
    const start = before[code] as number;
    base += start;
    total += each;
    size += Math.abs(start) + Math.abs(start + each);
  });
  return { base, change: Math.abs(total) <= ROUNDING * size ? 0 : total };
}

function row(key: KeyLabel | null, base: number, change: number, whole: Whole): Contribution {
  return {
    key,
    change,
    growth: base > 0 ? change / base : NaN,
    points: whole.base > 0 ? (change / whole.base) * 100 : NaN,
    share: whole.change === 0 ? NaN : change / whole.change,
  };
}
