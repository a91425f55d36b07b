/** One exponential smoothing model run over a series. */

export interface EtsModel {
  readonly error: "A" | "M";
  readonly trend: "N" | "A";
  readonly damped: boolean;
  readonly season: "N" | "A" | "M";
}

/** Everything that is fitted, in one vector: alpha, [beta], [gamma], [phi], level, [slope], [period − 1 seasons]. */
export interface EtsVector {
  readonly all: Float64Array;
  readonly smoothingCount: number;
  /** First steps of the search. */
  readonly steps: Float64Array;
}

export interface Smoothing {
  readonly alpha: number;
  readonly beta: number;
  readonly gamma: number;
  readonly phi: number;
}

export interface EtsRun {
  /** n·log Σe² (+ 2·Σ log|fit| with multiplicative errors): −2 log likelihood up to a constant; Infinity = not admissible */
  readonly likelihood: number;
  readonly sigma2: number;
  readonly level: number;
  readonly slope: number;
  /** One full cycle, the next period's first. */
  readonly season: Float64Array;
}

export function parameterCount(model: EtsModel, period: number): number {
  const trend = model.trend === "N" ? 0 : model.damped ? 3 : 2;
  return 2 + trend + (model.season === "N" ? 0 : period);
}

export function smoothingCount({ trend, damped, season }: EtsModel): number {
  return 1 + (trend === "N" ? 0 : 1) + (season === "N" ? 0 : 1) + (damped ? 1 : 0);
}

export function smoothing(model: EtsModel, { all }: EtsVector): Smoothing {
  let next = 0;
  const take = () => all[next++] as number;
  return {
    alpha: take(),
    beta: model.trend === "N" ? 0 : take(),
    gamma: model.season === "N" ? 0 : take(),
    phi: model.damped ? take() : 1,
  };
}

const EDGE = 1e-4;

/** The usual region: 0 < beta < alpha < 1, 0 < gamma < 1 − alpha, phi from 0.8 to 0.98. */
function isAdmissible(model: EtsModel, { alpha, beta, gamma, phi }: Smoothing): boolean {
  if (!(alpha >= EDGE && alpha <= 1 - EDGE)) return false;
  if (model.trend === "A" && !(beta >= EDGE && beta <= alpha)) return false;
  if (model.season !== "N" && !(gamma >= EDGE && gamma <= 1 - alpha)) return false;
  return !model.damped || (phi >= 0.8 && phi <= 0.98);
}

const NOT_ADMISSIBLE: EtsRun = {
  likelihood: Infinity,
  sigma2: NaN,
  level: NaN,
  slope: NaN,
  season: new Float64Array(0),
};

export function runModel(values: Float64Array, period: number, model: EtsModel, vector: EtsVector): EtsRun {
  const { alpha, beta, gamma, phi } = smoothing(model, vector);
  if (!isAdmissible(model, { alpha, beta, gamma, phi })) return NOT_ADMISSIBLE;
  let at = vector.smoothingCount;
  let level = vector.all[at++] as number;
  let slope = model.trend === "N" ? 0 : (vector.all[at++] as number);
  const season = startingSeason(model, period, vector.all.subarray(at));
  const additive = model.error === "A";
  const multiplied = model.season === "M";
  let squares = 0;
  let logs = 0;
  for (let i = 0; i < values.length; i++) {
    const place = i % period;
    const seasonal = season[place] as number;
    const base = level + phi * slope;
    const fit = multiplied ? base * seasonal : base + seasonal;
    const gap = (values[i] as number) - fit;
    const error = additive ? gap : gap / fit;
    squares += error * error;
    if (!additive) {
      if (!(fit > 0)) return NOT_ADMISSIBLE;
      logs += Math.log(fit);
    }
    // The same update serves both errors: a multiplicative error moves the states by its share of the fit.
    const step = multiplied ? gap / seasonal : gap;
    const seasonalStep = multiplied ? gap / base : gap;
    level = base + alpha * step;
    slope = phi * slope + beta * step;
    if (model.season !== "N") season[place] = seasonal + gamma * seasonalStep;
  }
  if (!Number.isFinite(squares)) return NOT_ADMISSIBLE;
  const n = values.length;
  const freedom = Math.max(1, n - parameterCount(model, period));
  // A series followed without any error has no likelihood; the smallest number keeps it comparable, and the best.
  const likelihood = n * Math.log(Math.max(squares, Number.MIN_VALUE)) + 2 * logs;
  const ahead = season.map((_, i) => season[(n + i) % period] as number);
  return { likelihood, sigma2: squares / freedom, level, slope, season: ahead };
}

/** The last place of the cycle follows from the others: seasons sum to 0, or to the period. */
function startingSeason(model: EtsModel, period: number, free: Float64Array): Float64Array {
  if (model.season === "N") return new Float64Array(Math.max(1, period));
  const season = new Float64Array(period);
  let rest = model.season === "M" ? period : 0;
  for (let i = 0; i < period - 1; i++) {
    season[i] = free[i] as number;
    rest -= free[i] as number;
  }
  season[period - 1] = rest;
  return season;
}
