/** What planted truths do to the draws, as the draws need it: masks and factors, no words. */

export interface RateEffect {
  readonly rate: "show" | "ctr" | "ctor";
  readonly from: number;
  readonly factor: number;
  /** -1 = all. */
  readonly content: number;
  readonly category: number;
  /** 1 = touched. */
  readonly sellers: Uint8Array;
}

export interface PriceEffect {
  readonly from: number;
  readonly products: Uint8Array;
  readonly factor: number;
  /** Orders per click at the new price. */
  readonly lift: number;
}

export interface RefundEffect {
  readonly from: number;
  readonly category: number;
  readonly rate: number;
}

export interface CreatorEffect {
  readonly from: number;
  readonly creator: number;
  readonly share: number;
}

export interface Effects {
  readonly rates: readonly RateEffect[];
  readonly prices: readonly PriceEffect[];
  readonly refunds: readonly RefundEffect[];
  readonly creators: readonly CreatorEffect[];
  /** Sellers that leave early: index → last day. */
  readonly leaving: ReadonlyMap<number, number>;
}
