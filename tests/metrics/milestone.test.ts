import { oneRowEach } from "../../src/metrics/values";
import fc from "fast-check";
import { milestones } from "../../src/metrics/milestone";
import { biz, column, value } from "../functions/call";
import { law } from "../laws";

/*
R: library(survival); t <- c(3,5,5,8,10,10,12,20,20,31,45,60); e <- c(1,1,0,1,0,1,1,0,1,0,1,0)
   s <- summary(survfit(Surv(t, e) ~ 1), times = c(0,3,5,7,10,14,20,30,31,45,60)); 1 - s$surv; s$n.risk; cumsum(s$n.event)
*/
const DAYS = [3, 5, 5, 8, 10, 10, 12, 20, 20, 31, 45, 60];
const REACHED = [1, 1, 0, 1, 0, 1, 1, 0, 1, 0, 1, 0];
const AS_OF = 46000;
// Whoever did not reach it started so many days before as_of; the others on as_of − 100.
const start = column(DAYS.map((days, i) => (REACHED[i] ? AS_OF - 100 : AS_OF - days)));
const event = column(DAYS.map((days, i) => (REACHED[i] ? AS_OF - 100 + days : null)));
const ids = column(DAYS.map((_, i) => `s${i}`));
const table = (args: Record<string, unknown>) =>
  value("MILESTONE", { ids, start, event, as_of: AS_OF, headers: false, ...args });

describe("BIZ.MILESTONE", () => {
  it("agrees with survfit", () => {
    const expected = [
      [0, 0, 12, 0],
      [3, 0.0833333333333334, 12, 1],
      [5, 0.1666666666666667, 11, 2],
      [7, 0.1666666666666667, 9, 2],
      [10, 0.351851851851852, 8, 4],
      [14, 0.4598765432098766, 5, 5],
      [20, 0.5679012345679013, 5, 6],
      [30, 0.5679012345679013, 3, 6],
      [31, 0.5679012345679013, 3, 6],
      [45, 0.7839506172839507, 2, 7],
      [60, 0.7839506172839507, 1, 7],
    ];
    expect(table({ windows: column(expected.map(([window]) => window)) })).toEqual(
      expected.map(([window, share, ...counts]) => [window, expect.closeTo(share as number, 12), ...counts]),
    );
  });

  it("keeps the order of the windows and leaves those beyond the last follow-up blank", () => {
    expect(table({ windows: [[90, 3, null, 61]] })).toEqual([
      [90, "", "", ""],
      [3, expect.closeTo(1 / 12, 12), 12, 1],
      [61, "", "", ""],
    ]);
  });

  it("takes the earliest of several starts and events of an id, and does not know the future", () => {
    // a: from day 0 to day 4 (not 9). b: the event lies after as_of. c: starts after it.
    const args = {
      ids: column(["a", "a", "b", "c"]),
      start: column([100, 102, 100, 120]),
      event: column([109, 104, 115, 121]),
      windows: column([3, 4, 10]),
      as_of: 110,
    };
    expect(table(args)).toEqual([
      [3, 0, 2, 0],
      [4, 0.5, 2, 1],
      [10, 0.5, 1, 1],
    ]);
  });

  it("counts an event on the first day, and takes one row", () => {
    expect(table({ ids: "a", start: 100, event: 100, windows: 0, as_of: 130 })).toEqual([[0, 1, 1, 1]]);
  });

  it("has headers in both languages and says what is wrong", () => {
    const header = (headers: unknown) => (table({ windows: 7, headers }) as unknown[][])[0];
    expect(header(true)).toEqual(["Window", "Share", "At risk", "Events"]);
    expect(header("es")).toEqual(["Ventana", "Parte", "En riesgo", "Eventos"]);
    const refusal = (args: Record<string, unknown>) =>
      biz("MILESTONE", { ids, start, event, windows: 7, as_of: AS_OF, ...args });
    expect(refusal({ windows: column([7, -1]) })).toMatchObject({
      error: "#VALUE!",
      message: expect.stringContaining("row 2 holds -1"),
    });
    expect(refusal({ event: column([1, ...Array(11).fill(null)]) })).toMatchObject({
      error: "#VALUE!",
      message: "event: row 1 lies before the start of “s0”.",
    });
    expect(refusal({ as_of: 40000 })).toMatchObject({ error: "#N/A" });
  });

  const people = fc.array(
    fc.record({
      from: fc.integer({ min: 1000, max: 1100 }),
      wait: fc.option(fc.integer({ min: 0, max: 150 }), { nil: NaN }),
    }),
    { minLength: 1, maxLength: 30 },
  );
  const run = (given: { from: number; wait: number }[], asOf: number) =>
    milestones({
      ids: oneRowEach([...given.keys()]),
      start: Float64Array.from(given, ({ from }) => from),
      event: Float64Array.from(given, ({ from, wait }) => from + wait),
      windows: Float64Array.from({ length: 40 }, (_, i) => i * 4),
      asOf,
    });

  it("never falls, and is the plain share where everybody is followed long enough", () => {
    law(
      fc.property(people, (given) => {
        const shares = run(given, 1110)
          .map(({ share }) => share)
          .filter((share) => !Number.isNaN(share));
        shares.forEach((share, i) => expect(share).toBeGreaterThanOrEqual(shares[i - 1] ?? 0));
        for (const { window, share } of run(given, 2000)) {
          if (Number.isNaN(share)) continue;
          expect(share).toBeCloseTo(given.filter(({ wait }) => wait <= window).length / given.length, 12);
        }
      }),
    );
  });
});
