/** Who is active on a day and how much, which of its products a seller shows, which creator carries it. */
import { drawIndex, type Random } from "../metrics/random";
import type { Demand } from "./demand";
import type { Effects } from "./effects";
import { runningTotal, type Creator, type Entities, type Product, type Seller } from "./entities";
import { CATEGORIES } from "./vocabulary";

export interface MarketInput {
  readonly entities: Entities;
  readonly demand: Demand;
  readonly effects: Effects;
  /** Serial of day 0. */
  readonly first: number;
}

interface Cast {
  readonly creators: readonly number[];
  readonly weights: Float64Array;
}

const INCUBATION_DAYS = 90;

export class Market {
  /** Running total over sellers, for the day last weighed. */
  readonly weights: Float64Array;
  private readonly products: Float64Array;
  private readonly casts: readonly Cast[];
  private readonly ends: readonly number[];

  constructor(private readonly input: MarketInput) {
    const { sellers, products, creators } = input.entities;
    const { leaving } = input.effects;
    this.weights = new Float64Array(sellers.length);
    this.ends = sellers.map(({ end }, index) => Math.min(end ?? Infinity, leaving.get(index) ?? Infinity));
    // A seller's first products sell most: 1, 1/2, 1/3 …
    this.products = runningTotal(
      products.map(({ seller }, index) => 1 / (index - (sellers[seller] as Seller).firstProduct + 1)),
    );
    this.casts = CATEGORIES.map((_category, category) => {
      const list = creators.flatMap((creator, index) =>
        creator.categories.includes(category) ? [index] : [],
      );
      return {
        creators: list,
        weights: runningTotal(list.map((index) => (creators[index] as Creator).reach)),
      };
    });
  }

  /** Weighs all sellers for a day; answers their sum. */
  weigh(day: number): number {
    const { entities, demand, first } = this.input;
    const today = first + day;
    let total = 0;
    for (let index = 0; index < entities.sellers.length; index++) {
      const seller = entities.sellers[index] as Seller;
      const age = today - seller.start;
      if (age >= 0 && today <= (this.ends[index] as number)) {
        const ramp = Math.min(1, 0.15 + (0.85 * age) / INCUBATION_DAYS);
        const wanted = demand.markets[seller.market]?.[day] as number;
        total += seller.size * ramp * wanted * (demand.categories[seller.category]?.[day] as number);
      }
      this.weights[index] = total;
    }
    return total;
  }

  product(random: Random, seller: Seller, day: number): number {
    const from = seller.firstProduct;
    const drawn = drawIndex(random, this.products, from, from + seller.products);
    const product = this.input.entities.products[drawn] as Product;
    return product.start <= this.input.first + day ? drawn : from;
  }

  /** -1 when no creator of the category is there yet. */
  creator(random: Random, category: number, day: number): number {
    const today = this.input.first + day;
    for (const { from, creator, share } of this.input.effects.creators) {
      if (today >= from && random.uniform() < share) return creator;
    }
    const { creators, weights } = this.casts[category] as Cast;
    if (creators.length === 0) return -1;
    const drawn = creators[drawIndex(random, weights)] as number;
    return (this.input.entities.creators[drawn] as Creator).start <= today ? drawn : -1;
  }
}
