/** BIZ.MIXRATE: the change of an overall rate into changed rates and a changed mix. */
import { isEmptyRow, labelAt } from "./members";
import { invalid, isMissing, unavailable, type KeyColumn, type KeyLabel, type NumberColumn } from "./values";

export interface MixRateInput {
  readonly keys: KeyColumn;
  /** Weights (shares, or volumes such as the denominators of the rates) and rates, before and after. */
  readonly w0: NumberColumn;
  readonly r0: NumberColumn;
  readonly w1: NumberColumn;
  readonly r1: NumberColumn;
}

export interface MixRateRow {
  readonly key: KeyLabel;
  readonly rate: number;
  readonly mix: number;
}

interface Side {
  readonly share: Float64Array;
  /** Missing where the key has no weight. */
  readonly rate: Float64Array;
  readonly overall: number;
}

/**
 * Rate effect (r₁ − r₀)·(w₀ + w₁)/2 and mix effect (w₁ − w₀)·((r₀ + r₁)/2 − R̄) with R̄ = (R₀ + R₁)/2, so that growth of
 * a key below average reads as negative. In the unit of the rates; they sum to R₁ − R₀ without a residual.
 *
 * Weights are brought to shares of 1 in each period. Rows of one key: weights are summed, the rate is their weighted
 * mean. A key without weight in one period has no rate there: the other's is taken, so that its coming or going is mix.
 *
 * @throws value: a negative weight, weights that sum to 0
 * @throws unavailable: a blank weight, a blank rate under a weight
 * Source: Kitagawa 1955.
 */
export function mixRate(input: MixRateInput): MixRateRow[] {
  const { keys } = input;
  const [before, after] = [sideOf(keys, input.w0, input.r0, "0"), sideOf(keys, input.w1, input.r1, "1")];
  const mean = (before.overall + after.overall) / 2;
  return keys.labels.flatMap((key, code) => {
    const [w0, w1] = [before.share[code] as number, after.share[code] as number];
    if (w0 === 0 && w1 === 0) return [];
    const [known0, known1] = [before.rate[code] as number, after.rate[code] as number];
    const [r0, r1] = [isMissing(known0) ? known1 : known0, isMissing(known1) ? known0 : known1];
    return { key, rate: ((r1 - r0) * (w0 + w1)) / 2, mix: (w1 - w0) * ((r0 + r1) / 2 - mean) };
  });
}

function sideOf(keys: KeyColumn, weights: NumberColumn, rates: NumberColumn, suffix: string): Side {
  const share = new Float64Array(keys.count);
  const weighted = new Float64Array(keys.count);
  let total = 0;
  weights.forEach((weight, row) => {
    const where = { row: row + 1, key: String(labelAt(keys, row)) };
    if (isMissing(weight)) {
      if (isEmptyRow(keys, row, rates)) return;
      throw unavailable("valueMissing", { argument: `w${suffix}`, ...where });
    }
    if (weight < 0) throw invalid("weightBelowZero", { argument: `w${suffix}`, ...where, found: weight });
    if (weight === 0) return;
    const rate = rates[row] as number;
    if (isMissing(rate)) throw unavailable("rateMissing", { argument: `r${suffix}`, ...where, weight });
    const code = keys.codes[row] as number;
    share[code] = (share[code] as number) + weight;
    weighted[code] = (weighted[code] as number) + weight * rate;
    total += weight;
  });
  if (!(total > 0)) throw invalid("weightsAllZero", { argument: `w${suffix}` });
  const rate = weighted.map((each, code) => each / (share[code] as number));
  const overall = weighted.reduce((sum, each) => sum + each, 0) / total;
  return { share: share.map((each) => each / total), rate, overall };
}
