/** A category's refunds rise from a date. */
import { drawOne } from "../../metrics/random";
import { CATEGORIES } from "../vocabulary";
import { indexNamed, lastTwoMonths, sumWhere, windowBefore, type Plant } from "./kind";

export const plantRefundSpike: Plant<"refundSpike"> = (truth, context) => {
  const { random, language, last } = context;
  const from = truth.from ?? lastTwoMonths(context);
  const rate = truth.rate ?? 0.22;
  const names = CATEGORIES.slice(0, 6).map(({ name }) => name.en);
  const category = indexNamed(CATEGORIES, truth.category ?? drawOne(random, names));
  return {
    truth: { ...truth, category: CATEGORIES[category]?.name.en as string, rate, from },
    members: { category: CATEGORIES[category]?.name[language] as string },
    from,
    to: last,
    effects: { refunds: [{ from, category, rate }] },
    measure: ({ sales }) => {
      const inside = (row: number) => sales.category[row] === category;
      const part = (window: [number, number]) =>
        sumWhere(sales.date, sales.refunds, window, inside) / sumWhere(sales.date, sales.gmv, window, inside);
      return { rateBefore: part(windowBefore(from, last)), rateAfter: part([from, last]) };
    },
  };
};
