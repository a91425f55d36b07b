/** Where new sellers start below those of before: the segment's ramp beside its own earlier one. */
import type { KeyColumn } from "../../../metrics/values";
import { BLANK_MEMBER } from "../../../metrics/values";
import { decisionOf } from "../decide";
import type { Decision, Dimension } from "../decision";
import type { DiagnosisInput } from "../input";
import { RAMP_DAYS, rampsOf, type Ramp } from "../ramps";
import { below, meanOf, rankSum, surpriseOf } from "../significance";
import { SELLERS_BY, sellersBy } from "../sellers-by";
import { daysIn } from "../sums";

const FEWEST_NEWEST = 5;
const FEWEST_EARLIER = 8;
/** False alarms, Bonferroni over the segments that are judged. */
const LEVEL = 0.02;
const LEAST_FALL = 0.25;
const SURE = 1.645;

export function incubation(input: DiagnosisInput): Decision[] {
  const found = rampsOf(input.marketplace, input.asOf);
  const { sales } = input.marketplace;
  if (!found || !sales) return [];
  const judged = SELLERS_BY.flatMap((dimension) => {
    const column = sellersBy(input.marketplace, sales, dimension);
    return column ? segmentsBy(dimension, column, found.ramps) : [];
  });
  const critical = surpriseOf(LEVEL / Math.max(1, judged.length));
  return judged
    .filter(({ z, now, before }) => -z > critical && now < (1 - LEAST_FALL) * before)
    .sort((a, b) => a.z - b.z)
    .slice(0, 1)
    .map((segment) => worded(input, segment, found.usual));
}

interface Slow {
  readonly dimension: Dimension;
  readonly member: string;
  readonly newest: number;
  readonly earlier: number;
  readonly now: number;
  readonly before: number;
  readonly z: number;
}

function segmentsBy(dimension: Dimension, column: KeyColumn, ramps: readonly Ramp[]): Slow[] {
  return column.labels.flatMap((label, code): Slow[] => {
    const own = ramps.filter((ramp) => column.codes[ramp.seller] === code);
    const levels = (isNewest: boolean) =>
      own.filter((ramp) => ramp.isNewest === isNewest).map(({ level }) => level);
    const [newest, earlier] = [levels(true), levels(false)];
    if (label === BLANK_MEMBER || newest.length < FEWEST_NEWEST || earlier.length < FEWEST_EARLIER) return [];
    return [
      {
        ...{ dimension, member: String(label), newest: newest.length, earlier: earlier.length },
        ...{ now: meanOf(newest), before: meanOf(earlier), z: rankSum(newest, earlier) },
      },
    ];
  });
}

function worded(input: DiagnosisInput, slow: Slow, usual: number): Decision {
  const { dimension, member, newest, earlier, now, before, z } = slow;
  const segment = [{ dimension, member }];
  const atStart = (before - now) * usual * newest;
  const share = daysIn(input.period) / RAMP_DAYS;
  return decisionOf(input, {
    ...{ kind: "opportunity", code: "incubation", signal: "gmv", segment, confidence: below(-z) },
    ...{ surprise: z, size: atStart * share, sure: atStart * share * Math.max(0, 1 + SURE / z) },
    facts: {
      ...{
        member,
        sellers: newest,
        earlier,
        days: RAMP_DAYS,
        gap: 1 - now / before,
        change: now / before - 1,
      },
      ...{ gmv: now * usual, gmvBefore: before * usual, perYear: (atStart * 365) / RAMP_DAYS },
    },
    figures: [{ fact: "gmvNow", window: input.period, sum: { table: "sales", column: "gmv", segment } }],
  });
}
