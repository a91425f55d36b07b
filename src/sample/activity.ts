/**
 * What happens in the marketplace, day by day. A LIVE, a video's day or a product card's day is an activity: traffic has
 * a row for each, sales a row for each product sold in it; their orders tie.
 */
import { drawBinomial, drawIndex, type Random } from "../metrics/random";
import { cutTo, newSales, newTraffic, type SalesColumns, type TrafficColumns } from "./columns";
import { runningTotal, type Product, type Seller } from "./entities";
import { drawFunnel, type Activity, type Funnel } from "./funnel";
import { Market, type MarketInput } from "./market";
import { addSale } from "./sale";

export interface ActivityInput extends MarketInput {
  readonly random: Random;
  readonly days: number;
  readonly rows: number;
}

type Growing<T> = { -readonly [K in keyof T]: T[K] };

/** Part of the activities that a creator carries: LIVE, video, product card. */
const WITH_CREATOR = [0.65, 0.9, 0];
const SECOND_PRODUCT = 0.25;
/** How much of a strong day shows in more activities; the rest is more views in each. */
const IN_COUNT = 0.6;
/** Activities tried for each row of sales; those without an order leave none. */
const MOST_TRIES = 4;

export function drawActivity(input: ActivityInput): { sales: SalesColumns; traffic: TrafficColumns } {
  const { random, days, rows } = input;
  const market = new Market(input);
  const sales = newSales(rows);
  const traffic = newTraffic(rows * MOST_TRIES);
  const volume = Float64Array.from({ length: days }, (_, day) => market.weigh(day));
  const mean = volume.reduce((sum, each) => sum + each, 0) / days;
  const planned = runningTotal(Array.from(volume, (each) => each ** IN_COUNT));
  const scale = rows / (planned[days - 1] as number);
  for (let day = 0; day < days; day++) {
    market.weigh(day);
    const until = Math.round((planned[day] as number) * scale);
    const lift = ((volume[day] as number) / mean) ** (1 - IN_COUNT);
    while (sales.rows < until && traffic.rows < rows * MOST_TRIES) {
      const activity = drawOneActivity(random, input, market, day, lift);
      const funnel = drawFunnel(random, activity, input.effects);
      addTraffic(traffic, activity, funnel);
      if (funnel.orders > 0) sell(input, market, { activity, orders: funnel.orders, day, until }, sales);
    }
  }
  return { sales: cutTo(sales, sales.rows), traffic: cutTo(traffic, traffic.rows) };
}

function drawOneActivity(
  random: Random,
  { entities, demand, first }: ActivityInput,
  market: Market,
  day: number,
  lift: number,
): Activity {
  const sellerIndex = drawIndex(random, market.weights);
  const seller = entities.sellers[sellerIndex] as Seller;
  const content = drawIndex(random, seller.content);
  const productIndex = market.product(random, seller, day);
  const product = entities.products[productIndex] as Product;
  const carried = random.uniform() < (WITH_CREATOR[content] as number);
  const creator = carried ? market.creator(random, product.category, day) : -1;
  const campaign = demand.campaigns[seller.market]?.[day] === 1;
  return { today: first + day, sellerIndex, seller, content, productIndex, product, creator, campaign, lift };
}

function addTraffic(traffic: Growing<TrafficColumns>, activity: Activity, funnel: Funnel): void {
  const row = traffic.rows++;
  traffic.date[row] = activity.today;
  traffic.seller[row] = activity.sellerIndex;
  traffic.category[row] = activity.product.category;
  traffic.creator[row] = activity.creator;
  traffic.content[row] = activity.content;
  traffic.views[row] = funnel.views;
  traffic.impressions[row] = funnel.impressions;
  traffic.clicks[row] = funnel.clicks;
  traffic.orders[row] = funnel.orders;
}

interface Selling {
  readonly activity: Activity;
  readonly orders: number;
  readonly day: number;
  /** Rows of sales that the day may come to. */
  readonly until: number;
}

/** The activity's own product takes the orders, or shares them with a second one of the seller. */
function sell(
  { random, entities, effects }: ActivityInput,
  market: Market,
  { activity, orders, day, until }: Selling,
  sales: Growing<SalesColumns>,
): void {
  const { productIndex, product, seller } = activity;
  const other = market.product(random, seller, day);
  const shared = orders > 1 && sales.rows + 1 < until && random.uniform() < SECOND_PRODUCT;
  const sameCategory = entities.products[other]?.category === product.category;
  const second =
    shared && other !== productIndex && sameCategory ? 1 + drawBinomial(random, orders - 2, 0.25) : 0;
  addSale(random, sales, activity, { index: productIndex, product, orders: orders - second }, effects);
  if (second === 0) return;
  const sold = { index: other, product: entities.products[other] as Product, orders: second };
  addSale(random, sales, activity, sold, effects);
}
