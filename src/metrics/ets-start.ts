/** Where the search for an exponential smoothing model begins. */
import { smoothingCount, type EtsModel, type EtsVector } from "./ets-model";

/** Seasons from the first cycles against their moving mean; level and slope from a line through the rest. */
export function startingStates(values: Float64Array, period: number, model: EtsModel): EtsVector {
  const season = model.season === "N" ? undefined : startingSeason(values, period, model.season);
  const adjusted = season ? adjust(values, season, model.season === "M") : values;
  const { level, slope } = firstLine(adjusted);
  const count = smoothingCount(model);
  const all = [...startingSmoothing(model, period)];
  const scale = spread(values);
  const steps = all.map(() => 0.1);
  if (model.damped) steps[count - 1] = -0.05;
  all.push(model.trend === "N" ? mean(adjusted.subarray(0, Math.min(adjusted.length, 10))) : level);
  steps.push(0.2 * scale);
  if (model.trend === "A") {
    all.push(slope);
    steps.push(0.05 * scale);
  }
  if (season) {
    all.push(...season.subarray(0, period - 1));
    const step = model.season === "M" ? 0.05 : 0.2 * scale;
    for (let i = 0; i < period - 1; i++) steps.push(step);
  }
  return { all: Float64Array.from(all), smoothingCount: count, steps: Float64Array.from(steps) };
}

function startingSmoothing(model: EtsModel, period: number): number[] {
  const alpha = model.season === "N" ? 0.5 : Math.min(0.5, Math.max(0.2, 1 / period));
  const values = [alpha];
  if (model.trend === "A") values.push(0.1 * alpha);
  if (model.season !== "N") values.push(0.05 * (1 - alpha));
  if (model.damped) values.push(0.97);
  return values;
}

function startingSeason(values: Float64Array, period: number, kind: "A" | "M"): Float64Array {
  const length = Math.min(values.length, 4 * period);
  const sums = new Float64Array(period);
  const counts = new Float64Array(period);
  const half = Math.floor(period / 2);
  for (let i = half; i < length - half; i++) {
    const level = windowMean(values, i, period);
    const part = kind === "M" ? (values[i] as number) / level : (values[i] as number) - level;
    sums[i % period] = (sums[i % period] as number) + part;
    counts[i % period] = (counts[i % period] as number) + 1;
  }
  const means = sums.map((sum, i) =>
    counts[i] === 0 ? (kind === "M" ? 1 : 0) : sum / (counts[i] as number),
  );
  const overall = mean(means);
  return kind === "M"
    ? means.map((each) => Math.max(0.01, each / overall))
    : means.map((each) => each - overall);
}

function windowMean(values: Float64Array, centre: number, period: number): number {
  const half = Math.floor(period / 2);
  let sum = 0;
  for (let i = centre - half; i <= centre + half; i++) sum += values[i] as number;
  if (period % 2 === 0) sum -= ((values[centre - half] as number) + (values[centre + half] as number)) / 2;
  return sum / period;
}

function adjust(values: Float64Array, season: Float64Array, multiplied: boolean): Float64Array {
  return values.map((value, i) => {
    const seasonal = season[i % season.length] as number;
    return multiplied ? value / seasonal : value - seasonal;
  });
}

/** Intercept before the first value, and slope, of a line through the first ten values. */
function firstLine(values: Float64Array): { level: number; slope: number } {
  const n = Math.max(2, Math.min(10, values.length));
  const xMean = (n + 1) / 2;
  const yMean = mean(values.subarray(0, n));
  let above = 0;
  let below = 0;
  for (let i = 0; i < n; i++) {
    above += (i + 1 - xMean) * ((values[i] as number) - yMean);
    below += (i + 1 - xMean) ** 2;
  }
  const slope = above / below;
  return { level: yMean - slope * xMean, slope };
}

function mean(values: Float64Array): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}

/** Standard deviation, or a share of the level for a flat series. */
function spread(values: Float64Array): number {
  const centre = mean(values);
  const variance = values.reduce((sum, value) => sum + (value - centre) ** 2, 0) / values.length;
  return Math.sqrt(variance) || Math.abs(centre) * 0.01 || 1;
}
