import fc from "fast-check";
import { biz, column, value } from "../functions/call";
import { expectNear, law } from "../laws";

type Cause = [string, string, number, number];
const dims = [["Channel", "Market"], ["LIVE", "ES"], ["LIVE", "MX"], ["Card", "ES"], ["Card", "MX"]]; // prettier-ignore
const table = (...args: unknown[]) => (value("ROOTCAUSE", args) as Cause[]).slice(1);

describe("BIZ.ROOTCAUSE", () => {
  // By hand: 100 → 80, all of it LIVE (50 → 30): p = 0.5, q = 0.375, ½[0.5·ln(1/0.875) + 0.375·ln(0.75/0.875)].
  // ES and MX fall alike (50 → 40 each) and keep their shares: they explain as much and surprise nobody.
  it("puts the dimension first whose shares moved", () => {
    const surprise = (0.5 * Math.log(1 / 0.875) + 0.375 * Math.log(0.75 / 0.875)) / 2;
    expect(table(dims, column([25, 25, 25, 25]), column([15, 15, 25, 25]))).toEqual([
      ["Channel", "LIVE", 1, expect.closeTo(surprise, 15)],
      ["Market", "ES, MX", 1, 0],
    ]);
  });

  it("takes values with or without their header", () => {
    const bare = table(dims, column([25, 25, 25, 25]), column([15, 15, 25, 25]));
    expect(table(dims, column(["Plan", 25, 25, 25, 25]), column(["Actual", 15, 15, 25, 25]))).toEqual(bare);
  });

  it("drops a dimension that explains too little, and says so when none is left", () => {
    const spread = [["d"], ..."abcdefghijkl".split("").map((each) => [each])];
    const args = [spread, column(new Array(12).fill(10)), column(new Array(12).fill(9))];
    expect(biz("ROOTCAUSE", args)).toMatchObject({
      error: "#N/A",
      message: expect.stringContaining("t_eep"),
    });
    expect(table(...args, 0.05)).toEqual([["d", "a, b, c, d, e, f, g, h, i", expect.closeTo(0.75, 9), 0]]);
  });

  it("counts what comes new with a surprise of ½·q·ln 2", () => {
    const found = table([["d"], ["old"], ["new"]], column([10, 0]), column([10, 10]));
    expect(found).toEqual([["d", "new", 1, expect.closeTo((0.5 * Math.log(2)) / 2, 12)]]);
  });

  // By hand: rate 20/200 = 0.1 → 14/200 = 0.07. F_N = 20, F_D = 200; only element a moves, by ΔN = −6, ΔD = 0:
  // (−6·200 − 0)/(200·200) for a and 0 for b, so a explains all. Numerator shares 0.5 → 4/14, denominators unmoved.
  it("finds a fall of a rate as a rate", () => {
    const q = 4 / 14;
    const term = (x: number, y: number) => x * Math.log((2 * x) / (x + y));
    const args = [[["d"], ["a"], ["b"]], column([10, 10]), column([4, 10]), null, null, null, column([100, 100]), column([100, 100])]; // prettier-ignore
    const ofA = (term(0.5, q) + term(q, 0.5)) / 2;
    expect(table(...args)).toEqual([["d", "a", 1, expect.closeTo(ofA, 12)]]);
  });

  // By hand: a's volume doubles at its low rate: F = 12/200 = 0.06, A = (2·2 + 10)/300; ΔN_a = 2, ΔD_a = 100:
  // EP_a ∝ (2·200 − 100·12)/(200·300) < 0, b unmoved: a explains all of the fall.
  it("finds a shift towards a poorer member in its denominator", () => {
    const args = [[["d"], ["a"], ["b"]], column([2, 10]), column([4, 10]), 0, null, null, column([100, 100]), column([200, 100])]; // prettier-ignore
    expect(table(...args)[0]?.slice(0, 3)).toEqual(["d", "a", 1]);
  });

  it("refuses what it cannot compare", () => {
    const call = (...args: unknown[]) => biz("ROOTCAUSE", [[["d"], ["a"], ["b"]], ...args]);
    expect(call(column([1, 2]), column([2, 1]))).toMatchObject({ error: "#N/A" });
    expect(call(column([1, null]), column([2, 1]))).toMatchObject({
      error: "#N/A",
      message: expect.stringContaining("forecast: row 2"),
    });
    expect(call(column([1, 2]), column([2, 3]), null, null, null, column([1, 1]))).toMatchObject({
      error: "#VALUE!",
      message: expect.stringContaining("a_den"),
    });
    expect(biz("ROOTCAUSE", [[["d"]], column([1]), column([2])])).toMatchObject({ error: "#VALUE!" });
    expect(
      biz("ROOTCAUSE", [
        [
          ["d", null],
          ["a", "b"],
        ],
        column([1]),
        column([2]),
      ]),
    ).toMatchObject({
      // prettier-ignore
      error: "#VALUE!",
      message: expect.stringContaining("row 1, column 2"),
    });
    expect(biz("ROOTCAUSE", [[["d"], ["a"], ["#N/A"]], column([1, 1]), column([2, 1])])).toMatchObject({
      error: "#N/A",
      message: expect.stringContaining("dims: row 3 holds #N/A"),
    });
  });

  const amount = fc.integer({ min: 0, max: 1000 });
  const row = fc.tuple(fc.constantFrom("a", "b", "c", "d"), fc.constantFrom("x", "y", "z"), amount, amount);

  it("does not depend on the order of rows or on the unit, and explains all when every element may be taken", () => {
    law(
      fc.property(fc.array(row, { minLength: 2, maxLength: 30 }), (rows) => {
        const of = (list: typeof rows, times: number) =>
          biz("ROOTCAUSE", [
            [["p", "q"], ...list.map(([p, q]) => [p, q])],
            column(list.map(([, , f]) => f * times)),
            column(list.map(([, , , a]) => a * times)),
            0,
          ]);
        const [one, other] = [of(rows, 1), of([...rows].reverse(), 4)];
        expect(other.ok).toBe(one.ok);
        if (!one.ok || !other.ok) return;
        const surprises = (outcome: unknown) => (outcome as Cause[]).slice(1).map((each) => each[3]);
        surprises(one.value).forEach((each, i) => {
          expect(each).toBeGreaterThanOrEqual(0);
          expect(each).toBeLessThanOrEqual(Math.log(2));
          expectNear(surprises(other.value)[i] as number, each, 1e-3);
        });
      }),
    );
  });
});
