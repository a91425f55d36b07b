import fc from "fast-check";
import { landing } from "../../src/metrics/landing";
import { toSerial } from "../../src/metrics/dates";
import { biz, column, value } from "../functions/call";
import { expectNear, law } from "../laws";

const asOf = toSerial(2025, 3, 24);
/** One row a week, on the last day of the weeks that end on as_of, latest first. */
const weekly = (totals: readonly number[]) => ({
  dates: Float64Array.from([...totals.map((_, week) => asOf - 7 * week), asOf - 7 * totals.length + 1]),
  values: Float64Array.from([...totals, 0]),
});

describe("BIZ.LANDING", () => {
  it("adds the usual to what is there when every week is like the others", () => {
    // By hand: 70 a week is 10 a day; 24 March days hold 4 weekly rows (3rd, 10th, 17th, 24th) of 70; 7 days to come.
    const result = landing({
      ...weekly(new Array(12).fill(70)),
      target: 350,
      start: toSerial(2025, 3, 1),
      end: toSerial(2025, 3, 31),
      asOf,
    });
    expect(result).toEqual({ median: 350, low: 350, high: 350, p_hit: 1 });
  });

  // By hand: nine weeks of 10, 20 … 90; the one week to come is one of them, each as likely: actual + 10 … + 90, so the
  // median is + 50, 95 % of nine equal chances are all nine, and three of nine (70, 80, 90) reach + 65.
  it("draws the week to come from the weeks before", () => {
    const input = {
      ...weekly([50, 10, 90, 30, 70, 20, 80, 40, 60]),
      target: 65 + 50,
      start: asOf,
      end: asOf + 7,
      asOf,
    };
    const result = landing(input);
    expectNear(result.median, 100);
    expectNear(result.low, 60);
    expectNear(result.high, 140);
    // 2,000 draws: a standard error of √(⅓·⅔/2000) = 0.0105.
    expect(Math.abs(result.p_hit - 1 / 3)).toBeLessThan(0.04);
    expect(landing({ ...input, conf: 0.5 }).low).toBeGreaterThan(result.low);
    expect(landing(input)).toEqual(result);
  });

  // By hand: k weeks to come of mean 50 and variance 6000/9 = 666.7 each: sum of 4 has mean 200, sd √2666.7 = 51.6.
  it("spreads as independent weeks do", () => {
    const input = {
      ...weekly([50, 10, 90, 30, 70, 20, 80, 40, 60]),
      target: 1,
      start: asOf + 1,
      end: asOf + 28,
      asOf,
    };
    const { median, low, high } = landing({ ...input, conf: 0.6827 });
    expect(Math.abs(median - 200)).toBeLessThan(6);
    expect(Math.abs((high - low) / 2 - 51.6)).toBeLessThan(4);
  });

  it("is the actual after the end, and a forecast of the whole before the start", () => {
    const data = weekly(new Array(10).fill(70));
    const before = { ...data, target: 300, start: asOf - 13, end: asOf - 5, asOf };
    expect(landing(before)).toEqual({ median: 70, low: 70, high: 70, p_hit: 0 });
    const ahead = landing({ ...data, target: 140, start: asOf + 10, end: asOf + 23, asOf });
    expect(ahead).toEqual({ median: 140, low: 140, high: 140, p_hit: 1 });
  });

  it("weighs the days to come by the profile", () => {
    // All sales on Mondays (24 March 2025 is one). Of the 6 days to come none is; of 7 the last is.
    const profile = Float64Array.of(0, 1, 0, 0, 0, 0, 0);
    const input = {
      ...weekly(new Array(9).fill(70)),
      target: 100,
      start: toSerial(2025, 3, 1),
      asOf,
      profile,
    };
    expectNear(landing({ ...input, end: asOf + 6 }).median, 280);
    expectNear(landing({ ...input, end: asOf + 7 }).median, 350);
  });

  it("needs eight complete weeks, and leaves out those in which a value is missing", () => {
    const call = (totals: unknown[]) => {
      const dates = totals.map((_, week) => asOf - 7 * week);
      return biz("LANDING", [
        column([...dates, asOf - 7 * totals.length + 1]),
        column([...totals, 0]),
        100,
        asOf - 6,
        asOf + 10,
        asOf,
      ]);
    };
    expect(call(new Array(8).fill(70))).toMatchObject({ ok: true });
    expect(call(new Array(7).fill(70))).toMatchObject({
      error: "#N/A",
      message: expect.stringContaining("7 complete weeks"),
    });
    expect(call([70, null, ...new Array(6).fill(70)])).toMatchObject({ error: "#N/A" });
    expect(call([70, null, ...new Array(7).fill(70)])).toMatchObject({ ok: true });
    expect(call(new Array(9).fill(0))).toMatchObject({ error: "#N/A" });
  });

  it("does not take a day of the period without a value for one that brought nothing", () => {
    const days = Array.from({ length: 70 }, (_, i) => asOf - 69 + i);
    const values = days.map((day) => (day > asOf - 5 ? null : 100));
    const call = (until: number) =>
      biz("LANDING", [column(days), column(values), 3100, asOf - 19, asOf + 11, until]);
    expect(call(asOf)).toMatchObject({
      error: "#N/A",
      message: expect.stringMatching(
        /^values: the period holds 5 blank days up to as_of, first \d{4}-\d\d-\d\d;/,
      ),
    });
    expect(call(asOf - 5)).toMatchObject({ ok: true });
  });

  it("says that a weight for each day of the period leaves the weeks before it out", () => {
    const days = Array.from({ length: 140 }, (_, i) => asOf - 139 + i);
    const values = days.map((_, i) => 100 + (i % 7));
    const call = (profile: unknown) =>
      biz("LANDING", [column(days), column(values), 3100, asOf - 19, asOf + 10, asOf, profile]);
    expect(call(column(Array(30).fill(1)))).toMatchObject({
      error: "#N/A",
      message: expect.stringMatching(/^profile: .* 2 complete weeks .*7 weekday weights/),
    });
    expect(call(column(Array(7).fill(1)))).toMatchObject({ ok: true });
  });

  it("returns the median by default and the whole row on request", () => {
    const { dates, values } = weekly(new Array(9).fill(70));
    const args = [
      column([...dates]),
      column([...values]),
      350,
      toSerial(2025, 3, 1),
      toSerial(2025, 3, 31),
      asOf,
    ];
    expect(value("LANDING", args)).toBe(350);
    expect(value("LANDING", [...args, null, null, "p_hit"])).toBe(1);
    expect(biz("LANDING", [...args.slice(0, 2), 0, ...args.slice(3)])).toMatchObject({ error: "#N/A" });
    expect(biz("LANDING", [...args.slice(0, 2), -1, ...args.slice(3)])).toMatchObject({ error: "#VALUE!" });
  });

  it("scales with the unit and does not depend on the order of the rows", () => {
    const totals = fc.array(fc.integer({ min: 1, max: 1000 }), { minLength: 8, maxLength: 20 });
    law(
      fc.property(
        totals,
        fc.integer({ min: 1, max: 60 }),
        fc.integer({ min: 1, max: 5000 }),
        (weeks, ahead, target) => {
          const { dates, values } = weekly(weeks);
          const input = { dates, values, target, start: asOf - 9, end: asOf + ahead, asOf };
          const found = landing(input);
          const other = landing({
            ...input,
            dates: dates.slice().reverse(),
            values: values.map((each) => each * 4).reverse(),
            target: target * 4,
          });
          for (const field of ["median", "low", "high"] as const) expectNear(other[field], found[field] * 4);
          expect(other.p_hit).toBe(found.p_hit);
          expect(found.low).toBeLessThanOrEqual(found.median);
          expect(found.median).toBeLessThanOrEqual(found.high);
        },
      ),
      "slow",
    );
  });
});
