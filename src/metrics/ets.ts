/**
 * Exponential smoothing as state space models (Hyndman, Koehler, Ord & Snyder 2008): error, trend and season each
 * additive or multiplicative, the model chosen by AICc. Models whose forecasts are unstable (additive error with
 * multiplicative season, multiplicative trend) are not tried, as in R's forecast::ets.
 */
import { forecastFrom } from "./ets-forecast";
import { parameterCount, runModel, smoothing, type EtsModel, type EtsRun, type EtsVector } from "./ets-model";
import { startingStates } from "./ets-start";
import type { PointForecast } from "./holtwinters";
import { minimise } from "./neldermead";
import { isMissing, unavailable } from "./values";

export interface EtsFit {
  readonly model: EtsModel;
  readonly period: number;
  readonly vector: EtsVector;
  readonly run: EtsRun;
  readonly aicc: number;
}

/** How many candidates, best by their smoothing parameters alone, have their starting states fitted too. */
const FINALISTS = 4;
const FIRST_EVALUATIONS = 250;
const FINAL_EVALUATIONS = 4000;

/**
 * Fits every admissible model and keeps the one with the least AICc.
 *
 * @throws unavailable: fewer than 4 values, a missing one
 */
export function fitEts(values: Float64Array, period: number): EtsFit {
  if (values.length < 4) throw unavailable("seriesTooShort", { given: values.length, needed: 4 });
  const gap = values.findIndex(isMissing);
  if (gap >= 0) throw unavailable("seriesGap", { row: gap + 1 });
  const first = candidates(values, period)
    .map((model) => fitModel(values, period, model, FIRST_EVALUATIONS, "smoothing"))
    .sort((a, b) => a.aicc - b.aicc);
  const finalists = first.slice(0, FINALISTS).map((fit) => refine(values, fit));
  return finalists.reduce((best, fit) => (fit.aicc < best.aicc ? fit : best));
}

/** The next `horizon` values with the variance of each. */
export function forecastEts(fit: EtsFit, horizon: number): PointForecast {
  return forecastFrom(fit.model, fit.period, smoothing(fit.model, fit.vector), fit.run, horizon);
}

/** "ETS(M,Ad,M)", as the field writes it. */
export function modelName({ error, trend, damped, season }: EtsModel): string {
  return `ETS(${error},${trend}${damped ? "d" : ""},${season})`;
}

function candidates(values: Float64Array, period: number): EtsModel[] {
  const positive = values.every((value) => value > 0);
  const seasonal = period > 1 && values.length >= 2 * period;
  const models: EtsModel[] = [];
  for (const error of positive ? (["A", "M"] as const) : (["A"] as const)) {
    for (const season of seasonal ? (["N", "A", "M"] as const) : (["N"] as const)) {
      if (season === "M" && error === "A") continue;
      models.push({ error, trend: "N", damped: false, season });
      models.push({ error, trend: "A", damped: false, season });
      models.push({ error, trend: "A", damped: true, season });
    }
  }
  // A model needs more values than it has parameters, or its AICc does not exist.
  const fitting = models.filter((model) => values.length > parameterCount(model, period) + 2);
  return fitting.length > 0 ? fitting : models.slice(0, 1);
}

function fitModel(
  values: Float64Array,
  period: number,
  model: EtsModel,
  mostEvaluations: number,
  free: "smoothing" | "all",
  from?: EtsVector,
): EtsFit {
  const start = from ?? startingStates(values, period, model);
  const size = free === "all" ? start.all.length : start.smoothingCount;
  const assemble = (point: Float64Array): EtsVector => {
    const all = start.all.slice();
    all.set(point);
    return { ...start, all };
  };
  const cost = (point: Float64Array) => runModel(values, period, model, assemble(point)).likelihood;
  const { at } = minimise(cost, {
    start: start.all.subarray(0, size),
    step: start.steps.subarray(0, size),
    mostEvaluations,
    tolerance: 1e-9,
  });
  const vector = assemble(at);
  const run = runModel(values, period, model, vector);
  return {
    model,
    period,
    vector,
    run,
    aicc: aiccOf(run.likelihood, values.length, parameterCount(model, period)),
  };
}

/** Starting states and smoothing parameters together, restarted once: a simplex can collapse before the valley. */
function refine(values: Float64Array, fit: EtsFit): EtsFit {
  const once = fitModel(values, fit.period, fit.model, FINAL_EVALUATIONS, "all", fit.vector);
  return fitModel(values, fit.period, fit.model, FINAL_EVALUATIONS, "all", once.vector);
}

/** `parameters` counts the error's variance too. */
function aiccOf(likelihood: number, n: number, parameters: number): number {
  const k = parameters + 1;
  const aic = likelihood + 2 * k;
  return n - k - 1 > 0 ? aic + (2 * k * (k + 1)) / (n - k - 1) : Infinity;
}
