/** Truths drawn at run time, at the sizes that a marketplace team would want to hear of. */
import type { PlantedTruth } from "../../src/sample/options";
import { drawOne, drawWhole, type Random } from "../../src/metrics/random";
import { toSerial } from "../../src/metrics/dates";

export const KINDS = [
  "rateFall",
  "creatorConcentration",
  "priceWar",
  "tierOpportunity",
  "surveyTheme",
  "missedTarget",
  "refundSpike",
  "sellerChurn",
] as const satisfies readonly PlantedTruth["kind"][];

/** The samples run from 2024 to 2025: what happens does so in their last two months. */
const FROM = toSerial(2025, 11, 1);
/** Days by which it may begin late. */
const LATEST = 10;

export function drawTruth(random: Random): PlantedTruth {
  const kind = drawOne(random, KINDS);
  const from = FROM + drawWhole(random, 0, LATEST);
  switch (kind) {
    case "rateFall":
      return {
        ...{ kind, from, fall: 0.3 },
        rate: drawOne(random, ["ctor", "ctor", "ctr", "show"]),
        content: drawOne(random, ["live", "live", "video"]),
      };
    case "tierOpportunity":
    case "missedTarget":
    case "surveyTheme":
      return { kind };
    default:
      return { kind, from };
  }
}
