import fc from "fast-check";
import { biz, column, value } from "../functions/call";
import { expectSum, law } from "../laws";

type Row = [string, number, number, number, number];
const table = (...args: unknown[]) => (value("BRIDGE", args) as Row[]).slice(1);

describe("BIZ.BRIDGE", () => {
  it("stacks each change on what stands before it", () => {
    expect(table(column(["Price", "Volume"]), 100, column([30, -50]))).toEqual([
      ["Start", 0, 0, 0, 100],
      ["Price", 100, 30, 0, 0],
      ["Volume", 80, 0, 50, 0],
      ["End", 0, 0, 0, 80],
    ]);
  });

  it("shows what does not tie as a residual, and nothing where only rounding differs", () => {
    expect(table(column(["Price"]), 100, column([30]), 120).slice(2)).toEqual([
      ["Residual", 120, 0, 10, 0],
      ["End", 0, 0, 0, 120],
    ]);
    // 0.1 + 0.2 is 0.30000000000000004.
    expect(table(column(["x"]), 0.1, column([0.2]), 0.3)).toHaveLength(3);
    expect(table(column(["x"]), 1, column([1]), 3, "es").map((row) => row[0])).toEqual([
      "Inicio",
      "x",
      "Residuo",
      "Final",
    ]);
  });

  it("keeps bars below zero at their lower edge", () => {
    expect(table(column(["a"]), 10, column([-25]))[1]).toEqual(["a", -15, 0, 25, 0]);
  });

  it("passes over blank rows and refuses a change without a value", () => {
    expect(table(column(["a", null, "b"]), 1, column([1, null, 2]))).toHaveLength(4);
    expect(biz("BRIDGE", [column(["a", "b"]), 1, column([1, null])])).toMatchObject({
      error: "#N/A",
      message: expect.stringContaining("deltas: row 2 (b)"),
    });
  });

  it("ties start, ups, downs and end", () => {
    const amount = fc.double({ min: -1e9, max: 1e9, noNaN: true });
    law(
      fc.property(amount, fc.array(amount, { minLength: 1, maxLength: 20 }), amount, (start, deltas, end) => {
        const rows = table(column(deltas.map((_, i) => `d${i}`)), start, column(deltas), end);
        const moves = rows.slice(1, -1).flatMap(([, , up, down]) => [up, -down]);
        expectSum([start, ...moves], end);
        expect(rows.every(([, , up, down]) => up >= 0 && down >= 0)).toBe(true);
      }),
    );
  });
});
