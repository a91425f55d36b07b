import fc from "fast-check";
import { GRAINS, parseIsoDate, periodNumber, toIsoDate, toSerial } from "../../src/metrics/dates";
import { aggregate, AGGREGATIONS, rowsByGroup, rowsInOrder, type Aggregation } from "../../src/metrics/group";
import { aggregateWindows, groupByPeriod } from "../../src/metrics/windows";
import { law } from "../laws";

interface Row {
  readonly code: number;
  readonly value: number;
  readonly date: number;
}

/** What each word means, written down plainly. */
function plainly(rows: readonly Row[], agg: Aggregation): number {
  const present = rows.filter(({ value }) => !Number.isNaN(value));
  const values = present.map(({ value }) => value);
  const sum = values.reduce((total, value) => total + value, 0);
  const byDate = [...present].sort((a, b) => a.date - b.date);
  if (agg === "count") return values.length;
  if (agg === "distinct") return new Set(values).size;
  if (values.length === 0) return NaN;
  if (agg === "sum") return sum;
  if (agg === "mean") return sum / values.length;
  if (agg === "min") return Math.min(...values);
  if (agg === "max") return Math.max(...values);
  return (agg === "first" ? byDate[0] : byDate[byDate.length - 1])?.value ?? NaN;
}

const row = fc.record({
  code: fc.integer({ min: -1, max: 4 }),
  value: fc.option(fc.integer({ min: -5, max: 5 }), { nil: NaN }),
  date: fc.oneof(
    { weight: 9, arbitrary: fc.integer({ min: 45000, max: 45060 }) },
    { weight: 1, arbitrary: fc.constant(NaN) },
  ),
});
const rows = fc.array(row, { maxLength: 50 });
const dated = (given: readonly Row[]) => given.filter(({ date }) => !Number.isNaN(date));
const codesOf = (given: readonly Row[]) => Int32Array.from(given, ({ code }) => code);
const valuesOf = (given: readonly Row[]) => Float64Array.from(given, ({ value }) => value);
const datesOf = (given: readonly Row[]) => Float64Array.from(given, ({ date }) => date);

describe("grouping", () => {
  it("aggregates each group as the word says", () => {
    law(
      fc.property(rows.map(dated), fc.constantFrom(...AGGREGATIONS), (given, agg) => {
        const found = aggregate({ codes: codesOf(given), count: 5 }, valuesOf(given), agg, datesOf(given));
        const wanted = [0, 1, 2, 3, 4].map((group) =>
          plainly(
            given.filter(({ code }) => code === group),
            agg,
          ),
        );
        expect([...found].map((each) => each + 0)).toEqual(wanted.map((each) => each + 0));
      }),
    );
  });

  it("lists the rows of each group in their order, and all rows in the order of their groups", () => {
    law(
      fc.property(rows, (given) => {
        const groups = { codes: codesOf(given), count: 5 };
        const { starts, rows: sorted } = rowsByGroup(groups);
        const wanted = [0, 1, 2, 3, 4].map((group) =>
          given.flatMap(({ code }, i) => (code === group ? [i] : [])),
        );
        expect(wanted.map((_, group) => [...sorted.slice(starts[group], starts[group + 1])])).toEqual(wanted);
        expect([...rowsInOrder(groups)]).toEqual(wanted.flat());
      }),
    );
  });

  it("aggregates windows of days that overlap, each on its own", () => {
    const window = fc
      .tuple(fc.integer({ min: 44990, max: 45070 }), fc.integer({ min: 0, max: 40 }))
      .map(([start, more]) => ({ start, end: start + more }));
    law(
      fc.property(
        rows,
        fc.array(window, { minLength: 1, maxLength: 6 }),
        fc.constantFrom(...AGGREGATIONS),
        (given, windows, agg) => {
          const found = aggregateWindows(datesOf(given), valuesOf(given), windows, agg);
          const wanted = windows.map(({ start, end }) =>
            plainly(
              given.filter(({ date }) => date >= start && date <= end),
              agg,
            ),
          );
          expect([...found].map((each) => each + 0)).toEqual(wanted.map((each) => each + 0));
        },
      ),
    );
  });

  it("gives each row the period of its date, near dates or far apart", () => {
    const date = fc.oneof(
      fc.integer({ min: 45000, max: 45400 }),
      fc.integer({ min: 1, max: 2958465 }),
      fc.constant(NaN),
    );
    law(
      fc.property(
        fc
          .array(date, { minLength: 1, maxLength: 400 })
          .filter((dates) => dates.some((each) => !Number.isNaN(each))),
        fc.constantFrom(...GRAINS),
        fc.integer({ min: 1, max: 12 }),
        fc.integer({ min: 1, max: 7 }),
        (dates, grain, fiscalYearEnd, weekEnd) => {
          const calendar = { fiscalYearEnd, weekEnd };
          const { codes, first } = groupByPeriod(Float64Array.from(dates), grain, calendar);
          expect([...codes]).toEqual(
            dates.map((each) => (Number.isNaN(each) ? -1 : periodNumber(each, grain, calendar) - first)),
          );
        },
      ),
    );
  });
});

describe("dates as text", () => {
  it("reads every day back, and nothing that is no day", () => {
    law(
      fc.property(fc.integer({ min: 1, max: 2958465 }), (serial) => {
        // 29 February 1900 never was: Excel alone has it, as serial 60.
        if (serial !== 60) expect(parseIsoDate(toIsoDate(serial))).toBe(serial);
      }),
    );
    expect(parseIsoDate(" 2024-02-29 ")).toBe(toSerial(2024, 2, 29));
    for (const text of [
      "2023-02-29",
      "2025-13-01",
      "2025-00-10",
      "2025-1-01",
      "25-01-01",
      "2025/01/01",
      "1899-12-31",
      "2025-01-0x",
      "2025-01-32",
      "",
    ]) {
      expect(parseIsoDate(text)).toBeUndefined();
    }
  });
});
