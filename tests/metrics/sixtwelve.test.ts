import { toSerial } from "../../src/metrics/dates";
import { column, value } from "../functions/call";

// One row a day worth 1, 1 January 2023 to 31 December 2024; target 2 a day; 10 visits a day.
const first = toSerial(2023, 1, 1);
const days = Array.from({ length: 731 }, (_, i) => first + i);
const dates = column(days);
const of = (worth: number) => column(days.map(() => worth));
const table = (args: Record<string, unknown>) =>
  value("SIXTWELVE", { dates, num: of(1), headers: false, ...args }) as unknown[][];
const at = (rows: unknown[][], i: number) => rows.map((row) => row[i]);

// Days of the months from July to June; February 2024 has 29.
const FROM_JULY_2023 = [31, 31, 30, 31, 30, 31, 31, 29, 31, 30, 31, 30];

describe("BIZ.SIXTWELVE", () => {
  it("is 19 × 4: six weeks, a gap, the last twelve complete months", () => {
    const rows = table({ week_ending: "2024-07-06" });
    expect(rows).toHaveLength(19);
    expect(rows.every((row) => row.length === 4)).toBe(true);
    expect(at(rows, 0).slice(0, 8)).toEqual([
      "wk 22",
      "wk 23",
      "wk 24",
      "wk 25",
      "wk 26",
      "wk 27",
      "",
      "Jul 2023",
    ]);
    expect(at(rows, 1)).toEqual([7, 7, 7, 7, 7, 7, "", ...FROM_JULY_2023]);
    // 2022 is not there: July to December have no year before.
    expect(at(rows, 2)).toEqual([7, 7, 7, 7, 7, 7, "", ...Array(6).fill(""), 31, 28, 31, 30, 31, 30]);
    expect(at(rows, 3)).toEqual(Array(19).fill(""));
  });

  it("counts a month as complete on its last day", () => {
    expect(table({ week_ending: "2024-06-30" })[18]?.[0]).toBe("Jun 2024");
    expect(table({ week_ending: "2024-06-29" })[18]?.[0]).toBe("May 2024");
  });

  it("shows a fiscal year's months, blank from the one that runs, with their target and year before", () => {
    const rows = table({ week_ending: "2024-08-17", axis: "fiscal", fy_end: 6, target: of(2) }).slice(7);
    expect(at(rows, 0)).toEqual([
      ...["Jul 2024", "Aug 2024", "Sep 2024", "Oct 2024", "Nov 2024", "Dec 2024"],
      ...["Jan 2025", "Feb 2025", "Mar 2025", "Apr 2025", "May 2025", "Jun 2025"],
    ]);
    expect(at(rows, 1)).toEqual([31, ...Array(11).fill("")]);
    expect(at(rows, 2)).toEqual(FROM_JULY_2023);
    expect(at(rows, 3)).toEqual([62, 62, 60, 62, 60, 62, ...Array(6).fill("")]);
  });

  it("divides sums, the target's too", () => {
    const rows = table({ week_ending: "2024-07-06", den: of(10), target: of(2) });
    expect(rows[0]).toEqual(["wk 22", 0.1, 0.1, 0.2]);
    expect(rows[18]).toEqual(["Jun 2024", 0.1, 0.1, 0.2]);
  });

  it("speaks Spanish on request", () => {
    const rows = value("SIXTWELVE", {
      dates,
      num: of(1),
      week_ending: "2024-07-06",
      headers: "es",
    }) as unknown[][];
    expect(rows[0]).toEqual(["Periodo", "Año actual", "Año anterior", "Objetivo"]);
    expect([rows[1]?.[0], rows[8]?.[0]]).toEqual(["sem 22", "jul 2023"]);
  });

  it("has a place for every period, whatever is there", () => {
    expect(table({ dates: 45000, num: 5, week_ending: 45000 })[5]).toEqual(["wk 11", 5, "", ""]);
    const counts = table({ week_ending: "2030-01-05", agg: "count" });
    expect(at(counts, 1)).toEqual([...Array(6).fill(0), "", ...Array(12).fill(0)]);
  });
});
