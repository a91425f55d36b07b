/** The review that is asked for, checked against the data before anything is written. */
import type { Marketplace, SalesTable } from "../marketplace/model";
import { toIsoDate } from "../metrics/dates";
import { defaultRequest, type ReviewRequest } from "../review/request";
import { isTab, type Inventory, type SheetEntry } from "./inventory";
import { BuildError } from "./message";
import type { BuildRequest } from "./report";

/** Throws a BuildError that says what is missing, where, and what to do. */
export function checkedRequest(
  inventory: Inventory,
  marketplace: Marketplace,
  request: BuildRequest,
): ReviewRequest {
  const { grain, language, from, to, asOf } = request;
  const sources = inventory.sheets.filter((sheet) => !isTab(sheet));
  if (sources.every(({ used }) => used === undefined)) throw new BuildError("workbookEmpty");
  const { sales } = marketplace;
  const review = sales && defaultRequest(marketplace, grain, language, given({ from, to, asOf }));
  if (!sales || !review) {
    const errors = marketplace.findings.filter(({ severity }) => severity === "error");
    throw new BuildError("noReview", { sheets: namesOf(sources) }, { findings: errors });
  }
  checkPeriod(sales, review);
  return review;
}

const MOST_NAMES = 5;

function namesOf(sheets: readonly SheetEntry[]): string {
  const names = sheets.filter(({ used }) => used !== undefined).map(({ name }) => `“${name}”`);
  return names.slice(0, MOST_NAMES).join(", ") + (names.length > MOST_NAMES ? "…" : "");
}

function given(dates: Readonly<Record<string, number | undefined>>): Record<string, number> {
  return Object.fromEntries(
    Object.entries(dates).filter((entry): entry is [string, number] => entry[1] !== undefined),
  );
}

function checkPeriod(sales: SalesTable, { from, to, asOf }: ReviewRequest): void {
  const days = { from: toIsoDate(from), to: toIsoDate(to) };
  if (from > to) throw new BuildError("periodReversed", days);
  let [first, last] = [Infinity, -Infinity];
  for (const [row, date] of sales.dates.entries()) {
    const day = Math.floor(date);
    if (sales.reasons[row] !== 0) continue;
    if (day >= from && day <= Math.min(to, asOf)) return;
    [first, last] = [Math.min(first, day), Math.max(last, day)];
  }
  const { id, sheet } = sales.source;
  throw new BuildError("noRowsInPeriod", {
    ...{ table: id, sheet, from: days.from, to: toIsoDate(Math.min(to, asOf)) },
    ...{ first: toIsoDate(first), last: toIsoDate(last) },
  });
}
