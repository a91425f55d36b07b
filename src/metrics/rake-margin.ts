/** The margins of BIZ.RAKE: their totals, how far they are from their targets, and the rounds that meet them. */
import type { KeyColumn } from "./values";

export interface Margin {
  readonly members: KeyColumn;
  readonly targets: Float64Array;
}

export function marginTotals(weights: Float64Array, { members }: Margin): Float64Array {
  const totals = new Float64Array(members.count);
  for (let row = 0; row < weights.length; row++) {
    const code = members.codes[row] as number;
    totals[code] = (totals[code] as number) + (weights[row] as number);
  }
  return totals;
}

export interface Settled {
  readonly weights: Float64Array;
  readonly iterations: number;
  readonly met: boolean;
}

const MOST_ROUNDS = 1000;
/** Under a cap, rounds in which the distance must fall by a hundredth: else no number of rounds meets the targets. */
const PATIENCE = 10;
const NEARER = 0.99;

interface Settling {
  /** The largest weight, Infinity without a cap. */
  readonly most: number;
  readonly tolerance: number;
  readonly rounds?: number;
}

/** Fits all margins in turn, round by round, until every target is met or cannot be. */
export function settle(
  start: Float64Array,
  margins: readonly Margin[],
  { most, tolerance, rounds = MOST_ROUNDS }: Settling,
): Settled {
  const weights = Float64Array.from(start);
  const capped = () => (most === Infinity ? weights : weights.map((weight) => Math.min(most, weight)));
  let mark = { distance: Infinity, iteration: 0 };
  for (let iteration = 1; iteration <= rounds; iteration++) {
    for (const margin of margins) fitMargin(weights, margin, most);
    const now = capped();
    const distance = marginDistance(now, margins);
    if (distance <= tolerance) return { weights: now, iterations: iteration, met: true };
    if (distance < NEARER * mark.distance) mark = { distance, iteration };
    else if (most < Infinity && iteration - mark.iteration >= PATIENCE) {
      return { weights: now, iterations: iteration, met: false };
    }
  }
  return { weights: capped(), iterations: rounds, met: false };
}

/** Largest relative distance of a margin's totals from their targets. */
export function marginDistance(weights: Float64Array, margins: readonly Margin[]): number {
  let most = 0;
  for (const margin of margins) {
    const totals = marginTotals(weights, margin);
    margin.targets.forEach((target, code) => {
      if (target > 0) most = Math.max(most, Math.abs((totals[code] as number) / target - 1));
    });
  }
  return most;
}

/**
 * Scales each member's weights so that min(weight, most) sums to its target. The weights stay what they are above the
 * cap: a later margin may need less of them, and then scales them from where they would be without it.
 */
function fitMargin(weights: Float64Array, margin: Margin, most: number): void {
  const factors = marginFactors(weights, margin, most);
  const { codes } = margin.members;
  for (let row = 0; row < weights.length; row++) {
    weights[row] = (weights[row] as number) * (factors[codes[row] as number] as number);
  }
}

/** What a cap takes from some is given to the others of the member in proportion, until none of them is above. */
function marginFactors(weights: Float64Array, margin: Margin, most: number): Float64Array {
  const { members, targets } = margin;
  const factors = new Float64Array(members.count);
  const totals = marginTotals(weights, margin);
  targets.forEach((target, code) => (factors[code] = factor(target, totals[code] as number)));
  let capped = new Int32Array(members.count);
  while (most < Infinity) {
    const now = new Int32Array(members.count);
    const free = new Float64Array(members.count);
    for (let row = 0; row < weights.length; row++) {
      const code = members.codes[row] as number;
      const weight = weights[row] as number;
      if (weight * (factors[code] as number) > most) now[code] = (now[code] as number) + 1;
      else free[code] = (free[code] as number) + weight;
    }
    const before = capped;
    if (now.every((count, code) => count <= (before[code] as number))) break;
    capped = now;
    targets.forEach((target, code) => {
      const left = free[code] as number;
      const scaled = left > 0 ? (target - most * (now[code] as number)) / left : 0;
      factors[code] = Math.max(factors[code] as number, scaled);
    });
  }
  return factors;
}

function factor(target: number, total: number): number {
  return total === 0 ? 0 : target / total;
}
