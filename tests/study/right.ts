/** Whether a decision names what was planted. */
import type { Decision, Dimension, Segment, Signal } from "../../src/insights/diagnosis/decision";
import type { TruthRecord } from "../../src/sample/options";

/** What the product may call a field of the truth. */
const CALLED: Readonly<Record<string, readonly Dimension[]>> = {
  content: ["content"],
  tier: ["seller.tier"],
  category: ["category", "seller.category", "product.category"],
  partner: ["partner", "seller.partner"],
  creator: ["creator"],
  group: ["product.group"],
  segment: ["survey.segment"],
  audience: ["survey.audience"],
};

const RATES = { show: "showRate", ctr: "ctr", ctor: "conversion" } as const;

/** A fall of a rate has to be found as that rate, not as the volume that follows from it. */
function signalsOf({ truth }: TruthRecord): readonly Signal[] {
  switch (truth.kind) {
    case "rateFall":
      return [RATES[truth.rate ?? "ctor"]];
    case "creatorConcentration":
      return ["creatorShare", "gmv", "views"];
    case "priceWar":
      return ["price"];
    case "tierOpportunity":
      return ["conversion"];
    case "surveyTheme":
      return ["theme", "nps", "csat"];
    case "missedTarget":
      return ["target"];
    case "refundSpike":
      return ["refundRate"];
    case "sellerChurn":
      return ["views", "orders", "gmv", "retention"];
  }
}

export function isRight(decision: Decision, record: TruthRecord): boolean {
  if (record.truth.kind === "tierOpportunity" && decision.kind !== "opportunity") return false;
  return signalsOf(record).includes(decision.signal) && namesMembers(decision.segment, record);
}

/**
 * The right fields and members: the decision's segment is the truth's, or is bound by some of its members and no other
 * (wider), or by all of them and more (narrower).
 */
export function namesMembers(segment: Segment, { members }: TruthRecord): boolean {
  const planted = Object.entries(members).filter(([field]) => field in CALLED);
  const isPlanted = ({ dimension, member }: Segment[number]) =>
    planted.some(([field, name]) => isSame(member, name) && CALLED[field]?.includes(dimension));
  const named = segment.filter(isPlanted).length;
  if (planted.length === 0) return segment.length === 0;
  return named > 0 && (named === segment.length || named >= planted.length);
}

/** Audiences are planted by key. */
function isSame(a: string, b: string): boolean {
  return a.toLowerCase() === b.toLowerCase();
}
