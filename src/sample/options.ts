/** What the sample marketplace can be asked for. */

export type SampleLanguage = "en" | "es";

export interface SampleOptions {
  readonly seed: number;
  /** Rows of the sales table; about 8,000 by default, from 3,000 to 1,000,000 are meant. */
  readonly rows?: number;
  /** Full months from `start`; 24 by default. */
  readonly months?: number;
  readonly language?: SampleLanguage;
  readonly truths?: readonly PlantedTruth[];
  /** Serial of the first day; 1 January 2024 by default. Best a first of a month. */
  readonly start?: number;
  /**
   * Serial of the last day that is written. What comes later is generated all the same, so that the landing of a
   * running period is known.
   */
  readonly until?: number;
}

/**
 * What is planted. Members are named as the workbook names them in English or by id; those left out are chosen by the
 * seed among cells large enough to matter. `from` and `to` are serials; left out, the last two months begin at `from`.
 */
export type PlantedTruth =
  | RateFall
  | CreatorConcentration
  | PriceWar
  | TierOpportunity
  | SurveyTheme
  | MissedTarget
  | RefundSpike
  | SellerChurn;

/** A rate of the funnel falls for some sellers: LIVE orders per click for tier-2 sellers of one category and partner. */
export interface RateFall {
  readonly kind: "rateFall";
  /** "show" = impressions ÷ views, "ctr" = clicks ÷ impressions, "ctor" = orders ÷ clicks. */
  readonly rate?: "show" | "ctr" | "ctor";
  /** 0.3 = falls by 30 %; negative = rises. */
  readonly fall?: number;
  readonly from?: number;
  readonly content?: ContentKey;
  readonly tier?: string;
  readonly category?: string;
  readonly partner?: string;
  /** Which of content, tier, category and partner bound the fall; those not named are chosen. All four by default. */
  readonly within?: readonly ("content" | "tier" | "category" | "partner")[];
}

/** One creator comes to hold a share of what creators sell. */
export interface CreatorConcentration {
  readonly kind: "creatorConcentration";
  readonly creator?: string;
  readonly share?: number;
  readonly from?: number;
}

/** Prices of one product group fall, orders rise by less. */
export interface PriceWar {
  readonly kind: "priceWar";
  readonly category?: string;
  readonly group?: string;
  readonly cut?: number;
  readonly from?: number;
}

/** A tier converts worse than its peers throughout: the opportunity is to reach theirs. */
export interface TierOpportunity {
  readonly kind: "tierOpportunity";
  readonly tier?: string;
  readonly category?: string;
  readonly gap?: number;
}

/** One segment of one audience raises a theme in its open answers and scores lower. */
export interface SurveyTheme {
  readonly kind: "surveyTheme";
  readonly audience?: AudienceKey;
  readonly segment?: string;
  readonly theme?: ThemeKey;
  readonly share?: number;
  readonly from?: number;
}

/** The target of a period is set so that what is sold falls short of it by a known part. */
export interface MissedTarget {
  readonly kind: "missedTarget";
  /** First and last day; the last two months by default. */
  readonly from?: number;
  readonly to?: number;
  readonly category?: string;
  readonly shortfall?: number;
}

/** Refunds of one category rise. */
export interface RefundSpike {
  readonly kind: "refundSpike";
  readonly category?: string;
  readonly from?: number;
  /** Refunded part of GMV from then on. */
  readonly rate?: number;
}

/** A share of one partner's sellers leaves on a date. */
export interface SellerChurn {
  readonly kind: "sellerChurn";
  readonly partner?: string;
  readonly share?: number;
  readonly from?: number;
}

export type ContentKey = "live" | "video" | "card";
export type AudienceKey = "seller" | "creator" | "buyer";
export type ThemeKey = "payouts" | "logistics" | "support" | "fees" | "quality" | "tools";

/** A truth as it was planted: written beside the workbook, read by studies and tests, never by the product. */
export interface TruthRecord {
  readonly truth: PlantedTruth;
  /** The members that it bounds, as the workbook names them. */
  readonly members: Readonly<Record<string, string>>;
  readonly from?: number;
  readonly to?: number;
  /** What it did: rates before and after, GMV lost, landing … */
  readonly effect: Readonly<Record<string, number>>;
}
