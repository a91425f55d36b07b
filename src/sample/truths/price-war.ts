/** Prices of one product group fall; orders rise, by less than would make up for it. */
import { drawOne } from "../../metrics/random";
import { CATEGORIES, type CategorySeed } from "../vocabulary";
import { indexNamed, lastTwoMonths, sumWhere, windowBefore, type Plant } from "./kind";

/** Of the price cut, how much comes back as orders. */
const RESPONSE = 0.6;

export const plantPriceWar: Plant<"priceWar"> = (truth, context) => {
  const { entities, random, language, last } = context;
  const from = truth.from ?? lastTwoMonths(context);
  const cut = truth.cut ?? 0.25;
  const large = CATEGORIES.slice(0, 5).map(({ name }) => name.en);
  const category = indexNamed(CATEGORIES, truth.category ?? drawOne(random, large));
  const groups = (CATEGORIES[category] as CategorySeed).groups.map((name) => ({ name }));
  const group = indexNamed(groups, truth.group ?? drawOne(random, groups).name.en);
  const products = Uint8Array.from(entities.products, (each) =>
    each.category === category && each.group === group ? 1 : 0,
  );
  const names = { category: CATEGORIES[category]?.name, group: groups[group]?.name };
  return {
    truth: { ...truth, category: names.category?.en as string, group: names.group?.en as string, cut, from },
    members: { category: names.category?.[language] as string, group: names.group?.[language] as string },
    from,
    to: last,
    effects: { prices: [{ from, products, factor: 1 - cut, lift: 1 + cut * RESPONSE }] },
    measure: ({ sales }) => {
      const inGroup = (row: number) => products[sales.product[row] as number] === 1;
      const before = windowBefore(from, last);
      const gmv = (window: [number, number]) => sumWhere(sales.date, sales.gmv, window, inGroup);
      const price = (window: [number, number]) =>
        gmv(window) / sumWhere(sales.date, sales.units, window, inGroup);
      const after: [number, number] = [from, last];
      return {
        priceBefore: price(before),
        priceAfter: price(after),
        gmvBefore: gmv(before),
        gmvAfter: gmv(after),
      };
    },
  };
};
