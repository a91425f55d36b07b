/** A small clean marketplace that tests spoil in one place at a time. */
import { buildMarketplace } from "../../src/marketplace/build";
import type { Finding } from "../../src/marketplace/findings";
import type { Marketplace } from "../../src/marketplace/model";
import { EMPTY_MAPPING, type Rectangle } from "../../src/marketplace/tables";
import { toSerial } from "../../src/metrics/dates";
import type { Cell } from "../../src/metrics/values";
import { sheet, workbook } from "./reading";

export const FIRST = toSerial(2024, 1, 1);
const DAYS = 91;
const ROWS_A_DAY = 4;

export interface Book {
  sales: Cell[][];
  sellers: Cell[][];
  traffic?: Cell[][];
  targets?: Cell[][];
  merged?: Rectangle[];
  dateSystem?: 1900 | 1904;
}

/** January to March 2024, four sales a day: order, date, seller, category, GMV, refunds; 364 rows. */
export function cleanBook(): Book {
  const sales: Cell[][] = [["Order ID", "Date", "Seller", "Category", "GMV", "Refunds"]];
  for (let row = 0; row < DAYS * ROWS_A_DAY; row++) {
    const day = FIRST + Math.floor(row / ROWS_A_DAY);
    sales.push([`O${1000 + row}`, day, ["Luna", "Nova", "Faro"][row % 3]!, ["Beauty", "Home"][row % 2]!, 10 + (row % 7), 0]);
  }
  return { sales, sellers: [["Seller", "Tier"], ["Luna", "A"], ["Nova", "B"], ["Faro", "B"]] };
} // prettier-ignore

const FORMATS: Readonly<Record<string, readonly string[]>> = {
  Sales: ["General", "yyyy-mm-dd", "General", "General", "General", "General"],
  Traffic: ["yyyy-mm-dd"],
};

export function build(book: Book): Marketplace {
  const named = { Sales: book.sales, Sellers: book.sellers, Traffic: book.traffic, Targets: book.targets };
  const sheets = Object.entries(named).flatMap(([name, rows]) =>
    rows ? [sheet(rows, { name, formats: FORMATS[name], merged: name === "Sales" ? book.merged : [] })] : [],
  );
  return buildMarketplace(workbook(sheets, [], book.dateSystem), EMPTY_MAPPING);
}

/** The findings of a clean book with one thing spoilt. */
export function findingsOf(spoil: (book: Book) => void): readonly Finding[] {
  const book = cleanBook();
  spoil(book);
  return build(book).findings;
}

/** The one finding of a code, failing when there is none or several. */
export function only(findings: readonly Finding[], code: string): Finding {
  const found = findings.filter((finding) => finding.code === code);
  expect(found).toHaveLength(1);
  return found[0] as Finding;
}
