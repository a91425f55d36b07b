import fc from "fast-check";
import { biz, column, value } from "../functions/call";
import { expectNear, law } from "../laws";

type Row = readonly [
  key: unknown,
  w0: number | null,
  r0: number | null,
  w1: number | null,
  r1: number | null,
];
const argumentsOf = (rows: readonly Row[]) =>
  [0, 1, 2, 3, 4].map((i) => column(rows.map((row) => row[i as 0])));
const table = (rows: readonly Row[]) =>
  (value("MIXRATE", argumentsOf(rows)) as [unknown, number, number][]).slice(1);
const total = (rows: [unknown, number, number][], i: 1 | 2) => rows.reduce((sum, row) => sum + row[i], 0);

describe("BIZ.MIXRATE", () => {
  // By hand: R0 = 0.04, R1 = 0.0352, R̄ = 0.0376; rate 0.002·0.6 + 0.006·0.4 = 0.0036; mix 0.2·(0.021 − 0.0376) −
  // 0.2·(0.063 − 0.0376) = −0.0084.
  it("is +0.0036 of rate and −0.0084 of mix where the poorer half grows", () => {
    const rows = table([["A", 0.5, 0.02, 0.7, 0.022], ["B", 0.5, 0.06, 0.3, 0.066]]); // prettier-ignore
    expectNear(total(rows, 1), 0.0036, 1e-12);
    expectNear(total(rows, 2), -0.0084, 1e-12);
    // A grows and is below average, so its growth reads as negative; B shrinks and is above.
    expect(rows.map((row) => Math.sign(row[2]))).toEqual([-1, -1]);
  });

  it("takes volumes for what they are", () => {
    const shares = table([["A", 0.5, 0.02, 0.7, 0.022], ["B", 0.5, 0.06, 0.3, 0.066]]); // prettier-ignore
    const volumes = table([["A", 400, 0.02, 70, 0.022], ["B", 400, 0.06, 30, 0.066]]); // prettier-ignore
    volumes.forEach((row, i) =>
      [1, 2].forEach((j) => expectNear(row[j as 1], shares[i]?.[j as 1] as number, 1e-12)),
    );
  });

  it("books a key that comes or goes as mix", () => {
    // By hand: R0 = 0.1, R1 = 0.15, R̄ = 0.125: new 0.5·(0.2 − 0.125) = 0.0375, old −0.5·(0.1 − 0.125) = 0.0125.
    expect(
      table([
        ["old", 10, 0.1, 10, 0.1],
        ["new", 0, null, 10, 0.2],
      ]),
    ).toEqual([
      // prettier-ignore
      ["old", 0, expect.closeTo(0.0125, 12)],
      ["new", 0, expect.closeTo(0.0375, 12)],
    ]);
  });

  it("sums weights of one key and averages its rates by them", () => {
    const split = table([["A", 1, 0.1, 3, 0.1], ["a", 3, 0.3, 1, 0.5], ["B", 4, 0.5, 4, 0.5]]); // prettier-ignore
    const whole = table([["A", 4, 0.25, 4, 0.2], ["B", 4, 0.5, 4, 0.5]]); // prettier-ignore
    split.forEach((row, i) =>
      [1, 2].forEach((j) => expectNear(row[j as 1], whole[i]?.[j as 1] as number, 1e-12)),
    );
  });

  it("refuses blanks and negative weights by their row", () => {
    expect(
      biz(
        "MIXRATE",
        argumentsOf([
          ["A", 1, 0.1, 1, 0.1],
          ["B", null, 1, 1, 1],
        ]),
      ),
    ).toMatchObject({
      // prettier-ignore
      error: "#N/A",
      message: expect.stringContaining("w0: row 2 (B)"),
    });
    expect(
      biz(
        "MIXRATE",
        argumentsOf([
          ["A", 1, 0.1, 1, null],
          ["B", 1, 1, 1, 1],
        ]),
      ),
    ).toMatchObject({
      // prettier-ignore
      error: "#N/A",
      message: expect.stringContaining("r1: row 1 (A)"),
    });
    expect(biz("MIXRATE", argumentsOf([["A", 1, 0.1, -1, 0.1]]))).toMatchObject({ error: "#VALUE!" });
    expect(biz("MIXRATE", argumentsOf([["A", 0, 0.1, 1, 0.1]]))).toMatchObject({ error: "#VALUE!" });
  });

  it("leaves no residual, whatever the order and the unit of the weights", () => {
    const weight = fc.integer({ min: 0, max: 1e6 });
    const rate = fc.double({ min: 0, max: 1, noNaN: true });
    const row = fc.tuple(fc.constantFrom("a", "b", "c", "d"), weight, rate, weight, rate);
    law(
      fc.property(fc.array(row, { minLength: 1, maxLength: 15 }), (rows) => {
        const sum = (of: (each: Row) => number) => rows.reduce((all, each) => all + of(each), 0);
        const [w0, w1] = [sum((each) => each[1] as number), sum((each) => each[3] as number)];
        fc.pre(w0 > 0 && w1 > 0);
        const r0 = sum(([, w, r]) => (w as number) * (r as number)) / w0;
        const r1 = sum(([, , , w, r]) => (w as number) * (r as number)) / w1;
        const effects = table(rows);
        expectNear(total(effects, 1) + total(effects, 2), r1 - r0);
        const other = table([...rows].reverse().map(([k, a, b, c, d]): Row => [k, a * 3, b, c / 7, d]));
        expectNear(total(other, 1), total(effects, 1));
      }),
    );
  });
});
