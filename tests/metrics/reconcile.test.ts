import fc from "fast-check";
import { reconcile, RECONCILE_METHODS } from "../../src/metrics/reconcile";
import { biz, column, value } from "../functions/call";
import { expectNear, expectSum, law } from "../laws";

const S = [[1, 1], [1, 0], [0, 1]]; // prettier-ignore
const flat = (...args: unknown[]) => (value("RECONCILE", args) as unknown[][]).flat();
const refusal = (...args: unknown[]) => {
  const outcome = biz("RECONCILE", args);
  return outcome.ok ? "" : `${outcome.error} ${outcome.message}`;
};

describe("BIZ.RECONCILE", () => {
  // By hand, total 12 against 4 + 5: ols takes a third of the gap of 3 from the total; struct weighs the total half as
  // much (W = 2, 1, 1), so it gives up 2/4 of the gap and the parts 1/4 each.
  it("spreads the gap between a total and its parts", () => {
    const close = (values: number[]) => values.map((each) => expect.closeTo(each, 12) as unknown);
    expect(flat(S, column([12, 4, 5]), "ols")).toEqual(close([11, 5, 6]));
    expect(flat(S, column([12, 4, 5]), "struct")).toEqual(close([10.5, 4.75, 5.75]));
    expect(flat(S, column([12, 4, 5]))).toEqual(close([10.5, 4.75, 5.75]));
    expect(flat(S, column([12, 4, 5]), "bu")).toEqual([9, 4, 5]);
    expect(flat(S, column([12, 4, 5]), "td")).toEqual(close([12, 16 / 3, 20 / 3]));
  });

  // By hand: variances 4, 1, 1 share the gap of 3 as 4 : 1 : 1.
  it("moves what is uncertain most, by the variances of its errors", () => {
    const residuals = [[2, -2], [1, -1], [1, 1]]; // prettier-ignore
    expect(flat(S, column([12, 4, 5]), "var", residuals)).toEqual(
      [10, 4.5, 5.5].map((each) => expect.closeTo(each, 12)),
    );
    const turned = [[2, 1, 1], [-2, -1, 1]]; // prettier-ignore
    expect(flat(S, column([12, 4, 5]), "var", turned)).toEqual(flat(S, column([12, 4, 5]), "var", residuals));
  });

  it("leaves out periods with a blank and falls back to struct where W is singular, and says so", () => {
    const gap = [[2, 9, -2], [1, null, -1], [1, 9, 1]]; // prettier-ignore
    expect(flat(S, column([12, 4, 5]), "var", gap)[0]).toBeCloseTo(10, 12);
    const still = [[0, 0], [1, -1], [1, 1]]; // prettier-ignore
    for (const method of ["var", "mint"]) {
      const found = flat(S, column([12, 4, 5]), method, still);
      expect(found.slice(0, 3)).toEqual(flat(S, column([12, 4, 5]), "struct"));
      expect(found[3]).toMatch(/W is singular/);
    }
  });

  // scipy: nnls(S/sqrt(w), y/sqrt(w)) with w = S.sum(1) gives 0, 0, 11.5; without the bound −5.5, 1.5, 12.5.
  it("keeps bottom series from falling below 0, as scipy's nnls does", () => {
    const summing = [[1, 1, 1], [1, 1, 0], [1, 0, 0], [0, 1, 0], [0, 0, 1]]; // prettier-ignore
    const forecasts = column([10, -4, -6, 1, 12]);
    const close = (values: number[]) => values.map((each) => expect.closeTo(each, 10) as unknown);
    expect(flat(summing, forecasts, "struct").slice(2)).toEqual(close([-5.5, 1.5, 12.5]));
    expect(flat(summing, forecasts, "struct", null, true)).toEqual(close([11.5, 0, 0, 0, 11.5]));
  });

  it("refuses what is no summing matrix and what does not fit it", () => {
    expect(refusal(S, column([1, 2]))).toMatch(/^#VALUE! forecasts: 2 came for the 3 rows/);
    expect(refusal(S, column([1, null, 2]))).toMatch(/^#N\/A forecasts: row 2/);
    expect(refusal([[1, 1], [1, 1], [1, 1]], column([1, 2, 3]))).toMatch(/^#VALUE! S: its columns/); // prettier-ignore
    expect(refusal([[1, null], [1, 0], [0, 1]], column([1, 2, 3]))).toMatch(/^#VALUE! S: row 1, column 2/); // prettier-ignore
    expect(refusal([[1, 1], [1, 0]], column([1, 2]), "bu")).toMatch(/^#VALUE! S: column 2/); // prettier-ignore
    expect(refusal([[2, 1], [1, 0], [0, 1]], column([1, 2, 3]), "td")).toMatch(/^#VALUE! S: row 1/); // prettier-ignore
    expect(refusal(S, column([1, 2, 3]), "mint")).toMatch(/^#VALUE! residuals: needed/);
    expect(refusal(S, column([1, 2, 3]), "mint", [[1, 2]])).toMatch(/^#VALUE! residuals: 1 × 2/);
    expect(refusal(S, column([1, 2, 3]), "mint", column([1, 2, 3]))).toMatch(/^#N\/A residuals: 1 complete/);
    expect(refusal(S, column([1, 0, 0]), "td")).toMatch(/^#N\/A forecasts: .*row 1/);
  });

  /** A total of groups of bottom series, in the order total, groups, bottoms. */
  const hierarchy = fc.array(fc.integer({ min: 2, max: 4 }), { minLength: 2, maxLength: 4 }).map((sizes) => {
    const columns = sizes.reduce((sum, size) => sum + size, 0);
    const groupOf = sizes.flatMap((size, group) => new Array<number>(size).fill(group));
    const rows = [
      groupOf.map(() => 1),
      ...sizes.map((_, group) => groupOf.map((own) => (own === group ? 1 : 0))),
      ...groupOf.map((_, i) => groupOf.map((__, j) => (i === j ? 1 : 0))),
    ];
    return { rows: rows.length, columns, values: Float64Array.from(rows.flat()) };
  });

  it("is coherent by every method, and leaves coherent forecasts as they are", () => {
    const amount = fc.double({ min: 1, max: 1000, noNaN: true });
    const noise = fc.integer({ min: -500, max: 500 }).map((cents) => cents / 100);
    law(
      fc.property(
        hierarchy,
        fc.array(amount, { minLength: 30, maxLength: 30 }),
        fc.array(noise, { minLength: 120, maxLength: 120 }),
        fc.constantFrom(...RECONCILE_METHODS),
        fc.boolean(),
        (summing, drawn, errors, method, bounded) => {
          const { rows, columns, values } = summing;
          const sumUp = (bottom: ArrayLike<number>) =>
            Float64Array.from({ length: rows }, (_, row) => {
              let sum = 0;
              for (let c = 0; c < columns; c++)
                sum += (values[row * columns + c] as number) * (bottom[c] as number);
              return sum;
            });
          const residuals = {
            rows,
            columns: 6,
            values: Float64Array.from({ length: rows * 6 }, (_, i) => errors[i % 120] as number),
          };
          const of = (forecasts: Float64Array) =>
            reconcile({ summing, forecasts, method, residuals, nonNegative: bounded }).values;
          const found = of(Float64Array.from({ length: rows }, (_, row) => drawn[row] as number));
          const bottom = found.slice(rows - columns);
          sumUp(bottom).forEach((each, row) => expectSum([found[row] as number], each));
          if (bounded) bottom.forEach((each) => expect(each).toBeGreaterThanOrEqual(-1e-9));
          const coherent = sumUp(drawn.slice(0, columns));
          of(coherent).forEach((each, row) =>
            expectNear(each / 1000, (coherent[row] as number) / 1000, 1e-7),
          );
        },
      ),
    );
  });
});
