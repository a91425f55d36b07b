import fc from "fast-check";
import { biz, column, value } from "../functions/call";
import { expectNear, law } from "../laws";

const table = (...args: unknown[]) => (value("FUNNEL", args) as unknown[][]).slice(1);

describe("BIZ.FUNNEL", () => {
  it("compares each step with the one before and with the first", () => {
    expect(table(column([1000, 200, 50]), column(["View", "Click", "Order"]))).toEqual([
      ["View", 1000, 1, 1, 0],
      ["Click", 200, 0.2, 0.2, 800],
      ["Order", 50, 0.25, 0.05, 150],
    ]);
  });

  it("numbers steps without names and starts from the base where one is given", () => {
    expect(table([[200, 50]], null, 1000)).toEqual([
      [1, 200, 0.2, 0.2, 800],
      [2, 50, 0.25, 0.05, 150],
    ]);
  });

  it("has no rates beside a blank step and after one that nobody reached", () => {
    expect(table(column([100, null, 20, 0, 5]))).toEqual([
      [1, 100, 1, 1, 0],
      [2, "", "", "", ""],
      [3, 20, "", 0.2, ""],
      [4, 0, 0, 0, 20],
      [5, 5, "", 0.05, -5],
    ]);
    expect(table([[0]])).toEqual([[1, 0, "", "", 0]]);
  });

  it("refuses a negative count by its step", () => {
    expect(biz("FUNNEL", [column([5, -1]), column(["View", "Click"])])).toMatchObject({
      error: "#VALUE!",
      message: expect.stringContaining("row 2 (Click)"),
    });
    expect(biz("FUNNEL", [column([5]), null, -1])).toMatchObject({ error: "#VALUE!" });
  });

  it("multiplies step rates to the cumulative rate and adds losses to what is left", () => {
    law(
      fc.property(fc.array(fc.integer({ min: 1, max: 1e6 }), { minLength: 1, maxLength: 12 }), (counts) => {
        const rows = table(column(counts)) as number[][];
        let product = 1;
        let left = counts[0] as number;
        rows.forEach(([, count, step, cumulative, loss]) => {
          product *= step as number;
          left -= loss as number;
          expectNear(cumulative as number, product);
          expect(count).toBe(left);
        });
      }),
    );
  });
});
