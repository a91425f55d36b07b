/** BIZ.STL: trend, season and remainder of a series by loess. */
import { estimate, smooth, type LoessOptions } from "./loess";
import { invalid, isMissing, unavailable, type NumberColumn } from "./values";

export interface StlOptions {
  readonly period: number;
  /** Window of the seasonal smoother in cycles, odd and at least 7, or "periodic" for one pattern throughout. */
  readonly seasonalWindow: number | "periodic";
  /** 15 robust rounds, in which outliers lose their weight. */
  readonly robust: boolean;
}

export interface Decomposition {
  readonly trend: Float64Array;
  readonly seasonal: Float64Array;
  readonly remainder: Float64Array;
}

interface Settings {
  readonly period: number;
  readonly seasonal: LoessOptions;
  readonly trend: LoessOptions;
  readonly lowPass: LoessOptions;
  readonly inner: number;
  readonly outer: number;
}

/**
 * Cleveland, Cleveland, McRae & Terpenning 1990, with R's stats::stl defaults: trend window
 * nextodd(1.5·period/(1 − 1.5/s)), low-pass window nextodd(period), jumps of a tenth of each window.
 *
 * @throws value: period below 2, a window that is no odd whole number of at least 7
 * @throws unavailable: less than two full cycles, a missing value
 */
export function stl(values: NumberColumn, options: StlOptions): Decomposition {
  const n = values.length;
  checkSeries(values, options);
  const settings = settingsFor(n, options);
  const trend = new Float64Array(n);
  const seasonal = new Float64Array(n);
  let weights: Float64Array | undefined;
  for (let round = 0; round <= settings.outer; round++) {
    for (let i = 0; i < settings.inner; i++) smoothOnce(values, settings, weights, trend, seasonal);
    if (round < settings.outer) weights = robustness(values, trend, seasonal);
  }
  const pattern = options.seasonalWindow === "periodic" ? cycleMeans(seasonal, options.period) : seasonal;
  return {
    trend,
    seasonal: pattern,
    remainder: values.map((value, i) => value - at(trend, i) - at(pattern, i)),
  };
}

const at = (values: Float64Array, i: number): number => values[i] as number;

function checkSeries(values: NumberColumn, { period, seasonalWindow }: StlOptions): void {
  if (period < 2) throw invalid("periodTooShort", { found: period });
  if (seasonalWindow !== "periodic" && (seasonalWindow < 7 || seasonalWindow % 2 !== 1)) {
    throw invalid("seasonalWindow", { found: seasonalWindow });
  }
  if (values.length < 2 * period)
    throw unavailable("seriesTooShort", { given: values.length, needed: 2 * period });
  const gap = values.findIndex(isMissing);
  if (gap >= 0) throw unavailable("seriesGap", { row: gap + 1 });
}

const nextOdd = (value: number) => {
  const whole = Math.round(value);
  return whole % 2 === 0 ? whole + 1 : whole;
};

function settingsFor(n: number, { period, seasonalWindow, robust }: StlOptions): Settings {
  const window = seasonalWindow === "periodic" ? 10 * n + 1 : seasonalWindow;
  const trend = nextOdd(Math.ceil((1.5 * period) / (1 - 1.5 / window)));
  const lowPass = nextOdd(period);
  const jump = (size: number) => Math.ceil(size / 10);
  return {
    period,
    seasonal: { window, degree: 0, jump: jump(window) },
    trend: { window: Math.max(3, trend), degree: 1, jump: jump(trend) },
    lowPass: { window: Math.max(3, lowPass), degree: 1, jump: jump(lowPass) },
    inner: robust ? 1 : 2,
    outer: robust ? 15 : 0,
  };
}

/** One inner round: season from the detrended series, trend from the deseasonalised one. */
function smoothOnce(
  values: Float64Array,
  settings: Settings,
  weights: Float64Array | undefined,
  trend: Float64Array,
  seasonal: Float64Array,
): void {
  const { period } = settings;
  const cycles = smoothCycles(
    values.map((value, i) => value - at(trend, i)),
    settings,
    weights,
  );
  const passed = movingMean(movingMean(movingMean(cycles, period), period), 3);
  const low = smooth(passed, settings.lowPass);
  for (let i = 0; i < values.length; i++) seasonal[i] = at(cycles, period + i) - at(low, i);
  const adjusted = values.map((value, i) => value - at(seasonal, i));
  trend.set(smooth(adjusted, { ...settings.trend, weights }));
}

/** Smooths the values of each place in the cycle, one point beyond both ends: n + 2 · period values. */
function smoothCycles(
  detrended: Float64Array,
  settings: Settings,
  weights: Float64Array | undefined,
): Float64Array {
  const { period, seasonal } = settings;
  const smoothed = new Float64Array(detrended.length + 2 * period);
  for (let place = 0; place < period; place++) {
    const pick = (values: Float64Array) => values.filter((_, i) => i % period === place);
    const y = pick(detrended);
    const options = { ...seasonal, weights: weights && pick(weights) };
    const inside = smooth(y, options);
    const n = y.length;
    const before = estimate(y, options, 0, 1, Math.min(seasonal.window, n)) ?? at(inside, 0);
    const after = estimate(y, options, n + 1, Math.max(1, n - seasonal.window + 1), n) ?? at(inside, n - 1);
    [before, ...inside, after].forEach((value, i) => (smoothed[i * period + place] = value));
  }
  return smoothed;
}

function movingMean(values: Float64Array, length: number): Float64Array {
  const means = new Float64Array(values.length - length + 1);
  let sum = 0;
  for (let i = 0; i < length; i++) sum += at(values, i);
  means[0] = sum / length;
  for (let i = 1; i < means.length; i++) {
    sum += at(values, i + length - 1) - at(values, i - 1);
    means[i] = sum / length;
  }
  return means;
}

/** Bisquare weights of the residuals: 1 near the fit, 0 beyond six median absolute residuals. */
function robustness(values: Float64Array, trend: Float64Array, seasonal: Float64Array): Float64Array {
  const residuals = values.map((value, i) => Math.abs(value - at(trend, i) - at(seasonal, i)));
  const sorted = residuals.slice().sort();
  const n = sorted.length;
  const bound = 3 * (at(sorted, Math.floor(n / 2)) + at(sorted, n - Math.floor(n / 2) - 1));
  return residuals.map((residual) => {
    if (residual <= 0.001 * bound) return 1;
    return residual <= 0.999 * bound ? (1 - (residual / bound) ** 2) ** 2 : 0;
  });
}

function cycleMeans(seasonal: Float64Array, period: number): Float64Array {
  const sums = new Float64Array(period);
  const counts = new Float64Array(period);
  seasonal.forEach((value, i) => {
    sums[i % period] = at(sums, i % period) + value;
    counts[i % period] = at(counts, i % period) + 1;
  });
  return seasonal.map((_, i) => at(sums, i % period) / at(counts, i % period));
}
