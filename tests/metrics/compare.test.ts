import fc from "fast-check";
import { compare, BASES } from "../../src/metrics/compare";
import { DEFAULT_CALENDAR, GRAINS, toSerial } from "../../src/metrics/dates";
import { biz, column, value } from "../functions/call";
import { law } from "../laws";

// One row a day worth the day of the month, 1 January 2023 to 31 March 2025.
const FIRST = toSerial(2023, 1, 1);
const days = Array.from({ length: toSerial(2025, 3, 31) - FIRST + 1 }, (_, i) => FIRST + i);
const ones = column(days.map(() => 1));
const dates = column(days);
const all = (args: Record<string, unknown>) => {
  const full = { dates, values: ones, output: "all", headers: false, ...args };
  return (value("COMPARE", full) as unknown[][])[0] as unknown[];
};

describe("BIZ.COMPARE", () => {
  // Days counted on the calendar: each day is worth 1, so a sum is a number of days.
  it.each([
    [
      "a running month with as many days of the month before",
      { as_of: "2025-03-10", grain: "month" },
      10,
      10,
    ],
    ["all of a shorter month", { as_of: "2025-03-31", grain: "month" }, 31, 28],
    ["a leap month's days by number, not by date", { as_of: "2024-02-29", grain: "month" }, 29, 29],
    ["a quarter with the days elapsed", { as_of: "2025-02-10", grain: "quarter" }, 41, 41],
    ["a fiscal year with the days elapsed", { as_of: "2025-02-10", grain: "year", fy_end: 6 }, 225, 225],
    ["a week with as many days", { as_of: "2025-03-04", grain: "week" }, 3, 3],
    ["the same calendar dates", { as_of: "2025-03-10", grain: "year", vs: "yoy" }, 69, 70],
    ["29 February with 28 February", { as_of: "2024-02-29", grain: "day", vs: "yoy" }, 1, 1],
    [
      "February to the 29th with February to the 28th",
      { as_of: "2024-02-29", grain: "month", vs: "yoy" },
      29,
      28,
    ],
    ["52 weeks back", { as_of: "2025-03-10", grain: "year", vs: "yoy364" }, 69, 69],
  ])("compares %s", (_, args, current, base) => {
    expect(all(args)).toEqual([expect.closeTo(current / base - 1, 12), current, base]);
  });

  it("expresses the change as a fraction, in basis points or in the unit of the values", () => {
    const args = {
      dates: column([45658, 45689]),
      values: column([0.05, 0.08]),
      as_of: 45689,
      grain: "month",
      agg: "mean",
    };
    expect(value("COMPARE", args)).toBeCloseTo(0.6, 12);
    expect(value("COMPARE", { ...args, mode: "bps" })).toBeCloseTo(300, 9);
    expect(value("COMPARE", { ...args, mode: "abs" })).toBeCloseTo(0.03, 12);
  });

  it("has no change without a base, nor growth from 0 or less", () => {
    expect(all({ as_of: "2023-01-10", grain: "month" })).toEqual(["", 10, ""]);
    const args = { dates: column([45658, 45689]), values: column([-5, 5]), as_of: 45689, grain: "month" };
    expect(all(args)).toEqual(["", 5, -5]);
    expect(value("COMPARE", { ...args, mode: "abs" })).toBe(10);
    expect(biz("COMPARE", { ...args, values: column([0, 5]) })).toMatchObject({
      error: "#N/A",
      message: expect.stringMatching(/^change: cannot be told/),
    });
  });

  it("takes no base of which the data cover less than half, since any growth from it would look large", () => {
    // The data begin on 1 January 2023. A year from July: 69 of the 253 days to 10 March 2023; from December: 69 of 100.
    expect(all({ as_of: "2023-03-10", grain: "year", vs: "yoy" })[2]).toBe("");
    expect(all({ as_of: "2024-03-10", grain: "year", vs: "yoy", fy_end: 6 })[2]).toBe("");
    expect(all({ as_of: "2024-03-10", grain: "year", vs: "yoy", fy_end: 11 })[2]).toBe(69);
  });

  it("counts distinct buyers on both sides", () => {
    const args = {
      dates: column([45658, 45658, 45689, 45689, 45689]),
      values: column(["ana", "Ana", "ana", "leo", "eva"]),
      as_of: 45689,
      grain: "month",
      agg: "distinct",
    };
    expect(all(args)).toEqual([2, 3, 1]);
  });

  it("words its headers in Spanish, and refuses an unknown base", () => {
    const args = { dates, values: ones, as_of: "2025-03-10", grain: "month", output: "all", headers: "es" };
    expect((value("COMPARE", args) as unknown[][])[0]).toEqual(["Variación", "Actual", "Base"]);
    expect(biz("COMPARE", { ...args, vs: "last year" })).toMatchObject({
      error: "#VALUE!",
      message: expect.stringContaining("prior, yoy, yoy364"),
    });
    expect(biz("COMPARE", { ...args, dates: column(days.map(() => null)) })).toMatchObject({ error: "#N/A" });
  });

  it("keeps its percentage when all values are scaled", () => {
    const rows = fc.array(fc.tuple(fc.integer({ min: 44000, max: 45000 }), fc.integer({ min: 1, max: 99 })), {
      minLength: 1,
    });
    law(
      fc.property(rows, fc.constantFrom(...GRAINS), fc.constantFrom(...BASES), (given, grain, vs) => {
        const changes = [1, 4].map(
          (scale) =>
            compare({
              dates: Float64Array.from(given, ([date]) => date),
              values: Float64Array.from(given, ([, each]) => each * scale),
              asOf: 45000,
              grain,
              vs,
              mode: "pct",
              agg: "sum",
              calendar: DEFAULT_CALENDAR,
            }).change,
        );
        expect(changes[1]).toEqual(changes[0]);
      }),
    );
  });
});
