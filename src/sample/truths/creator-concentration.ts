/** One creator comes to hold a share of all that creators sell. */
import { drawOne } from "../../metrics/random";
import { indexWithId, lastTwoMonths, sumWhere, windowBefore, type Plant } from "./kind";

export const plantCreatorConcentration: Plant<"creatorConcentration"> = (truth, context) => {
  const { entities, random, last } = context;
  const from = truth.from ?? lastTwoMonths(context);
  const known = entities.creators.filter(({ start }) => start < from);
  const creator =
    truth.creator === undefined
      ? entities.creators.indexOf(drawOne(random, known))
      : indexWithId(
          entities.creators.map(({ id, handle }) => ({ id, name: handle })),
          truth.creator,
        );
  const share = truth.share ?? 0.35;
  const { id, handle } = entities.creators[creator] as (typeof entities.creators)[number];
  return {
    truth: { ...truth, creator: id, share, from },
    members: { creator: handle },
    from,
    to: last,
    effects: { creators: [{ from, creator, share }] },
    measure: ({ sales }) => {
      const part = (window: [number, number]) =>
        sumWhere(sales.date, sales.gmv, window, (row) => sales.creator[row] === creator) /
        sumWhere(sales.date, sales.gmv, window, (row) => (sales.creator[row] as number) >= 0);
      return { shareBefore: part(windowBefore(from, last)), shareAfter: part([from, last]) };
    },
  };
};
