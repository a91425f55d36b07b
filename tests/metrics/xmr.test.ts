import fc from "fast-check";
import { xmr } from "../../src/metrics/xmr";
import { biz, column, value } from "../functions/call";
import { law } from "../laws";

const chart = (values: (number | null)[], rest: { baseline?: number; center?: "mean" | "median" } = {}) =>
  xmr({ values: Float64Array.from(values, (each) => each ?? NaN), center: "mean", ...rest });
const signals = (...args: Parameters<typeof chart>) => chart(...args).points.map(({ signal }) => signal);

describe("BIZ.XMR", () => {
  // The contract's check values: mean 135/10; moving ranges 2, 1, 2, 1, 1, 19, 18, 1, 2 sum to 47, over 9 = 5.2222;
  // 13.5 ± 2.66 × 5.2222; 3.268 × 5.2222.
  const known = [10, 12, 11, 13, 12, 11, 30, 12, 11, 13];

  it("sets the limits at 2.66 average moving ranges around the mean, and flags what lies beyond", () => {
    const { centre, lower, upper, rangeLimit } = chart(known);
    expect([centre, lower, upper]).toEqual([13.5, expect.closeTo(-0.3911, 4), expect.closeTo(27.3911, 4)]);
    expect(rangeLimit).toBeCloseTo((3.268 * 47) / 9, 12);
    expect(signals(known).map((signal) => signal === "beyond limit")).toEqual(
      known.map((each) => each === 30),
    );
  });

  it("uses the median moving range with 3.145 and 3.865, still around the mean", () => {
    // Sorted: 1, 1, 1, 1, 2, 2, 2, 18, 19: median 2.
    const { centre, lower, upper, rangeLimit } = chart(known, { center: "median" });
    expect([centre, lower, upper, rangeLimit]).toEqual([13.5, 13.5 - 6.29, 13.5 + 6.29, 7.73]);
  });

  it("computes the limits from the baseline and judges every point by them", () => {
    // 10, 12, 10, 12: mean 11, moving range 2, limits 5.68 and 16.32; 20 lies beyond.
    const { centre, upper, points } = chart([10, 12, 10, 12, 20, 11], { baseline: 4 });
    expect([centre, upper]).toEqual([11, 16.32]);
    expect(points.map(({ signal }) => signal)).toEqual([null, null, null, null, "beyond limit", null]);
    expect(chart([10, 12], { baseline: 12 }).centre).toBe(11);
  });

  it("flags the eighth and later points of a run; a point on the centre breaks it", () => {
    // Baseline 5 and 15: mean 10, limits 10 ± 26.6. Then eleven points just above 10.
    const above = Array<number>(9).fill(11);
    expect(signals([15, 5, ...above], { baseline: 2 })).toEqual([
      ...Array<null>(9).fill(null),
      "run of 8",
      "run of 8",
    ]);
    expect(signals([15, 5, ...above.slice(0, 7), 10, ...above.slice(0, 7)], { baseline: 2 })).not.toContain(
      "run of 8",
    );
    // 0.1 + 0.2 + … is not exactly the mean of equal values: still on the centre, and no signal at all.
    expect(signals(Array<number>(20).fill(0.1))).toEqual(Array<null>(20).fill(null));
  });

  it("flags the third of four points that lie nearer the limit than the centre, on one side", () => {
    // Mean 10, limits ± 26.6: beyond 23.3 is nearer the upper limit, below −3.3 nearer the lower one.
    expect(signals([15, 5, 24, 12, 24, 24, 24], { baseline: 2 })).toEqual([
      null,
      null,
      null,
      null,
      null,
      "3 of 4",
      "3 of 4",
    ]);
    expect(signals([15, 5, 24, -4, 24, -4, 24], { baseline: 2 })).not.toContain("3 of 4");
    expect(signals([15, 5, 23, 23, 23, 23], { baseline: 2 })).not.toContain("3 of 4");
    expect(signals([15, 5, 40, 40, 24], { baseline: 2 })[4]).toBe("3 of 4");
  });

  it("passes over missing points: no range across the gap, the run goes on", () => {
    const { points, centre } = chart([10, 12, null, 20, 18]);
    expect(centre).toBe(15);
    expect(points.map(({ movingRange }) => movingRange)).toEqual([NaN, 2, NaN, NaN, 2]);
    expect(signals([15, 5, 11, 11, null, 11, 11, 11, 11, 11, 11], { baseline: 2 })[10]).toBe("run of 8");
  });

  it("returns n × 7 with headers, signals in their language", () => {
    const rows = value("XMR", { values: column(known), headers: "es" }) as unknown[][];
    expect(rows[0]).toEqual([
      "Valor",
      "Centro",
      "Límite inferior",
      "Límite superior",
      "Rango móvil",
      "Límite del rango",
      "Señal",
    ]);
    expect(rows[1]).toEqual([10, 13.5, expect.any(Number), expect.any(Number), "", expect.any(Number), ""]);
    expect(rows[7]?.slice(4)).toEqual([19, expect.any(Number), "fuera de límites"]);
  });

  it("needs two values next to each other", () => {
    expect(biz("XMR", [5])).toMatchObject({
      error: "#N/A",
      message: expect.stringContaining("moving range"),
    });
    expect(biz("XMR", [column([5, null, 6])])).toMatchObject({ error: "#N/A" });
    expect(biz("XMR", [column([5, "6"])])).toMatchObject({
      error: "#VALUE!",
      message: expect.stringContaining("row 2"),
    });
    expect(biz("XMR", [column([5, 6]), 1])).toMatchObject({
      error: "#VALUE!",
      message: expect.stringContaining("baseline"),
    });
  });

  it("shifts and scales with its values, signals unchanged", () => {
    const values = fc.array(fc.integer({ min: -1000, max: 1000 }), { minLength: 2, maxLength: 40 });
    law(
      fc.property(
        values,
        fc.integer({ min: -50, max: 50 }),
        fc.constantFrom(0.25, 2, 8),
        (given, shift, scale) => {
          const before = chart(given);
          const after = chart(given.map((each) => each * scale + shift));
          expect(after.points.map(({ signal }) => signal)).toEqual(before.points.map(({ signal }) => signal));
          expect(after.upper - after.lower).toBeCloseTo((before.upper - before.lower) * scale, 6);
          expect(after.centre).toBeCloseTo(before.centre * scale + shift, 6);
        },
      ),
    );
  });

  it("flags the mirror image alike", () => {
    const values = fc.array(fc.integer({ min: -20, max: 20 }), { minLength: 2, maxLength: 40 });
    law(fc.property(values, (given) => expect(signals(given.map((each) => -each))).toEqual(signals(given))));
  });
});
