import fc from "fast-check";
import { explain, type Explanation } from "../../../src/insights/diagnosis/explain";
import { evaluate } from "../../../src/insights/evaluate";
import { kpisOf, type KpiKey } from "../../../src/insights/kpis";
import { buildMarketplace } from "../../../src/marketplace/build";
import type { Marketplace } from "../../../src/marketplace/model";
import { EMPTY_MAPPING } from "../../../src/marketplace/tables";
import { toSerial } from "../../../src/metrics/dates";
import type { Cell } from "../../../src/metrics/values";
import { expectSum, law } from "../../laws";
import { sheet, workbook } from "../../marketplace/reading";

const base = { from: toSerial(2025, 5, 1), to: toSerial(2025, 5, 31) };
const period = { from: toSerial(2025, 6, 1), to: toSerial(2025, 6, 30) };
const FORMATS = ["General", "yyyy-mm-dd"];

function shopOf(sales: Cell[][], traffic: Cell[][] = []): Marketplace {
  const tables = [
    sheet([["Order ID", "Date", "Category", "Seller", "Units", "GMV"], ...sales], {
      ...{ name: "Sales", formats: FORMATS },
    }),
    ...(traffic.length === 0
      ? []
      : [
          sheet([["Date", "Category", "Seller", "Views", "Clicks"], ...traffic], {
            ...{ name: "Traffic", formats: ["yyyy-mm-dd"] },
          }),
        ]),
    sheet(
      [
        ["Seller ID", "Seller name", "Tier"],
        ["s1", "One", "Gold"],
        ["s2", "Two", "Silver"],
        ["s3", "Three", "Silver"],
      ],
      { name: "Sellers" },
    ),
  ];
  return buildMarketplace(workbook(tables), EMPTY_MAPPING);
}

function explained(shop: Marketplace, key: KpiKey): Explanation {
  const kpi = kpisOf(shop).find((each) => each.key === key);
  if (!kpi) throw new Error(`the shop has no ${key}`);
  const found = explain(shop, kpi, base, period);
  if (!found) throw new Error(`${key} is not explained`);
  return found;
}

/** May: 4 orders, 8 units, 200. June: 4 orders, 10 units, 270, one order over two categories. */
const SHOP = shopOf(
  [
    ["a", base.from, "Home", "s1", 4, 80],
    ["b", base.from + 3, "Toys", "s2", 2, 40],
    ["c", base.to, "Toys", "s3", 1, 60],
    ["d", base.to, "Home", "s1", 1, 20],
    ["e", period.from, "Home", "s1", 6, 150],
    ["f", period.from, "Toys", "s2", 1, 30],
    ["g", period.from + 1, "Home", "s1", 1, 25],
    ["g", period.from + 1, "Toys", "s1", 1, 20],
    ["h", period.to, "Toys", "s3", 1, 45],
  ],
  [
    [base.from, "Home", "s1", 100, 20],
    [base.from, "Toys", "s2", 60, 10],
    [base.to, "Toys", "s3", 40, 10],
    [period.from, "Home", "s1", 100, 20],
    [period.from, "Toys", "s2", 100, 20],
    [period.to, "Toys", "s3", 50, 10],
  ],
);
const rowsOf = <R extends { readonly key: unknown }>(
  parts: readonly { readonly dimension: string; readonly rows: readonly R[] }[],
  dimension: string,
) => new Map(parts.find((part) => part.dimension === dimension)?.rows.map((row) => [row.key, row]));

describe("a total", () => {
  // Orders: Home a, d = 2 → e and half of g = 1.5; Toys b, c = 2 → f, h and half of g = 2.5. s1 2 → 2.
  const { before, after, change, contributions, mixRates, priceVolumeMix } = explained(SHOP, "orders");

  it("is taken apart by each field and attribute; an order in two categories counts half in each", () => {
    expect([before, after, change]).toEqual([4, 4, 0]);
    const category = rowsOf(contributions, "category");
    expect(category.get("Home")?.change).toBeCloseTo(-0.5, 12);
    expect(category.get("Toys")?.change).toBeCloseTo(0.5, 12);
    expect(contributions.map(({ dimension }) => dimension)).toEqual(["category", "seller", "seller.tier"]);
    expect(mixRates).toEqual([]);
    expect(priceVolumeMix).toBeUndefined();
  });

  it("has the attribute's members: Gold (s1) 100 → 195, Silver 100 → 75", () => {
    const tiers = rowsOf(explained(SHOP, "gmv").contributions, "seller.tier");
    expect(tiers.get("Gold")?.change).toBe(95);
    expect(tiers.get("Silver")?.change).toBe(-25);
  });
});

describe("GMV", () => {
  const { factors, priceVolumeMix, change } = explained(SHOP, "gmv");

  it("is the product of its factors: 200 views → 250, CTR 0.2 → 0.2, orders per click 0.1 → 0.08 …", () => {
    expect(factors.map(({ key, before, after }) => [key, +before.toFixed(4), +after.toFixed(4)])).toEqual([
      ["views", 200, 250],
      ["ctr", 0.2, 0.2],
      ["ordersPerClick", 0.1, 0.08],
      ["unitsPerOrder", 2, 2.5],
      ["gmvPerUnit", 25, 27],
    ]);
    expectSum(
      factors.map(({ effect }) => effect),
      70,
    );
  });

  it("is price, volume and mix of the categories", () => {
    // Home 5 units at 20 → 7 at 25; Toys 3 at 33.33 → 3 at 31.67. Units 8 → 10: volume 0.25·200 = 50.
    // Mix: Home (7 − 6.25)·20 = 15, Toys (3 − 3.75)·33.33 = −25. Price: Home 5·7 = 35, Toys −1.67·3 = −5.
    expect(priceVolumeMix?.field).toBe("category");
    const { volume, mix, price } = priceVolumeMix!.total;
    expect([volume, mix, price].map((each) => +each.toFixed(9))).toEqual([50, -10, 30]);
    expect(priceVolumeMix!.unpriced).toBe(0);
    expect(change).toBe(70);
  });
});

describe("a rate", () => {
  const conversion = explained(SHOP, "conversion");

  it("is taken apart into changed rates and a changed mix of what it is a rate of", () => {
    // Clicks: Home 20 of 40 → 20 of 50, Toys 20 → 30. Orders: Home 2 → 1.5, Toys 2 → 2.5.
    // Rates: Home 0.1 → 0.075, Toys 0.1 → 0.08333; all 0.1 → 0.08. Mean of all 0.09.
    // Home: rate −0.025·(0.5 + 0.4)/2 = −0.01125, mix −0.1·(0.0875 − 0.09) = 0.00025.
    // Toys: rate −0.016667·(0.5 + 0.6)/2 = −0.0091667, mix 0.1·(0.0916667 − 0.09) = 0.00016667.
    const category = rowsOf(conversion.mixRates, "category");
    expect(category.get("Home")?.rate).toBeCloseTo(-0.01125, 9);
    expect(category.get("Home")?.mix).toBeCloseTo(0.00025, 9);
    expect(category.get("Toys")?.rate).toBeCloseTo(-0.0091666667, 9);
    expect(category.get("Toys")?.mix).toBeCloseTo(0.0001666667, 9);
    expect(conversion.change).toBeCloseTo(-0.02, 12);
    expect(conversion.contributions).toEqual([]);
  });

  it("has its cause where the rate fell, not where clicks came or went", () => {
    // At its own rate of 0.1 Gold would have 2 orders from 20 clicks and has 2; Silver 3 from 30 and has 2: all of it.
    const cause = conversion.causes.byField.find(({ dimensions }) => dimensions[0] === "seller.tier");
    expect(cause?.segments).toEqual([[{ dimension: "seller.tier", member: "Silver" }]]);
    expect(cause?.power).toBeCloseTo(1, 9);
  });

  it("of money has the factors between its two sides", () => {
    const { factors, change } = explained(SHOP, "aov");
    expect(factors.map(({ key }) => key)).toEqual(["unitsPerOrder", "gmvPerUnit"]);
    expectSum(
      factors.map(({ effect }) => effect),
      change,
    );
  });

  it("keeps members that have orders and no clicks together, so that nothing is lost", () => {
    const traffic: Cell[][] = [
      [base.from, "Home", "s1", 100, 20],
      [base.from, "Toys", "s2", 100, 20],
      [period.from, "Home", "s1", 100, 20],
      [period.from, "Toys", "s2", 100, 20],
    ];
    const sales: Cell[][] = [
      ["a", base.from, "Home", "s1", 1, 80],
      ["b", base.from, "Toys", "s2", 1, 80],
      ["c", period.from, "Home", "s1", 1, 80],
      ["d", period.from, "Toys", "s2", 1, 80],
      ["e", period.from, "Toys", "s3", 1, 80],
    ];
    const { mixRates, change } = explained(shopOf(sales, traffic), "conversion");
    // s3 has no click in either period: no rate can hold its order, so no split by seller is given.
    expect(mixRates.map(({ dimension }) => dimension)).toEqual(["category", "seller.tier"]);
    for (const { rows } of mixRates) {
      expectSum(
        rows.flatMap(({ rate, mix }) => [rate, mix]),
        change,
      );
    }
  });
});

describe("the parts", () => {
  const row = fc.record({
    day: fc.integer({ min: base.from, max: period.to }),
    order: fc.integer({ min: 1, max: 12 }),
    category: fc.constantFrom("Home", "Toys", "Beauty"),
    seller: fc.constantFrom("s1", "s2", "s3"),
    units: fc.integer({ min: 1, max: 9 }),
    gmv: fc.double({ min: 0.01, max: 900, noNaN: true }),
    clicks: fc.integer({ min: 1, max: 50 }),
  });

  it("sum to the whole, whatever the figure and the way it is taken apart", () => {
    law(
      fc.property(fc.array(row, { minLength: 12, maxLength: 40 }), (drawn) => {
        const both = drawn.map((each, i) => ({
          ...each,
          day: i < 2 ? [base.from, period.to][i]! : each.day,
        }));
        const shop = shopOf(
          both.map(({ day, order, category, seller, units, gmv }) => [
            ...[`o${order}`, day, category, seller, units, gmv],
          ]),
          both.map(({ day, category, seller, clicks }) => [day, category, seller, clicks * 3, clicks]),
        );
        for (const kpi of kpisOf(shop)) {
          const found = explain(shop, kpi, base, period);
          expect(found).toBeDefined();
          const { change, contributions, mixRates, factors, priceVolumeMix } = found!;
          const scale = [change, found!.before, -found!.before];
          for (const { rows } of contributions)
            expectSum([...rows.map((each) => each.change), ...scale], 2 * change);
          for (const { rows } of mixRates) {
            expectSum([...rows.flatMap(({ rate, mix }) => [rate, mix]), ...scale], 2 * change);
          }
          if (factors.length > 0) expectSum([...factors.map(({ effect }) => effect), ...scale], 2 * change);
          if (priceVolumeMix)
            expectSum([priceVolumeMix.total.change, priceVolumeMix.unpriced, ...scale], 2 * change);
          const whole = kpi.denominator
            ? evaluate(shop, kpi.numerator, period) / evaluate(shop, kpi.denominator, period)
            : evaluate(shop, kpi.numerator, period);
          expect(found!.after).toBe(whole);
        }
      }),
      "slow",
    );
  });
});
