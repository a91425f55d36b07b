/** A rate that falls in one segment is found as a rate, though a campaign month moves every volume around it. */
import { explain } from "../../../src/insights/diagnosis/explain";
import { kpisOf } from "../../../src/insights/kpis";
import { buildMarketplace } from "../../../src/marketplace/build";
import { EMPTY_MAPPING } from "../../../src/marketplace/tables";
import { toSerial } from "../../../src/metrics/dates";
import { sampleWorkbook } from "../../../src/sample/workbook";
import { sheet, workbook } from "../../marketplace/reading";

const base = { from: toSerial(2025, 10, 1), to: toSerial(2025, 10, 31) };
const period = { from: toSerial(2025, 11, 1), to: toSerial(2025, 11, 30) };

describe.each([4, 6, 7])("orders per click that halve for one tier in one category (seed %i)", (seed) => {
  const { sheets, truths } = sampleWorkbook({
    ...{ seed, rows: 60_000 },
    truths: [{ kind: "rateFall", within: ["category", "tier"], fall: 0.5, from: period.from }],
  });
  const shop = buildMarketplace(
    workbook(sheets.map(({ name, header, rows, formats }) => sheet([header, ...rows], { name, formats }))),
    EMPTY_MAPPING,
  );
  const { category, tier } = truths[0]!.members;
  const conversion = kpisOf(shop).find(({ key }) => key === "conversion")!;
  const found = explain(shop, conversion, base, period)!;

  it("are the first root cause among pairs", () => {
    expect(found.causes.byPair[0]?.segments[0]).toEqual([
      { dimension: "category", member: category },
      { dimension: "seller.tier", member: tier },
    ]);
    expect(found.causes.byPair[0]?.power).toBeGreaterThan(0.67);
  });

  it("are a fall of the rate, not of the mix", () => {
    const rows = found.mixRates.find(({ dimension }) => dimension === "category")!.rows;
    const planted = rows.find(({ key }) => key === category)!;
    expect(planted.rate).toBe(Math.min(...rows.map(({ rate }) => rate)));
    expect(planted.rate).toBeLessThan(0);
    expect(Math.abs(planted.mix)).toBeLessThan(0.2 * Math.abs(planted.rate));
  });

  it("do not show in what came before: views", () => {
    const views = kpisOf(shop).find(({ key }) => key === "views")!;
    const first = explain(shop, views, base, period)!.causes.byPair[0];
    expect(first?.segments[0]?.map(({ member }) => member)).not.toEqual([category, tier]);
  });
});
