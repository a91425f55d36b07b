/** All kinds of planted truths; a new kind is one file here and one member of the union in options.ts. */
import type { Effects } from "../effects";
import type { PlantedTruth, TruthRecord } from "../options";
import { plantCreatorConcentration } from "./creator-concentration";
import type { Context, Generated, Plant, Planted } from "./kind";
import { plantMissedTarget } from "./missed-target";
import { plantPriceWar } from "./price-war";
import { plantRateFall } from "./rate-fall";
import { plantRefundSpike } from "./refund-spike";
import { plantSellerChurn } from "./seller-churn";
import { plantSurveyTheme } from "./survey-theme";
import { plantTierOpportunity } from "./tier-opportunity";

const KINDS: { readonly [K in PlantedTruth["kind"]]: Plant<K> } = {
  rateFall: plantRateFall,
  creatorConcentration: plantCreatorConcentration,
  priceWar: plantPriceWar,
  tierOpportunity: plantTierOpportunity,
  surveyTheme: plantSurveyTheme,
  missedTarget: plantMissedTarget,
  refundSpike: plantRefundSpike,
  sellerChurn: plantSellerChurn,
};

export function plant(truths: readonly PlantedTruth[], context: Context): Planted[] {
  return truths.map((truth, index) => {
    const random = context.random.fork(`${truth.kind} ${index}`);
    return (KINDS[truth.kind] as Plant<typeof truth.kind>)(truth as never, { ...context, random });
  });
}

export function effectsOf(planted: readonly Planted[]): Effects {
  return {
    rates: planted.flatMap(({ effects }) => effects.rates ?? []),
    prices: planted.flatMap(({ effects }) => effects.prices ?? []),
    refunds: planted.flatMap(({ effects }) => effects.refunds ?? []),
    creators: planted.flatMap(({ effects }) => effects.creators ?? []),
    leaving: new Map(planted.flatMap(({ effects }) => [...(effects.leaving ?? [])])),
  };
}

export function recordsOf(planted: readonly Planted[], generated: Generated): TruthRecord[] {
  return planted.map(({ truth, members, from, to, measure }) => ({
    truth,
    members,
    from,
    to,
    effect: measure(generated),
  }));
}
