import fc from "fast-check";
import { concentration } from "../../src/metrics/concentration";
import { biz, column, value } from "../functions/call";
import { expectNear, law } from "../laws";

describe("BIZ.CONCENTRATION", () => {
  // By hand: Gini of 1, 2, 3, 4, 90: 2·(1 + 4 + 9 + 16 + 450)/(5·100) − 6/5 = 960/500 − 1.2 = 0.72 (R: ineq::Gini).
  it("is HHI 0.813 and Gini 0.72 for 1, 2, 3, 4, 90", () => {
    const result = concentration(Float64Array.of(3, 1, 90, 2, 4), 2);
    expectNear(result.hhi, 0.813);
    expectNear(result.gini, 0.72);
    expectNear(result.effective, 1 / 0.813);
    expect(result).toMatchObject({ top_n: 0.94, top_20pct: 0.9, count_80: 1 });
  });

  it("leaves blanks out and keeps zeros as members", () => {
    expect(value("CONCENTRATION", [column([5, null, 5])])).toBe(0.5);
    expect(value("CONCENTRATION", [column([5, 0, 5]), null, "gini"])).toBeCloseTo(1 / 3, 12);
  });

  it("counts 20 % of the members rounded up, and who makes 80 % without one more for rounding", () => {
    expect(value("CONCENTRATION", [column([4, 3, 2, 1, 0, 0]), null, "top_20pct"])).toBe(0.7);
    // 0.1 added eight times is 0.7999999999999999: eight of ten equal members make 80 %.
    expect(value("CONCENTRATION", [column(new Array(10).fill(0.1)), null, "count_80"])).toBe(8);
    expect(value("CONCENTRATION", [[[7]], null, "all"])).toEqual([
      ["HHI", "Effective number", "Gini", "Top n share", "Top 20 % share", "Members making 80 %"],
      [1, 1, 0, 1, 1, 1],
    ]);
  });

  it("refuses negative values and has nothing to say of nothing", () => {
    expect(biz("CONCENTRATION", [column([1, -2])])).toMatchObject({
      error: "#VALUE!",
      message: expect.stringContaining("row 2 holds -2"),
    });
    expect(biz("CONCENTRATION", [column([0, 0])])).toMatchObject({ error: "#N/A" });
  });

  it("stays within its bounds, and does not change with unit or order", () => {
    const values = fc.array(fc.integer({ min: 0, max: 1e6 }), { minLength: 1, maxLength: 60 });
    law(
      fc.property(values, fc.integer({ min: 1, max: 70 }), (list, n) => {
        fc.pre(list.some((each) => each > 0));
        const found = concentration(Float64Array.from(list), n);
        const least = 1 / list.length - 1e-12;
        expect(found.hhi).toBeGreaterThanOrEqual(least);
        expect(found.hhi).toBeLessThanOrEqual(1 + 1e-12);
        expect(found.gini).toBeGreaterThanOrEqual(0);
        expect(found.gini).toBeLessThanOrEqual(1 - least);
        expect(found.count_80).toBeLessThanOrEqual(list.length);
        expect(found.top_n).toBeLessThanOrEqual(1);
        const other = concentration(
          Float64Array.from([...list].reverse(), (each) => each * 0.25),
          n,
        );
        for (const field of ["hhi", "gini", "top_n", "top_20pct", "count_80"] as const) {
          expectNear(other[field], found[field]);
        }
      }),
    );
  });

  it("is 1/n and 0 when all are equal, and near 1 when one has all", () => {
    law(
      fc.property(fc.integer({ min: 1, max: 200 }), (n) => {
        const equal = concentration(new Float64Array(n).fill(7));
        expectNear(equal.hhi * n, 1);
        expectNear(equal.gini, 0);
        const one = new Float64Array(n);
        one[n - 1] = 5;
        expectNear(concentration(one).gini, 1 - 1 / n);
      }),
    );
  });
});
