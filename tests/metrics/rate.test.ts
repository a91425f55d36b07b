import fc from "fast-check";
import { biz, column, value } from "../functions/call";
import { expectNear, law } from "../laws";

describe("BIZ.RATE", () => {
  it("divides sums, which is not the mean of the ratios", () => {
    // By hand: (1 + 9)/(10 + 30) = 0.25; the ratios 0.1 and 0.3 have the mean 0.2.
    expect(value("RATE", [column([1, 9]), column([10, 30])])).toBe(0.25);
    expect(value("RATE", [[[1, 9]], column([10, 30]), 1, "mean"])).toBe(0.2);
    expect(value("RATE", [12, 400])).toBe(0.03);
    expect(value("RATE", [[[12]], [[400]], 1000])).toBe(30);
  });

  it("leaves a row out that is blank on either side", () => {
    expect(value("RATE", [column([1, null, 5]), column([10, 30, null])])).toBe(0.1);
    expect(value("RATE", [column([1, 0]), column([10, 10])])).toBe(0.05);
    expect(biz("RATE", [column([null, 1]), column([1, null])])).toMatchObject({ error: "#N/A" });
  });

  it("leaves a row with denominator 0 out of a mean of ratios only", () => {
    expect(value("RATE", [column([1, 5]), column([10, 0]), 1, "mean"])).toBe(0.1);
    expect(value("RATE", [column([1, 5]), column([10, 0])])).toBe(0.6);
  });

  it("gives no rate on a denominator of 0 or too small a one", () => {
    expect(biz("RATE", [1, 0])).toMatchObject({ error: "#N/A", message: expect.stringContaining("den") });
    expect(biz("RATE", [1, 20, null, null, 30])).toMatchObject({
      error: "#N/A",
      message: expect.stringContaining("below min_den (30)"),
    });
    expect(value("RATE", [3, 30, null, null, 30])).toBe(0.1);
  });

  it("refuses a number against a column of another length", () => {
    expect(biz("RATE", [5, column([1, 2])])).toMatchObject({
      error: "#VALUE!",
      message: "num has 1 cells and den has 2; they must have the same number.",
    });
    expect(value("RATE", [5, column([10])])).toBe(0.5);
    expect(biz("RATE", [5, column([null])])).toMatchObject({ ok: false });
  });

  it("does not depend on the order of rows nor on a common unit", () => {
    const amount = fc.integer({ min: 1, max: 1e6 });
    law(
      fc.property(
        fc.array(fc.tuple(amount, amount), { minLength: 1 }),
        fc.constantFrom("ratio", "mean"),
        (rows, method) => {
          const of = (list: readonly (readonly [number, number])[], times = 1) =>
            value("RATE", [
              column(list.map(([n]) => n * times)),
              column(list.map(([, d]) => d * times)),
              1,
              method,
            ]) as number;
          expectNear(of([...rows].reverse()), of(rows));
          expectNear(of(rows, 4), of(rows));
          const ratios = rows.map(([n, d]) => n / d);
          expect(of(rows)).toBeGreaterThanOrEqual(Math.min(...ratios) * (1 - 1e-12));
          expect(of(rows)).toBeLessThanOrEqual(Math.max(...ratios) * (1 + 1e-12));
        },
      ),
    );
  });
});
