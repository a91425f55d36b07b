import { biz, column, value } from "../functions/call";

// One row a day, 25 December 2023 to 5 March 2024, each worth 1; 29 February is blank.
const START = 45285;
const DAYS = 72;
const LEAP_DAY = 45351;
const dates = column(Array.from({ length: DAYS }, (_, i) => START + i));
const values = column(Array.from({ length: DAYS }, (_, i) => (START + i === LEAP_DAY ? null : 1)));
const ptd = (as_of: string, grain: string, rest: Record<string, unknown> = {}) =>
  value("PTD", { dates, values, as_of, grain, ...rest });

describe("BIZ.PTD", () => {
  // Counted on the calendar: Sunday 3 March 2024 begins a week that ends on Saturday and ends one that ends on Sunday.
  it("counts from the first day of the period to as_of, both included", () => {
    expect(ptd("2024-03-03", "day")).toBe(1);
    expect(ptd("2024-03-03", "week")).toBe(1);
    expect(ptd("2024-03-03", "week", { week_end: 1 })).toBe(6); // Mon 26 Feb … Sun 3 Mar, without the 29th
    expect(ptd("2024-03-03", "month")).toBe(3);
    expect(ptd("2024-03-03", "bimonth")).toBe(3); // March and April
    expect(ptd("2024-03-03", "quarter")).toBe(31 + 28 + 3);
    expect(ptd("2024-03-03", "year")).toBe(31 + 28 + 3);
  });

  it("starts fiscal periods at the fiscal year's first month", () => {
    expect(ptd("2024-03-03", "quarter", { fy_end: 1 })).toBe(28 + 3); // February to April
    expect(ptd("2024-03-03", "year", { fy_end: 11 })).toBe(7 + 31 + 28 + 3); // from December, of which 7 days are there
  });

  it("passes over a blank value and aggregates as asked", () => {
    expect(ptd("2024-02-29", "month")).toBe(28);
    expect(ptd("2024-02-29", "month", { agg: "count" })).toBe(28);
    expect(ptd("2024-02-29", "month", { agg: "mean" })).toBe(1);
  });

  it("answers #N/A when there is no value in those days, but counts 0", () => {
    expect(biz("PTD", { dates, values, as_of: "2024-02-29", grain: "day" })).toMatchObject({
      error: "#N/A",
      message: "values: no row from 2024-02-29 to 2024-02-29 holds a value.",
    });
    expect(ptd("2024-02-29", "day", { agg: "count" })).toBe(0);
    expect(biz("PTD", { dates, values, as_of: "2030-01-01", grain: "year" })).toMatchObject({
      error: "#N/A",
    });
  });

  it("takes one row, and refuses an error cell with its place", () => {
    expect(value("PTD", [45658, 5, 45658, "year"])).toBe(5);
    expect(biz("PTD", [column([45658, 45659]), column([5, "#REF!"]), 45659, "year"])).toMatchObject({
      error: "#N/A",
      message: expect.stringContaining("values: row 2 holds #REF!"),
    });
  });
});
