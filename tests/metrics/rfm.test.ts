import { keyColumn } from "../../src/metrics/values";
import fc from "fast-check";
import { rfm } from "../../src/metrics/rfm";
import { biz, column, value } from "../functions/call";
import { law } from "../laws";

/*
By hand, as of 5 February (day 35 from 1 January):
  ana buys on days 0 (50), 14 (20 + 10), 28 (10): x 2, tx 28/7, T 35/7, value (30 + 10)/2; rows out of order
  leo buys twice on day 21: one day, so x 0, tx 0, T 14/7, no value
  eva buys on days 7 (9), 9 (blank), 10 (6): x 2, value 6, the day without an amount left out
*/
const rows: [string | null, string | null, number | null][] = [
  ["ana", "2025-01-29", 10],
  ["leo", "2025-01-22", 5],
  ["Ana", "2025-01-01", 50],
  ["leo", "2025-01-22", 7],
  ["eva", "2025-01-08", 9],
  ["ana", "2025-01-15", 20],
  ["ana ", "2025-01-15", 10],
  ["eva", "2025-01-10", null],
  ["eva", "2025-01-11", 6],
  [null, "2025-01-11", 6],
  ["tom", null, 6],
];
const input = {
  ids: column(rows.map((row) => row[0])),
  dates: column(rows.map((row) => row[1])),
  values: column(rows.map((row) => row[2])),
  as_of: "2025-02-05",
};
const table = (args: Record<string, unknown> = {}) =>
  value("RFM", { ...input, headers: false, ...args }) as unknown[][];

describe("BIZ.RFM", () => {
  it("counts repeat days, not rows, in weeks, and leaves the first day out of the value", () => {
    expect(table()).toEqual([
      ["ana", 2, 4, 5, 20],
      ["leo", 0, 0, 2, ""],
      ["eva", 2, 3 / 7, 4, 6],
    ]);
  });

  it("measures in days or in months of 30.4375 days", () => {
    expect(table({ grain: "day" })[0]?.slice(1, 4)).toEqual([2, 28, 35]);
    expect(table({ grain: "month" })[0]?.slice(2, 4)).toEqual([28 / 30.4375, 35 / 30.4375]);
    expect(biz("RFM", { ...input, grain: "quarter" })).toMatchObject({ error: "#VALUE!" });
  });

  it("ends with the last date unless told, and leaves later rows out", () => {
    expect(table({ as_of: null })[0]?.slice(1, 4)).toEqual([2, 4, 4]);
    expect(table({ as_of: "2025-01-10" })).toEqual([
      ["ana", 0, 0, 9 / 7, ""],
      ["eva", 1, 2 / 7, 2 / 7, ""],
    ]);
    expect(biz("RFM", { ...input, as_of: "2024-01-01" })).toMatchObject({ error: "#N/A" });
  });

  it("needs no amounts, takes one row, has headers in both languages", () => {
    expect(table({ values: null })[0]).toEqual(["ana", 2, 4, 5, ""]);
    expect(value("RFM", [7, 45658])).toEqual([
      ["Id", "x", "tx", "T", "Value"],
      [7, 0, 0, 0, ""],
    ]);
    expect(table({ headers: "es" })[0]).toEqual(["Id", "x", "tx", "T", "Valor"]);
  });

  it("gives the same in whatever order the rows stand; x and T hold for every customer", () => {
    const purchases = fc.array(
      fc.tuple(
        fc.integer({ min: 0, max: 6 }),
        fc.integer({ min: 45000, max: 45090 }),
        fc.integer({ min: 1, max: 50 }),
      ),
      { minLength: 1 },
    );
    const run = (given: [number, number, number][]) =>
      rfm({
        ids: keyColumn(
          Int32Array.from(given, ([id]) => id),
          [...Array(7).keys()],
        ),
        dates: Float64Array.from(given, ([, date]) => date),
        values: Float64Array.from(given, ([, , amount]) => amount),
        grain: "day",
      });
    law(
      fc.property(purchases, (given) => {
        const found = run(given);
        expect(run([...given].reverse())).toEqual(found);
        for (const [id, frequency, recency, age, monetary] of found) {
          const own = given.filter(([each]) => each === id);
          const days = new Set(own.map(([, date]) => date));
          const first = Math.min(...days);
          expect([frequency, recency]).toEqual([days.size - 1, Math.max(...days) - first]);
          expect(age).toBeGreaterThanOrEqual(recency);
          const later = own
            .filter(([, date]) => date > first)
            .reduce((total, [, , amount]) => total + amount, 0);
          if (frequency > 0) expect(monetary * frequency).toBeCloseTo(later, 9);
        }
      }),
    );
  });
});
