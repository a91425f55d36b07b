/** BIZ.RAKE: weights that make a sample agree with known margins (iterative proportional fitting). */
import { effectiveSize } from "./distributions";
import { invalid, isMissing, unavailable, type KeyColumn, type NumberColumn } from "./values";

export interface RakeDimension {
  readonly name: string;
  readonly members: KeyColumn;
  /** Target of each member, in the order of `members.labels`. */
  readonly targets: Float64Array;
}

export interface RakeOptions {
  readonly base?: NumberColumn | undefined;
  /** No weight above `cap` times the mean that the targets ask for; margins that need more are then missed. */
  readonly cap?: number | undefined;
  /** Largest relative distance from a margin that counts as met. */
  readonly tolerance: number;
}

export interface Rake {
  readonly weights: Float64Array;
  /** Kish's design effect n·Σw²/(Σw)². */
  readonly deff: number;
  readonly iterations: number;
}

const MOST_ITERATIONS = 1000;

/**
 * Scales the weights to each dimension's targets in turn until all are met. Targets that sum to 1 are shares: the
 * weights then sum to the sum of the base weights.
 *
 * @throws value: dimensions whose targets have different totals, a negative target or weight, a cap of 1 or less
 * @throws unavailable: a target above 0 that nobody answers for, or no convergence
 */
export function rake(dimensions: readonly RakeDimension[], options: RakeOptions): Rake {
  const rows = dimensions[0]?.members.codes.length ?? 0;
  const weights = startingWeights(rows, options.base);
  const scaled = scaleTargets(dimensions, weights);
  checkCells(scaled, weights);
  if (options.cap !== undefined && !(options.cap > 1)) throw invalid("capTooLow", { found: options.cap });
  const before = new Float64Array(rows);
  const population = sum(scaled[0]?.targets ?? weights);
  for (let iteration = 1; iteration <= MOST_ITERATIONS; iteration++) {
    before.set(weights);
    for (const dimension of scaled) fit(weights, dimension);
    if (options.cap !== undefined) trim(weights, (options.cap * population) / rows);
    const distance = options.cap === undefined ? marginDistance(weights, scaled) : change(weights, before);
    if (distance <= options.tolerance) {
      return { weights, deff: rows / effectiveSize(weights), iterations: iteration };
    }
  }
  throw unavailable("rakeDiverged", { iterations: MOST_ITERATIONS });
}

function startingWeights(rows: number, base: NumberColumn | undefined): Float64Array {
  const weights = new Float64Array(rows).fill(1);
  base?.forEach((weight, row) => {
    if (isMissing(weight) || weight < 0) throw invalid("weightMissing", { row: row + 1 });
    weights[row] = weight;
  });
  return weights;
}

function sum(values: Float64Array): number {
  return values.reduce((total, value) => total + value, 0);
}

function scaleTargets(dimensions: readonly RakeDimension[], weights: Float64Array): RakeDimension[] {
  const totals = dimensions.map(({ targets }) => sum(targets));
  const first = totals[0] ?? 0;
  totals.forEach((total, i) => {
    if (Math.abs(total - first) > 1e-6 * Math.abs(first)) {
      throw invalid("targetTotalsDiffer", {
        first: dimensions[0]?.name ?? "",
        firstTotal: first,
        second: dimensions[i]?.name ?? "",
        secondTotal: total,
      });
    }
  });
  const shares = Math.abs(first - 1) < 1e-6;
  const factor = shares ? sum(weights) / first : 1;
  return dimensions.map((dimension) => ({
    ...dimension,
    targets: dimension.targets.map((target) => target * factor),
  }));
}

function memberTotals(weights: Float64Array, { members }: RakeDimension): Float64Array {
  const totals = new Float64Array(members.count);
  for (let row = 0; row < weights.length; row++) {
    const code = members.codes[row] as number;
    totals[code] = (totals[code] as number) + (weights[row] as number);
  }
  return totals;
}

function checkCells(dimensions: readonly RakeDimension[], weights: Float64Array): void {
  for (const dimension of dimensions) {
    const totals = memberTotals(weights, dimension);
    dimension.targets.forEach((target, code) => {
      const member = String(dimension.members.labels[code]);
      if (target < 0) throw invalid("targetBelowZero", { dimension: dimension.name, member });
      if (target > 0 && totals[code] === 0)
        throw unavailable("emptyCell", { dimension: dimension.name, member });
    });
  }
}

function fit(weights: Float64Array, dimension: RakeDimension): void {
  const totals = memberTotals(weights, dimension);
  const factors = dimension.targets.map((target, code) =>
    totals[code] === 0 ? 0 : target / (totals[code] as number),
  );
  for (let row = 0; row < weights.length; row++) {
    weights[row] = (weights[row] as number) * (factors[dimension.members.codes[row] as number] as number);
  }
}

function trim(weights: Float64Array, most: number): void {
  for (let row = 0; row < weights.length; row++) weights[row] = Math.min(most, weights[row] as number);
}

function marginDistance(weights: Float64Array, dimensions: readonly RakeDimension[]): number {
  let most = 0;
  for (const dimension of dimensions) {
    const totals = memberTotals(weights, dimension);
    dimension.targets.forEach((target, code) => {
      if (target > 0) most = Math.max(most, Math.abs((totals[code] as number) / target - 1));
    });
  }
  return most;
}

function change(weights: Float64Array, before: Float64Array): number {
  const mean = sum(weights) / weights.length;
  let most = 0;
  weights.forEach(
    (weight, row) => (most = Math.max(most, Math.abs(weight - (before[row] as number)) / mean)),
  );
  return most;
}
