import fc from "fast-check";
import { phase } from "../../src/metrics/phase";
import { apportion } from "../../src/metrics/apportion";
import { toWholeNumbers } from "../../src/metrics/decimal";
import { biz, column, value } from "../functions/call";
import { law } from "../laws";

const flat = (...args: unknown[]) => (value("PHASE", args) as number[][]).flat();

describe("BIZ.PHASE", () => {
  it("gives the units left to the largest remainders, ties in order", () => {
    // By hand: quotas of 10 over 1, 1, 1 are 3.33 each; of 100 over 1, 2, 4 they are 14.29, 28.57, 57.14.
    expect(flat(10, column([1, 1, 1]))).toEqual([4, 3, 3]);
    expect(flat(100, [[1, 2, 4]])).toEqual([14, 29, 57]);
  });

  it("shares exactly where doubles would break a tie by their rounding", () => {
    // 3 units over 0.1, 0.2, 0.3: quotas 0.5, 1, 1.5. The half units tie, so the first gets the unit; in doubles
    // 0.1 + 0.2 + 0.3 is 0.6000000000000001 and the third would.
    expect(flat(3, [[0.1, 0.2, 0.3]])).toEqual([1, 1, 1]);
  });

  it("works in multiples of a unit, large or small", () => {
    expect(flat(1000, column([1, 1, 1]), 100)).toEqual([400, 300, 300]);
    expect(flat(0.1, column([1, 1, 1]), 0.01)).toEqual([0.04, 0.03, 0.03]);
    expect(biz("PHASE", [100.5, column([1, 1])])).toMatchObject({
      error: "#VALUE!",
      message: expect.stringContaining("target: 100.5 is no multiple of the unit 1"),
    });
    expect(biz("PHASE", [100, column([1]), 0])).toMatchObject({ error: "#VALUE!" });
  });

  it("averages the shares of years or pools their amounts", () => {
    // By hand: shares 0.5, 0.5 and 0.9, 0.1 average to 0.7, 0.3; pooled: (10 + 90)/(20 + 100), 0.8333.
    const years = [[10, 10], [90, 10]]; // prettier-ignore
    expect(flat(100, years)).toEqual([70, 30]);
    expect(flat(100, years, 1, "pooled")).toEqual([83, 17]);
  });

  it("phases a negative target as its opposite and a target of 0 as zeros", () => {
    expect(flat(-10, column([1, 1, 1]))).toEqual([-4, -3, -3]);
    expect(flat(0, column([1, 2]))).toEqual([0, 0]);
    expect(flat(7, [[5]])).toEqual([7]);
  });

  it("drops blank periods at the end and refuses blanks between", () => {
    expect(flat(10, [[1, 1, null, null]])).toEqual([5, 5]);
    expect(flat(10, [[1, 3, null], [1, 3, null]])).toEqual([3, 7]); // prettier-ignore
    expect(biz("PHASE", [10, column([1, null, 1])])).toMatchObject({
      error: "#N/A",
      message: expect.stringContaining("row 2, column 1"),
    });
    expect(biz("PHASE", [10, column([1, -1])])).toMatchObject({ error: "#VALUE!" });
    expect(biz("PHASE", [10, column([0, 0])])).toMatchObject({ error: "#VALUE!" });
    expect(
      biz("PHASE", [
        10,
        [
          [1, 1],
          [0, 0],
        ],
      ]),
    ).toMatchObject({
      // prettier-ignore
      error: "#N/A",
      message: expect.stringContaining("row 2"),
    });
  });

  const weights = fc
    .array(fc.oneof(fc.nat(1000), fc.double({ min: 0, max: 1e6, noNaN: true })), {
      minLength: 1,
      maxLength: 40,
    })
    .filter((all) => all.some((weight) => weight > 0));
  const unit = fc.constantFrom(1, 0.01, 0.5, 25, 1000);

  it("sums exactly to the target in units, each part within one unit of its quota", () => {
    law(
      fc.property(weights, unit, fc.integer({ min: -1e9, max: 1e9 }), (each, step, count) => {
        const target = step < 1 ? count / Math.round(1 / step) : count * step;
        const parts = phase(target, { rows: each.length, columns: 1, values: Float64Array.from(each) }, step);
        const units = parts.map((part) => Math.round(part / step));
        expect(units.reduce((sum, n) => sum + n, 0)).toBe(count);
        const total = each.reduce((sum, weight) => sum + weight, 0);
        units.forEach((n, i) => {
          expect(Math.abs(n - count * ((each[i] as number) / total))).toBeLessThan(1 + 1e-3);
          expect(parts[i]).toBeCloseTo(n * step, 6);
        });
      }),
    );
  });

  it("does not change with the scale of the weights, and follows their order where none tie", () => {
    law(
      fc.property(
        fc.uniqueArray(fc.integer({ min: 1, max: 1e6 }), { minLength: 1, maxLength: 20 }),
        (each) => {
          const of = (list: readonly number[]) => apportion(1000n, toWholeNumbers(list));
          expect(of(each.map((weight) => weight * 4))).toEqual(of(each));
          expect(of(each.map((weight) => weight / 8))).toEqual(of(each));
        },
      ),
    );
  });
});
