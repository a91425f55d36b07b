/** What a review could not show, and for want of what. */
import type { Review } from "./context";

export interface MissingPart {
  readonly text: string;
}

export function missingParts({
  words,
  marketplace,
  kpis,
  sales,
  breakdowns,
}: Review): readonly MissingPart[] {
  const { traffic, targets, events, survey, initiatives } = marketplace;
  const has = (key: string) => kpis.some((kpi) => kpi.key === key);
  const said: readonly (readonly [boolean, string])[] = [
    [targets === undefined, words.missingTargets],
    [traffic === undefined, words.missingTraffic],
    [events === undefined, words.missingEvents],
    [!has("orders"), words.missingOrders],
    [sales.numbers.refunds === undefined, words.missingRefunds],
    [breakdowns.length === 0, words.missingFields],
    [survey === undefined, words.missingSurvey],
    [initiatives === undefined, words.missingInitiatives],
  ];
  return said.filter(([missing]) => missing).map(([, text]) => ({ text }));
}
