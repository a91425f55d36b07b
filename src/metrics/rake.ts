/** BIZ.RAKE: weights that make a sample agree with known margins (iterative proportional fitting). */
import { effectiveSize } from "./distributions";
import { rakeUnderCap } from "./rake-cap";
import { marginDistance, marginTotals, settle, type Settled } from "./rake-margin";
import { invalid, isMissing, unavailable, type KeyColumn, type NumberColumn } from "./values";

export interface RakeDimension {
  readonly name: string;
  readonly members: KeyColumn;
  /** Target of each member, in the order of `members.labels`. */
  readonly targets: Float64Array;
}

export interface RakeOptions {
  readonly base?: NumberColumn | undefined;
  /** No weight above `cap` times the mean, which the targets set; margins that need more are then missed. */
  readonly cap?: number | undefined;
  /** Largest relative distance from a margin that counts as met. */
  readonly tolerance: number;
}

export interface Rake {
  readonly weights: Float64Array;
  /** Kish's design effect n·Σw²/(Σw)². */
  readonly deff: number;
  readonly iterations: number;
  /** Largest relative distance from a target: within the tolerance unless a cap stood in the way. */
  readonly miss: number;
}

/** What sums of rounded numbers can differ by: a tolerance below it could never be met. */
const ROUNDING = 1e-12;

/**
 * Scales the weights to each dimension's targets in turn until all are met. Targets that sum to 1 are shares: the
 * weights then sum to the sum of the base weights.
 *
 * @throws value: dimensions whose targets have different totals, a negative target or weight, a cap below 1 or one
 *   that the respondents with a weight are too few for
 * @throws unavailable: a target above 0 that nobody answers for, or no convergence without a cap
 */
export function rake(dimensions: readonly RakeDimension[], options: RakeOptions): Rake {
  const start = startingWeights(dimensions[0]?.members.codes.length ?? 0, options.base);
  const wanted = scaleTargets(dimensions, start);
  checkCells(wanted, start);
  const tolerance = Math.max(options.tolerance, ROUNDING);
  const { weights, iterations } =
    options.cap === undefined
      ? uncapped(start, wanted, tolerance)
      : rakeUnderCap(start, wanted, options.cap, tolerance);
  const deff = weights.length / effectiveSize(weights);
  return { weights, deff, iterations, miss: marginDistance(weights, wanted) };
}

function uncapped(start: Float64Array, wanted: readonly RakeDimension[], tolerance: number): Settled {
  const settled = settle(start, wanted, { most: Infinity, tolerance });
  if (!settled.met) throw unavailable("rakeDiverged", { iterations: settled.iterations });
  return settled;
}

function startingWeights(rows: number, base: NumberColumn | undefined): Float64Array {
  const weights = new Float64Array(rows).fill(1);
  base?.forEach((weight, row) => {
    if (isMissing(weight) || weight < 0) throw invalid("baseWeightMissing", { row: row + 1 });
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

function checkCells(dimensions: readonly RakeDimension[], weights: Float64Array): void {
  for (const dimension of dimensions) {
    const totals = marginTotals(weights, dimension);
    dimension.targets.forEach((target, code) => {
      const member = String(dimension.members.labels[code]);
      if (target < 0) throw invalid("targetBelowZero", { dimension: dimension.name, member });
      if (target > 0 && totals[code] === 0)
        throw unavailable("emptyCell", { dimension: dimension.name, member });
    });
  }
}
