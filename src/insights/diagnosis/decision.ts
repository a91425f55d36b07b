/** What a diagnosis finds: decisions as data, worded by whoever shows them (i18n section `diagnosis`). */
import { FIELDS, type Field, type Role } from "../../marketplace/roles";
import type { Window } from "../evaluate";

export const DIMENSIONS = [
  "category",
  "seller",
  "seller.tier",
  "seller.partner",
  "seller.region",
  "seller.category",
  "product",
  "product.category",
  "product.group",
  "creator",
  "creator.tier",
  "creator.partner",
  "creator.region",
  "partner",
  "partner.type",
  "partner.tier",
  "content",
  "market",
  "survey.audience",
  "survey.segment",
] as const;
/** A field of the sales, an attribute that the field's own table gives its members, or who answered a survey. */
export type Dimension = (typeof DIMENSIONS)[number];

export interface Member {
  readonly dimension: Dimension;
  /** As the person's table spells it. */
  readonly member: string;
}

/** Where in the market: all members hold at once; none = the whole market. */
export type Segment = readonly Member[];

/** What moved, or what is at stake. Rates name both their sides. */
export type Signal =
  | "views"
  | "showRate"
  | "ctr"
  | "conversion"
  | "orders"
  | "unitsPerOrder"
  | "price"
  | "refundRate"
  | "retention"
  | "gmv"
  | "creatorShare"
  | "target"
  | "nps"
  | "csat"
  | "theme"
  | "dataQuality";

export type DecisionKind = "moved" | "opportunity" | "risk";

/** Numbers and names that the words of a decision need. */
export type Facts = Readonly<Record<string, number | string>>;

/** Where a reader can see it: the tables and cells that were read, and a formula that computes the figure live. */
export interface Evidence {
  readonly role: Role;
  /** Figure of the decision that the formula computes, by its name in `facts`. */
  readonly fact: string;
  /** Columns that were read, as A1 addresses with their sheet. */
  readonly cells: readonly string[];
  /** Native Excel formula over those cells; undefined where none can say it. */
  readonly formula: string | undefined;
}

export interface Decision {
  readonly kind: DecisionKind;
  /** Key of the words: "moved", "concentration", "belowBenchmark" … */
  readonly code: string;
  readonly signal: Signal;
  readonly segment: Segment;
  /** GMV over the period that is lost (below 0) or to be gained; undefined where it cannot be said in money. */
  readonly size: number | undefined;
  /** The part of `size` that is sure: its 95 % bound on the side of zero. */
  readonly sure: number | undefined;
  /** 0–1: how sure it is that this is no routine variation. */
  readonly confidence: number;
  /** Standard errors from what was expected (the surprise); undefined where a threshold decides, no test. */
  readonly surprise: number | undefined;
  readonly period: Window;
  readonly facts: Facts;
  readonly evidence: readonly Evidence[];
  /** Key of the next question to ask. */
  readonly question: string;
}

/** The field whose people answer for a decision. */
export function fieldOf({ segment }: Pick<Decision, "segment">): Field | undefined {
  const first = segment[0]?.dimension.split(".")[0];
  return FIELDS.find((field) => field === first);
}
