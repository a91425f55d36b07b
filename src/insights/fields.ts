/** The fields by which a change of GMV is broken down, the customer's first. */
import type { Marketplace } from "../marketplace/model";
import { FIELDS, type Meaning } from "../marketplace/roles";

export const BREAKDOWNS = [...FIELDS, "content", "market"] as const satisfies readonly Meaning<"sales">[];
export type Breakdown = (typeof BREAKDOWNS)[number];

/** Fields of the sales with at least two members. */
export function breakdownsOf({ sales }: Marketplace): readonly Breakdown[] {
  if (!sales) return [];
  return BREAKDOWNS.filter((field) => (sales.keys[field]?.count ?? 0) > 1);
}

/** A product mix is read by category; without one, by the next field that has a price of its own. */
export function mixField(fields: readonly Breakdown[]): Breakdown | undefined {
  return (["category", "product", "content", "seller"] as const).find((field) => fields.includes(field));
}
