import fc from "fast-check";
import { tierIndex } from "../../src/metrics/tier";
import { biz, column, value } from "../functions/call";
import { law } from "../laws";

const thresholds = column([0, 1000, 10000]);
const labels = column(["Small", "Middle", "Large"]);

describe("BIZ.TIER", () => {
  // R: findInterval(c(0, 999.99, 1000, 10000, 1e9), c(0, 1000, 10000)) is 1 1 2 3 3.
  it("takes a threshold for the lower bound of its tier, as findInterval does", () => {
    const tiers = [0, 999.99, 1000, 10000, 1e9].map((each) => value("TIER", [each, thresholds, labels]));
    expect(tiers).toEqual(["Small", "Small", "Middle", "Large", "Large"]);
  });

  it("has a label for what lies below when there is one more, and says so when not", () => {
    expect(value("TIER", [-1, thresholds, [["None", "S", "M", "L"]]])).toBe("None");
    expect(value("TIER", [5, thresholds, [["None", 1, 2, 3]]])).toBe(1);
    expect(biz("TIER", [-1, thresholds, labels])).toMatchObject({
      error: "#N/A",
      message: expect.stringContaining("below the lowest threshold, 0"),
    });
  });

  it("refuses thresholds that do not ascend and labels that do not fit", () => {
    expect(biz("TIER", [1, column([0, 5, 5]), labels])).toMatchObject({
      error: "#VALUE!",
      message: expect.stringContaining("thresholds: row 3"),
    });
    expect(biz("TIER", [1, column([0, null, 5]), labels])).toMatchObject({
      error: "#VALUE!",
      message: expect.stringContaining("thresholds: row 2 is blank"),
    });
    expect(biz("TIER", [1, thresholds, column(["A"])])).toMatchObject({ error: "#VALUE!" });
    expect(biz("TIER", [1, thresholds, column(["A", "#N/A", "C"])])).toMatchObject({
      error: "#N/A",
      message: expect.stringContaining("labels: row 2"),
    });
  });

  it("never puts a larger value into a lower tier", () => {
    const bounds = fc.uniqueArray(fc.integer(), { minLength: 1, maxLength: 12 });
    law(
      fc.property(bounds, fc.integer(), fc.nat(), (list, from, step) => {
        const sorted = Float64Array.from(list).sort();
        const of = (each: number) => tierIndex(each, sorted, list.length + 1);
        expect(of(from + step)).toBeGreaterThanOrEqual(of(from));
        expect(of(from)).toBe(list.filter((bound) => bound <= from).length);
      }),
    );
  });
});
