/** Every check on the mapped tables, in the order in which a person would look at them. */
import type { LinkedTables, Readers } from "./build";
import { checkDates } from "./checks/dates";
import { checkDuplicateIds, checkDuplicateRows, checkOrderAmounts } from "./checks/duplicates";
import { checkEnding } from "./checks/ending";
import { checkExtremes, checkRefunds } from "./checks/extremes";
import { checkGaps } from "./checks/gaps";
import { checkBlankMembers, checkLongIds } from "./checks/keys";
import { checkNames } from "./checks/names";
import { checkNumbers } from "./checks/numbers";
import { checkOrphans } from "./checks/orphans";
import { checkConditions } from "./checks/conditions";
import { checkSpellings } from "./checks/spellings";
import { checkMergedCells, checkTables, checkUsableRows } from "./checks/tables";
import { checkOrders, checkTotalRows } from "./checks/totals";
import { checkCurrencies, checkTargetEnds, checkTimeZones } from "./checks/units";
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

const CHECKS: readonly Check[] = [
  checkTables,
  checkUsableRows,
  checkMergedCells,
  checkDates,
  checkGaps,
  checkEnding,
  checkNumbers,
  checkExtremes,
  checkRefunds,
  checkCurrencies,
  checkTimeZones,
  checkTargetEnds,
  checkConditions,
  checkLongIds,
  checkDuplicateRows,
  checkOrderAmounts,
  checkDuplicateIds,
  checkOrphans,
  checkSpellings,
  checkNames,
  checkBlankMembers,
  checkOrders,
  checkTotalRows,
];

export function checkMarketplace(subject: Subject): Finding[] {
  // One table can serve two roles: what is wrong with it is said once.
  const found = new Map<string, Finding>();
  for (const check of CHECKS) {
    for (const finding of check(subject)) {
      const key = JSON.stringify([finding.code, finding.where, finding.parameters.field]);
      if (!found.has(key)) found.set(key, finding);
    }
  }
  return [...found.values()];
}
