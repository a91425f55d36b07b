/** BIZ.RICE: a score to rank roadmap items by. */
import { invalid } from "./values";

/**
 * "rice": reach · impact · confidence ÷ effort. "ice": impact · confidence · ease, the fourth argument being ease.
 *
 * @param confidence 0–1
 * @throws value: confidence outside 0–1 (80 instead of 0.8), effort of 0 or less
 */
export function rice(
  reach: number,
  impact: number,
  confidence: number,
  effort: number,
  mode: "rice" | "ice",
): number {
  if (!(confidence >= 0 && confidence <= 1)) throw invalid("confidenceShare", { found: confidence });
  if (mode === "ice") return impact * confidence * effort;
  if (!(effort > 0)) throw invalid("effortZero", { found: effort });
  return (reach * impact * confidence) / effort;
}
