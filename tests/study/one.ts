/** One run of the study: a market with nothing planted, and one with a truth. */
import { diagnose } from "../../src/insights/diagnosis/diagnose";
import { verdictsOf } from "../../src/insights/diagnosis/verdicts";
import { createRandom } from "../../src/metrics/random";
import { rankedByChange } from "./baseline";
import { studyMarket } from "./market";
import { isRight, namesMembers } from "./right";
import { drawTruth } from "./truths";

export interface RunResult {
  /** Key figures judged where nothing was planted, and those called exceptional. */
  readonly judged: number;
  readonly alarms: number;
  readonly kind: string;
  /** Place of the first right decision, counted from 1; 0 where none is. */
  readonly place: number;
  /** Place of the first right member when members are ranked by |Δ GMV|. */
  readonly baselinePlace: number;
}

export function runOne(seed: number, run: number, rows: number): RunResult {
  const random = createRandom(seed).fork(`run ${run}`);
  const draw = () => Math.floor(random.uniform() * 2 ** 31);
  const silent = studyMarket({ seed: draw(), rows });
  const verdicts = verdictsOf(silent.input.marketplace, silent.input.period).filter(
    ({ verdict }) => verdict !== "unknown",
  );
  const truth = drawTruth(random);
  const { input, truths } = studyMarket({ seed: draw(), rows, truths: [truth] });
  const record = truths[0] as (typeof truths)[number];
  const { decisions } = diagnose(input);
  return {
    judged: verdicts.length,
    alarms: verdicts.filter(({ verdict }) => verdict === "exceptional").length,
    kind: truth.kind,
    place: decisions.findIndex((decision) => isRight(decision, record)) + 1,
    baselinePlace: rankedByChange(input).findIndex((segment) => namesMembers(segment, record)) + 1,
  };
}
