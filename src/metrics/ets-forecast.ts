/** Point forecasts of an exponential smoothing model and the variance of each. */
import type { EtsModel, EtsRun, Smoothing } from "./ets-model";
import type { PointForecast } from "./holtwinters";

/**
 * Variances in closed form: class 1 (additive error), class 2 (multiplicative error on an additive model) and class 3
 * (multiplicative error and season) of Hyndman et al. 2008, chapter 6.
 */
export function forecastFrom(
  model: EtsModel,
  period: number,
  parameters: Smoothing,
  run: EtsRun,
  horizon: number,
): PointForecast {
  const { phi } = parameters;
  const trendOnly = new Float64Array(horizon);
  const mean = new Float64Array(horizon);
  let reach = 0;
  for (let h = 1; h <= horizon; h++) {
    reach += phi ** h;
    const base = run.level + (model.trend === "N" ? 0 : reach * run.slope);
    const seasonal = model.season === "N" ? 0 : (run.season[(h - 1) % period] as number);
    trendOnly[h - 1] = base;
    mean[h - 1] = model.season === "M" ? base * seasonal : base + seasonal;
  }
  return { mean, variance: variances(model, period, parameters, run, mean, trendOnly) };
}

function variances(
  model: EtsModel,
  period: number,
  parameters: Smoothing,
  { sigma2, season }: EtsRun,
  mean: Float64Array,
  trendOnly: Float64Array,
): Float64Array {
  const weights = errorWeights(model, period, parameters, mean.length);
  if (model.error === "A") {
    let sum = 1;
    return mean.map((_, i) => {
      if (i > 0) sum += (weights[i] as number) ** 2;
      return sigma2 * sum;
    });
  }
  const base = model.season === "M" ? trendOnly : mean;
  const theta = secondMoments(base, weights, sigma2);
  if (model.season !== "M") return base.map((mu, i) => (1 + sigma2) * (theta[i] as number) - mu * mu);
  return base.map((mu, i) => {
    const cycles = Math.floor(i / period);
    const grown = (theta[i] as number) * (1 + sigma2) * (1 + parameters.gamma ** 2 * sigma2) ** cycles;
    return (season[i % period] as number) ** 2 * (grown - mu * mu);
  });
}

/** What an error of size 1 does to the forecast j steps later (index j; 0 unused). A multiplied season has none here. */
function errorWeights(
  model: EtsModel,
  period: number,
  { alpha, beta, gamma, phi }: Smoothing,
  horizon: number,
): Float64Array {
  const weights = new Float64Array(horizon);
  let reach = 0;
  for (let j = 1; j < horizon; j++) {
    reach += phi ** j;
    const trend = model.trend === "N" ? 0 : beta * reach;
    weights[j] = alpha + trend + (model.season === "A" && j % period === 0 ? gamma : 0);
  }
  return weights;
}

function secondMoments(mean: Float64Array, weights: Float64Array, sigma2: number): Float64Array {
  const theta = new Float64Array(mean.length);
  for (let h = 0; h < mean.length; h++) {
    let carried = 0;
    for (let j = 1; j <= h; j++) carried += (weights[j] as number) ** 2 * (theta[h - j] as number);
    theta[h] = (mean[h] as number) ** 2 + sigma2 * carried;
  }
  return theta;
}
