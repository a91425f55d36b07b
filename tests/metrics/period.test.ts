import fc from "fast-check";
import { GRAINS, parseIsoDate, toIsoDate, toSerial } from "../../src/metrics/dates";
import { periodSpan } from "../../src/metrics/period";
import { biz, value } from "../functions/call";
import { law } from "../laws";

const all = (args: Record<string, unknown>) => {
  const [[label, start, end, days] = []] = value("PERIOD", {
    ...args,
    output: "all",
    headers: false,
  }) as unknown[][];
  return [label, toIsoDate(start as number), toIsoDate(end as number), days];
};

describe("BIZ.PERIOD", () => {
  // From the calendar. A fiscal year to June 2025: bimonths Jul–Aug (B1), Sep–Oct (B2) …; 14 February 2025 is a Friday.
  it.each([
    ["day", "2025-02-14", "2025-02-14", "2025-02-14", 1],
    ["week", "wk 7", "2025-02-09", "2025-02-15", 7],
    ["month", "Feb 2025", "2025-02-01", "2025-02-28", 28],
    ["bimonth", "FY2025-B4", "2025-01-01", "2025-02-28", 59],
    ["quarter", "FY2025-Q3", "2025-01-01", "2025-03-31", 90],
    ["half", "FY2025-H2", "2025-01-01", "2025-06-30", 181],
    ["year", "FY2025", "2024-07-01", "2025-06-30", 365],
  ])("a %s is %s", (grain, label, start, end, days) => {
    expect(all({ date: "2025-02-14", grain, fy_end: 6 })).toEqual([label, start, end, days]);
  });

  // pandas: for f in ("M", "Q-MAR", "A-MAR", "W-WED"): p = pd.Period("2024-02-29", f); p.start_time, p.end_time
  it.each([
    ["month", "Feb 2024", "2024-02-01", "2024-02-29", 29],
    ["quarter", "FY2024-Q4", "2024-01-01", "2024-03-31", 91],
    ["year", "FY2024", "2023-04-01", "2024-03-31", 366],
    ["week", "wk 10", "2024-02-29", "2024-03-06", 7],
  ])("29 February lies in the %s %s", (grain, label, start, end, days) => {
    expect(all({ date: "2024-02-29", grain, fy_end: 3, week_end: 4 })).toEqual([label, start, end, days]);
  });

  it("names a week by the ISO number of its last day", () => {
    expect(value("PERIOD", ["2021-09-25", "week"])).toBe("wk 38");
    // Saturday 2 January 2021 still belongs to ISO week 53 of 2020.
    expect(value("PERIOD", ["2020-12-31", "week"])).toBe("wk 53");
  });

  it("takes the month when no grain is given, and Spanish labels on request", () => {
    expect(value("PERIOD", ["2025-01-31"])).toBe("Jan 2025");
    expect(value("PERIOD", { date: "2025-09-10", headers: "es" })).toBe("sept 2025");
    expect(value("PERIOD", { date: "2025-09-10", grain: "week", headers: "es" })).toBe("sem 37");
    expect(value("PERIOD", { date: "2025-09-10", output: "all", headers: "es" })).toEqual([
      ["Periodo", "Inicio", "Fin", "Días"],
      ["sept 2025", 45901, 45930, 30],
    ]);
  });

  it("leaves a start or an end blank that Excel's calendar does not know", () => {
    const [[, start, end] = []] = value("PERIOD", {
      date: "1900-01-01",
      grain: "year",
      fy_end: 3,
      output: "all",
      headers: false,
    }) as unknown[][];
    expect([start, end]).toEqual(["", parseIsoDate("1900-03-31")]);
  });

  it("refuses what is no date, no grain and no month", () => {
    expect(biz("PERIOD", ["2025-02-29"])).toMatchObject({
      error: "#VALUE!",
      message: expect.stringContaining("date:"),
    });
    expect(biz("PERIOD", [45000, "decade"])).toMatchObject({
      error: "#VALUE!",
      message: expect.stringContaining("week"),
    });
    expect(biz("PERIOD", [45000, "year", 13])).toMatchObject({ error: "#VALUE!" });
    expect(biz("PERIOD", [null])).toMatchObject({ error: "#VALUE!" });
  });

  it("every date lies in its period, and the next period begins the day after", () => {
    law(
      fc.property(
        fc.integer({ min: toSerial(1901, 2, 1), max: toSerial(2200, 1, 1) }),
        fc.constantFrom(...GRAINS),
        fc.integer({ min: 1, max: 12 }),
        fc.integer({ min: 1, max: 7 }),
        (date, grain, fiscalYearEnd, weekEnd) => {
          const calendar = { fiscalYearEnd, weekEnd };
          const { start, end, days, period } = periodSpan(date, grain, calendar);
          expect((start ?? NaN) <= date && date <= (end ?? NaN)).toBe(true);
          expect(days).toBe((end ?? NaN) - (start ?? NaN) + 1);
          const next = periodSpan((end ?? NaN) + 1, grain, calendar);
          expect([next.start, next.period]).toEqual([(end ?? NaN) + 1, period + 1]);
        },
      ),
    );
  });
});
