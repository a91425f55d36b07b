/** Which days a review speaks of. */
import { DEFAULT_CALENDAR, toIsoDate, toSerial, type Grain } from "../../src/metrics/dates";
import { monthsIn } from "../../src/insights/evaluate";
import { lastComplete, windowsOf } from "../../src/review/period";
import type { Window } from "../../src/insights/evaluate";
import { requestFor, shop } from "./shops";

const on = (iso: string) => toSerial(...(iso.split("-").map(Number) as [number, number, number]));
const days = ({ from, to }: Window) => `${toIsoDate(from)} ${toIsoDate(to)}`;

test("the last complete period ends on the as-of date or before it", () => {
  const at = (grain: Grain, asOf: string, fiscalYearEnd = 12) =>
    days(lastComplete(grain, on(asOf), { ...DEFAULT_CALENDAR, fiscalYearEnd }));
  expect(at("bimonth", "2018-08-31")).toBe("2018-07-01 2018-08-31");
  expect(at("bimonth", "2018-08-30")).toBe("2018-05-01 2018-06-30");
  expect(at("month", "2018-08-30")).toBe("2018-07-01 2018-07-31");
  // Saturday 27 December 2025 ends a week.
  expect(at("week", "2025-12-31")).toBe("2025-12-21 2025-12-27");
  expect(at("quarter", "2025-12-31")).toBe("2025-10-01 2025-12-31");
  expect(at("year", "2025-12-30")).toBe("2024-01-01 2024-12-31");
  // A fiscal year that ends in March: its bimonths begin in April, June, August.
  expect(at("bimonth", "2025-10-02", 3)).toBe("2025-08-01 2025-09-30");
});

test("a period of whole months is compared with the months before, whatever their days", () => {
  const windows = windowsOf({ from: on("2018-07-01"), to: on("2018-08-31") }, on("2018-08-31"));
  expect(windows.partial).toBe(false);
  expect(days(windows.base)).toBe("2018-05-01 2018-06-30");
  expect(days(windows.yearAgo)).toBe("2017-07-01 2017-08-31");
});

test("a running period is compared with as many days of its base and of the year before", () => {
  const windows = windowsOf({ from: on("2025-11-01"), to: on("2025-12-31") }, on("2025-11-20"));
  expect(windows.partial).toBe(true);
  expect(days(windows.counted)).toBe("2025-11-01 2025-11-20");
  expect(days(windows.base)).toBe("2025-09-01 2025-09-20");
  expect(days(windows.yearAgo)).toBe("2024-11-01 2024-11-20");
});

test("a base that is shorter than what has passed is counted whole, never into the period", () => {
  // 30 of March's days have passed; February 2025 has 28.
  const { base } = windowsOf({ from: on("2025-03-01"), to: on("2025-03-31") }, on("2025-03-30"));
  expect(days(base)).toBe("2025-02-01 2025-02-28");
});

test("weeks and other stretches of days are compared with the days before and with 364 days back", () => {
  const week = windowsOf({ from: on("2025-12-21"), to: on("2025-12-27") }, on("2025-12-31"));
  expect(days(week.base)).toBe("2025-12-14 2025-12-20");
  expect(days(week.yearAgo)).toBe("2024-12-22 2024-12-28");
  expect(monthsIn(week.period)).toBeUndefined();
});

test("29 February is compared with 28 February of the year before", () => {
  const { yearAgo } = windowsOf({ from: on("2024-02-01"), to: on("2024-02-29") }, on("2024-02-29"));
  expect(days(yearAgo)).toBe("2023-02-01 2023-02-28");
});

test("nobody has to choose: the last complete bimonth up to the last full month, strays left out", () => {
  const request = requestFor(shop("order lines without traffic or targets"));
  expect(days(request)).toBe("2025-11-01 2025-12-31");
  expect(toIsoDate(request.asOf)).toBe("2025-12-31");
  const asked = requestFor(shop("order lines without traffic or targets"), "month", "es", {
    asOf: on("2025-10-10"),
  });
  expect(days(asked)).toBe("2025-09-01 2025-09-30");
});
