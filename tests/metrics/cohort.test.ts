import { keyColumn } from "../../src/metrics/values";
import fc from "fast-check";
import { cohort, type CohortInput } from "../../src/metrics/cohort";
import { DEFAULT_CALENDAR, periodEnd, type Grain } from "../../src/metrics/dates";
import { biz, column, value } from "../functions/call";
import { law } from "../laws";

/*
By hand. January: ana, leo, eva. February: ana (twice), tom (new). March: leo. April: tom, and the data end on the 15th.
        size  k=0  1        2       3
  Jan    3    3    1 (ana)  1 (leo) –
  Feb    1    1    0        –
*/
const rows: [string, string, number | null][] = [
  ["ana", "2025-01-03", 10],
  ["leo", "2025-01-05", 20],
  ["eva", "2025-01-31", 0],
  ["ana", "2025-02-01", 5],
  ["Ana ", "2025-02-28", 7],
  ["tom", "2025-02-10", 40],
  ["leo", "2025-03-09", null],
  ["tom", "2025-04-15", 8],
];
const ids = column(rows.map(([id]) => id));
const dates = column(rows.map(([, date]) => date));
const values = column(rows.map(([, , each]) => each));
const triangle = (args: Record<string, unknown>) =>
  value("COHORT", { ids, dates, grain: "month", headers: false, ...args }) as unknown[][];

describe("BIZ.COHORT", () => {
  it("shows the share of each cohort that is active in each later period, blank where not complete", () => {
    expect(triangle({})).toEqual([
      ["Jan 2025", 3, 1, 1 / 3, 1 / 3, ""],
      ["Feb 2025", 1, 1, 0, "", ""],
    ]);
  });

  it("takes as_of for the end of the data, and leaves later rows out", () => {
    expect(triangle({ as_of: "2025-04-30", metric: "active" })).toEqual([
      ["Jan 2025", 3, 3, 1, 1, 0],
      ["Feb 2025", 1, 1, 0, 1, ""],
    ]);
    expect(triangle({ as_of: "2025-02-05", metric: "active" })).toEqual([["Jan 2025", 3, 3, ""]]);
  });

  it("shows the size of a cohort whose first period still runs, and says that it is partial", () => {
    expect(triangle({ as_of: "2025-02-27", metric: "active" })).toEqual([
      ["Jan 2025", 3, 3, ""],
      ["Feb 2025 (partial)", 1, "", ""],
    ]);
    expect(triangle({ as_of: "2025-02-27", headers: "es" })[2]?.[0]).toBe("feb 2025 (parcial)");
  });

  it("counts rows as orders, each with or without a value", () => {
    expect(triangle({ metric: "orders" })).toEqual([
      ["Jan 2025", 3, 3, 2, 1, ""],
      ["Feb 2025", 1, 1, 0, "", ""],
    ]);
  });

  it("adds up revenue: 0 without rows, blank where a row's value is missing", () => {
    expect(triangle({ metric: "revenue", values })).toEqual([
      ["Jan 2025", 3, 30, 12, "", ""],
      ["Feb 2025", 1, 40, 0, "", ""],
    ]);
  });

  it("divides revenue so far by the original size for ltv, unknown once a period is", () => {
    expect(triangle({ metric: "ltv", values, as_of: "2025-04-30" })).toEqual([
      ["Jan 2025", 3, 10, 14, "", ""],
      ["Feb 2025", 1, 40, 40, 48, ""],
    ]);
  });

  it("counts who is active then or later when unbounded", () => {
    const args = { mode: "on_or_after", metric: "active", as_of: "2025-04-30" };
    // Of January ana was last seen in February, leo in March, eva in January; tom of February in April.
    expect(triangle(args)).toEqual([
      ["Jan 2025", 3, 3, 2, 1, 0],
      ["Feb 2025", 1, 1, 1, 1, ""],
    ]);
  });

  it("has one column a period, headed by its number", () => {
    const [header] = triangle({ headers: "es" });
    expect(header).toEqual(["Cohorte", "Tamaño", 0, 1, 2, 3]);
    // A fiscal year to March 2025 ends within the data.
    expect(triangle({ grain: "year", fy_end: 3, metric: "active", as_of: "2026-03-31" })).toEqual([
      ["FY2025", 4, 4, 1],
    ]);
    // Weeks to Sunday: 3 and 5 January lie in one, 31 January four weeks later.
    expect(triangle({ grain: "week", week_end: 1, metric: "active" }).map((row) => row.slice(0, 3))).toEqual([
      ["wk 1", 2, 2],
      ["wk 5", 1, 1],
      ["wk 7", 1, 1],
    ]);
  });

  it("skips rows without id or date, takes one row, and matches numbers with their text", () => {
    const args = {
      ids: column([1, "1", null, 2]),
      dates: column([45658, 45689, 45690, null]),
      metric: "active",
    };
    expect(triangle({ ...args, as_of: "2025-02-28" })).toEqual([["Jan 2025", 1, 1, 1]]);
    expect(triangle({ ids: 7, dates: "2025-01-31" })).toEqual([["Jan 2025", 1, 1]]);
  });

  it("says what is missing or does not go together", () => {
    const refusal = (args: Record<string, unknown>) => biz("COHORT", { ids, dates, grain: "month", ...args });
    expect(refusal({ metric: "revenue" })).toMatchObject({
      error: "#VALUE!",
      message: expect.stringMatching(/^values: needed/),
    });
    expect(refusal({ metric: "orders", mode: "on_or_after" })).toMatchObject({
      error: "#VALUE!",
      message: expect.stringMatching(/^mode/),
    });
    expect(refusal({ as_of: "2020-01-01" })).toMatchObject({
      error: "#N/A",
      message: expect.stringContaining("as_of"),
    });
    expect(
      biz("COHORT", { ids: column(["a", null]), dates: column([null, 45658]), grain: "month" }),
    ).toMatchObject({
      error: "#N/A",
      message: expect.stringMatching(/^ids: no row/),
    });
    const wide = { ids: column(["a", "b"]), dates: column([1, 2958465]), grain: "day" };
    expect(biz("COHORT", wide)).toMatchObject({ error: "#N/A", message: expect.stringContaining("5 MB") });
  });

  const events = fc.array(fc.tuple(fc.integer({ min: 0, max: 12 }), fc.integer({ min: 45000, max: 45400 })), {
    minLength: 1,
  });
  const grains = fc.constantFrom<Grain>("week", "month", "quarter");
  const run = (given: [number, number][], grain: Grain, rest: Partial<CohortInput> = {}) =>
    cohort({
      ids: keyColumn(
        Int32Array.from(given, ([id]) => id),
        [...Array(13).keys()],
      ),
      dates: Float64Array.from(given, ([, date]) => date),
      grain,
      metric: "active",
      mode: "on",
      asOf: 45400,
      calendar: DEFAULT_CALENDAR,
      ...rest,
    });

  it("column 0 is the size where the period is complete, and the sizes are all ids", () => {
    law(
      fc.property(events, grains, (given, grain) => {
        const { cohorts } = run(given, grain);
        for (const { period, size, cells } of cohorts) {
          expect(cells[0]).toBe(periodEnd(period, grain) <= 45400 ? size : NaN);
        }
        expect(cohorts.reduce((total, { size }) => total + size, 0)).toBe(
          new Set(given.map(([id]) => id)).size,
        );
      }),
    );
  });

  it("every row is one order, in whatever order the rows stand", () => {
    law(
      fc.property(events, grains, (given, grain) => {
        // Far enough on for every period to be complete.
        const rest = { metric: "orders", asOf: 46000 } as const;
        const { cohorts } = run(given, grain, rest);
        expect(cohorts.reduce((total, { cells }) => total + cells.reduce((a, b) => a + (b || 0), 0), 0)).toBe(
          given.length,
        );
        expect(run([...given].reverse(), grain, rest)).toEqual(run(given, grain, rest));
      }),
    );
  });

  it("nobody is active on a period who is not counted on or after it, and the unbounded curve never rises", () => {
    law(
      fc.property(events, grains, (given, grain) => {
        const [on, after] = [run(given, grain), run(given, grain, { mode: "on_or_after" })];
        after.cohorts.forEach(({ cells }, i) =>
          cells.forEach((count, k) => {
            if (Number.isNaN(count)) return;
            expect(on.cohorts[i]?.cells[k]).toBeLessThanOrEqual(count);
            if (k > 0) expect(count).toBeLessThanOrEqual(cells[k - 1] as number);
          }),
        );
      }),
    );
  });
});
