/** BIZ.DRIVERS: how much of the change of a product each of its factors makes. */
import { invalid, isMissing, unavailable, type KeyLabel, type NumberColumn } from "./values";

export const DRIVER_METHODS = ["shapley", "lmdi"] as const;
export type DriverMethod = (typeof DRIVER_METHODS)[number];

/**
 * Effects of the factors of `R = f₁·f₂·…·fₙ` on R₁ − R₀, in units of R; they sum to the change.
 *
 * - "shapley": the mean, over all orders in which the factors could change one after the other, of what each adds.
 *   Exact and safe with zeros and negative factors.
 * - "lmdi": L(R₁, R₀)·ln(f₁/f₀) with the logarithmic mean L; every factor must be above 0.
 *
 * @param names one per factor, for the messages
 * @throws unavailable: a factor is missing
 * @throws value: "lmdi" and a factor of 0 or below
 * Source: Shapley 1953; Ang 2004 (LMDI-I, additive).
 */
export function drivers(
  names: readonly KeyLabel[],
  f0: NumberColumn,
  f1: NumberColumn,
  method: DriverMethod = "shapley",
): Float64Array {
  checkFactors("f0", names, f0, method);
  checkFactors("f1", names, f1, method);
  return method === "lmdi" ? lmdi(f0, f1) : shapley(f0, f1);
}

function checkFactors(
  argument: string,
  names: readonly KeyLabel[],
  factors: NumberColumn,
  method: DriverMethod,
) {
  factors.forEach((factor, i) => {
    const where = { argument, row: i + 1, key: String(names[i] ?? "") };
    if (isMissing(factor)) throw unavailable("valueMissing", where);
    if (method === "lmdi" && factor <= 0) throw invalid("lmdiPositive", { ...where, found: factor });
  });
}

function shapley(f0: NumberColumn, f1: NumberColumn): Float64Array {
  return perUnit(f0, f1).map((effect, k) => ((f1[k] as number) - (f0[k] as number)) * effect);
}

/**
 * Effect of each factor per unit of its own change, which is there even where a factor does not change.
 *
 * The Shapley value of a product is Δfₖ·∫₀¹ Π_{j≠k}(f₀ⱼ + t·Δfⱼ) dt: the weight s!(n−1−s)!/n! of a coalition of s
 * factors is ∫tˢ(1−t)ⁿ⁻¹⁻ˢ. Expanding the product by powers makes it exact in n² steps rather than in 2ⁿ.
 */
export function perUnit(f0: NumberColumn, f1: NumberColumn): Float64Array {
  const n = f0.length;
  return Float64Array.from({ length: n }, (_, k) => {
    let mean = 0;
    let weight = 1 / n;
    coalitions(f0, f1, k).forEach((sum, size) => {
      mean += weight * sum;
      weight *= (size + 1) / (n - 1 - size);
    });
    return mean;
  });
}

/** Sum, over the sets of `size` other factors that have changed already, of the product of all the others. */
function coalitions(f0: NumberColumn, f1: NumberColumn, without: number): Float64Array {
  const sums = new Float64Array(f0.length);
  sums[0] = 1;
  let factors = 0;
  for (let j = 0; j < f0.length; j++) {
    if (j === without) continue;
    factors++;
    for (let size = factors; size >= 0; size--) {
      const unchanged = size < factors ? (sums[size] as number) * (f0[j] as number) : 0;
      const changed = size > 0 ? (sums[size - 1] as number) * (f1[j] as number) : 0;
      sums[size] = unchanged + changed;
    }
  }
  return sums;
}

function lmdi(f0: NumberColumn, f1: NumberColumn): Float64Array {
  const product = (factors: NumberColumn) => factors.reduce((all, factor) => all * factor, 1);
  const mean = logarithmicMean(product(f1), product(f0));
  return f0.map((before, k) => mean * Math.log((f1[k] as number) / before));
}

/** (a − b)/(ln a − ln b), and a where both are equal; log1p keeps the digits near equality and log those far from it. */
export function logarithmicMean(a: number, b: number): number {
  const growth = (a - b) / b;
  if (growth === 0) return a;
  return (a - b) / (Math.abs(growth) < 0.5 ? Math.log1p(growth) : Math.log(a / b));
}
