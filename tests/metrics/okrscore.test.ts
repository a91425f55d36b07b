import fc from "fast-check";
import { biz, value } from "../functions/call";
import { law } from "../laws";

describe("BIZ.OKRSCORE", () => {
  it("is the part of the way that was covered, up or down", () => {
    expect(value("OKRSCORE", [20, 35, 50])).toBe(0.5);
    expect(value("OKRSCORE", [10, 8, 2])).toBe(0.25);
  });

  it("is never below 0 nor above 1", () => {
    expect(value("OKRSCORE", [20, 10, 50])).toBe(0);
    expect(value("OKRSCORE", [20, 60, 50])).toBe(1);
  });

  it("has no answer where the target is the start", () => {
    expect(biz("OKRSCORE", [5, 6, 5])).toMatchObject({
      error: "#N/A",
      message: expect.stringContaining("target: 5 is the start"),
    });
  });

  it("does not change when all three are moved or scaled alike", () => {
    const whole = fc.integer({ min: -1000, max: 1000 });
    law(
      fc.property(whole, whole, whole, whole, (start, current, target, shift) => {
        fc.pre(start !== target);
        const of = (f: (n: number) => number) =>
          value("OKRSCORE", [f(start), f(current), f(target)]) as number;
        const score = of((n) => n);
        expect(of((n) => -3 * n + shift)).toBeCloseTo(score, 12);
        expect(score).toBeGreaterThanOrEqual(0);
        expect(score).toBeLessThanOrEqual(1);
      }),
    );
  });
});
