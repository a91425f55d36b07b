/** BIZ.FORECAST: the next values of a series, by a model named or chosen by its errors on the series itself. */
import { rollingErrors } from "./backtest";
import { forecastEts, fitEts, modelName } from "./ets";
import { holtWinters, type HoltWintersParameters, type PointForecast } from "./holtwinters";
import { stl } from "./stl";
import { invalid, unavailable } from "./values";

export const MODELS = ["ets", "mstl", "hw", "snaive", "drift"] as const;
export type ModelName = (typeof MODELS)[number];

export interface ModelForecast extends PointForecast {
  /** The model as the field writes it: "ETS(M,A,M)", "snaive" … */
  readonly label: string;
}

/** Folds of the comparison that "auto" chooses by. */
const CHOOSING_FOLDS = 3;

/** Forecasts with one model of the list. */
export function forecastWith(
  model: ModelName,
  values: Float64Array,
  period: number,
  horizon: number,
): ModelForecast {
  switch (model) {
    case "ets": {
      const fit = fitEts(values, period);
      return { ...forecastEts(fit, horizon), label: modelName(fit.model) };
    }
    case "mstl":
      return { ...decomposed(values, period, horizon), label: "mstl" };
    case "hw":
      return { ...holtWinters(values, period, horizon), label: "hw" };
    case "snaive":
      return { ...seasonalNaive(values, period, horizon), label: "snaive" };
    case "drift":
      return { ...drift(values, horizon), label: "drift" };
  }
}

export interface Choice extends ModelForecast {
  /** Whether seasonal naive had the smaller error on the last values of the series. */
  readonly beatenByNaive: boolean;
}

/**
 * @param model a name of the list, "auto" (the least mean absolute error over the last folds), or "hw:α,β,γ"
 * @throws value: an unknown model; unavailable: a series too short for the model
 */
export function forecast(values: Float64Array, period: number, horizon: number, model: string): Choice {
  const fixed = /^hw:(.+)$/i.exec(model.trim());
  if (fixed) {
    const parameters = readParameters(fixed[1] as string);
    const withThem = (train: Float64Array, h: number) => holtWinters(train, period, h, parameters);
    const label = model.trim().toLowerCase();
    const beatenByNaive = naiveIsBetter(withThem, values, period, horizon);
    return { ...withThem(values, horizon), label, beatenByNaive };
  }
  const name = model.trim().toLowerCase();
  if (name === "auto") return automatic(values, period, horizon);
  const known = MODELS.find((each) => each === name);
  if (!known)
    throw invalid("modelUnknown", { found: model, models: [...MODELS, "auto", "hw:α,β,γ"].join(", ") });
  const result = forecastWith(known, values, period, horizon);
  const beatenByNaive = known !== "snaive" && naiveIsBetter(trained(known, period), values, period, horizon);
  return { ...result, beatenByNaive };
}

function automatic(values: Float64Array, period: number, horizon: number): Choice {
  const errors = MODELS.map((model) => ({
    model,
    error: meanError(trained(model, period), values, period, horizon),
  }));
  errors.sort((a, b) => a.error - b.error);
  // A series too short for any fold leaves nothing to compare: then the first model that can forecast at all.
  const order = [
    ...errors.filter(({ error }) => Number.isFinite(error)).map(({ model }) => model),
    ...MODELS,
  ];
  for (const model of order) {
    try {
      return { ...forecastWith(model, values, period, horizon), beatenByNaive: false };
    } catch {
      continue;
    }
  }
  throw unavailable("seriesTooShort", { given: values.length, needed: 3 });
}

type Forecaster = (train: Float64Array, horizon: number) => PointForecast;

function trained(model: ModelName, period: number): Forecaster {
  return (train, horizon) => forecastWith(model, train, period, horizon);
}

function naiveIsBetter(model: Forecaster, values: Float64Array, period: number, horizon: number): boolean {
  const own = meanError(model, values, period, horizon);
  // Where the model cannot be tried on less than the whole series there is nothing to say.
  return Number.isFinite(own) && meanError(trained("snaive", period), values, period, horizon) < own;
}

/** Mean absolute error over the last folds; Infinity where the model cannot be tried. */
function meanError(model: Forecaster, values: Float64Array, period: number, horizon: number): number {
  const steps = Math.min(horizon, Math.max(1, period), Math.floor(values.length / 4));
  if (steps < 1) return Infinity;
  try {
    const errors = rollingErrors(values, period, steps, CHOOSING_FOLDS, (train, h) => model(train, h).mean);
    return errors.absolute / errors.count;
  } catch {
    return Infinity;
  }
}

function readParameters(text: string): HoltWintersParameters {
  const [alpha = NaN, beta = NaN, gamma = NaN, ...more] = text.split(/[,;]/).map(Number);
  const sound = [alpha, beta, gamma].every((each) => each >= 0 && each <= 1) && more.length === 0;
  if (!sound) throw invalid("hwParameters", { found: text });
  return { alpha, beta, gamma };
}

/** The last cycle again; the error grows with each cycle ahead. */
export function seasonalNaive(values: Float64Array, period: number, horizon: number): PointForecast {
  const n = values.length;
  const cycle = Math.min(Math.max(1, period), n);
  let squares = 0;
  for (let i = cycle; i < n; i++) squares += ((values[i] as number) - (values[i - cycle] as number)) ** 2;
  const sigma2 = n > cycle ? squares / (n - cycle) : 0;
  const mean = Float64Array.from({ length: horizon }, (_, i) => values[n - cycle + (i % cycle)] as number);
  return { mean, variance: mean.map((_, i) => sigma2 * (Math.floor(i / cycle) + 1)) };
}

/** A random walk with drift: the line from the first value to the last goes on. */
function drift(values: Float64Array, horizon: number): PointForecast {
  const n = values.length;
  if (n < 3) throw unavailable("seriesTooShort", { given: n, needed: 3 });
  const last = values[n - 1] as number;
  const slope = (last - (values[0] as number)) / (n - 1);
  let squares = 0;
  for (let i = 1; i < n; i++) squares += ((values[i] as number) - (values[i - 1] as number) - slope) ** 2;
  const sigma2 = squares / (n - 2);
  const mean = Float64Array.from({ length: horizon }, (_, i) => last + (i + 1) * slope);
  return { mean, variance: mean.map((_, i) => sigma2 * (i + 1) * (1 + (i + 1) / (n - 1))) };
}

/** Season by STL (daily data of two years: week and year), the rest by a non-seasonal ETS. */
function decomposed(values: Float64Array, period: number, horizon: number): PointForecast {
  const periods = period === 7 && values.length >= 730 ? [7, 365] : [period];
  if (period < 2) throw unavailable("seasonNeeded", { model: "mstl" });
  let rest: Float64Array = values;
  const seasons: { period: number; values: Float64Array }[] = [];
  for (const each of periods) {
    const { seasonal } = stl(rest, { period: each, seasonalWindow: "periodic", robust: false });
    seasons.push({ period: each, values: seasonal });
    rest = rest.map((value, i) => value - (seasonal[i] as number));
  }
  const base = forecastEts(fitEts(rest, 1), horizon);
  const mean = base.mean.map((value, i) =>
    seasons.reduce((sum, season) => sum + lastCycle(season.values, season.period, i), value),
  );
  return { mean, variance: base.variance };
}

function lastCycle(seasonal: Float64Array, period: number, ahead: number): number {
  return seasonal[seasonal.length - period + (ahead % period)] as number;
}
