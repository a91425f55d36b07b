import fc from "fast-check";
import { pooledRetention } from "../../src/metrics/retention";
import { biz, value } from "../functions/call";
import { law } from "../laws";

// By hand: period 1 of cohorts of 100 and 50 with 50 and 10 active: 60/150 pooled, (0.5 + 0.2)/2 as a mean.
const shares = [
  ["Cohort", "Size", 0, 1, 2],
  ["Jan", 100, 1, 0.5, 0.4],
  ["Feb", 50, 1, 0.2, ""],
];
const people = [
  ["Jan", 100, 100, 50, 40],
  ["Feb", 50, 50, 10, null],
];

describe("BIZ.RETENTION", () => {
  it("pools people over the cohorts that have completed a period", () => {
    expect(value("RETENTION", [shares])).toEqual([
      ["Period", "Retention"],
      [0, 1],
      [1, 0.4],
      [2, 0.4],
    ]);
  });

  it("takes the mean of the cohorts' shares when simple", () => {
    expect(value("RETENTION", [shares, "simple", "es"])).toEqual([
      ["Periodo", "Retención"],
      [0, 1],
      [1, 0.35],
      [2, 0.4],
    ]);
  });

  it("reads people as well as shares, with or without headers, and skips blank rows", () => {
    const spaced = [people[0], [null, null, null, null, null], people[1], [null, null, null, null, null]];
    for (const triangle of [people, [shares[0], ...people], spaced]) {
      expect(value("RETENTION", [triangle, null, false])).toEqual([
        [0, 1],
        [1, 0.4],
        [2, 0.4],
      ]);
    }
  });

  it("leaves a period blank that no cohort has completed", () => {
    expect(value("RETENTION", [[["Jan", 10, 1, "", 0.5]], null, false])).toEqual([
      [0, 1],
      [1, ""],
      [2, 0.5],
    ]);
    expect(biz("RETENTION", [[["Jan", 10, ""]]])).toMatchObject({ error: "#N/A" });
  });

  it("says which cell is no share of its cohort", () => {
    expect(
      biz("RETENTION", [
        [
          ["Jan", 100, 1, 0.5],
          ["Feb", 50, 50, 51],
        ],
      ]),
    ).toMatchObject({
      error: "#VALUE!",
      message: "triangle: row 2, column 4 holds “51”; a number from 0 to 50 is expected.",
    });
    expect(biz("RETENTION", [[["Jan", 100, 1, -0.5]]])).toMatchObject({
      message: expect.stringContaining("column 4"),
    });
    expect(biz("RETENTION", [[["Jan", 0, 1]]])).toMatchObject({ message: expect.stringContaining("size") });
    expect(biz("RETENTION", [[["Jan", "100", 1]]])).toMatchObject({
      message: expect.stringContaining("“100”"),
    });
    // The first row is a header only where its periods are named or counted.
    const unreadable = [["Jan", "n/a", 1, 0.5], ...shares.slice(1)];
    expect(biz("RETENTION", [unreadable])).toMatchObject({ message: expect.stringContaining("“n/a”") });
    const named = [["Cohort", "Size", "M1", "M2", "M3"], ...shares.slice(1)];
    const fromOne = [["Cohort", "Size", 1, 2, 3], ...shares.slice(1)];
    for (const headed of [named, fromOne])
      expect(value("RETENTION", [headed])).toEqual(value("RETENTION", [shares]));
    expect(biz("RETENTION", [[["Jan", 10]]])).toMatchObject({
      message: expect.stringContaining("2 columns"),
    });
    expect(biz("RETENTION", [5])).toMatchObject({ error: "#VALUE!" });
    expect(biz("RETENTION", [[["Jan", 10, "#N/A"]]])).toMatchObject({ error: "#N/A" });
  });

  const triangle = fc.array(
    fc.tuple(
      fc.integer({ min: 2, max: 500 }),
      fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { minLength: 1, maxLength: 6 }),
    ),
    { minLength: 1, maxLength: 8 },
  );

  it("lies between the lowest and the highest cohort, in whatever order they stand", () => {
    law(
      fc.property(triangle, fc.constantFrom("weighted" as const, "simple" as const), (cohorts, weighting) => {
        const rows = cohorts.map(([size, cells]) => [
          null,
          size,
          1,
          ...cells,
          ...Array<null>(6 - cells.length).fill(null),
        ]);
        const curve = pooledRetention(rows, weighting);
        expect(curve[0]).toBe(1);
        curve.slice(1).forEach((share, k) => {
          const found = cohorts.flatMap(([, cells]) => cells[k] ?? []);
          if (found.length === 0) expect(share).toBeNaN();
          else {
            expect(share).toBeGreaterThanOrEqual(Math.min(...found) - 1e-12);
            expect(share).toBeLessThanOrEqual(Math.max(...found) + 1e-12);
          }
        });
        const turned = pooledRetention([...rows].reverse(), weighting);
        turned.forEach((share, k) =>
          Number.isNaN(share)
            ? expect(curve[k]).toBeNaN()
            : expect(share).toBeCloseTo(curve[k] as number, 12),
        );
      }),
    );
  });
});
