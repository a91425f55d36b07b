/** A share of one partner's sellers leaves on a date. */
import { drawOne, shuffle } from "../../metrics/random";
import { indexWithId, lastTwoMonths, sumWhere, windowBefore, type Plant } from "./kind";

export const plantSellerChurn: Plant<"sellerChurn"> = (truth, context) => {
  const { entities, random, last } = context;
  const from = truth.from ?? lastTwoMonths(context);
  const share = truth.share ?? 0.5;
  const served = (partner: number) =>
    entities.sellers.flatMap((seller, index) =>
      seller.partner === partner && seller.start < from && (seller.end ?? Infinity) >= from ? [index] : [],
    );
  const busy = entities.partners
    .map((_partner, index) => index)
    .filter((index) => served(index).length >= 10);
  const partner =
    truth.partner === undefined ? drawOne(random, busy) : indexWithId(entities.partners, truth.partner);
  const sellers = served(partner);
  const leaving = shuffle(random, sellers).slice(0, Math.round(sellers.length * share));
  const gone = new Set(leaving);
  const { id, name } = entities.partners[partner] as (typeof entities.partners)[number];
  return {
    truth: { ...truth, partner: id, share, from },
    members: { partner: name },
    from,
    to: last,
    effects: { leaving: new Map(leaving.map((index) => [index, from - 1])) },
    measure: ({ sales }) => ({
      sellers: leaving.length,
      gmvBefore: sumWhere(sales.date, sales.gmv, windowBefore(from, last), (row) =>
        gone.has(sales.seller[row] as number),
      ),
    }),
  };
};
