/** The newest sellers beside earlier ones at the same age: do they sell less, do fewer stay? */
import { abTest } from "../../../metrics/abtest";
import { decisionOf } from "../decide";
import type { Decision } from "../decision";
import type { DiagnosisInput } from "../input";
import { RAMP_DAYS, rampsOf, type Ramp } from "../ramps";
import { below, meanOf, rankSum } from "../significance";

const FEWEST_NEWEST = 8;
const FEWEST_EARLIER = 20;
/** One in 200 by chance for each of the two questions, one-sided. */
const UNLIKELY = -2.58;
const LEAST_FALL = 0.2;

export function cohorts(input: DiagnosisInput): Decision[] {
  const found = rampsOf(input.marketplace, input.asOf);
  if (!found) return [];
  const newest = found.ramps.filter(({ isNewest }) => isNewest);
  const earlier = found.ramps.filter(({ isNewest }) => !isNewest);
  if (newest.length < FEWEST_NEWEST || earlier.length < FEWEST_EARLIER) return [];
  const stayed = (ramps: readonly Ramp[]) => ramps.filter((ramp) => ramp.stayed).length;
  const levels = (ramps: readonly Ramp[]) => ramps.map(({ level }) => level);
  const [now, before] = [meanOf(levels(newest)), meanOf(levels(earlier))];
  const sellsLess = rankSum(levels(newest), levels(earlier));
  const [x1, x2] = [stayed(newest), stayed(earlier)];
  const staysLess = abTest(x1, newest.length, x2, earlier.length, 0.95).z ?? 0;
  const [keeps, kept] = [x1 / newest.length, x2 / earlier.length];
  const isSelling = sellsLess < UNLIKELY && now < (1 - LEAST_FALL) * before;
  const isStaying = staysLess < UNLIKELY && keeps < (1 - LEAST_FALL) * kept;
  if (!isSelling && !isStaying) return [];
  const z = Math.min(isSelling ? sellsLess : 0, isStaying ? staysLess : 0);
  return [
    decisionOf(input, {
      ...{ kind: "risk", code: "cohortDecay", segment: [], confidence: below(-z), surprise: z },
      signal: isStaying && staysLess <= sellsLess ? "retention" : "gmv",
      facts: {
        ...{ field: "seller", days: RAMP_DAYS, sellers: newest.length, earlier: earlier.length },
        ...{ stay: keeps, stayedBefore: kept, level: now, levelBefore: before },
        ...{ gap: 1 - now / before, change: keeps - kept },
      },
    }),
  ];
}
