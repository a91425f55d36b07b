/** The cap of BIZ.RAKE: the largest weight that it allows, and the nearest targets that can be met under it. */
import { marginTotals, settle, type Margin, type Settled } from "./rake-margin";
import { invalid, keyColumn } from "./values";

interface CapLimit {
  /** The largest weight: as the targets fix the sum, cap × mean is one number from the start. */
  readonly most: number;
  readonly total: number;
  /** Starting weights, 0 for whoever belongs to a member with a target of 0. */
  readonly start: Float64Array;
}

/** Halvings when looking for the nearest targets, to a hundredth of the way, and the rounds that each may take. */
const HALVINGS = 7;
const ROUNDS = 150;

/**
 * Weights with the targets' sum and none above cap × their mean. What the cap keeps out of reach is missed: first by
 * lowering the targets of members with too few respondents, and, where the dimensions still cannot be met together,
 * by moving all targets towards what the starting weights give, no further than needed.
 */
export function rakeUnderCap(
  base: Float64Array,
  wanted: readonly Margin[],
  cap: number,
  tolerance: number,
): Settled {
  const limit = capLimit(wanted, base, cap);
  const reachable = reachableTargets(wanted, limit);
  const how = { most: limit.most, tolerance };
  const whole = settle(limit.start, reachable, how);
  if (whole.met) return whole;
  const plain = settle(limit.start, [everybody(limit)], how);
  let { iterations } = whole;
  let nearest = plain;
  let low = 0;
  let high = 1;
  for (let i = 0; i < HALVINGS; i++) {
    const way = (low + high) / 2;
    const settled = settle(limit.start, between(plain.weights, reachable, way), { ...how, rounds: ROUNDS });
    iterations += settled.iterations;
    if (settled.met) [nearest, low] = [settled, way];
    else high = way;
  }
  return { ...nearest, iterations };
}

function everybody({ start, total }: CapLimit): Margin {
  return { members: keyColumn(new Int32Array(start.length), ["all"]), targets: Float64Array.of(total) };
}

/** Targets on the way from the margins that `from` has to the wanted ones. */
function between(from: Float64Array, wanted: readonly Margin[], way: number): Margin[] {
  return wanted.map((margin) => {
    const totals = marginTotals(from, margin);
    const targets = margin.targets.map((target, code) => (1 - way) * (totals[code] as number) + way * target);
    return { ...margin, targets };
  });
}

/** @throws value: a cap below 1, or one at which those who can have a weight cannot reach the sum */
function capLimit(dimensions: readonly Margin[], base: Float64Array, cap: number): CapLimit {
  if (!(cap >= 1)) throw invalid("capTooLow", { found: cap });
  const rows = base.length;
  const total = (dimensions[0]?.targets ?? base).reduce((sum, target) => sum + target, 0);
  const start = base.map((weight, row) =>
    dimensions.some(({ members, targets }) => targets[members.codes[row] as number] === 0) ? 0 : weight,
  );
  const weighed = start.reduce((count, weight) => count + (weight > 0 ? 1 : 0), 0);
  // A weight at the cap exactly is allowed, so the product of rounded numbers must not decide.
  if (total > 0 && cap * weighed < rows * (1 - 1e-12)) {
    throw invalid("capTooFew", { found: cap, weighed, rows });
  }
  return { most: (cap * total) / rows, total, start };
}

/**
 * A member can hold its respondents × the cap at most. Targets above are lowered to that, and the other members of the
 * dimension take over what is cut off in proportion to their targets, so that each dimension keeps its sum.
 */
function reachableTargets(dimensions: readonly Margin[], { most, total, start }: CapLimit): Margin[] {
  return dimensions.map((dimension) => {
    const room = new Float64Array(dimension.members.count);
    start.forEach((weight, row) => {
      const code = dimension.members.codes[row] as number;
      if (weight > 0) room[code] = (room[code] as number) + most;
    });
    return { ...dimension, targets: fillUp(dimension.targets, room, total) };
  });
}

/** Amounts in proportion to `wanted`, none above its room, that sum to the total. */
function fillUp(wanted: Float64Array, room: Float64Array, total: number): Float64Array {
  const amounts = Float64Array.from(wanted);
  const full = new Set<number>();
  for (;;) {
    let left = total;
    let open = 0;
    wanted.forEach((each, code) => {
      if (full.has(code)) left -= room[code] as number;
      else open += each;
    });
    const before = full.size;
    wanted.forEach((each, code) => {
      const amount = open > 0 ? (each * left) / open : 0;
      if (!full.has(code) && amount > (room[code] as number)) full.add(code);
      amounts[code] = full.has(code) ? (room[code] as number) : amount;
    });
    if (full.size === before) return amounts;
  }
}
