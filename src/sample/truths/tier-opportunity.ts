/** A tier (of one category or all) converts worse than its peers throughout; its size is what the peers' rate would add. */
import { CATEGORIES, TIERS } from "../vocabulary";
import { indexNamed, sumWhere, type Plant } from "./kind";
import { inCell, membersOf, rateEffects, type Cell } from "./rate-fall";

const YEAR = 365;

export const plantTierOpportunity: Plant<"tierOpportunity"> = (truth, context) => {
  const { entities, first, last } = context;
  const gap = truth.gap ?? 0.3;
  const tier = truth.tier === undefined ? 1 : indexNamed(TIERS, truth.tier);
  const category = truth.category === undefined ? -1 : indexNamed(CATEGORIES, truth.category);
  const cell: Cell = { content: -1, partner: -1, tier, category };
  return {
    truth: { ...truth, gap, tier: TIERS[tier]?.name.en as string },
    members: membersOf(cell, context),
    from: first,
    to: last,
    effects: rateEffects(cell, "ctor", 1 - gap, first, entities),
    measure: ({ sales, traffic }) => {
      const span: [number, number] = [Math.max(first, last - YEAR + 1), last];
      const inside = inCell(traffic, cell, entities);
      const clicks = sumWhere(traffic.date, traffic.clicks, span, inside);
      const orders = sumWhere(traffic.date, traffic.orders, span, inside);
      const gmv = sumWhere(sales.date, sales.gmv, span, inCell(sales, cell, entities));
      return { rate: orders / clicks, gmvLastYear: gmv, opportunity: gmv / (1 - gap) - gmv };
    },
  };
};
