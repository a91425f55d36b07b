/** BIZ.FUNNEL: how many reach each step, and where they are lost. */
import { invalid, type KeyLabel, type NumberColumn } from "./values";

export interface FunnelStep {
  readonly count: number;
  /** Fraction of the step before (the base for the first); missing where that is 0 or blank. */
  readonly stepRate: number;
  /** Fraction of the base. */
  readonly cumulativeRate: number;
  /** How many of the step before did not come this far; negative where a step gains. */
  readonly loss: number;
}

/**
 * Conversion step by step and from the base, which is the first step unless given (visitors, say). A blank step has no
 * rates and neither has the one after it.
 *
 * @throws value: a negative count or base
 * Source: closed form.
 */
export function funnel(counts: NumberColumn, names: readonly KeyLabel[], base?: number): FunnelStep[] {
  counts.forEach((found, i) => {
    if (found < 0)
      throw invalid("countNegative", {
        argument: "values",
        row: i + 1,
        key: String(names[i] ?? i + 1),
        found,
      });
  });
  if (base !== undefined && base < 0) throw invalid("baseNegative", { found: base });
  const start = base ?? (counts[0] as number);
  return Array.from(counts, (count, i) => {
    const before = i === 0 ? start : (counts[i - 1] as number);
    return { count, stepRate: over(count, before), cumulativeRate: over(count, start), loss: before - count };
  });
}

function over(count: number, whole: number): number {
  return whole > 0 ? count / whole : NaN;
}
