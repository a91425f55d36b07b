import { eventsOf, easterSunday, nth } from "../../src/sample/calendar";
import { generateMarketplace } from "../../src/sample/generate";
import { CATEGORIES } from "../../src/sample/vocabulary";
import { fromSerial, toIsoDate, toSerial, weekday } from "../../src/metrics/dates";

const market = generateMarketplace({ seed: 11 });
const sum = (values: ArrayLike<number>) => Array.from(values).reduce((total, value) => total + value, 0);

/** Rows that fail a test. */
function rowsOf(rows: number, passes: (row: number) => boolean): number[] {
  return Array.from({ length: rows }, (_, row) => row).filter((row) => !passes(row));
}

/** GMV of the rows whose date passes. */
function gmvWhere(test: (day: number) => boolean, sales = market.sales): number {
  return sum(Array.from(sales.gmv).filter((_gmv, row) => test(sales.date[row] as number)));
}

describe("the sample marketplace", () => {
  it("is the same for the same seed, and another for another", () => {
    expect(generateMarketplace({ seed: 11 })).toEqual(market);
    expect(generateMarketplace({ seed: 12 }).sales.gmv).not.toEqual(market.sales.gmv);
  });

  it("has about 8,000 sales over 24 months of days, in order of date", () => {
    expect(Math.abs(market.sales.rows - 8000)).toBeLessThan(80);
    const days = new Set(market.sales.date);
    expect(days.size).toBeGreaterThan(720);
    expect(toIsoDate(market.first)).toBe("2024-01-01");
    expect(toIsoDate(market.last)).toBe("2025-12-31");
    expect(market.sales.date.every((day, row) => row === 0 || day >= market.sales.date[row - 1]!)).toBe(true);
  });

  it("has 300 sellers, 2,000 products, 150 creators and 12 partners, each under a name of its own", () => {
    const { sellers, products, creators, partners } = market.entities;
    expect([sellers, products, creators, partners].map(({ length }) => length)).toEqual([300, 2000, 150, 12]);
    expect(new Set(sellers.map(({ name }) => name)).size).toBe(300);
    expect(new Set(products.map(({ name }) => name)).size).toBe(2000);
    expect(new Set(creators.map(({ handle }) => handle)).size).toBe(150);
    expect(new Set(market.sales.category).size).toBe(CATEGORIES.length);
  });

  it("sells only what its sellers have, while they are active", () => {
    const { sales, entities } = market;
    const wrong = rowsOf(sales.rows, (row) => {
      const seller = entities.sellers[sales.seller[row]!]!;
      const creator = entities.creators[sales.creator[row]!];
      const day = sales.date[row]!;
      const own = entities.products[sales.product[row]!]!.seller === sales.seller[row];
      return (
        own && day >= seller.start && day <= (seller.end ?? Infinity) && (!creator || day >= creator.start)
      );
    });
    expect(wrong).toEqual([]);
    expect(entities.sellers.filter(({ end }) => end !== undefined).length).toBeGreaterThan(30);
    expect(entities.sellers.filter(({ start }) => start > market.first).length).toBeGreaterThan(60);
  });

  it("narrows down the funnel, and its orders are the sales' orders, by category too", () => {
    const { traffic, sales } = market;
    const wrong = rowsOf(traffic.rows, (row) => {
      const steps = [traffic.views, traffic.impressions, traffic.clicks, traffic.orders].map(
        (step) => step[row]!,
      );
      return steps.every((count, index) => index === 0 || count <= steps[index - 1]!);
    });
    expect(wrong).toEqual([]);
    const byCategory = (categories: Uint8Array, orders: Int32Array) =>
      CATEGORIES.map((_category, index) =>
        sum(Array.from(orders).filter((_orders, row) => categories[row] === index)),
      );
    expect(byCategory(traffic.category, traffic.orders)).toEqual(byCategory(sales.category, sales.orders));
  });

  it("counts units, buyers and refunds that can be", () => {
    const { orders, units, buyers, refunds, gmv, rows } = market.sales;
    const wrong = rowsOf(rows, (row) => {
      const people = buyers[row]! > 0 && buyers[row]! <= orders[row]!;
      return (
        people && units[row]! >= orders[row]! && refunds[row]! >= 0 && refunds[row]! <= gmv[row]! + 0.005
      );
    });
    expect(wrong).toEqual([]);
    const rate = sum(refunds) / sum(gmv);
    expect(rate).toBeGreaterThan(0.03);
    expect(rate).toBeLessThan(0.09);
  });

  it("has weekends, campaigns and a year-end that sell more", () => {
    const weekend = gmvWhere((day) => [1, 7].includes(weekday(day))) / 2;
    const midweek = gmvWhere((day) => [3, 4].includes(weekday(day))) / 2;
    expect(weekend / midweek).toBeGreaterThan(1.1);
    const months = (month: number) => gmvWhere((day) => fromSerial(day).month === month);
    expect(months(11) / months(2)).toBeGreaterThan(1.15);
    const singles = [2024, 2025].map((year) => toSerial(year, 11, 11));
    expect(gmvWhere((day) => singles.includes(day)) / 2).toBeGreaterThan((1.4 * gmvWhere(() => true)) / 731);
  });

  it("sets targets that add up to no miracle: within a tenth of what came, month by month", () => {
    const total = market.targets.filter(({ metric, category }) => metric === "gmv" && category < 0);
    expect(total).toHaveLength(26);
    for (const { start, end, target } of total.slice(0, 24)) {
      const sold = gmvWhere((day) => day >= start && day <= end);
      expect(Math.abs(target / sold - 1.03)).toBeLessThan(0.16);
    }
  });

  it("asks sellers, creators and buyers in waves, in two languages", () => {
    const { survey } = market;
    expect(new Set(survey.map(({ audience }) => audience)).size).toBe(3);
    expect(new Set(survey.map(({ wave }) => wave)).size).toBe(4);
    expect(new Set(survey.map(({ respondent }) => respondent)).size).toBe(survey.length);
    expect(survey.every(({ recommend }) => recommend >= 0 && recommend <= 10)).toBe(true);
    expect(
      survey.every(
        ({ satisfaction, ease }) => Math.min(satisfaction, ease) >= 1 && Math.max(satisfaction, ease) <= 5,
      ),
    ).toBe(true);
    expect(survey.some(({ comment }) => /\bentrega|pagos|soporte/i.test(comment))).toBe(true);
    expect(survey.some(({ comment }) => /\bdelivery|payout|support\b/i.test(comment))).toBe(true);
  });

  it("ends where it is told to, what comes later being the same as without", () => {
    const until = toSerial(2025, 10, 15);
    const cut = generateMarketplace({ seed: 11, until });
    expect(Math.max(...cut.sales.date)).toBe(until);
    expect(Array.from(cut.sales.gmv)).toEqual(Array.from(market.sales.gmv.subarray(0, cut.sales.rows)));
  });

  it("comes in the sizes asked for", () => {
    expect(Math.abs(generateMarketplace({ seed: 1, rows: 3000 }).sales.rows - 3000)).toBeLessThan(60);
    expect(
      Math.abs(generateMarketplace({ seed: 1, rows: 60_000, months: 12 }).sales.rows - 60_000),
    ).toBeLessThan(600);
  });
});

describe("the calendar", () => {
  // Published dates.
  it("knows Easter and the movable days", () => {
    expect([2024, 2025, 2026, 2027].map((year) => toIsoDate(easterSunday(year)))).toEqual([
      "2024-03-31",
      "2025-04-20",
      "2026-04-05",
      "2027-03-28",
    ]);
    expect(toIsoDate(nth(2025, 2, 2, 1))).toBe("2025-02-03");
    const names = eventsOf(toSerial(2024, 1, 1), toSerial(2025, 12, 31)).map(
      ({ start, name }) => `${toIsoDate(start)} ${name.en}`,
    );
    expect(names).toEqual(
      expect.arrayContaining([
        ...[
          "2024-03-29 Good Friday",
          "2025-04-18 Good Friday",
          "2024-11-29 Black Friday",
          "2025-11-28 Black Friday",
        ],
        ...[
          "2025-03-17 Benito Juárez's birthday",
          "2025-11-17 Revolution Day",
          "2024-12-06 Constitution Day",
        ],
        ...["2024-09-16 Independence Day", "2025-10-12 National Day"],
      ]),
    );
  });
});
