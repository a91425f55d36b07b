/** BIZ.TIEOUT: do the parts add up to the total? */
import { invalid, isMissing, type NumberColumn } from "./values";

export type TieOutStatus = "ties" | "does not tie";

export interface TieOut {
  readonly status: TieOutStatus;
  /** total − Σ parts, in their unit */
  readonly difference: number;
}

/**
 * What amounts differ by for no reason of the data, relative to the amounts added: each has been rounded once as it was
 * typed, and a total may be a sum of thousands. Never as much as a cent: that is a difference.
 */
const ROUNDING = 1e-12;
const LESS_THAN_A_CENT = 0.005;
/** What doubles differ by where a tolerance is given: their own last digit. */
const LAST_DIGIT = 2 * Number.EPSILON;

/**
 * Compares a total with the sum of its parts; blank parts are left out.
 *
 * @param tolerance largest difference that still ties, in the unit of the total; by default what rounding explains
 * @throws value: a negative tolerance
 * Source: identity; the sum is Neumaier's (1974), so that a million parts lose no cents.
 */
export function tieOut(total: number, parts: NumberColumn, tolerance?: number): TieOut {
  if (tolerance !== undefined && tolerance < 0) throw invalid("toleranceNegative", { found: tolerance });
  let sum = 0;
  let lost = 0;
  let scale = Math.abs(total);
  for (const part of parts) {
    if (isMissing(part)) continue;
    const next = sum + part;
    lost += Math.abs(sum) >= Math.abs(part) ? sum - next + part : part - next + sum;
    sum = next;
    scale += Math.abs(part);
  }
  const raw = total - (sum + lost);
  const noise = tolerance === undefined ? Math.min(LESS_THAN_A_CENT, scale * ROUNDING) : scale * LAST_DIGIT;
  // What rounding alone explains is shown as 0: a cell that says 1.2E-10 asks for an answer that nobody has.
  const difference = Math.abs(raw) <= noise ? 0 : raw;
  return { difference, status: Math.abs(difference) <= (tolerance ?? 0) + noise ? "ties" : "does not tie" };
}
