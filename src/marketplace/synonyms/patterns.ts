/** How a meaning is told from a header and from values: the form of the data files of this folder. */
import type { Meaning, Role } from "../roles";
import type { Concept } from "./words";

/** What the values of a column with this meaning look like. */
export type ValueKind =
  | "date"
  | "money"
  | "count"
  | "key"
  | "unique"
  | "rate"
  | "text"
  | "freeText"
  | "score10"
  | "score5"
  | "number"
  | "period";

export interface MeaningPattern {
  readonly values: ValueKind;
  /** Concepts in any order, space-separated; most specific use of a header's words wins. */
  readonly patterns: Readonly<Record<string, number>>;
  /** A header that also names one of these has another meaning. */
  readonly never?: readonly Concept[];
  /** A header that also names one of these is a part of it only, or a lesser choice. */
  readonly against?: readonly Concept[];
  /** Several columns of a table may have this meaning. */
  readonly many?: true;
}

export type RolePatterns<R extends Role> = {
  /** Concepts in a table's or a sheet's name that speak for the role. */
  readonly names: readonly Concept[];
  readonly meanings: Readonly<Record<Meaning<R>, MeaningPattern>>;
};

/** Derived figures: never a count or an amount that may be added up. */
export const DERIVED = [
  "rate",
  "average",
  "growth",
  "earlier",
  "cumulative",
  "target",
] as const satisfies Concept[];

/** Words that make of an entity's header something about the entity. */
export const MEASURES = [
  ...DERIVED,
  ...(["gmv", "sales", "revenue", "amount", "price", "units", "discount", "refund", "tax", "fee"] as const),
  ...([
    "commission",
    "cost",
    "cogs",
    "spend",
    "subsidy",
    "margin",
    "payout",
    "orders",
    "views",
    "visits",
  ] as const),
  ...([
    "impressions",
    "clicks",
    "followers",
    "date",
    "period",
    "likes",
    "cart",
    "subtotal",
    "total",
  ] as const),
] as const satisfies Concept[];

export const ATTRIBUTES = [
  ...([
    "region",
    "estado",
    "status",
    "tier",
    "type",
    "contact",
    "start",
    "end",
    "shipping",
    "market",
    "group",
  ] as const),
  ...(["opinion", "satisfaction", "nps", "description", "payout"] as const),
] as const satisfies Concept[];

export const OTHER_DATES = [
  "shipping",
  "cancelled",
  "refund",
  "updated",
  "end",
  "payout",
] as const satisfies Concept[];
