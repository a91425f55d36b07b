/** What a diagnosis looks at: the market, and the days that are compared. */
import type { Marketplace } from "../../marketplace/model";
import type { Window } from "../evaluate";

export interface DiagnosisInput {
  readonly marketplace: Marketplace;
  readonly asOf: number;
  /** Complete days, none after the as-of date. */
  readonly period: Window;
  readonly base: Window;
  readonly yearAgo: Window;
}
