import fc from "fast-check";
import { DEFAULT_CALENDAR, GRAINS, toSerial, type Grain } from "../../src/metrics/dates";
import { resample } from "../../src/metrics/resample";
import { biz, column, value } from "../functions/call";
import { law } from "../laws";

const dates = column(["2025-01-03", "2025-01-20", "2025-03-02", "2025-03-01", "2025-01-31"]);
const values = column([10, 5, 7, 9, null]);
const [JAN, FEB, MAR] = [toSerial(2025, 1, 1), toSerial(2025, 2, 1), toSerial(2025, 3, 1)];
const body = (args: Record<string, unknown>) =>
  value("RESAMPLE", { dates, values, grain: "month", headers: false, ...args });

describe("BIZ.RESAMPLE", () => {
  // By hand: January 10, 5 and a blank; March 7 (on the 2nd, first row) and 9 (on the 1st).
  it.each([
    ["sum", 15, 16],
    ["mean", 7.5, 8],
    ["min", 5, 7],
    ["max", 10, 9],
    ["first", 10, 9],
    ["last", 5, 7],
    ["count", 2, 2],
    ["distinct", 2, 2],
  ])("%s of each month, blanks passed over, first and last by date", (agg, january, march) => {
    expect(body({ agg })).toEqual([
      [JAN, january],
      [MAR, march],
    ]);
  });

  it("leaves out a period without rows unless told what to fill in", () => {
    expect(body({ fill: 0 })).toEqual([
      [JAN, 15],
      [FEB, 0],
      [MAR, 16],
    ]);
    expect(body({ fill: "blank" })).toEqual([
      [JAN, 15],
      [FEB, ""],
      [MAR, 16],
    ]);
    expect(body({ fill: "previous" })).toEqual([
      [JAN, 15],
      [FEB, 15],
      [MAR, 16],
    ]);
  });

  it("never takes a blank value for 0: a period whose values are all blank is blank, not filled", () => {
    const args = { dates: column(["2025-01-01", "2025-02-01"]), values: column([1, null]), fill: 0 };
    expect(body(args)).toEqual([
      [JAN, 1],
      [FEB, ""],
    ]);
    expect(body({ ...args, agg: "count" })).toEqual([
      [JAN, 1],
      [FEB, 0],
    ]);
  });

  it("counts distinct ids, also texts, without case", () => {
    const ids = column(["A1", "a1 ", "B2", "B2", 7]);
    expect(body({ values: ids, agg: "distinct" })).toEqual([
      [JAN, 2],
      [MAR, 1],
    ]);
    expect(biz("RESAMPLE", { dates, values: ids, grain: "month" })).toMatchObject({
      error: "#VALUE!",
      message: expect.stringContaining("row 1"),
    });
  });

  /* pandas, s = pd.Series([1, 2, 4, 8, 16, 32], pd.to_datetime(["2024-02-29", "2024-03-01", "2024-03-31", "2024-04-01",
     "2024-09-30", "2025-01-31"])):
     for f in ("W-SAT", "W-WED", "Q-JAN", "A-MAR"): s.groupby(s.index.to_period(f)).sum() */
  it.each<[Grain, number, number, [string, number][]]>([
    [
      "week",
      12,
      7,
      [
        ["2024-02-25", 3],
        ["2024-03-31", 12],
        ["2024-09-29", 16],
        ["2025-01-26", 32],
      ],
    ],
    [
      "week",
      12,
      4,
      [
        ["2024-02-29", 3],
        ["2024-03-28", 12],
        ["2024-09-26", 16],
        ["2025-01-30", 32],
      ],
    ],
    [
      "quarter",
      1,
      7,
      [
        ["2024-02-01", 15],
        ["2024-08-01", 16],
        ["2024-11-01", 32],
      ],
    ],
    [
      "year",
      3,
      7,
      [
        ["2023-04-01", 7],
        ["2024-04-01", 56],
      ],
    ],
  ])("agrees with pandas on %s (fy_end %i, week_end %i)", (grain, fy_end, week_end, wanted) => {
    const days = ["2024-02-29", "2024-03-01", "2024-03-31", "2024-04-01", "2024-09-30", "2025-01-31"];
    const args = { dates: column(days), values: column([1, 2, 4, 8, 16, 32]), grain, fy_end, week_end };
    const serials = wanted.map(([day, sum]) => [
      toSerial(...(day.split("-").map(Number) as [number, number, number])),
      sum,
    ]);
    expect(body(args)).toEqual(serials);
  });

  it("has headers in English, in Spanish or none, and takes rows for columns", () => {
    const row = (cells: unknown[][]) => [cells.map(([cell]) => cell)];
    const across = { dates: row(dates), values: row(values), grain: "month" };
    expect((value("RESAMPLE", across) as unknown[][])[0]).toEqual(["Period", "Value"]);
    expect((value("RESAMPLE", { ...across, headers: "es" }) as unknown[][])[0]).toEqual(["Periodo", "Valor"]);
    expect(value("RESAMPLE", { ...across, headers: false })).toEqual(body({}));
  });

  it("trims blank rows at the end and skips rows without a date", () => {
    const padded = { dates: column([45658, null, 45659, null, null]), values: column([1, 2, 4, null, null]) };
    expect(body(padded)).toEqual([[JAN, 5]]);
    expect(body({ dates: 45658, values: 3 })).toEqual([[JAN, 3]]);
  });

  it("says what is wrong", () => {
    const call = (args: Record<string, unknown>) =>
      biz("RESAMPLE", { dates, values, grain: "month", ...args });
    expect(call({ fill: "zero" })).toMatchObject({
      error: "#VALUE!",
      message: expect.stringMatching(/^fill: “zero”/),
    });
    expect(call({ values: column([1, 2]) })).toMatchObject({
      error: "#VALUE!",
      message: "dates has 5 cells and values has 2; they must have the same number.",
    });
    expect(call({ dates: column([null, null, null, null, null]) })).toMatchObject({
      error: "#N/A",
      message: "dates: no row holds a date.",
    });
    expect(call({ dates: column([1, 2958465, 2, 3, 4]), grain: "day", fill: 0 })).toMatchObject({
      error: "#N/A",
      message: expect.stringContaining("5 MB"),
    });
  });

  const rows = fc.array(
    fc.record({
      date: fc.integer({ min: 43000, max: 46000 }),
      value: fc.option(fc.integer({ min: -1000, max: 1000 }), { nil: NaN }),
    }),
    { minLength: 1, maxLength: 60 },
  );
  const run = (given: { date: number; value: number }[], grain: Grain, agg: "sum" | "count" | "max") =>
    resample({
      dates: Float64Array.from(given, ({ date }) => date),
      values: Float64Array.from(given, (each) => each.value),
      grain,
      agg,
      calendar: DEFAULT_CALENDAR,
    });

  it("parts sum to the whole, in whatever order the rows stand", () => {
    law(
      fc.property(rows, fc.constantFrom(...GRAINS), (given, grain) => {
        const whole = given.reduce((total, each) => total + (each.value || 0), 0);
        const parts = run(given, grain, "sum");
        expect(parts.reduce((total, each) => total + (each.value || 0), 0)).toBeCloseTo(whole, 9);
        expect(run([...given].reverse(), grain, "sum")).toEqual(parts);
        expect(parts.map(({ start }) => start)).toEqual(
          [...parts.map(({ start }) => start)].sort((a, b) => a - b),
        );
      }),
    );
  });

  it("of a month's maximum the year's is the largest", () => {
    law(
      fc.property(rows, (given) => {
        const months = run(given, "month", "max")
          .map((each) => each.value)
          .filter((each) => !Number.isNaN(each));
        const years = run(given, "year", "max")
          .map((each) => each.value)
          .filter((each) => !Number.isNaN(each));
        expect(Math.max(...years)).toBe(Math.max(...months));
      }),
    );
  });
});
