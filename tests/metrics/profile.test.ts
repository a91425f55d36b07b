import fc from "fast-check";
import { profile } from "../../src/metrics/profile";
import { toSerial } from "../../src/metrics/dates";
import { biz, column, value } from "../functions/call";
import { expectNear, law } from "../laws";

const weights = (...args: unknown[]) => (value("PROFILE", args) as unknown[][]).flat();
/** 28 days from Sunday 5 January 2025. */
const days = Array.from({ length: 28 }, (_, i) => toSerial(2025, 1, 5) + i);

describe("BIZ.PROFILE", () => {
  it("compares the mean of each weekday with the mean of all seven, Sunday first", () => {
    // By hand: 14 on Sundays, 7 on other days: means 14 and six times 7, mean 8.
    const values = days.map((_, i) => (i % 7 === 0 ? 14 : 7));
    expect(weights(column(days), column(values))).toEqual([1.75, ...new Array(6).fill(0.875)]);
  });

  it("sums the rows of a day first", () => {
    const values = days.map((_, i) => (i % 7 === 0 ? 7 : 3.5));
    expect(weights(column([...days, ...days]), column([...values, ...values]))).toEqual([
      1.75,
      ...new Array(6).fill(0.875),
    ]);
  });

  it("leaves event days and days without a value out, and blanks a weekday without any", () => {
    const values = days.map((_, i) => (i === 3 ? 9999 : i === 8 ? null : 5));
    expect(weights(column(days), column(values), null, column([days[3]]))).toEqual(new Array(7).fill(1));
    const weekdays = days.filter((_, i) => i % 7 > 0 && i % 7 < 6);
    expect(weights(column(weekdays), column(weekdays.map(() => 5)))).toEqual(["", 1, 1, 1, 1, 1, ""]);
  });

  it("goes by day of the month and by month too", () => {
    const dates = [[2025, 1, 1], [2025, 2, 1], [2025, 1, 31], [2024, 2, 29]].map(([y, m, d]) => toSerial(y as number, m as number, d as number)); // prettier-ignore
    const byDay = weights(column(dates), column([1, 3, 4, 6]), "day of month");
    expect(byDay).toHaveLength(31);
    // Means 2, 6 and 4, their mean 4.
    expect([byDay[0], byDay[28], byDay[30], byDay[1]]).toEqual([0.5, 1.5, 1, ""]);
    // January (1 + 4)/2 = 2.5, February (3 + 6)/2 = 4.5, their mean 3.5.
    expect(weights(column(dates), column([1, 3, 4, 6]), "month").slice(0, 3)).toEqual([
      2.5 / 3.5,
      4.5 / 3.5,
      "",
    ]);
  });

  it("has no answer where no day is left or they average to nothing", () => {
    expect(biz("PROFILE", [column([days[0]]), column([5]), null, column([days[0]])])).toMatchObject({
      error: "#N/A",
    });
    expect(biz("PROFILE", [column([days[0]]), column([0])])).toMatchObject({ error: "#N/A" });
  });

  it("is a profile that PACING takes", () => {
    const found = weights(column(days), column(days.map((_, i) => 1 + (i % 7))));
    const args = [100, 310, "2025-01-01", "2025-01-31", "2025-01-10", column(found)];
    expect(value("PACING", args)).toBeGreaterThan(0);
  });

  it("has mean 1, whatever the unit and the order of the rows", () => {
    const rows = fc.array(fc.tuple(fc.nat(400), fc.integer({ min: 1, max: 1e6 })), {
      minLength: 1,
      maxLength: 60,
    });
    law(
      fc.property(
        rows,
        fc.constantFrom("weekday" as const, "day of month" as const, "month" as const),
        (all, by) => {
          const of = (list: typeof all, times: number) =>
            profile(
              Float64Array.from(list, ([day]) => 45000 + day),
              Float64Array.from(list, ([, v]) => v * times),
              by,
            );
          const found = of(all, 1);
          const present = found.filter((weight) => !Number.isNaN(weight));
          expectNear(present.reduce((sum, weight) => sum + weight, 0) / present.length, 1);
          of([...all].reverse(), 0.25).forEach((weight, i) => {
            if (!Number.isNaN(weight)) expectNear(weight, found[i] as number);
          });
        },
      ),
    );
  });
});
