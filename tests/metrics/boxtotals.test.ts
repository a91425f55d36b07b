import { biz, column, value } from "../functions/call";
import { toSerial } from "../../src/metrics/dates";

// One row a day, 1 January 2023 to 31 December 2024; units 1 a day in 2023 and 2 a day in 2024; 10 visits a day.
const first = toSerial(2023, 1, 1);
const days = Array.from({ length: 731 }, (_, i) => first + i);
const dates = column(days);
const units = column(days.map((day) => (day < toSerial(2024, 1, 1) ? 1 : 2)));
const visits = column(days.map(() => 10));
const numbers = (args: Record<string, unknown>) =>
  (value("BOXTOTALS", { dates, num: units, headers: false, ...args }) as unknown[][]).map((row) => row[1]);
const close = (cells: number[]) => cells.map((cell) => expect.closeTo(cell, 12));

describe("BIZ.BOXTOTALS", () => {
  // By hand, Saturday 17 August 2024: 7 days × 2; week before the same; 17 days of August, 48 of the quarter, 230 of the
  // leap year against 229 of 2023, at half the units.
  it("gives last week and the periods to date with their changes", () => {
    expect(numbers({ week_ending: "2024-08-17" })).toEqual(
      close([14, 0, 1, 34, 1, 96, 1, 460, 460 / 229 - 1]),
    );
  });

  it("compares 29 February with 28 February, weeks with those 364 days back", () => {
    // The week to 3 January 2024 holds three days of 2024 and four of 2023; 364 days back the data hold 1 to 4 January.
    expect(numbers({ week_ending: "2024-01-03" }).slice(0, 3)).toEqual(close([10, 10 / 7 - 1, 10 / 4 - 1]));
    expect(numbers({ week_ending: "2024-02-29" }).slice(3, 5)).toEqual(close([58, 58 / 28 - 1]));
  });

  it("follows the fiscal year for quarter and year", () => {
    // A year to October: the quarter from August, the year from November 2023 (61 days × 1, then 230 × 2).
    expect(numbers({ week_ending: "2024-08-17", fy_end: 10 }).slice(5)).toEqual(
      close([34, 1, 521, 521 / 229 - 1]),
    );
  });

  it("divides sums, and gives the changes of a ratio in basis points", () => {
    const ratio = numbers({ week_ending: "2024-01-03", den: visits, mode: "bps" });
    expect(ratio.slice(0, 3)).toEqual(close([10 / 70, (10 / 70 - 0.1) * 1e4, (10 / 70 - 0.1) * 1e4]));
    expect(numbers({ week_ending: "2024-08-17", mode: "abs" }).slice(0, 3)).toEqual([14, 0, 7]);
  });

  it("leaves blank what the data do not reach, and a ratio without denominator", () => {
    expect(numbers({ week_ending: "2023-01-07" })).toEqual([7, "", "", 7, "", 7, "", 7, ""]);
    expect(numbers({ week_ending: "2024-01-03", den: column(days.map(() => 0)) })).toEqual(Array(9).fill(""));
    expect(numbers({ week_ending: "2030-01-05" })).toEqual(Array(9).fill(""));
  });

  it("names its rows in English or Spanish", () => {
    const labels = (headers: unknown) =>
      (value("BOXTOTALS", { dates, num: units, week_ending: "2024-08-17", headers }) as unknown[][]).map(
        (row) => row[0],
      );
    expect(labels(true)).toEqual(["Total", "LastWk", "WoW", "YoY", "MTD", "YoY", "QTD", "YoY", "YTD", "YoY"]);
    expect(labels("es").slice(0, 3)).toEqual(["Total", "Última semana", "Var. semanal"]);
    expect(labels(false)).toHaveLength(9);
  });

  it("refuses columns of different lengths and a missing week", () => {
    expect(biz("BOXTOTALS", { dates, num: column([1]), week_ending: 45000 })).toMatchObject({
      error: "#VALUE!",
      message: expect.stringContaining("dates has 731 cells and num has 1"),
    });
    expect(biz("BOXTOTALS", { dates, num: units })).toMatchObject({
      error: "#VALUE!",
      message: expect.stringMatching(/^week_ending/),
    });
  });
});
