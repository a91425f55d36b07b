import fc from "fast-check";
import { biz, column, value } from "../functions/call";
import { expectNear, expectSum, law } from "../laws";

type Line = readonly [key: string, price: number | null, quantity: number | null];

const argumentsOf = (before: readonly Line[], after: readonly Line[]) =>
  [before, after].flatMap((lines) => [0, 1, 2].map((i) => column(lines.map((line) => line[i as 0 | 1 | 2]))));
const table = (before: readonly Line[], after: readonly Line[]) =>
  (value("PVM", argumentsOf(before, after)) as unknown[][]).slice(1) as [string, ...number[]][];
const call = (before: readonly Line[], after: readonly Line[]) => biz("PVM", argumentsOf(before, after));

describe("BIZ.PVM", () => {
  // By hand: Q0 = 20, Q1 = 30 over A and B, so volume is half of the revenue before: 10 and 25. A: price (3 − 2)·20,
  // mix (20 − 15)·2; B: mix (10 − 15)·5.
  it("splits each key and ties to the change of revenue", () => {
    const rows = table(
      [["A", 2, 10], ["B", 5, 10], ["C", 4, 1]], // prettier-ignore
      [["A", 3, 20], ["B", 5, 10], ["D", 6, 1]], // prettier-ignore
    );
    expect(rows).toEqual([
      ["A", 20, 10, 10, 0, 0, 40],
      ["B", 0, 25, -25, 0, 0, 0],
      ["C", 0, 0, 0, 0, -4, -4],
      ["D", 0, 0, 0, 6, 0, 6],
      ["Total", 20, 35, -15, 6, -4, 42],
    ]);
  });

  it("adds the rows of a key up: quantities are summed, the price is Σpq ÷ Σq", () => {
    // 2·10 + 5·5 = 45 over 15 units; the keys "a" and " A " are one.
    const split = table([["A", 2, 10], ["a", 5, 5]], [[" A ", 4, 15]]); // prettier-ignore
    expect(split).toEqual(table([["A", 3, 15]], [["A", 4, 15]]));
  });

  it("takes a quantity of 0 for an absent key, whatever its price", () => {
    const rows = table([["A", 1, 1], ["B", null, 0]], [["A", 1, 1], ["B", 3, 2]]); // prettier-ignore
    expect(rows[1]).toEqual(["B", 0, 0, 0, 6, 0, 6]);
    expect(table([["A", 1, 0]], [["A", 1, 0]])).toEqual([["Total", 0, 0, 0, 0, 0, 0]]);
  });

  it("works where no key is in both periods", () => {
    expect(table([["A", 2, 3]], [["B", 5, 1]]).at(-1)).toEqual(["Total", 0, 0, 0, 5, -6, -1]);
  });

  it("refuses a negative quantity and a blank one, naming the row", () => {
    expect(call([["A", 1, -1]], [["A", 1, 1]])).toMatchObject({
      error: "#VALUE!",
      message: expect.stringContaining("q0: row 1 (A) holds -1"),
    });
    expect(
      call(
        [["A", 1, 1]],
        [
          ["A", 1, 1],
          ["B", 1, null],
        ],
      ),
    ).toMatchObject({
      // prettier-ignore
      error: "#N/A",
      message: expect.stringContaining("q1: row 2 (B) is blank"),
    });
    expect(
      call(
        [
          ["A", null, 2],
          ["B", 1, 1],
        ],
        [["A", 1, 1]],
      ),
    ).toMatchObject({
      error: "#N/A",
      message: expect.stringContaining("p0: row 1 (A)"),
    });
  });

  it("keeps a key without a name as a member", () => {
    expect(
      table(
        [
          ["", 2, 3],
          ["A", 1, 1],
        ],
        [
          ["", 2, 6],
          ["A", 1, 2],
        ],
      )[0],
    ).toEqual(["(blank)", 0, 6, 0, 0, 0, 6]);
  });

  const price = fc.double({ min: 0, max: 1e5, noNaN: true });
  const lines = fc.array(
    fc.tuple(fc.constantFrom("a", "b", "c", "d", "e"), price, fc.integer({ min: 0, max: 1000 })),
    { minLength: 1, maxLength: 30 },
  );

  it("ties every row and the total to the change of revenue", () => {
    const revenue = (all: readonly Line[]) =>
      all.reduce((sum, [, p, q]) => sum + (p as number) * (q as number), 0);
    law(
      fc.property(lines, lines, (before, after) => {
        const rows = table(before, after);
        rows.forEach(([, ...effects]) => expectSum(effects.slice(0, 5), effects[5] as number));
        const total = rows.at(-1)?.[6] as number;
        expectSum([total, revenue(before)], revenue(after));
      }),
    );
  });

  it("does not depend on the order of the rows, and scales with the price", () => {
    const sorted = (rows: [string, ...number[]][]) => [...rows].sort(([a], [b]) => (a < b ? -1 : 1));
    law(
      fc.property(lines, lines, (before, after) => {
        const rows = sorted(table(before, after));
        const scale = 1 + Math.max(...rows.flatMap(([, ...effects]) => effects.map(Math.abs)));
        const compare = (other: [string, ...number[]][], times: number) =>
          sorted(other).forEach(([key, ...effects], i) => {
            expect(key).toBe(rows[i]?.[0]);
            effects.forEach((each, j) =>
              expectNear(each / scale / times, (rows[i]?.[j + 1] as number) / scale),
            );
          });
        compare(table([...before].reverse(), [...after].reverse()), 1);
        const dearer = (all: readonly Line[]) => all.map(([k, p, q]): Line => [k, 8 * (p as number), q]);
        compare(table(dearer(before), dearer(after)), 8);
      }),
    );
  });
});
