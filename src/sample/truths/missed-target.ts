/** A period's target is set so that what is sold, running to its end, falls short of it by a known part. */
import { addMonths } from "../../metrics/dates";
import { CATEGORIES } from "../vocabulary";
import { indexNamed, lastTwoMonths, sumWhere, type Plant } from "./kind";

export const plantMissedTarget: Plant<"missedTarget"> = (truth, context) => {
  const { language, last, horizon } = context;
  const from = truth.from ?? lastTwoMonths(context);
  // A landing beyond what is generated would not be known.
  const to = Math.min(horizon, truth.to ?? addMonths(from, 2) - 1);
  const shortfall = truth.shortfall ?? 0.12;
  const category = truth.category === undefined ? -1 : indexNamed(CATEGORIES, truth.category);
  const members: Record<string, string> =
    category < 0 ? {} : { category: CATEGORIES[category]?.name[language] as string };
  return {
    truth: { ...truth, from, to, shortfall },
    members,
    from,
    to,
    effects: {},
    measure: ({ sales }) => {
      const inside = (row: number) => category < 0 || sales.category[row] === category;
      const landing = sumWhere(sales.date, sales.gmv, [from, to], inside);
      return {
        landing,
        actual: sumWhere(sales.date, sales.gmv, [from, Math.min(to, last)], inside),
        target: targetFor(landing, shortfall),
      };
    },
  };
};

/** Landing ÷ target = 1 − shortfall, but for the cents. */
export function targetFor(landing: number, shortfall: number): number {
  return Math.round((landing / (1 - shortfall)) * 100) / 100;
}
