/** BIZ.RATE: a ratio of sums, or a mean of ratios. */
import { isMissing, unavailable, type NumberColumn } from "./values";

export const RATE_METHODS = ["ratio", "mean"] as const;
export type RateMethod = (typeof RATE_METHODS)[number];

export interface RateInput {
  /** One amount, or a column of them. */
  readonly num: number | NumberColumn;
  readonly den: number | NumberColumn;
  /** 1000 gives the rate per thousand (GPM = GMV per 1,000 views). */
  readonly scale?: number;
  readonly method?: RateMethod;
  /** The least denominator (in all) that a rate is given for. */
  readonly minDen?: number | undefined;
}

/**
 * Σ num ÷ Σ den × scale; with "mean", the mean over the rows of num ÷ den × scale. A row with a blank on either side is
 * left out on both; for "mean" a row with den = 0 has no ratio and is left out.
 *
 * @throws unavailable: no row with both, den sums to 0, den below minDen
 * Source: closed form.
 */
export function rate({ num, den, scale = 1, method = "ratio", minDen }: RateInput): number {
  if (typeof num === "number" && typeof den === "number") {
    checkDenominator(den, minDen);
    return (num / den) * scale;
  }
  const { sumNum, sumDen, ratios, rows } = addUp(toColumn(num), toColumn(den));
  checkDenominator(sumDen, minDen);
  return (method === "mean" ? ratios / rows : sumNum / sumDen) * scale;
}

function toColumn(amounts: number | NumberColumn): NumberColumn {
  return typeof amounts === "number" ? Float64Array.of(amounts) : amounts;
}

function checkDenominator(den: number, least: number | undefined): void {
  if (least !== undefined && den < least) throw unavailable("denominatorTooSmall", { found: den, least });
  if (den === 0) throw unavailable("denominatorZero");
}

function addUp(num: NumberColumn, den: NumberColumn) {
  let [sumNum, sumDen, ratios, rows, pairs] = [0, 0, 0, 0, 0];
  for (let row = 0; row < den.length; row++) {
    const [above, below] = [num[row] as number, den[row] as number];
    if (isMissing(above) || isMissing(below)) continue;
    pairs++;
    sumNum += above;
    sumDen += below;
    if (below === 0) continue;
    ratios += above / below;
    rows++;
  }
  if (pairs === 0) throw unavailable("rateNoPairs");
  return { sumNum, sumDen, ratios, rows };
}
