import fc from "fast-check";
import { biz, column, value } from "../functions/call";
import { law } from "../laws";

const repeat = (score: number, times: number) => Array.from({ length: times }, () => score);

describe("BIZ.NPS", () => {
  const sixty = column([...repeat(10, 60), ...repeat(8, 25), ...repeat(3, 15)]);

  // By hand: p̃ = 60.75/103, d̃ = 15.75/103, centre 0.436893, half 1.959964·√((0.742718−0.190876)/103) = 0.143458.
  it("is 45 for 60/25/15 of 100, from 29.34 to 58.04", () => {
    const [, row] = value("NPS", { scores: sixty, output: "all" }) as number[][];
    expect(row?.[0]).toBeCloseTo(45, 12);
    expect(row?.[1]).toBeCloseTo(29.34, 2);
    expect(row?.[2]).toBeCloseTo(58.04, 2);
    expect(row?.slice(3)).toEqual([100, 0.6, 0.25, 0.15]);
  });

  it("passes over blanks and refuses scores off the scale", () => {
    expect(value("NPS", [[[10], [null], [0]]])).toBe(0);
    expect(biz("NPS", [[[10], [11]]])).toMatchObject({
      error: "#VALUE!",
      message: expect.stringContaining("row 2"),
    });
    expect(biz("NPS", [[[9.5], [1]]])).toMatchObject({ error: "#VALUE!" });
  });

  it("does not change with the scale of the weights, and lies within its bounds", () => {
    const answer = fc.record({
      score: fc.integer({ min: 0, max: 10 }),
      weight: fc.double({ min: 0.01, max: 9, noNaN: true }),
    });
    law(
      fc.property(
        fc.array(answer, { minLength: 1 }),
        fc.double({ min: 0.1, max: 50, noNaN: true }),
        (answers, factor) => {
          const scores = column(answers.map(({ score }) => score));
          const nps = (times: number) =>
            value("NPS", [
              scores,
              column(answers.map(({ weight }) => weight * times)),
              null,
              "all",
              false,
            ]) as number[][];
          const [[once, low, high], [scaled]] = [nps(1)[0] as number[], nps(factor)[0] as number[]];
          expect(scaled).toBeCloseTo(once as number, 6);
          expect(low).toBeGreaterThanOrEqual(-100);
          expect(high).toBeLessThanOrEqual(100);
        },
      ),
    );
  });

  // Two promoters and a detractor: in doubles 1 − 2/3 − 1/3 is 5.55e-17, but nobody is passive.
  it("has exactly no passives when nobody is", () => {
    expect(1 - 2 / 3 - 1 / 3).toBeGreaterThan(0);
    expect(value("NPS", [column([10, 9, 0]), null, null, "passives"])).toBe(0);
  });
});
