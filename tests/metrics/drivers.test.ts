import fc from "fast-check";
import { drivers, logarithmicMean } from "../../src/metrics/drivers";
import { biz, column, value } from "../functions/call";
import { expectNear, expectSum, law } from "../laws";

const names = ["Sessions", "Conversion", "Units", "Price"];
const before = [1e6, 0.03, 0.05, 25];
const after = [1.2e6, 0.028, 0.055, 24];
const of = (f0: readonly number[], f1: readonly number[], method?: "shapley" | "lmdi") =>
  Array.from(drivers(names, Float64Array.from(f0), Float64Array.from(f1), method));
const product = (factors: readonly number[]) => factors.reduce((all, factor) => all * factor, 1);

/** The definition itself: change one factor after the other in every order and average what each adds. */
function overAllOrders(f0: readonly number[], f1: readonly number[]): number[] {
  const effects = f0.map(() => 0);
  const walk = (at: number[], left: number[], share: number) =>
    left.forEach((k) => {
      const next = at.map((factor, j) => (j === k ? (f1[k] as number) : factor));
      effects[k] = (effects[k] as number) + (share / left.length) * (product(next) - product(at));
      walk(
        next,
        left.filter((other) => other !== k),
        share / left.length,
      );
    });
  walk(
    [...f0],
    f0.map((_, k) => k),
    1,
  );
  return effects;
}

describe("BIZ.DRIVERS", () => {
  // Checked with R: all 24 orders of substitution, and L(44352, 37500)·log(f1/f0).
  it("shares 37,500 → 44,352 out by Shapley and by LMDI", () => {
    const shapley = of(before, after);
    [7455.5, -2831.17, 3902.17, -1674.5].forEach((each, k) => expect(shapley[k]).toBeCloseTo(each, 2));
    const lmdi = of(before, after, "lmdi");
    [7444.23, -2816.99, 3891.54, -1666.77].forEach((each, k) => expect(lmdi[k]).toBeCloseTo(each, 2));
  });

  it("gives a factor from 0 all that it and its partner make together in turn", () => {
    // By hand: 0 × 4 → 3 × 6. First factor: 3·4 = 12 first, 3·6 = 18 second, mean 15; the other: 0 first, 6 second.
    expect(of([0, 4], [3, 6])).toEqual([15, 3]);
  });

  it("keeps its digits where the product hardly changes", () => {
    // ln(1 + 1e-12) = 1e-12 − 5e-25: the logarithmic mean of 1 + 1e-12 and 1 is 1 + 5e-13.
    expect(logarithmicMean(1 + 1e-12, 1)).toBeCloseTo(1 + 5e-13, 15);
    expect(logarithmicMean(7, 7)).toBe(7);
    // ln(1e-9) = −20.72326583694641: (1e-9 − 1)/−20.723… where log1p(−0.999999999) would be off in the 8th digit.
    expect(logarithmicMean(1e-9, 1)).toBeCloseTo((1 - 1e-9) / 20.72326583694641, 15);
  });

  it("is what the definition over all orders gives, and sums to the change", () => {
    const factor = fc.double({ min: -100, max: 100, noNaN: true });
    law(
      fc.property(fc.array(fc.tuple(factor, factor), { minLength: 1, maxLength: 5 }), (pairs) => {
        const [f0, f1] = [pairs.map(([a]) => a), pairs.map(([, b]) => b)];
        const effects = of(f0, f1);
        const scale = product(pairs.map(([a, b]) => 1 + Math.abs(a) + Math.abs(b)));
        overAllOrders(f0, f1).forEach((each, k) => {
          expect(Math.abs((effects[k] as number) - each)).toBeLessThanOrEqual(1e-12 * scale);
        });
        expectSum([...effects, scale, -scale], product(f1) - product(f0));
      }),
    );
  });

  it("sums to the change, whatever the order of the factors, with up to 12 of them", () => {
    const factor = fc.double({ min: 0.05, max: 20, noNaN: true });
    const pairs = fc.array(fc.tuple(factor, factor), { minLength: 1, maxLength: 12 });
    law(
      fc.property(pairs, fc.constantFrom("shapley" as const, "lmdi" as const), (all, method) => {
        const [f0, f1] = [all.map(([a]) => a), all.map(([, b]) => b)];
        const effects = of(f0, f1, method);
        expectSum([...effects, product(f0)], product(f1));
        const reversed = of([...f0].reverse(), [...f1].reverse(), method).reverse();
        const scale = Math.max(...effects.map(Math.abs), product(f0), 1);
        reversed.forEach((each, k) => expectNear(each / scale, (effects[k] as number) / scale));
      }),
    );
  });

  it("grows with the unit of a factor", () => {
    law(
      fc.property(fc.double({ min: 0.001, max: 1000, noNaN: true }), (unit) => {
        const scaled = of([unit * 1e6, ...before.slice(1)], [unit * 1.2e6, ...after.slice(1)]);
        of(before, after).forEach((each, k) => expectNear(scaled[k] as number, unit * each));
      }),
    );
  });

  it("names the factor that is blank or that LMDI cannot take", () => {
    const call = (f0: unknown[], method: string | null = null) =>
      biz("DRIVERS", [column(["Visits", "Rate"]), column(f0), column([1, 2]), method]);
    expect(call([1, null])).toMatchObject({
      error: "#N/A",
      message: expect.stringContaining("f0: row 2 (Rate)"),
    });
    expect(call([0, 1], "lmdi")).toMatchObject({
      error: "#VALUE!",
      message: expect.stringContaining("f0: row 1 (Visits) holds 0"),
    });
    expect(call([0, 1])).toMatchObject({ ok: true });
  });

  it("shows a factor without a name as a blank member and takes rows as well as columns", () => {
    expect(value("DRIVERS", [[["Orders", null]], [[10, 2]], [[20, 3]], null, "es"])).toEqual([
      ["Factor", "Efecto"],
      ["Orders", 25],
      ["(blank)", 15],
    ]);
  });
});
