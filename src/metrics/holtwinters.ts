/** Additive Holt–Winters, started as R's stats::HoltWinters does. */
import { minimise } from "./neldermead";
import { unavailable } from "./values";

export interface HoltWintersParameters {
  readonly alpha: number;
  readonly beta: number;
  readonly gamma: number;
}

export interface PointForecast {
  readonly mean: Float64Array;
  /** Variance of each step's forecast error. */
  readonly variance: Float64Array;
}

interface Run {
  readonly level: number;
  readonly slope: number;
  /** One full cycle, the next period's first. */
  readonly season: Float64Array;
  readonly squares: number;
  /** Variance of the one-step errors around their mean. */
  readonly sigma2: number;
}

/** Forecasts with given parameters; without them those with the least squared one-step error. */
export function holtWinters(
  values: Float64Array,
  period: number,
  horizon: number,
  fixed?: HoltWintersParameters,
): PointForecast {
  if (period < 2) throw unavailable("seasonNeeded", { model: "hw" });
  if (values.length < 2 * period + 1)
    throw unavailable("seriesTooShort", { given: values.length, needed: 2 * period + 1 });
  const start = startOf(values, period);
  const parameters = fixed ?? leastSquares(values, period, start);
  const { level, slope, season, sigma2 } = run(values, period, start, parameters);
  const { alpha, beta, gamma } = parameters;
  const mean = new Float64Array(horizon);
  const variance = new Float64Array(horizon);
  let growth = 1;
  for (let h = 1; h <= horizon; h++) {
    mean[h - 1] = level + h * slope + (season[(h - 1) % period] as number);
    variance[h - 1] = sigma2 * growth;
    growth += (alpha * (1 + h * beta) + (h % period === 0 ? gamma * (1 - alpha) : 0)) ** 2;
  }
  return { mean, variance };
}

interface Start {
  readonly level: number;
  readonly slope: number;
  readonly season: Float64Array;
}

/** Line through the moving average of the first two cycles, and their mean deviations from it. */
function startOf(values: Float64Array, period: number): Start {
  const n = 2 * period;
  const half = Math.floor(period / 2);
  const trend: number[] = [];
  const figure = new Float64Array(period);
  const counts = new Float64Array(period);
  for (let i = half; i < n - half; i++) {
    const mean = centredMean(values, i, period);
    trend.push(mean);
    figure[i % period] = (figure[i % period] as number) + (values[i] as number) - mean;
    counts[i % period] = (counts[i % period] as number) + 1;
  }
  const means = figure.map((sum, i) => sum / (counts[i] as number));
  const overall = means.reduce((sum, each) => sum + each, 0) / period;
  return { ...lineThrough(trend), season: means.map((each) => each - overall) };
}

function centredMean(values: Float64Array, centre: number, period: number): number {
  const half = Math.floor(period / 2);
  let sum = 0;
  for (let i = centre - half; i <= centre + half; i++) sum += values[i] as number;
  // An even period takes half of each end, so that every place in the cycle counts once.
  if (period % 2 === 0) sum -= ((values[centre - half] as number) + (values[centre + half] as number)) / 2;
  return sum / period;
}

function lineThrough(y: readonly number[]): { level: number; slope: number } {
  const n = y.length;
  const xMean = (n + 1) / 2;
  const yMean = y.reduce((sum, each) => sum + each, 0) / n;
  let above = 0;
  let below = 0;
  y.forEach((each, i) => {
    above += (i + 1 - xMean) * (each - yMean);
    below += (i + 1 - xMean) ** 2;
  });
  const slope = below === 0 ? 0 : above / below;
  return { level: yMean - slope * xMean, slope };
}

function run(
  values: Float64Array,
  period: number,
  start: Start,
  { alpha, beta, gamma }: HoltWintersParameters,
): Run {
  let { level, slope } = start;
  const season = start.season.slice();
  let squares = 0;
  let sum = 0;
  for (let i = period; i < values.length; i++) {
    const place = i % period;
    const seasonal = season[place] as number;
    const error = (values[i] as number) - (level + slope + seasonal);
    squares += error * error;
    sum += error;
    const next = alpha * ((values[i] as number) - seasonal) + (1 - alpha) * (level + slope);
    slope = beta * (next - level) + (1 - beta) * slope;
    level = next;
    season[place] = gamma * ((values[i] as number) - level) + (1 - gamma) * seasonal;
  }
  const shift = values.length % period;
  const ahead = season.map((_, i) => season[(shift + i) % period] as number);
  const errors = values.length - period;
  return {
    level,
    slope,
    season: ahead,
    squares,
    sigma2: (squares - (sum * sum) / errors) / Math.max(1, errors - 1),
  };
}

function leastSquares(values: Float64Array, period: number, start: Start): HoltWintersParameters {
  const inside = (each: number) => each >= 0 && each <= 1;
  const toParameters = (at: Float64Array) => ({
    alpha: at[0] as number,
    beta: at[1] as number,
    gamma: at[2] as number,
  });
  const { at } = minimise(
    (point) => (point.every(inside) ? run(values, period, start, toParameters(point)).squares : Infinity),
    { start: [0.3, 0.1, 0.1], step: [0.2, 0.1, 0.2], mostEvaluations: 600, tolerance: 1e-10 },
  );
  return toParameters(at);
}
