/** Every check on the mapped tables, in the order in which a person would look at them. */
import type { LinkedTables, Readers } from "./build";
import type { Finding } from "./findings";
import type { Marketplace } from "./model";
import type { WorkbookReading } from "./tables";

/** What a check may look at. The readings of columns were made by the model's own pass. */
export interface Subject {
  readonly reading: WorkbookReading;
  readonly readers: Readers;
  readonly model: LinkedTables & Pick<Marketplace, "guesses" | "defaultAsOf" | "currency" | "dateSystem">;
}

export type Check = (subject: Subject) => Finding[];

const CHECKS: readonly Check[] = [];

export function checkMarketplace(subject: Subject): Finding[] {
  return CHECKS.flatMap((check) => check(subject));
}
