/** Marketplaces of every kind that a review is made from. */
import { buildMarketplace } from "../../src/marketplace/build";
import type { Marketplace } from "../../src/marketplace/model";
import { EMPTY_MAPPING, type SheetReading } from "../../src/marketplace/tables";
import { toIsoDate, toSerial } from "../../src/metrics/dates";
import type { Cell } from "../../src/metrics/values";
import { sampleWorkbook } from "../../src/sample/workbook";
import { describeReview, type ReviewDescription } from "../../src/review/describe";
import { defaultRequest, type ReviewRequest } from "../../src/review/request";
import type { Grain } from "../../src/metrics/dates";
import type { Language } from "../../src/i18n/text";
import { sheet, workbook } from "../marketplace/reading";

export function shopOf(sheets: readonly SheetReading[]): Marketplace {
  return buildMarketplace(workbook(sheets), EMPTY_MAPPING);
}

/** Order lines over 2024 and 2025: an order of one to three lines every day, no traffic and no targets. */
function lineRows(date: (serial: number) => Cell): Cell[][] {
  const rows: Cell[][] = [["Order ID", "Date", "Seller", "Product", "Category", "GMV"]];
  for (let day = toSerial(2024, 1, 1); day < toSerial(2026, 1, 1); day++) {
    for (let line = 0; line <= day % 3; line++) {
      const n = rows.length;
      const category = n % 17 === 0 ? null : (["Home", "Toys", "Garden*"][n % 3] ?? null);
      rows.push([`A${day}`, date(day), `S${n % 9}`, `P${n % 23}`, category, 10 + (n % 13) + (day % 90) / 10]);
    }
  }
  // A stray line long after the last full month.
  rows.push(["Z1", date(toSerial(2026, 6, 1)), "S1", "P1", "Home", 99]);
  return rows;
}

function linesWith(date: (serial: number) => Cell): Marketplace {
  const formats = ["General", "yyyy-mm-dd", "General", "General", "General", "General"];
  return shopOf([sheet(lineRows(date), { name: "Sales", formats })]);
}

function sampleWith(rows: number): Marketplace {
  const { sheets } = sampleWorkbook({ seed: 7, rows });
  return shopOf(
    sheets.map(({ name, header, rows: body, formats }) => sheet([[...header], ...body], { name, formats })),
  );
}

function bare(): Marketplace {
  const rows: Cell[][] = [["Date", "GMV"]];
  for (let day = 0; day < 300; day++) rows.push([toSerial(2025, 1, 1) + day, 50 + (day % 7)]);
  return shopOf([sheet(rows, { name: "Daily totals", formats: ["yyyy-mm-dd", "General"] })]);
}

const MAKERS = {
  "order lines without traffic or targets": () => linesWith((serial) => serial),
  "order lines whose dates are texts": () => linesWith(toIsoDate),
  "a marketplace with all its tables": () => sampleWith(6000),
  "more rows than a call can carry": () => sampleWith(25_000),
  "dates and amounts only": bare,
} as const;

export type ShopName = keyof typeof MAKERS;
export const SHOPS = Object.keys(MAKERS) as ShopName[];

const made = new Map<ShopName, Marketplace>();

/** Each is made once. */
export function shop(name: ShopName): Marketplace {
  const known = made.get(name) ?? MAKERS[name]();
  made.set(name, known);
  return known;
}

export function requestFor(
  marketplace: Marketplace,
  grain: Grain = "bimonth",
  language: Language = "en",
  given: Partial<Pick<ReviewRequest, "from" | "to" | "asOf">> = {},
): ReviewRequest {
  const request = defaultRequest(marketplace, grain, language, given);
  if (!request) throw new Error("no sales");
  return request;
}

export function review(
  name: ShopName,
  language: Language = "en",
  grain: Grain = "bimonth",
): ReviewDescription {
  return describeReview(shop(name), requestFor(shop(name), grain, language));
}
