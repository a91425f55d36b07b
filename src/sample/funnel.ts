/** One activity's funnel: views → shows → clicks → orders, with what the planted truths do to its rates. */
import { drawBinomial, drawLognormal, type Random } from "../metrics/random";
import type { Effects } from "./effects";
import type { Product, Seller } from "./entities";
import { CATEGORIES, type CategorySeed } from "./vocabulary";

export interface Activity {
  readonly today: number;
  readonly sellerIndex: number;
  readonly seller: Seller;
  readonly content: number;
  readonly productIndex: number;
  readonly product: Product;
  /** -1 = none. */
  readonly creator: number;
  /** A campaign of its market is on. */
  readonly campaign: boolean;
  /** How strong the day is beside the average one. */
  readonly lift: number;
}

export interface Funnel {
  readonly views: number;
  readonly impressions: number;
  readonly clicks: number;
  readonly orders: number;
}

/** Of LIVE, video and product card. */
const VIEWS = [2600, 3800, 1500];
const SHOW = [0.52, 0.34, 0.62];
const CTR = [0.065, 0.032, 0.075];
const CTOR = [0.115, 0.085, 0.075];
const PRICE_ELASTICITY = 0.3;

export function drawFunnel(random: Random, activity: Activity, effects: Effects): Funnel {
  const { content, product, seller, lift } = activity;
  const usual = (CATEGORIES[product.category] as CategorySeed).price;
  const factors = { show: 1, ctr: 1, ctor: seller.quality * (usual / product.price) ** PRICE_ELASTICITY };
  applyEffects(factors, activity, effects);
  const views = Math.max(20, Math.round((VIEWS[content] as number) * lift * drawLognormal(random, 0.5)));
  const impressions = drawBinomial(random, views, capped((SHOW[content] as number) * factors.show));
  const ctr = (CTR[content] as number) * factors.ctr * drawLognormal(random, 0.1);
  const clicks = drawBinomial(random, impressions, capped(ctr));
  const ctor = (CTOR[content] as number) * factors.ctor * drawLognormal(random, 0.08);
  return { views, impressions, clicks, orders: drawBinomial(random, clicks, capped(ctor)) };
}

function applyEffects(
  factors: Record<"show" | "ctr" | "ctor", number>,
  { today, sellerIndex, content, product, productIndex }: Activity,
  effects: Effects,
): void {
  for (const effect of effects.rates) {
    if (today < effect.from || !effect.sellers[sellerIndex]) continue;
    if (effect.content >= 0 && effect.content !== content) continue;
    if (effect.category >= 0 && effect.category !== product.category) continue;
    factors[effect.rate] *= effect.factor;
  }
  for (const { from, products, lift } of effects.prices) {
    if (today >= from && products[productIndex]) factors.ctor *= lift;
  }
}

function capped(rate: number): number {
  return Math.min(0.95, rate);
}
