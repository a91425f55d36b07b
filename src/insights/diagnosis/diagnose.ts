/** The diagnosis of a period: the verdict on each key figure, and decisions in the order in which they matter. */
import { evaluate } from "../evaluate";
import { measuresOf } from "../measures";
import type { Decision } from "./decision";
import type { DiagnosisInput } from "./input";
import { movesOf } from "./moves";
import { opportunities } from "./opportunities";
import { risks } from "./risks";
import { verdictsOf, type Verdict } from "./verdicts";

export interface Diagnosis {
  readonly verdicts: readonly Verdict[];
  /** What matters most comes first. */
  readonly decisions: readonly Decision[];
}

export function diagnose(input: DiagnosisInput): Diagnosis {
  const decisions = [...movesOf(input), ...risks(input), ...opportunities(input)];
  return { verdicts: verdictsOf(input.marketplace, input.period), decisions: ranked(decisions, input) };
}

/** As sure as this, a decision is no chance find. */
const SURE = 0.95;

/**
 * By surprise and size together, what may be chance last. Sizes differ by far more than surprises do, hence their fourth
 * root.
 */
function ranked(decisions: readonly Decision[], { marketplace, period }: DiagnosisInput): Decision[] {
  const { gmv } = measuresOf(marketplace);
  const usual = UNPRICED * (gmv ? evaluate(marketplace, gmv, period) : 1);
  const weight = ({ surprise, size }: Decision) =>
    Math.abs(surprise ?? USUAL_SURPRISE) * Math.abs(size ?? usual) ** SIZE_POWER;
  return [...decisions].sort((a, b) => Number(isChance(a)) - Number(isChance(b)) || weight(b) - weight(a));
}

/** What people say or a threshold tells has no price; it counts as this part of the period's GMV. */
const UNPRICED = 0.01;
const SIZE_POWER = 1 / 4;
/** Of decisions that pass a threshold instead of a test: less than a test would have asked for. */
const USUAL_SURPRISE = 3;

function isChance({ confidence }: Decision): boolean {
  return confidence < SURE;
}
