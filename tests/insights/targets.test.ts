/** Which rows of a Targets table are the target of a figure. */
import { targetRows, targetsWithin } from "../../src/insights/targets";
import { toSerial } from "../../src/metrics/dates";
import type { Cell } from "../../src/metrics/values";
import { sheet } from "../marketplace/reading";
import { shopOf } from "../review/shops";

const SALES: Cell[][] = [["Date", "GMV"], [toSerial(2025, 1, 1), 1], [toSerial(2025, 3, 1), 2]]; // prettier-ignore

function withTargets(rows: Cell[][]) {
  return shopOf([sheet(SALES, { name: "Sales", formats: ["yyyy-mm-dd"] }), sheet(rows, { name: "Targets" })]);
}

const bimonth = { from: toSerial(2025, 1, 1), to: toSerial(2025, 2, 28) };

test("a table without a metric speaks of GMV", () => {
  const shop = withTargets([["Month", "Target"], ["2025-01", 10], ["2025-02", 20], ["2025-03", 30]]); // prettier-ignore
  expect(targetRows(shop, "gmv").map(({ target }) => target)).toEqual([10, 20, 30]);
  expect(targetRows(shop, "orders")).toEqual([]);
});

test("metrics are found by what people call them, in both languages", () => {
  const shop = withTargets([
    ["Month", "Metric", "Target"],
    ["2025-01", "Facturación", 10],
    ["2025-01", "Pedidos", 3],
    ["2025-01", "Ticket medio", 4],
  ]);
  expect(targetRows(shop, "gmv").map(({ target }) => target)).toEqual([10]);
  expect(targetRows(shop, "orders").map(({ target }) => target)).toEqual([3]);
  expect(targetRows(shop, "aov").map(({ target }) => target)).toEqual([4]);
});

test("the target of the whole comes before those of its members; without it they add up", () => {
  const both = withTargets([
    ["Month", "Category", "Target"],
    ["2025-01", null, 100],
    ["2025-01", "Home", 60],
  ]);
  expect(targetRows(both, "gmv").map(({ target }) => target)).toEqual([100]);
  const split = withTargets([["Month", "Category", "Target"], ["2025-01", "Home", 60], ["2025-01", "Toys", 30]]); // prettier-ignore
  expect(targetRows(split, "gmv").map(({ target }) => target)).toEqual([60, 30]);
});

test("targets count for a window that they fill from its first day to its last", () => {
  const shop = withTargets([["Month", "Target"], ["2025-01", 10], ["2025-02", 20], ["2025-03", 30]]); // prettier-ignore
  const rows = targetRows(shop, "gmv");
  expect(targetsWithin(rows, bimonth).map(({ target }) => target)).toEqual([10, 20]);
  expect(targetsWithin(rows, { ...bimonth, to: toSerial(2025, 4, 30) })).toEqual([]);
  expect(targetsWithin(rows, { from: toSerial(2025, 1, 10), to: toSerial(2025, 2, 28) })).toEqual([]);
});
