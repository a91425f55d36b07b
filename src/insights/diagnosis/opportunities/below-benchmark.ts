/** Segments that convert worse than the rest would with the same mix: what the gap is worth. */
import { opportunitySize } from "../../../metrics/oppsize";
import type { Marketplace, TrafficTable } from "../../../marketplace/model";
import type { Window } from "../../evaluate";
import { decisionOf } from "../decide";
import type { Decision, Dimension, Segment } from "../decision";
import type { DiagnosisInput } from "../input";
import { rowsOf } from "../segment-rows";
import { daysIn } from "../sums";
import { certaintyOf, gapsOf, type Gap } from "./gaps";
import { GIVEN, leafRatesOf, type LeafRates } from "./rates";

const YEAR = 365;
const SURE = 1.645;

export function belowBenchmark(input: DiagnosisInput): Decision[] {
  const { traffic, sales } = input.marketplace;
  if (!traffic || !sales) return [];
  const window = { from: input.asOf - YEAR + 1, to: input.asOf };
  return (["seller", "creator"] as const).flatMap((by) => {
    const rates = leafRatesOf(input.marketplace, traffic, by, window);
    if (!rates) return [];
    const isJudged = (dimension: Dimension) => dimension !== by && !GIVEN.includes(dimension);
    const gaps = gapsOf(rates, ({ dimension }) => isJudged(dimension));
    return gaps.flatMap((gap) => sized(input, rates, gap, window));
  });
}

function sized(input: DiagnosisInput, rates: LeafRates, gap: Gap, window: Window): Decision[] {
  const { numerator, denominator } = rates.columns;
  let [above, volume] = [0, 0];
  for (let leaf = 0; leaf < rates.exposed.length; leaf++) {
    if (!gap.inside(leaf)) continue;
    above += rates.observed[leaf] as number;
    volume += rates.exposed[leaf] as number;
  }
  const rate = above / volume;
  const benchmark = rate / gap.ratio;
  // As far as the gap is surer than chance it stands (positive-part James–Stein).
  const shrunken = benchmark * gap.ratio ** Math.max(0, 1 - 1 / gap.z ** 2);
  const surelyBelow = benchmark * Math.min(1, gap.ratio * Math.exp(SURE * gap.error));
  const value = gmvPer(input.marketplace, gap.segment, window, above);
  if (!(value > 0)) return [];
  const worth = (reached: number) =>
    opportunitySize({ volume, rate: reached, benchmark, value, capture: 1, confidence: 1 });
  const share = daysIn(input.period) / YEAR;
  const { segment } = gap;
  return [
    decisionOf(input, {
      ...{ kind: "opportunity", code: "belowBenchmark", segment, surprise: -gap.z },
      signal: numerator === "orders" ? "conversion" : "ctr",
      confidence: certaintyOf(gap),
      size: worth(shrunken) * share,
      sure: worth(surelyBelow) * share,
      facts: {
        ...{ rate, shrunken, benchmark, volume, per: denominator, value, members: gap.actors },
        ...{ perYear: worth(shrunken), gap: gap.ratio - 1, change: gap.ratio - 1 },
      },
      figures: [
        {
          ...{ fact: "rate", window, sum: { table: "traffic", column: numerator, segment } },
          over: { table: "traffic", column: denominator, segment },
        },
      ],
    }),
  ];
}

/** GMV of the segment ÷ its orders (clicks where no orders are known) over the same days. */
function gmvPer(marketplace: Marketplace, segment: Segment, { from, to }: Window, events: number): number {
  const { sales } = marketplace as Marketplace & { readonly traffic: TrafficTable };
  const inside = sales && rowsOf(marketplace, sales, segment);
  if (!inside) return NaN;
  let gmv = 0;
  for (let row = 0; row < sales.gmv.length; row++) {
    const [date, value] = [sales.dates[row] as number, sales.gmv[row] as number];
    if (date >= from && date < to + 1 && value === value && inside(row)) gmv += value;
  }
  return gmv / events;
}
