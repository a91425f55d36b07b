/** Olist's real sales. Figures from the data's own README and counted with pandas: see each case. */
import { buildMarketplace } from "../../src/marketplace/build";
import type { Marketplace } from "../../src/marketplace/model";
import { EMPTY_MAPPING } from "../../src/marketplace/tables";
import { toIsoDate } from "../../src/metrics/dates";
import { sumPresent } from "../../src/metrics/values";
import { readReal, realFile } from "./real";

const small = realFile("olist-small.xlsx");
const whole = realFile("olist-marketplace.xlsx");

async function build(path: string): Promise<Marketplace> {
  return buildMarketplace(await readReal(path), EMPTY_MAPPING);
}

(small ? describe : describe.skip)("Olist's sellers of two states", () => {
  let model: Marketplace;
  beforeAll(async () => {
    model = await build(small as string);
  });

  it("is recognised: sales and sellers, every column that counts", () => {
    expect(model.guesses.map(({ role }) => role)).toEqual(["sales", "sellers"]);
    const meanings = model.sales?.guess.columns.map(({ meaning }) => meaning);
    expect(meanings?.slice(0, 5)).toEqual(["order", "date", "seller", "product", "category"]);
    expect(meanings?.[6]).toBe("gmv");
    expect(model.sales?.guess.confidence).toBeGreaterThan(0.6);
  });

  it("holds every row and the whole GMV", () => {
    expect(model.sales?.rows).toBe(13489);
    expect(sumPresent(model.sales!.gmv)).toBeCloseTo(2105871.43, 2);
    expect(model.entities.sellers?.ids.labels).toHaveLength(520);
  });

  it("says where each column stands, counted from 0", () => {
    expect(model.sales?.places.gmv).toEqual({ sheet: "Sales", column: 6, firstRow: 1, lastRow: 13489 });
  });
});

(whole ? describe : describe.skip)("the whole of Olist", () => {
  let model: Marketplace;
  beforeAll(async () => {
    model = await build(whole as string);
  }, 60_000);

  it("ties to the published total, blank categories included", () => {
    expect(model.sales?.rows).toBe(112650);
    expect(sumPresent(model.sales!.gmv)).toBeCloseTo(13591643.7, 2);
    const category = model.sales!.keys.category!;
    const blank = category.labels.indexOf("(blank)");
    expect(category.codes.filter((code) => code === blank)).toHaveLength(1627);
  });

  it("ends at the last month with at least a quarter of the median month's rows, strays left out and counted", () => {
    // pandas: 2018-08 holds 8,815 lines, 2018-09 holds 99, 2020 four; the median of the 26 months is 4,437.
    expect(toIsoDate(model.defaultAsOf!)).toBe("2018-08-31");
    const { used, leftOut } = model.sales!.account;
    expect(used).toBe(112650 - 103);
    expect(leftOut).toEqual([{ code: "afterAsOf", count: 103, parameters: { asOf: "2018-08-31" } }]);
  });
});
