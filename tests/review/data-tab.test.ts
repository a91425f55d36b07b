/** @jest-environment node */
/** Tables that formulas cannot take whole are read through the Data tab, and give the same figures. */
import { toIsoDate, toSerial } from "../../src/metrics/dates";
import type { Cell } from "../../src/metrics/values";
import { byDay, byMember, LINES } from "../../src/review/data/aggregate";
import { fit, MOST_ROWS } from "../../src/review/data/fit";
import { describeReview } from "../../src/review/describe";
import type { WorkbookFile } from "../../src/workbench/files/workbook";
import { built, sheetNamed, sheetOf, workbookOf } from "../excel/workbooks";
import { sheet } from "../marketplace/reading";
import { requestFor, shop, shopOf } from "./shops";

jest.setTimeout(180_000);

const D = (month: number, day: number) => toSerial(2025, month, day);

/** Order 1 has lines on two days; the last row has no amount. */
const FEW = shopOf([
  sheet(
    [
      ["Order ID", "Date", "Seller", "GMV"],
      ["o1", D(1, 5), "Ana", 10],
      ["o1", D(1, 9), "Leo", 20],
      ["o2", D(1, 9), "Ana", 30],
      ["o3", D(2, 20), "Ana", 40],
      ["o4", D(3, 1), "Ana", 50],
      ["o5", D(3, 2), "Leo", null],
    ],
    { name: "Sales", formats: ["General", "yyyy-mm-dd"] },
  ),
]);

test("days add up amounts and lines; an order counts once, on the day of its first line", () => {
  const { dates, columns } = byDay(FEW.sales!, D(2, 28));
  expect([...dates]).toEqual([D(1, 5), D(1, 9), D(2, 20)]);
  expect([...columns.gmv!]).toEqual([10, 50, 40]);
  expect([...columns[LINES]!]).toEqual([1, 2, 1]);
  expect([...columns.orders!]).toEqual([1, 1, 1]);
});

test("months are cut where a window begins and where it has ended, so that windows are sums of whole rows", () => {
  const keys = FEW.sales!.keys.seller!;
  const { dates, members, columns } = byMember(FEW.sales!, D(3, 31), {
    keys,
    windows: [{ from: D(1, 9), to: D(1, 31) }],
    daily: false,
  });
  expect([...dates]).toEqual([D(1, 1), D(1, 9), D(1, 9), D(2, 1), D(3, 1)]);
  expect(members).toEqual(["Ana", "Ana", "Leo", "Ana", "Ana"]);
  expect([...columns.gmv!]).toEqual([10, 30, 20, 40, 50]);
});

/** Every member sells once in every month: more rows than a block holds by months, and by windows too. */
function crowd(members: number): ReturnType<typeof shopOf> {
  const rows: Cell[][] = [["Date", "Seller", "Product", "GMV"]];
  for (let member = 0; member < members; member++) {
    for (let month = 1; month <= 3; month++) rows.push([D(month, 15), `s${member}`, "p", member + 1]);
  }
  return shopOf([sheet(rows, { name: "Sales", formats: ["yyyy-mm-dd"] })]);
}

test("a field with too many members by month is cut to the windows, and beyond those to its largest members", () => {
  const windows = [{ from: D(3, 1), to: D(3, 31) }, { from: D(2, 1), to: D(2, 28) }]; // prettier-ignore
  const fitted = (members: number) => {
    const { sales } = crowd(members);
    return fit({ sales: sales!, keys: sales!.keys.seller!, asOf: D(3, 31), windows, other: "All others" });
  };
  expect([fitted(50).daily, fitted(6000).whole]).toEqual([true, true]);
  const cut = fitted(9000);
  expect([cut.whole, cut.aggregate.dates.length]).toEqual([false, 18_000]);
  const largest = fitted(12_000);
  expect(largest.aggregate.dates.length).toBeLessThanOrEqual(MOST_ROWS);
  expect(largest.aggregate.members).toContain("s11999");
  expect(largest.aggregate.members).not.toContain("s0");
  expect(largest.aggregate.members!.filter((member) => member === "All others")).toHaveLength(2);
  // Nothing is lost: two months of 1 + 2 + … + 12,000.
  expect(largest.aggregate.columns.gmv!.reduce((sum, each) => sum + each, 0)).toBe(
    2 * ((12_000 * 12_001) / 2),
  );
});

test("every block stays within 20,000 rows, and only then is there a Data tab", () => {
  const large = shop("more rows than a call can carry");
  const { tabs } = describeReview(large, requestFor(large));
  const data = tabs.find(({ key }) => key === "data")!;
  for (const { rows } of data.patches.map(({ row, cells }) => ({ rows: row + cells.length }))) {
    expect(rows).toBeLessThanOrEqual(MOST_ROWS + 10);
  }
  const small = shop("order lines without traffic or targets");
  expect(describeReview(small, requestFor(small)).tabs.map(({ key }) => key)).not.toContain("data");
});

/** Two years of order lines, an order always on one day. */
function lines(date: (serial: number) => Cell): WorkbookFile {
  const rows: Cell[][] = [["Order ID", "Date", "Seller", "Category", "GMV"]];
  for (let day = toSerial(2024, 1, 1); day < toSerial(2026, 1, 1); day += 2) {
    for (let line = 0; line <= day % 3; line++) {
      const n = rows.length;
      rows.push([`o${day}`, date(day), `s${n % 9}`, ["Home", "Toys", "Garden"][n % 3]!, 10 + (n % 13)]);
    }
  }
  return workbookOf([sheetOf("Sales", rows)]);
}

/** Numbers of the visible rows, by tab, row and column; the folded feeds read other cells. */
async function numbersOf(file: WorkbookFile): Promise<Map<string, number>> {
  const { session } = await built(file);
  const book = session.toWorkbookFile();
  session.close();
  const numbers = new Map<string, number>();
  for (const name of ["Summary", "Scorecard", "Bridge"]) {
    const { cells, rowGroups } = sheetNamed(book, name);
    for (const { row, column, value } of cells) {
      const folded = rowGroups.some(({ first, last }) => row >= first && row <= last);
      if (typeof value === "number" && !folded) numbers.set(`${name} R${row + 1}C${column + 1}`, value);
    }
  }
  return numbers;
}

test("dates that are texts give the figures that real dates give", async () => {
  const direct = await numbersOf(lines((serial) => serial));
  const through = await numbersOf(lines(toIsoDate));
  expect(direct.size).toBeGreaterThan(100);
  expect([...through.keys()]).toEqual([...direct.keys()]);
  for (const [cell, value] of direct)
    expect([cell, through.get(cell)!.toFixed(6)]).toEqual([cell, value.toFixed(6)]);
});
