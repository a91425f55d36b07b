/** Sellers, products, creators and partners: drawn once, before anything is sold. */
import {
  createRandom,
  drawIndex,
  drawLognormal,
  drawOne,
  drawWhole,
  shuffle,
  type Random,
} from "../metrics/random";
import type { SampleLanguage } from "./options";
import {
  ADJECTIVES,
  CATEGORIES,
  FIRST_NAMES,
  HANDLES,
  LEVELS,
  MARKETS,
  PARTNER_NAMES,
  PARTNER_TYPES,
  STORE_HEADS,
  STORE_TAILS,
  TIERS,
} from "./vocabulary";

export interface Seller {
  readonly id: string;
  readonly name: string;
  readonly tier: number;
  readonly category: number;
  /** Index of the partner, -1 = none. */
  readonly partner: number;
  readonly market: number;
  readonly region: string;
  readonly start: number;
  /** Last day, or undefined while active. */
  readonly end: number | undefined;
  readonly size: number;
  /** Parts of LIVE, video and product card in its activity, running total. */
  readonly content: Float64Array;
  /** Its products stand together, from `firstProduct` on. */
  readonly firstProduct: number;
  readonly products: number;
  /** Conversion of its own around 1. */
  readonly quality: number;
}

export interface Product {
  readonly id: string;
  readonly name: string;
  readonly category: number;
  readonly group: number;
  readonly seller: number;
  readonly price: number;
  readonly start: number;
}

export interface Creator {
  readonly id: string;
  readonly handle: string;
  readonly level: number;
  readonly followers: number;
  readonly commission: number;
  readonly partner: number;
  readonly start: number;
  readonly categories: readonly number[];
  readonly reach: number;
}

export interface Partner {
  readonly id: string;
  readonly name: string;
  readonly type: string;
  readonly region: string;
  readonly start: number;
  readonly commission: number;
}

export interface Entities {
  readonly sellers: readonly Seller[];
  readonly products: readonly Product[];
  readonly creators: readonly Creator[];
  readonly partners: readonly Partner[];
}

const SELLERS = 300;
const PRODUCTS = 2000;
const CREATORS = 150;
/** Part of the sellers that were there before the first day. */
const OLD_SELLERS = 0.62;
/** Yearly chance of leaving, by tier. */
const CHURN = [0.06, 0.16, 0.34];

export function drawEntities(seed: number, language: SampleLanguage, first: number, days: number): Entities {
  const random = createRandom(seed).fork("entities");
  const partners = drawPartners(random.fork("partners"), first);
  const sellers = drawSellers(random.fork("sellers"), first, days);
  return {
    partners,
    sellers,
    products: drawProducts(random.fork("products"), sellers, language, first),
    creators: drawCreators(random.fork("creators"), first, days),
  };
}

function drawPartners(random: Random, first: number): Partner[] {
  return PARTNER_NAMES.map((name, index) => ({
    id: `PA${String(index + 1).padStart(2, "0")}`,
    name,
    type: PARTNER_TYPES[index] as string,
    region: drawOne(random, MARKETS).code,
    start: first - drawWhole(random, 60, 1200),
    commission: drawWhole(random, 10, 40) / 1000,
  }));
}

const SERVICE_PARTNERS = PARTNER_TYPES.flatMap((type, index) => (type === "TSP" ? [index] : []));
const TALENT_PARTNERS = PARTNER_TYPES.flatMap((type, index) => (type === "MCN" ? [index] : []));

function drawSellers(random: Random, first: number, days: number): Seller[] {
  const categories = runningTotal(CATEGORIES.map(({ share }) => share));
  const tiers = runningTotal(TIERS.map(({ share }) => share));
  // Partners specialise: each category has a main one and a second.
  const mixed = shuffle(random, [...SERVICE_PARTNERS, ...SERVICE_PARTNERS]);
  const names = storeNames(random);
  const firsts = firstProducts(random.fork("assortment"));
  return Array.from({ length: SELLERS }, (_, index) => {
    const firstProduct = firsts[index] as number;
    const products = (firsts[index + 1] as number) - firstProduct;
    const category = drawIndex(random, categories);
    const tier = drawIndex(random, tiers);
    const start =
      random.uniform() < OLD_SELLERS
        ? first - drawWhole(random, 0, 900)
        : first + drawWhole(random, 0, days - 1);
    const left =
      Math.max(start + 45, first) +
      Math.floor((-Math.log(1 - random.uniform()) / (CHURN[tier] as number)) * 365);
    const chance = random.uniform();
    const partner =
      chance < 0.2 ? -1 : (mixed[(category + (chance < 0.75 ? 0 : 5)) % mixed.length] as number);
    const market = random.uniform() < MARKETS[0].share ? 0 : 1;
    return {
      id: `SE${String(index + 1).padStart(4, "0")}`,
      name: names[index] as string,
      ...{ tier, category, partner, market, start, products, firstProduct },
      region: drawOne(random, (MARKETS[market] as (typeof MARKETS)[number]).region),
      end: left < first + days ? left : undefined,
      size: (TIERS[tier] as (typeof TIERS)[number]).size * drawLognormal(random, 0.5),
      content: runningTotal([0.36, 0.38, 0.26].map((part) => part * drawLognormal(random, 0.35))),
      quality: drawLognormal(random, 0.1),
    };
  });
}

/** Where each seller's products begin: uneven assortments that come to 2,000 products exactly. */
function firstProducts(random: Random): number[] {
  const sizes = runningTotal(Array.from({ length: SELLERS }, () => 0.25 + drawLognormal(random, 0.45)));
  const scale = PRODUCTS / (sizes[SELLERS - 1] as number);
  return [0, ...Array.from(sizes, (total) => Math.round(total * scale))];
}

function storeNames(random: Random): string[] {
  return shuffle(
    random,
    STORE_HEADS.flatMap((head) => STORE_TAILS.map((tail) => `${head} ${tail}`)),
  );
}

function drawProducts(
  random: Random,
  sellers: readonly Seller[],
  language: SampleLanguage,
  first: number,
): Product[] {
  const products: Product[] = [];
  const words = ADJECTIVES[language];
  sellers.forEach((seller, index) => {
    for (let i = 0; i < seller.products; i++) {
      const category =
        i > 0 && random.uniform() < 0.1 ? drawWhole(random, 0, CATEGORIES.length - 1) : seller.category;
      const { groups, price } = CATEGORIES[category] as (typeof CATEGORIES)[number];
      const group = drawWhole(random, 0, groups.length - 1);
      const number = products.length + 1;
      products.push({
        id: `PR${String(number).padStart(5, "0")}`,
        name: `${groups[group]?.[language]} ${drawOne(random, words)} ${String(number).padStart(4, "0")}`,
        ...{ category, group, seller: index },
        price: Math.max(2, Math.round(price * drawLognormal(random, 0.45) * 10) / 10 - 0.01),
        start: Math.max(seller.start, first - 400) + (i === 0 ? 0 : drawWhole(random, 0, 240)),
      });
    }
  });
  return products;
}

function drawCreators(random: Random, first: number, days: number): Creator[] {
  const levels = runningTotal(LEVELS.map(({ share }) => share));
  const used = new Set<string>();
  return Array.from({ length: CREATORS }, (_, index) => {
    const level = drawIndex(random, levels);
    const followers = Math.round(
      (LEVELS[level] as (typeof LEVELS)[number]).followers * drawLognormal(random, 0.5),
    );
    const count = drawWhole(random, 2, 4);
    const categories = shuffle(
      random,
      CATEGORIES.map((_category, category) => category),
    ).slice(0, count);
    return {
      id: `CR${String(index + 1).padStart(3, "0")}`,
      handle: handleOf(random, used),
      ...{ level, followers, categories },
      commission: drawWhole(random, 8, 20) / 100,
      partner: random.uniform() < 0.55 ? drawOne(random, TALENT_PARTNERS) : -1,
      start:
        random.uniform() < 0.7 ? first - drawWhole(random, 0, 500) : first + drawWhole(random, 0, days - 30),
      reach: Math.sqrt(followers) * drawLognormal(random, 0.3),
    };
  });
}

function handleOf(random: Random, used: Set<string>): string {
  for (;;) {
    const handle = `@${drawOne(random, FIRST_NAMES)}.${drawOne(random, HANDLES)}`;
    const free = used.has(handle) ? `${handle}${drawWhole(random, 2, 99)}` : handle;
    if (used.has(free)) continue;
    used.add(free);
    return free;
  }
}

export function runningTotal(parts: readonly number[]): Float64Array {
  let total = 0;
  return Float64Array.from(parts, (part) => (total += part));
}
