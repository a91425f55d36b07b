import fc from "fast-check";
import { biz, column, value } from "../functions/call";
import { law } from "../laws";

const rowsOf = (result: unknown) => result as (string | number)[][];

describe("BIZ.LINK", () => {
  // R: chisq.test(matrix(c(10,30,20,5),2))$expected = 18.46154, 21.53846; 11.53846, 13.46154 (column by column).
  it("has R's expected counts behind its lift", () => {
    const rows = column(["a", "b", "a", "b"]);
    const cols = column(["x", "x", "y", "y"]);
    const table = rowsOf(value("LINK", [rows, cols, column([10, 30, 20, 5]), null, "lift"]));
    expect(10 / (table[1]?.[1] as number)).toBeCloseTo(18.46154, 5);
    expect(5 / (table[2]?.[2] as number)).toBeCloseTo(13.46154, 5);
  });

  it("counts texts as well as numbers", () => {
    const [rows, cols] = [column(["a", "a", "a", "b"]), column(["x", "x", "y", "y"])];
    const buyers = column(["u1", "u1", "u2", null]);
    const counted = (agg: string) => rowsOf(value("LINK", [rows, cols, buyers, agg])).slice(1);
    expect(counted("distinct")).toEqual([
      ["a", 1, 1],
      ["b", 0, 0],
    ]);
    expect(counted("count")).toEqual([
      ["a", 2, 1],
      ["b", 0, 0],
    ]);
  });

  it("leaves a pair that never meets blank and makes blank a member", () => {
    expect(value("LINK", [column(["a", null]), column(["x", "y"]), column([1, 2])])).toEqual([
      ["Member", "x", "y"],
      ["a", 1, ""],
      ["(blank)", "", 2],
    ]);
  });

  it("adds up to the total, whatever the order of the rows, and shares add up to 1", () => {
    const row = fc.tuple(
      fc.constantFrom("a", "b", "c"),
      fc.constantFrom("x", "y"),
      fc.double({ min: 0, max: 1e6, noNaN: true }),
    );
    law(
      fc.property(fc.array(row, { minLength: 1 }), (rows) => {
        const args = [0, 1, 2].map((at) => column(rows.map((each) => each[at as 0 | 1 | 2])));
        const total = rows.reduce((sum, [, , amount]) => sum + amount, 0);
        const cells = (norm: string) =>
          rowsOf(value("LINK", [...args, null, norm, false])).flatMap((line) => line.slice(1));
        const sum = (all: (string | number)[]) =>
          all.reduce<number>((so, cell) => so + (cell === "" ? 0 : (cell as number)), 0);
        expect(Math.abs(sum(cells("none")) - total)).toBeLessThanOrEqual(1e-9 * (total + 1));
        fc.pre(total > 1e-300);
        expect(sum(cells("total"))).toBeCloseTo(1, 9);
      }),
    );
  });
});

describe("BIZ.WHITESPACE", () => {
  it("ranks pairs by what is missing, and leaves out those with little support", () => {
    const rows = column(["s1", "s1", "s1", "s2"]);
    const cols = column(["c1", "c1", "c2", "c1"]);
    const args = [rows, cols, column([10, 20, 30, 60])];
    const all = rowsOf(value("WHITESPACE", args));
    // Totals: rows 60, 60; columns 90, 30; all 120. Expected s1×c1 45 − 30 = 15, s2×c2 15 − 0 = 15.
    expect(all.slice(1).map((line) => [line[0], line[1], line[4], line[5]])).toEqual([
      ["s1", "c1", 15, 3],
      ["s2", "c2", 15, 1],
    ]);
    expect(rowsOf(value("WHITESPACE", [...args, null, 2])).length).toBe(2);
    expect(rowsOf(value("WHITESPACE", [...args, 1])).length).toBe(2);
  });
});

describe("BIZ.JOIN", () => {
  const sales = [
    ["Seller", "GMV"],
    ["s1", 10],
    ["s2", 20],
    [null, 5],
  ];
  const sellers = [
    ["tier", "seller"],
    ["gold", "S1 "],
    ["new", "s9"],
  ];

  it("keeps every row of the left table, matched without case", () => {
    expect(value("JOIN", [sales, sellers, "seller"])).toEqual([
      ["Seller", "GMV", "tier"],
      ["s1", 10, "gold"],
      ["s2", 20, ""],
      ["", 5, ""],
    ]);
  });

  it("keeps matched rows only, or the right's unmatched too", () => {
    expect(rowsOf(value("JOIN", [sales, sellers, "seller", "inner"])).length).toBe(2);
    expect(rowsOf(value("JOIN", [sales, sellers, "seller", "full"])).at(-1)).toEqual(["s9", "", "new"]);
  });

  it("refuses a duplicate key on the right, by name, unless many are wanted", () => {
    const twice = [...sellers, ["silver", "s1"]];
    expect(biz("JOIN", [sales, twice, "seller"])).toMatchObject({
      error: "#VALUE!",
      message: expect.stringMatching(/“S1\s*”.*row 2 and row 4/i),
    });
    expect(rowsOf(value("JOIN", [sales, twice, "seller", "inner+many"])).length).toBe(3);
  });

  it("says which table lacks the column and what it has", () => {
    expect(biz("JOIN", [sales, sellers, "shop"])).toMatchObject({
      message: expect.stringContaining("Seller, GMV"),
    });
  });
});
