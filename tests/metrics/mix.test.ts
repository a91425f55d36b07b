import fc from "fast-check";
import { largest } from "../../src/metrics/ranking";
import { column, value } from "../functions/call";
import { expectNear, expectSum, law } from "../laws";

type Row = [unknown, number | "", number | "", number | "", string];
const table = (rows: readonly (readonly [unknown, unknown])[], ...rest: unknown[]) =>
  (value("MIX", [column(rows.map(([key]) => key)), column(rows.map(([, v]) => v)), ...rest]) as Row[]).slice(
    1,
  );

describe("BIZ.MIX", () => {
  // By hand: total 200. A is what it takes to make 160, B to 190: 100, 50 and 30 (150 before it) are A, 12 (180
  // before it) is B, 8 (192 before it) is C.
  const rows = [["a", 30], ["b", 8], ["c", 100], ["d", 50], ["e", 12]] as const; // prettier-ignore

  it("ranks keys with their share, cumulative share and class", () => {
    expect(table(rows)).toEqual([
      ["c", 100, 0.5, 0.5, "A"],
      ["d", 50, 0.25, 0.75, "A"],
      ["a", 30, 0.15, 0.9, "A"],
      ["e", 12, 0.06, 0.96, "B"],
      ["b", 8, 0.04, 1, "C"],
    ]);
  });

  it("adds the keys beyond top up in one row", () => {
    expect(table(rows, 2)).toEqual([
      ["c", 100, 0.5, 0.5, "A"],
      ["d", 50, 0.25, 0.75, "A"],
      ["Other", 50, 0.25, 1, ""],
    ]);
    expect(table(rows, 2, "es").at(-1)?.[0]).toBe("Otros");
    expect(table(rows, 5)).toHaveLength(5);
  });

  it("makes the largest A even where it alone is more than 80 %", () => {
    expect(table([["x", 90], ["y", 10]]).map((row) => row[4])).toEqual(["A", "B"]); // prettier-ignore
  });

  it("calls what ends exactly at 80 % the end of A, whatever the rounding of its sums", () => {
    // 0.7 + 0.1 is 0.7999999999999999 in doubles.
    expect(table([["a", 0.7], ["b", 0.1], ["c", 0.1], ["d", 0.1]]).map((row) => row[4])).toEqual(["A", "A", "B", "B"]); // prettier-ignore
  });

  it("sums the rows of a key, shows a blank key as a member and a key without value without share", () => {
    expect(
      table([
        ["A", 1],
        ["a ", 2],
        ["", 3],
        ["none", null],
      ]),
    ).toEqual([
      // prettier-ignore
      ["A", 3, 0.5, 0.5, "A"],
      ["(blank)", 3, 0.5, 1, "A"],
      ["none", "", "", "", ""],
    ]);
  });

  it("has no shares where the total is not above 0", () => {
    expect(table([["a", 5], ["b", -5]])).toEqual([["a", 5, "", "", ""], ["b", -5, "", "", ""]]); // prettier-ignore
  });

  it("sums to the total, in descending order, whatever the order of the rows", () => {
    const line = fc.tuple(fc.constantFrom(..."abcdefgh"), fc.integer({ min: 0, max: 1e6 }));
    law(
      fc.property(
        fc.array(line, { minLength: 1, maxLength: 50 }),
        fc.integer({ min: 1, max: 9 }),
        (lines, top) => {
          const total = lines.reduce((sum, [, amount]) => sum + amount, 0);
          const result = table(lines, top);
          expectSum(result.map((row) => row[1] as number), total); // prettier-ignore
          if (total > 0) {
            expectSum(result.map((row) => row[2] as number), 1); // prettier-ignore
            expectNear(result.at(-1)?.[3] as number, 1);
          }
          const amounts = (list: Row[]) => list.map((row) => row[1]);
          expect(amounts(table([...lines].reverse(), top))).toEqual(amounts(result));
          const ranked = amounts(result).slice(0, top) as number[];
          expect(ranked).toEqual([...ranked].sort((a, b) => b - a));
        },
      ),
    );
  });

  it("picks the largest without sorting the rest", () => {
    const values = fc.array(fc.oneof(fc.integer({ min: -20, max: 20 }), fc.constant(NaN)), { maxLength: 60 });
    law(
      fc.property(values, fc.integer({ min: 1, max: 20 }), (list, top) => {
        const sorted = list.map((_, i) => i).filter((i) => !Number.isNaN(list[i]));
        sorted.sort((a, b) => (list[b] as number) - (list[a] as number) || a - b);
        expect(largest(Float64Array.from(list), top)).toEqual(sorted.slice(0, top));
      }),
    );
  });
});
