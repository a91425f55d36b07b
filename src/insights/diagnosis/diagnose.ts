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
  const { marketplace, period } = input;
  const { gmv } = measuresOf(marketplace);
  const whole = gmv ? evaluate(marketplace, gmv, period) : NaN;
  const moves = movesOf(input).filter(({ size }) => !(Math.abs(size ?? NaN) < WORTH_TELLING * whole));
  const decisions = [...moves, ...risks(input), ...opportunities(input)];
  return { verdicts: verdictsOf(marketplace, period), decisions: ranked(decisions, whole) };
}

/** Part of the period's GMV below which a move is none to talk about, however sure it is. */
const WORTH_TELLING = 5e-4;

/** As sure as this, a decision is no chance find. */
const SURE = 0.95;

/**
 * By surprise and size together, what may be chance last. Sizes differ by far more than surprises do, hence their fourth
 * root.
 */
function ranked(decisions: readonly Decision[], gmv: number): Decision[] {
  const usual = UNPRICED * (gmv > 0 ? gmv : 1);
  const weight = ({ surprise, size }: Decision) =>
    Math.abs(surprise ?? USUAL_SURPRISE) * Math.abs(size ?? usual) ** SIZE_POWER;
  return [...decisions].sort((a, b) => Number(isChance(a)) - Number(isChance(b)) || weight(b) - weight(a));
}

/** What people say or a threshold tells has no price; it counts as this part of the period's GMV. */
const UNPRICED = 0.01;
const SIZE_POWER = 1 / 4;
/** Of decisions that pass a threshold instead of a test: less than a test would have asked for. */
const USUAL_SURPRISE = 3;

/** A move that is no surer than this may be no move. */
export function isChance({ confidence }: Decision): boolean {
  return confidence < SURE;
}
