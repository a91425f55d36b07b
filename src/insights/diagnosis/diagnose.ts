/** The diagnosis of a period: the verdict on each key figure, and decisions in the order in which they matter. */
import type { Decision } from "./decision";
import type { DiagnosisInput } from "./input";
import { movesOf } from "./moves";
import { risks } from "./risks";
import { medianOf } from "./significance";
import { verdictsOf, type Verdict } from "./verdicts";

export interface Diagnosis {
  readonly verdicts: readonly Verdict[];
  /** What matters most comes first. */
  readonly decisions: readonly Decision[];
}

export function diagnose(input: DiagnosisInput): Diagnosis {
  const decisions = [...movesOf(input), ...risks(input)];
  return { verdicts: verdictsOf(input.marketplace, input.period), decisions: ranked(decisions) };
}

/** As sure as this, a decision is no chance find. */
const SURE = 0.95;

/**
 * News first, what moved or is at risk; then what could be gained; then what may be chance. Among their like by surprise
 * and size together: sizes differ by far more than surprises do, hence their fourth root.
 */
function ranked(decisions: readonly Decision[]): Decision[] {
  const sizes = decisions.flatMap(({ size }) => (size ? [Math.abs(size)] : []));
  const usual = sizes.length > 0 ? medianOf(sizes) : 1;
  const weight = ({ surprise, size }: Decision) =>
    Math.abs(surprise ?? USUAL_SURPRISE) * Math.abs(size ?? usual) ** SIZE_POWER;
  return [...decisions].sort((a, b) => classOf(a) - classOf(b) || weight(b) - weight(a));
}

const SIZE_POWER = 1 / 4;
/** Of decisions that pass a threshold instead of a test: less than a test would have asked for. */
const USUAL_SURPRISE = 3;

function classOf({ kind, confidence }: Decision): number {
  if (confidence < SURE) return 2;
  return kind === "opportunity" ? 1 : 0;
}
