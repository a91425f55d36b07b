/** BIZ.GAMMAGAMMA: what a customer's purchases are worth on average, in the long run. */
import gammaln from "@stdlib/math-base-special-gammaln";
import { fitPositive } from "./fit-positive";
import { readParameters } from "./parameters";
import { invalid, isMissing, unavailable, type NumberColumn } from "./values";

/** A customer's purchases are gamma(p, ν), ν is gamma(q, γ) over customers; p and q are shapes, γ an amount of money. */
export interface GammaGamma {
  readonly p: number;
  readonly q: number;
  readonly gamma: number;
}

export interface GammaGammaInput {
  /** Repeat purchases and their mean value, a customer a row. */
  readonly x: NumberColumn;
  readonly m: NumberColumn;
  /** p, q, γ; fitted by maximum likelihood when not given. */
  readonly params?: NumberColumn;
}

/**
 * Expected value of a purchase of each customer: between their own mean and everyone's, nearer to their own the more
 * they bought. In the unit of m; NaN where x is 0 or missing, m is missing, or the model has no mean (p·x + q ≤ 1).
 * Source: Fader & Hardie 2013, note 025.
 *
 * @throws value: x no whole number, m not above 0 where x is, parameters not above 0
 * @throws unavailable: nothing to fit on (fewer than two customers who came back, or all of the same value)
 */
export function gammaGamma(input: GammaGammaInput): number[] {
  const { x, m, params } = input;
  checkPurchases(input);
  const { p, q, gamma } = params ? modelOf(params) : fitGammaGamma(input);
  return Array.from(x, (purchases, row) => {
    const shape = p * purchases + q - 1;
    if (!(purchases > 0) || shape <= 0) return NaN;
    return (p * (gamma + purchases * (m[row] as number))) / shape;
  });
}

function modelOf(params: NumberColumn): GammaGamma {
  const [p, q, gamma] = readParameters(params, ["p", "q", "γ"]) as [number, number, number];
  return { p, q, gamma };
}

function checkPurchases({ x, m }: GammaGammaInput): void {
  for (let row = 0; row < x.length; row++) {
    const [purchases, value] = [x[row] as number, m[row] as number];
    if (purchases < 0 || (!isMissing(purchases) && !Number.isInteger(purchases))) {
      throw invalid("bgnbdPurchases", { row: row + 1, x: purchases });
    }
    if (purchases > 0 && value <= 0) throw invalid("gammaValue", { row: row + 1, found: value });
  }
}

/** Values are scaled to their mean, so that the search does not depend on the currency. */
export function fitGammaGamma({ x, m }: GammaGammaInput): GammaGamma {
  const rows = Array.from(x.keys()).filter((row) => (x[row] as number) > 0 && !isMissing(m[row] as number));
  const unit = rows.reduce((total, row) => total + (m[row] as number), 0) / rows.length;
  if (rows.length < 2 || rows.every((row) => m[row] === m[rows[0] as number]))
    throw unavailable("gammaTooFew");
  const purchases = Float64Array.from(rows, (row) => x[row] as number);
  const values = Float64Array.from(rows, (row) => (m[row] as number) / unit);
  const likelihood = ([p = 0, q = 0, gamma = 0]: readonly number[]) =>
    gammaGammaLogLikelihood({ p, q, gamma }, purchases, values);
  const [p, q, gamma] = fitPositive(likelihood, [1, 2, 1]) as [number, number, number];
  return { p, q, gamma: gamma * unit };
}

/** ln L of customers with x > 0 purchases of mean value m > 0. */
export function gammaGammaLogLikelihood(
  { p, q, gamma }: GammaGamma,
  x: NumberColumn,
  m: NumberColumn,
): number {
  const common = new Map<number, number>();
  const ofCount = (n: number) => gammaln(p * n + q) - gammaln(p * n) - gammaln(q) + p * n * Math.log(n);
  const scale = q * Math.log(gamma);
  let total = 0;
  for (let i = 0; i < x.length; i++) {
    const [n, value] = [x[i] as number, m[i] as number];
    let known = common.get(n);
    if (known === undefined) common.set(n, (known = ofCount(n)));
    total += known + scale + (p * n - 1) * Math.log(value) - (p * n + q) * Math.log(gamma + value * n);
  }
  return total;
}
