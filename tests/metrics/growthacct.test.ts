import { keyColumn } from "../../src/metrics/values";
import fc from "fast-check";
import { DEFAULT_CALENDAR, type Grain } from "../../src/metrics/dates";
import { growthAccount } from "../../src/metrics/growthacct";
import { biz, column, value } from "../functions/call";
import { expectSum, law } from "../laws";

/*
By hand:       Jan   Feb   Mar   Apr (to the 20th)
  ana          10    15     –     5        new 10, expansion 5, churned −15, resurrected 5
  leo          20    12    12     –        new 20, contraction −8, same, churned −12
  eva           –     –     8     8        new 8, same
*/
const rows: [string, string, number | null][] = [
  ["ana", "2025-01-05", 4],
  ["ana", "2025-01-20", 6],
  ["leo", "2025-01-09", 20],
  ["eva", "2025-04-20", 8],
  ["Leo", "2025-02-02", 12],
  ["ana", "2025-02-01", 15],
  ["leo", "2025-03-03", 12],
  ["eva", "2025-03-04", 8],
  ["ana", "2025-03-15", 0],
  ["ana", "2025-03-16", null],
  ["ana", "2025-04-02", 5],
];
const input = {
  ids: column(rows.map((row) => row[0])),
  dates: column(rows.map((row) => row[1])),
  values: column(rows.map((row) => row[2])),
  grain: "month",
};
const table = (args: Record<string, unknown> = {}) =>
  value("GROWTHACCT", { ...input, headers: false, ...args }) as unknown[][];

describe("BIZ.GROWTHACCT", () => {
  it("splits each period's change by what each id did", () => {
    expect(table()).toEqual([
      ["Jan 2025 (first)", 0, 30, 0, 0, 0, 0, 30],
      ["Feb 2025", 30, 0, 5, -8, 0, 0, 27],
      ["Mar 2025", 27, 8, 0, 0, 0, -15, 20],
      ["Apr 2025 (partial)", 20, 0, 0, 0, 5, -12, 13],
    ]);
  });

  it("goes on to as_of, and leaves later rows out", () => {
    expect(table({ as_of: "2025-05-31" })[4]).toEqual(["May 2025", 13, 0, 0, 0, 0, -13, 0]);
    expect(table({ as_of: "2025-01-31" })).toEqual([["Jan 2025 (first)", 0, 30, 0, 0, 0, 0, 30]]);
    expect(table({ as_of: "2025-01-15", headers: "es" })[1]).toEqual([
      "ene 2025 (primero, parcial)",
      0,
      24,
      0,
      0,
      0,
      0,
      24,
    ]);
  });

  it("counts fiscal years and weeks as told", () => {
    expect(table({ grain: "year", fy_end: 2, as_of: "2026-02-28" })).toEqual([
      ["FY2025 (first)", 0, 57, 0, 0, 0, 0, 57],
      ["FY2026", 57, 16, 0, -20 - 20, 0, 0, 33],
    ]);
    expect(table({ grain: "week", week_end: 1 })[0]?.[0]).toBe("wk 1 (first)");
  });

  it("refuses an id whose total of a period is negative, but not what rounding leaves of 0", () => {
    const refund = {
      ids: column(["x", "y"]),
      dates: column([45658, 45659]),
      values: column([5, -1]),
      grain: "month",
    };
    expect(biz("GROWTHACCT", refund)).toMatchObject({
      error: "#VALUE!",
      message: expect.stringMatching(/^values: “y” adds up to -1 in the period from 2025-01-01/),
    });
    const rounded = {
      ids: column(["x", "x", "x"]),
      dates: column([45658, 45658, 45658]),
      values: column([0.3, -0.1, -0.2]),
      grain: "day",
    };
    expect(table(rounded)).toEqual([["2025-01-01 (first)", 0, 0, 0, 0, 0, 0, 0]]);
  });

  it("takes one row, skips rows without id or date, and says when none is left", () => {
    expect(table({ ids: "a", dates: 45658, values: 3, grain: "day" })).toEqual([
      ["2025-01-01 (first)", 0, 3, 0, 0, 0, 0, 3],
    ]);
    const none = {
      ids: column(["a", null]),
      dates: column([null, 45658]),
      values: column([1, 2]),
      grain: "day",
    };
    expect(biz("GROWTHACCT", none)).toMatchObject({ error: "#N/A", message: expect.stringMatching(/^ids:/) });
    const wide = {
      ids: column(["a", "a"]),
      dates: column([1, 2958465]),
      values: column([1, 2]),
      grain: "day",
    };
    expect(biz("GROWTHACCT", wide)).toMatchObject({
      error: "#N/A",
      message: expect.stringContaining("5 MB"),
    });
  });

  it("start and all flows add up to the end, which is the sum of the values, in whatever order the rows stand", () => {
    const sales = fc.array(
      fc.tuple(
        fc.integer({ min: 0, max: 8 }),
        fc.integer({ min: 45000, max: 45200 }),
        fc.double({ min: 0, max: 1e6, noNaN: true }),
      ),
      { minLength: 1, maxLength: 60 },
    );
    const run = (given: [number, number, number][], grain: Grain) =>
      growthAccount({
        ids: keyColumn(
          Int32Array.from(given, ([id]) => id),
          [...Array(9).keys()],
        ),
        dates: Float64Array.from(given, ([, date]) => date),
        values: Float64Array.from(given, ([, , amount]) => amount),
        grain,
        calendar: DEFAULT_CALENDAR,
      }).periods;
    law(
      fc.property(sales, fc.constantFrom<Grain>("week", "month", "quarter"), (given, grain) => {
        const periods = run(given, grain);
        periods.forEach((each, i) => {
          const { start, end, expansion, contraction, resurrected, churned } = each;
          expectSum([start, each.new, expansion, contraction, resurrected, churned], end);
          expect(start).toBe(periods[i - 1]?.end ?? 0);
          expect(contraction <= 0 && churned <= 0 && expansion >= 0 && resurrected >= 0).toBe(true);
        });
        expectSum(
          periods.map(({ end }) => end),
          given.reduce((total, [, , amount]) => total + amount, 0),
        );
        run([...given].reverse(), grain).forEach((each, i) =>
          expect(each.end).toBeCloseTo(periods[i]?.end ?? NaN, 6),
        );
      }),
    );
  });
});
