/** BIZ.RISK: expected loss of a risk and its band in a 5 × 5 matrix. */
import { invalid } from "./values";

export type RiskBand = "low" | "medium" | "high" | "extreme";

export interface Risk {
  /** probability · impact · (1 − control), in the unit of the impact */
  readonly expected_loss: number;
  /** From likelihood level × impact level; null when the impact is an amount and not a level from 1 to 5. */
  readonly band: RiskBand | null;
}

/** Highest score (likelihood × impact, each 1–5) of each band but the last. */
const BANDS: readonly (readonly [number, RiskBand])[] = [
  [4, "low"],
  [9, "medium"],
  [16, "high"],
];

/**
 * Likelihood levels are fifths of the probability that the control leaves.
 *
 * @param probability 0–1
 * @param control share of the risk that a control takes away, 0–1
 */
export function risk(probability: number, impact: number, control: number): Risk {
  if (!(probability >= 0 && probability <= 1)) throw invalid("probability", { found: probability });
  if (!(control >= 0 && control <= 1)) throw invalid("controlShare", { found: control });
  if (impact < 0) throw invalid("impactNegative", { found: impact });
  const residual = probability * (1 - control);
  return { expected_loss: residual * impact, band: bandOf(residual, impact) };
}

function bandOf(residual: number, impact: number): RiskBand | null {
  if (!Number.isInteger(impact) || impact < 1 || impact > 5) return null;
  const likelihood = Math.max(1, Math.ceil(residual * 5 - 1e-12));
  const score = likelihood * impact;
  return BANDS.find(([most]) => score <= most)?.[1] ?? "extreme";
}
