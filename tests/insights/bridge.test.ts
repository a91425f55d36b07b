/** The levels that a bridge's bars reach, for its axis. */
import { driverLevels, levelsOf, mixLevels } from "../../src/insights/bridge";
import { driversOf } from "../../src/insights/drivers";
import { toSerial } from "../../src/metrics/dates";
import { axisMinimum } from "../../src/review/tabs/six-twelve/series";
import { sheet } from "../marketplace/reading";
import { shopOf } from "../review/shops";

const base = { from: toSerial(2025, 5, 1), to: toSerial(2025, 5, 31) };
const period = { from: toSerial(2025, 6, 1), to: toSerial(2025, 6, 30) };

/** Base: A 1 × 80, B 1 × 70, C 1 × 50. Period: A 3 lines of 250 in all, B 1 × 50; one order of two lines. */
const SHOP = shopOf([
  sheet(
    [
      ["Order ID", "Date", "Category", "GMV"],
      ["a", base.from, "A", 80],
      ["b", base.from, "B", 70],
      ["c", base.to, "C", 50],
      ["d", period.from, "A", 100],
      ["e", period.from, "B", 50],
      ["e", period.from, "A", 30],
      ["f", period.to, "A", 120],
    ],
    { name: "Sales", formats: ["General", "yyyy-mm-dd"] },
  ),
]);

const rounded = (levels: number[]) => levels.map((level) => Number(level.toFixed(4)));

test("levels run from the base over each effect to the period", () => {
  expect(levelsOf(200, [0, 70, 30])).toEqual([200, 200, 270, 300]);
});

test("drivers: 3 orders; lines per order 1 → 4/3; GMV per line 66.67 → 75", () => {
  expect(rounded(driverLevels(SHOP, driversOf(SHOP), base, period))).toEqual([200, 200, 270.8333, 300]);
});

test("a base without sales has no levels", () => {
  const empty = { from: toSerial(2024, 1, 1), to: toSerial(2024, 1, 31) };
  expect(driverLevels(SHOP, driversOf(SHOP), empty, period)).toEqual([]);
});

test("mix: volume +150, mix +10, price −10, nothing new, C lost", () => {
  expect(rounded(mixLevels(SHOP, SHOP.sales!.keys.category!, base, period))).toEqual([
    ...[200, 350, 360, 350, 350, 300],
  ]);
});

test("an axis leaves zero only where the range is under a quarter of the level", () => {
  expect(axisMinimum([100, 134])).toBe(0);
  expect(axisMinimum([306_748, 343_000, 301_377])).toBe(280_000);
  expect(axisMinimum([0.095, 0.1])).toBe(0.092);
  expect(axisMinimum([-5, 4])).toBe(0);
  expect(axisMinimum([])).toBe(0);
});
