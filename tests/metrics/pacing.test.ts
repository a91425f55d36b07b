import fc from "fast-check";
import { dailyWeights, pacing } from "../../src/metrics/pacing";
import { toSerial } from "../../src/metrics/dates";
import { column, biz, value } from "../functions/call";
import { expectNear, expectSum, law } from "../laws";

const january = { start: toSerial(2025, 1, 1), end: toSerial(2025, 1, 31) };

describe("BIZ.PACING", () => {
  // By hand: 10 of 31 days elapsed, so 3,100 × 10/31 = 1,000 expected; 800/1,000 = 0.8; 800 × 31/10 = 2,480;
  // (3,100 − 800)/21 = 109.5238… a day.
  it("compares the actual with the share of the target that time has passed", () => {
    const result = pacing({ actual: 800, target: 3100, ...january, asOf: toSerial(2025, 1, 10) });
    expect(result).toMatchObject({ index: 0.8, expected: 1000, gap: -200, status: "behind" });
    expect(result.landing).toBeCloseTo(2480, 9);
    expect(result.required).toBeCloseTo(2300 / 21, 9);
  });

  it("weighs weekdays, Sunday first, when seven weights are given", () => {
    // January 2025 starts on a Wednesday. Weight 1 on Saturdays and Sundays only: 8 weekend days, 2 by the 5th.
    const profile = Float64Array.from([1, 0, 0, 0, 0, 0, 1]);
    const result = pacing({ actual: 25, target: 100, ...january, asOf: toSerial(2025, 1, 5), profile });
    expect(result).toMatchObject({ elapsed: 0.25, expected: 25, index: 1, status: "on pace" });
  });

  it("has no index before anything has elapsed, and lands on the actual after the end", () => {
    const before = pacing({ actual: 0, target: 10, ...january, asOf: toSerial(2024, 12, 31) });
    expect(before).toMatchObject({ index: null, landing: null, status: "not started" });
    const after = pacing({ actual: 7, target: 10, ...january, asOf: toSerial(2025, 2, 1) });
    expect(after).toMatchObject({ landing: 7, required: null, status: "closed", attainment: 0.7 });
  });

  it("returns one number by default and the whole row on request", () => {
    const args = [800, 3100, "2025-01-01", "2025-01-31", "2025-01-10"];
    expect(value("PACING", args)).toBe(0.8);
    const [header, row] = value("PACING", [...args, null, "all", "es"]) as unknown[][];
    expect(header?.slice(0, 2)).toEqual(["Índice", "Esperado"]);
    expect(row?.[7]).toBe("behind");
  });

  it("explains what is wrong with an argument", () => {
    expect(biz("PACING", [1, 0, 45658, 45688, 45660])).toMatchObject({ error: "#N/A" });
    expect(biz("PACING", ["12", 5, 45658, 45688, 45660])).toMatchObject({
      error: "#VALUE!",
      message: expect.stringContaining("actual: the cell holds the text “12”"),
    });
    expect(biz("PACING", [1, 5, 45658, 45688, 45660, column([1, "#DIV/0!", 1])])).toMatchObject({
      error: "#N/A",
      message: expect.stringContaining("profile: row 2 holds #DIV/0!"),
    });
  });

  it("takes seven weights by position in a period of seven days, and one weight per day otherwise", () => {
    // Wednesday 1 to Tuesday 7 January: the first weight is Wednesday's. 1 of 28 after a day, 3 of 28 after two.
    const week = { actual: 3, target: 28, start: january.start, end: january.start + 6 };
    const profile = Float64Array.of(1, 2, 3, 4, 5, 6, 7);
    expect(pacing({ ...week, asOf: january.start, profile }).elapsed).toBe(1 / 28);
    expect(pacing({ ...week, asOf: january.start + 1, profile }).index).toBe(1);
    expect(biz("PACING", [1, 5, january.start, january.end, january.start, column([1, 2, 3])])).toMatchObject(
      {
        error: "#VALUE!",
        message: expect.stringContaining("one per day (31)"),
      },
    );
  });

  it("has no index while the days so far have no weight", () => {
    const profile = Float64Array.of(0, 0, 1, 1, 1, 1, 1);
    const result = pacing({ actual: 4, target: 10, start: 1, end: 7, asOf: 2, profile });
    expect(result).toMatchObject({
      index: null,
      landing: null,
      expected: 0,
      required: 6 / 5,
      status: "not started",
    });
  });

  it("calls 0.95 to 1.05 on pace, both included", () => {
    const statusAt = (actual: number) => pacing({ actual, target: 200, start: 1, end: 2, asOf: 1 }).status;
    expect([94.9, 95, 100, 105, 105.1].map(statusAt)).toEqual([
      "behind",
      "on pace",
      "on pace",
      "on pace",
      "ahead",
    ]);
  });

  it("ties: expected + gap = actual, actual + required × the rest = target, landing × elapsed = actual", () => {
    const amount = fc.double({ min: 0, max: 1e9, noNaN: true });
    const day = fc.integer({ min: 0, max: 99 });
    const weights = fc.option(fc.array(fc.integer({ min: 1, max: 9 }), { minLength: 7, maxLength: 7 }), {
      nil: undefined,
    });
    law(
      fc.property(
        amount,
        fc.double({ min: 0.01, max: 1e9, noNaN: true }),
        fc.integer({ min: 1, max: 90 }),
        day,
        weights,
        (actual, target, days, asOf, drawn) => {
          const profile = drawn && Float64Array.from(drawn);
          const input = {
            actual,
            target,
            start: 45000,
            end: 45000 + days - 1,
            asOf: 45000 + asOf,
            ...(profile ? { profile } : {}),
          };
          const { expected, gap, required, landing, elapsed, index } = pacing(input);
          expectSum([expected, gap], actual);
          expectNear((index ?? 0) * expected, actual, 1e-9);
          if (asOf < days) expectNear((landing ?? 0) * elapsed, actual, 1e-9);
          const all = profile ? dailyWeights(profile, input.start, days) : new Float64Array(days).fill(1);
          const rest = all.subarray(Math.min(days, asOf + 1)).reduce((sum, weight) => sum + weight, 0);
          if (rest > 0) expectSum([actual, (required ?? 0) * rest], target);
          else expect(required).toBeNull();
        },
      ),
    );
  });
});
