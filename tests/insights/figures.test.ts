/** Which figures, factors and fields the columns of a marketplace allow. */
import { breakdownsOf, mixField } from "../../src/insights/fields";
import { chartedKpis, kpisOf } from "../../src/insights/kpis";
import { driversOf } from "../../src/insights/drivers";
import { evaluate } from "../../src/insights/evaluate";
import { measuresOf } from "../../src/insights/measures";
import { toSerial } from "../../src/metrics/dates";
import type { Cell } from "../../src/metrics/values";
import { sheet } from "../marketplace/reading";
import { shopOf } from "../review/shops";

const day = (n: number) => toSerial(2025, 1, n);

function sales(header: string[], rows: Cell[][], ...more: ReturnType<typeof sheet>[]) {
  const formats = header.map((text) => (text === "Date" ? "yyyy-mm-dd" : "General"));
  return shopOf([sheet([header, ...rows], { name: "Sales", formats }), ...more]);
}

const traffic = (header: string[], rows: Cell[][]) =>
  sheet([header, ...rows], { name: "Traffic", formats: ["yyyy-mm-dd"] });

const LINES = sales(
  ["Order ID", "Date", "Seller", "Category", "GMV"],
  [
    ["a", day(1), "s1", "x", 10],
    ["a", day(1), "s2", "y", 20],
    ["b", day(2), "s1", null, 30],
    ["c", day(3), "s1", "x", null],
  ],
);

const TOTALS = sales(
  ["Date", "Category", "GMV", "Orders", "Units", "Refunds"],
  [
    [day(1), "x", 100, 4, 5, 2],
    [day(2), "y", 60, 2, 4, 0],
  ],
  traffic(["Date", "Views", "Clicks"], [[day(1), 1000, 50], [day(2), 800, 40]]), // prettier-ignore
);

const DAILY = sales(["Date", "GMV"], [[day(1), 5], [day(2), 6]]); // prettier-ignore

const keys = (of: readonly { key: string }[]) => of.map(({ key }) => key);

test("order lines: orders are different ids, and pieces are the lines themselves", () => {
  expect(keys(kpisOf(LINES))).toEqual(["gmv", "orders", "aov", "lines", "gmvPerLine", "sellers"]);
  expect(keys(driversOf(LINES))).toEqual(["orders", "linesPerOrder", "gmvPerLine"]);
});

test("totals with traffic: the tree begins at views, and eight figures are enough", () => {
  expect(keys(kpisOf(TOTALS))).toEqual([
    ...["gmv", "orders", "aov", "views", "ctr", "conversion", "refundRate", "units"],
  ]);
  expect(keys(driversOf(TOTALS))).toEqual(["views", "ctr", "ordersPerClick", "unitsPerOrder", "gmvPerUnit"]);
  expect(keys(chartedKpis(kpisOf(TOTALS)))).toEqual(["gmv", "orders", "aov", "conversion"]);
});

test("without clicks conversion is orders per view", () => {
  const shop = sales(
    ["Date", "GMV", "Orders"],
    [[day(1), 100, 4]],
    traffic(["Date", "Views"], [[day(1), 1000]]),
  );
  const conversion = kpisOf(shop).find(({ key }) => key === "conversion");
  expect(conversion?.denominator?.key).toBe("views");
  expect(keys(driversOf(shop))).toEqual(["views", "ordersPerView", "gmvPerOrder"]);
});

test("a day's total is no order line: GMV alone has no factors", () => {
  expect(keys(kpisOf(DAILY))).toEqual(["gmv"]);
  expect(driversOf(DAILY)).toEqual([]);
});

test("fields with one member break nothing down; a mix is read by category first", () => {
  expect(breakdownsOf(LINES)).toEqual(["category", "seller"]);
  expect(breakdownsOf(DAILY)).toEqual([]);
  expect(mixField(["seller", "product", "category"])).toBe("category");
  expect(mixField(["seller", "product"])).toBe("product");
  expect(mixField(["creator"])).toBeUndefined();
});

test("a window adds up, counts and tells ids apart, rows without an amount left out", () => {
  const { gmv, orders, lines, sellers } = measuresOf(LINES);
  const all = { from: day(1), to: day(3) };
  expect([gmv, lines, orders, sellers].map((measure) => evaluate(LINES, measure!, all))).toEqual([
    60, 3, 2, 2,
  ]);
  expect(evaluate(LINES, sellers!, { from: day(2), to: day(2) })).toBe(1);
  expect(evaluate(LINES, gmv!, { from: day(5), to: day(9) })).toBe(0);
  expect(evaluate(DAILY, orders!, all)).toBeNaN();
});
