/** BIZ.BACKTEST: how models would have done on the series itself. */
import { forecastWith, MODELS, type ModelName } from "./forecast";
import { invalid, MetricError, unavailable } from "./values";

export interface BacktestRow {
  readonly model: ModelName;
  readonly mae: number;
  /** Σ|error| ÷ Σ|actual|; null when all actuals are 0 */
  readonly wape: number | null;
  /** Errors ÷ the mean absolute seasonal naive error of each fold's own past; null when that is 0 */
  readonly mase: number | null;
  /** Mean of forecast − actual: above 0 the model forecasts too much. */
  readonly bias: number;
}

/**
 * Rolling origin, as forecast::tsCV: the last `folds` origins, one step apart, each forecasting `horizon` values that
 * the model has not seen. Seasonal naive always stands beside the models.
 *
 * @throws unavailable: too few values before the first origin, or no model that can forecast from them
 */
export function backtest(
  values: Float64Array,
  period: number,
  horizon: number,
  folds: number,
  models: readonly ModelName[],
): BacktestRow[] {
  const first = values.length - horizon - folds + 1;
  if (first < 3) throw unavailable("backtestTooShort", { given: values.length, needed: horizon + folds + 2 });
  const rows = models.flatMap((model) => {
    try {
      return [row(model, values, period, horizon, folds)];
    } catch (error) {
      // With several models a series too short for one of them still says something of the others.
      if (error instanceof MetricError && error.kind === "unavailable" && models.length > 1) return [];
      throw error;
    }
  });
  if (rows.length === 0)
    throw unavailable("backtestTooShort", { given: values.length, needed: horizon + folds + 2 });
  return rows;
}

function row(
  model: ModelName,
  values: Float64Array,
  period: number,
  horizon: number,
  folds: number,
): BacktestRow {
  const errors = rollingErrors(
    values,
    period,
    horizon,
    folds,
    (train, h) => forecastWith(model, train, period, h).mean,
  );
  return {
    model,
    mae: errors.absolute / errors.count,
    wape: errors.actual === 0 ? null : errors.absolute / errors.actual,
    mase: errors.scalable ? errors.scaled / errors.count : null,
    bias: errors.signed / errors.count,
  };
}

/** Models to compare: the one asked for beside seasonal naive, or all. */
export function modelsFor(asked: string | undefined): ModelName[] {
  if (asked === undefined) return [...MODELS];
  const found = MODELS.find((model) => model === asked.trim().toLowerCase());
  if (!found) throw invalid("modelUnknown", { found: asked, models: MODELS.join(", ") });
  return found === "snaive" ? ["snaive"] : [found, "snaive"];
}

export interface RollingErrors {
  readonly count: number;
  readonly absolute: number;
  readonly signed: number;
  readonly actual: number;
  readonly scaled: number;
  readonly scalable: boolean;
}

/** Sums of the errors over the last `folds` origins. */
export function rollingErrors(
  values: Float64Array,
  period: number,
  horizon: number,
  folds: number,
  predict: (train: Float64Array, horizon: number) => Float64Array,
): RollingErrors {
  const sums = { count: 0, absolute: 0, signed: 0, actual: 0, scaled: 0, scalable: true };
  for (let fold = 0; fold < folds; fold++) {
    const origin = values.length - horizon - folds + 1 + fold;
    const train = values.subarray(0, origin);
    const mean = predict(train, horizon);
    const scale = naiveError(train, period);
    if (scale === 0) sums.scalable = false;
    for (let h = 0; h < horizon; h++) {
      const actual = values[origin + h] as number;
      const error = (mean[h] as number) - actual;
      sums.count++;
      sums.absolute += Math.abs(error);
      sums.signed += error;
      sums.actual += Math.abs(actual);
      sums.scaled += scale === 0 ? 0 : Math.abs(error) / scale;
    }
  }
  return sums;
}

/** Mean absolute difference to one cycle before; 0 when there is none. */
export function naiveError(values: Float64Array, period: number): number {
  const cycle = Math.max(1, period);
  if (values.length <= cycle) return 0;
  let sum = 0;
  for (let i = cycle; i < values.length; i++)
    sum += Math.abs((values[i] as number) - (values[i - cycle] as number));
  return sum / (values.length - cycle);
}
