import fc from "fast-check";
import { biz, column, value } from "../functions/call";
import { law } from "../laws";

type Rows = readonly (readonly [unknown, unknown])[];
const argumentsOf = (before: Rows, after: Rows) =>
  [before, after].flatMap((rows) => [column(rows.map(([id]) => id)), column(rows.map(([, tier]) => tier))]);
const table = (before: Rows, after: Rows) => value("TIERMOVE", argumentsOf(before, after)) as unknown[][];

describe("BIZ.TIERMOVE", () => {
  it("counts who stays, moves, comes and leaves", () => {
    const before = [["s1", "T2"], ["s2", "T2"], ["s3", "T10"], ["s4", "T10"]] as const; // prettier-ignore
    const after = [["s2", "T10"], ["S1", "T2"], ["s4", "T10"], ["s5", "T2"], ["s6", "T2"]] as const; // prettier-ignore
    expect(table(before, after)).toEqual([
      ["From \\ to", "T2", "T10", "Exit"],
      ["T2", 1, 1, 0],
      ["T10", 0, 1, 1],
      ["New", 2, 0, ""],
    ]);
  });

  it("takes a blank tier for a tier, skips rows without an id and allows a row to repeat", () => {
    expect(
      table(
        [
          ["a", ""],
          ["", "x"],
          ["b", 1],
          ["b", 1],
        ],
        [
          ["a", 1],
          ["b", ""],
        ],
      ),
    ).toEqual([
      // prettier-ignore
      ["From \\ to", "(blank)", 1, "x", "Exit"],
      ["(blank)", 0, 1, 0, 0],
      [1, 1, 0, 0, 0],
      ["x", 0, 0, 0, 0],
      ["New", 0, 0, 0, ""],
    ]);
  });

  it("refuses an id with two tiers", () => {
    expect(
      biz(
        "TIERMOVE",
        argumentsOf(
          [["a", 1]],
          [
            ["a", 1],
            ["A", 2],
          ],
        ),
      ),
    ).toMatchObject({
      // prettier-ignore
      error: "#VALUE!",
      message: expect.stringContaining("ids1: row 2: a has the tier 2"),
    });
  });

  it("counts every id once: rows are who was there, columns who is", () => {
    const ids = fc.uniqueArray(fc.tuple(fc.nat(30), fc.constantFrom("A", "B", "C")), {
      selector: ([id]) => id,
      minLength: 1,
      maxLength: 20,
    });
    law(
      fc.property(ids, ids, (before, after) => {
        const rows = table(before, after).slice(1) as [string, ...number[]][];
        const cells = rows.flatMap((row) => row.slice(1).map(Number));
        const everyone = new Set([...before, ...after].map(([id]) => id)).size;
        expect(cells.reduce((sum, count) => sum + count, 0)).toBe(everyone);
        const stayed = rows.slice(0, -1).flatMap((row) => row.slice(1).map(Number));
        expect(stayed.reduce((sum, count) => sum + count, 0)).toBe(before.length);
      }),
    );
  });
});
