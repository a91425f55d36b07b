import fc from "fast-check";
import { column, value } from "../functions/call";
import { expectSum, law } from "../laws";

const table = (rows: readonly (readonly [unknown, unknown, unknown])[], ...rest: unknown[]) =>
  (
    value("CONTRIB", [
      ...[0, 1, 2].map((i) => column(rows.map((row) => row[i as 0 | 1 | 2]))),
      ...rest,
    ]) as unknown[][]
  ).slice(1);

describe("BIZ.CONTRIB", () => {
  // By hand: base 300, change +30 = 10 points; A 60/300 = 20 points, B −45/300 = −15, C 15/300 = 5.
  const rows = [
    ["C", 0, 15],
    ["B", 150, 105],
    ["A", 150, 210],
  ] as const;

  it("ranks members by their movement, with points that sum to the growth of the whole", () => {
    expect(table(rows)).toEqual([
      ["A", 60, 0.4, 20, 2],
      ["B", -45, -0.3, -15, -1.5],
      ["C", 15, "", 5, 0.5],
    ]);
  });

  it("adds what is beyond top up as Other", () => {
    expect(table(rows, 1)).toEqual([
      ["A", 60, 0.4, 20, 2],
      ["Other", -30, -0.2, -10, -1],
    ]);
    expect(table(rows, 1, "es").at(-1)?.[0]).toBe("Otros");
    expect(table(rows, 3)).toHaveLength(3);
  });

  it("leaves shares blank where the total does not change", () => {
    expect(
      table([
        ["A", 10, 12],
        ["B", 10, 8],
      ]),
    ).toEqual([
      // prettier-ignore
      ["A", 2, 0.2, 10, ""],
      ["B", -2, -0.2, -10, ""],
    ]);
  });

  it("leaves shares blank where the total changes by nothing but rounding", () => {
    // To the cent 2423.98 on both sides; as binary fractions they differ by 2e-13.
    expect(
      table([
        ["A", 1234.56, 1234.66],
        ["B", 789.12, 789.02],
        ["C", 400.3, 400.3],
      ]).map((row) => row[4]),
    ).toEqual(["", "", ""]);
  });

  it("has no change for a member with a blank side, which is not 0", () => {
    expect(
      table([
        ["A", 100, 110],
        ["B", null, 5],
        ["C", 0, 5],
      ]),
    ).toEqual([
      // prettier-ignore
      ["A", 10, 0.1, 10, 10 / 15],
      ["C", 5, "", 5, 5 / 15],
      ["B", "", "", "", ""],
    ]);
  });

  it("sums the rows of a member and ties to the whole", () => {
    const amount = fc.integer({ min: 0, max: 1e8 }).map((cents) => cents / 100);
    const line = fc.tuple(fc.constantFrom("a", "b", "c", "d", "e", "f"), amount, amount);
    law(
      fc.property(
        fc.array(line, { minLength: 1, maxLength: 40 }),
        fc.integer({ min: 1, max: 8 }),
        (lines, top) => {
          const result = table(lines, top) as number[][];
          const sum = (i: 1 | 2) => lines.reduce((total, each) => total + each[i], 0);
          expectSum([...result.map((row) => row[1] as number), sum(1)], sum(2));
          if (sum(1) > 0) {
            const growth = (100 * (sum(2) - sum(1))) / sum(1);
            expectSum([...result.map((row) => row[3] as number), 100], growth + 100);
          }
          expect(table([...lines].reverse(), top).map((row) => row[0])).toHaveLength(result.length);
        },
      ),
    );
  });
});
