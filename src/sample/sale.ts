/** One row of sales: what was paid for a product in an activity, and what came back. */
import { drawBinomial, drawLognormal, drawPoisson, type Random } from "../metrics/random";
import type { SalesColumns } from "./columns";
import type { Effects } from "./effects";
import type { Product } from "./entities";
import type { Activity } from "./funnel";
import { CATEGORIES, type CategorySeed } from "./vocabulary";

const MORE_UNITS = 0.12;
const CAMPAIGN_PRICE = 0.92;
const CAMPAIGN_SUBSIDY = 0.04;
const AD_SPEND = 0.03;
const SAME_BUYER = 0.05;

export function addSale(
  random: Random,
  sales: { -readonly [K in keyof SalesColumns]: SalesColumns[K] },
  { today, sellerIndex, content, creator, campaign }: Activity,
  sold: { readonly index: number; readonly product: Product; readonly orders: number },
  effects: Effects,
): void {
  const { index, product, orders } = sold;
  const row = sales.rows++;
  const price = product.price * priceFactor(effects, today, index) * (campaign ? CAMPAIGN_PRICE : 1);
  const units = orders + drawPoisson(random, orders * MORE_UNITS);
  const gmv = cents(units * price);
  const refunded = drawBinomial(random, orders, refundRate(effects, today, product.category)) / orders;
  sales.date[row] = today;
  sales.seller[row] = sellerIndex;
  sales.product[row] = index;
  sales.category[row] = product.category;
  sales.creator[row] = creator;
  sales.content[row] = content;
  sales.orders[row] = orders;
  sales.units[row] = units;
  sales.buyers[row] = orders - drawBinomial(random, orders - 1, SAME_BUYER);
  sales.gmv[row] = gmv;
  sales.refunds[row] = cents(refunded * gmv);
  sales.subsidies[row] = campaign ? cents(gmv * CAMPAIGN_SUBSIDY) : 0;
  sales.adSpend[row] = cents(gmv * AD_SPEND * drawLognormal(random, 0.3));
}

function priceFactor({ prices }: Effects, today: number, product: number): number {
  let factor = 1;
  for (const effect of prices) if (today >= effect.from && effect.products[product]) factor *= effect.factor;
  return factor;
}

function refundRate({ refunds }: Effects, today: number, category: number): number {
  for (const effect of refunds) if (today >= effect.from && effect.category === category) return effect.rate;
  return (CATEGORIES[category] as CategorySeed).refundRate;
}

function cents(amount: number): number {
  return Math.round(amount * 100) / 100;
}
