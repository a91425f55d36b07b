import { keyColumn } from "../../src/metrics/values";
import fc from "fast-check";
import { marginOfError, sampleFor } from "../../src/metrics/moe";
import { rake } from "../../src/metrics/rake";
import { wilson, twoSidedZ } from "../../src/metrics/distributions";
import { biz, column, value } from "../functions/call";
import { expectSum, law } from "../laws";

const repeat = (score: number, times: number) => Array.from({ length: times }, () => score);

describe("BIZ.TOPBOX", () => {
  // Wilson for 45 of 100, published in many tables: 0.3561 to 0.5476.
  it("has Wilson's interval", () => {
    const scores = column([...repeat(5, 45), ...repeat(1, 55)]);
    const [, row] = value("TOPBOX", { scores, k: 1, output: "all" }) as number[][];
    expect(row?.[0]).toBe(0.45);
    expect(row?.[1]).toBeCloseTo(0.3561, 4);
    expect(row?.[2]).toBeCloseTo(0.5476, 4);
  });

  it("adds the distribution to the whole row", () => {
    expect(value("TOPBOX", { scores: column([5, 4, 4, 1]), k: 2, output: "all", headers: "es" })).toEqual([
      ["Casillas superiores", "Inferior", "Superior", "n", 1, 2, 3, 4, 5],
      [0.75, expect.any(Number), expect.any(Number), 4, 0.25, 0, 0, 0.5, 0.25],
    ]);
  });

  it("keeps Wilson's interval around the share", () => {
    law(
      fc.property(fc.integer({ min: 0, max: 500 }), fc.integer({ min: 1, max: 500 }), (hits, n) => {
        fc.pre(hits <= n);
        const { low, high } = wilson(hits / n, n, twoSidedZ(0.95));
        expect(low).toBeLessThanOrEqual(hits / n + 1e-12);
        expect(high).toBeGreaterThanOrEqual(hits / n - 1e-12);
      }),
    );
  });
});

describe("BIZ.MOE", () => {
  // Textbook: p = 0.5, n = 1,000: 1.959964·√(0.25/1000) = 0.0309898.
  it("is 3.1 points for a thousand answers", () => {
    expect(value("MOE", [0.5, 1000])).toBeCloseTo(0.0309898, 7);
  });

  // Krejcie & Morgan 1970's well-known table: 278 of a population of 1,000, 370 of 10,000 at 5 points.
  it("asks for the samples of the published table", () => {
    expect(value("MOE", [0.05, null, 0.95, 1000, null, true])).toBe(278);
    expect(value("MOE", [0.05, null, 0.95, 10000, null, true])).toBe(370);
  });

  it("has no error when everyone answered", () => {
    expect(value("MOE", [0.3, 50, null, 50])).toBe(0);
    expect(biz("MOE", [0.3, 51, null, 50])).toMatchObject({ error: "#VALUE!" });
  });

  it("solves for a sample whose margin is within what was wanted", () => {
    law(
      fc.property(fc.double({ min: 0.01, max: 0.3, noNaN: true }), (wanted) => {
        const input = { confidence: 0.95, population: undefined, deff: 1 };
        const n = sampleFor({ p: wanted, n: undefined, ...input });
        expect(marginOfError({ p: 0.5, n, ...input })).toBeLessThanOrEqual(wanted + 1e-9);
        if (n > 1) expect(marginOfError({ p: 0.5, n: n - 1, ...input })).toBeGreaterThan(wanted - 1e-9);
      }),
    );
  });
});

describe("BIZ.RAKE", () => {
  it("hits its margins whatever the sample", () => {
    const respondent = fc.tuple(fc.integer({ min: 0, max: 2 }), fc.integer({ min: 0, max: 1 }));
    law(
      fc.property(fc.array(respondent, { minLength: 1, maxLength: 60 }), (answers) => {
        // Every cell answered at least once, so that the margins can always be met.
        const rows = [...answers, ...[0, 1, 2].flatMap((a) => [0, 1].map((b) => [a, b] as [number, number]))];
        const dimension = (at: 0 | 1, labels: string[], targets: number[]) => ({
          name: String(at),
          members: keyColumn(
            Int32Array.from(rows, (row) => row[at]),
            labels,
          ),
          targets: Float64Array.from(targets),
        });
        const dimensions = [dimension(0, ["a", "b", "c"], [50, 30, 20]), dimension(1, ["x", "y"], [60, 40])];
        const { weights } = rake(dimensions, { tolerance: 1e-10 });
        for (const { members, targets } of dimensions) {
          const totals = new Float64Array(targets.length);
          members.codes.forEach(
            (code, row) => (totals[code] = (totals[code] as number) + (weights[row] as number)),
          );
          targets.forEach((target, code) => expect(totals[code]).toBeCloseTo(target, 6));
        }
      }),
    );
  });

  it("says which cell nobody answers for", () => {
    const targets = [
      ["seg", "a", 5],
      ["seg", "b", 5],
    ];
    expect(biz("RAKE", [[["seg"], ["a"]], targets])).toMatchObject({
      error: "#N/A",
      message: expect.stringContaining("“b” of “seg”"),
    });
    expect(biz("RAKE", [[["seg"], ["c"]], targets])).toMatchObject({
      error: "#VALUE!",
      message: expect.stringContaining("“c”"),
    });
  });

  const weightsOf = (table: unknown) => (table as number[][]).slice(1).map((row) => row[0] as number);
  const expectWeights = (table: unknown, weights: readonly number[]) => {
    expect(weightsOf(table)).toHaveLength(weights.length);
    weightsOf(table).forEach((weight, i) => expect(weight).toBeCloseTo(weights[i] as number, 9));
  };
  const halves = [
    ["seg", "a", 0.5],
    ["seg", "b", 0.5],
  ];

  // Ten of 100 are half of the population: at 50/10 = 5 each they stop at 2, 20 in all, and the other 90 share 80.
  // Deff = 100·(10·2² + 90·(80/90)²)/100² = 10/9; “a” has 20 of 50, so 0.6 are missed.
  it("gives what the cap takes to the others, and says how far off the margins stay", () => {
    const dims = [["seg"], ...repeat(0, 10).map(() => ["a"]), ...repeat(0, 90).map(() => ["b"])];
    const table = value("RAKE", [dims, halves, null, 2]) as number[][];
    expectWeights(table, [...repeat(2, 10), ...repeat(80 / 90, 90)]);
    expect(table[0]).toEqual(["Weight", "Design effect", "Iterations", "Largest miss"]);
    expect(table[1]?.[1]).toBeCloseTo(10 / 9, 9);
    expect(table[1]?.[3]).toBeCloseTo(0.6, 9);
    expect(table[2]?.slice(1)).toEqual(["", "", ""]);
  });

  // The mean is 25, the cap 30: “b” stops at 60 of its 70 and “a” takes the 10, 40 for 30 (1/3 over); 50/50 is met.
  it("meets the margins that the cap leaves within reach", () => {
    const dims = [
      ["g", "h"],
      ["a", "x"],
      ["a", "y"],
      ["b", "x"],
      ["b", "y"],
    ];
    const targets = [
      ["g", "a", 30],
      ["g", "b", 70],
      ["h", "x", 50],
      ["h", "y", 50],
    ];
    const table = value("RAKE", [dims, targets, null, 1.2]) as number[][];
    expectWeights(table, [20, 20, 30, 30]);
    expect(table[1]?.[3]).toBeCloseTo(1 / 3, 9);
  });

  // All ten “a” are “x” and stop at 2, so “x” needs 50 − 20 = 30 of its 45 “b”, and “y” 50 of its 45.
  it("takes from no other margin for one that the cap keeps out of reach", () => {
    const rows = (times: number, ...row: string[]) => repeat(0, times).map(() => row);
    const dims = [["seg", "h"], ...rows(10, "a", "x"), ...rows(45, "b", "x"), ...rows(45, "b", "y")];
    const targets = [...halves, ["h", "x", 0.5], ["h", "y", 0.5]];
    const table = value("RAKE", [dims, targets, null, 2]);
    expectWeights(table, [...repeat(2, 10), ...repeat(30 / 45, 45), ...repeat(50 / 45, 45)]);
  });

  // Mean 6/4 = 1.5, cap 2: of the 4 that “a” needs, base weights 3 and 1 would be 3 and 1; 2 and 2 meet it as well.
  it("meets a margin with the others of a member when one stops at the cap", () => {
    const targets = [
      ["g", "a", 4],
      ["g", "b", 2],
    ];
    const args = [[["g"], ["a"], ["a"], ["b"], ["b"]], targets, column([3, 1, 1, 1])];
    expectWeights(value("RAKE", args), [3, 1, 1, 1]);
    const table = value("RAKE", [...args, 4 / 3]) as number[][];
    expectWeights(table, [2, 2, 1, 1]);
    expect(table[1]?.[3]).toBeCloseTo(0, 9);
  });

  // “a” is always “x”: half and a quarter at once cannot be, at no cap, so the base weights stay; 1 for 2 is 0.5 off.
  it("stays with the starting weights when nothing nearer can be met together", () => {
    const dims = [
      ["seg", "h"],
      ["a", "x"],
      ["b", "y"],
      ["b", "y"],
      ["b", "y"],
    ];
    const targets = [...halves, ["h", "x", 0.25], ["h", "y", 0.75]];
    const table = value("RAKE", [dims, targets, null, 4]) as number[][];
    expectWeights(table, [1, 1, 1, 1]);
    expect(table[1]?.[3]).toBeCloseTo(0.5, 9);
  });

  it("takes a cap of 1, every weight the mean, and none below or too low for those who count", () => {
    const dims = [["seg"], ["a"], ["b"], ["b"]];
    expectWeights(value("RAKE", [dims, halves, null, 1]), [1, 1, 1]);
    expect(biz("RAKE", [dims, halves, null, 0.99])).toMatchObject({
      error: "#VALUE!",
      message: expect.stringContaining("cap: 0.99 came"),
    });
    // Only “a” counts, one of three: its weight is 3 times the mean, whatever the cap says.
    const one = [
      ["seg", "a", 1],
      ["seg", "b", 0],
    ];
    expectWeights(value("RAKE", [dims, one, null, 3]), [3, 0, 0]);
    expect(biz("RAKE", [dims, one, null, 2])).toMatchObject({
      error: "#VALUE!",
      message: expect.stringContaining("only 1 of 3"),
    });
  });

  it("keeps the targets' sum and the cap for any sample of three dimensions", () => {
    const respondent = fc.tuple(fc.nat(3), fc.nat(3), fc.nat(3), fc.integer({ min: 1, max: 50 }));
    const sizes = fc.array(fc.integer({ min: 1, max: 100 }), { minLength: 12, maxLength: 12 });
    law(
      fc.property(
        fc.array(respondent, { minLength: 1, maxLength: 40 }),
        sizes,
        fc.double({ min: 1, max: 4, noNaN: true }),
        (rows, size, cap) => {
          const dimensions = [0, 1, 2].map((at) => {
            const codes = Int32Array.from(rows, (row) => row[at] as number);
            const wanted = [0, 1, 2, 3].map((code) =>
              codes.includes(code) ? (size[at * 4 + code] ?? 0) : 0,
            );
            const all = wanted.reduce((sum, each) => sum + each, 0);
            return {
              name: String(at),
              members: keyColumn(codes, ["a", "b", "c", "d"]),
              targets: Float64Array.from(wanted, (each) => (1000 * each) / all),
            };
          });
          const base = Float64Array.from(rows, (row) => row[3]);
          const { weights } = rake(dimensions, { base, cap, tolerance: 1e-10 });
          expectSum(weights, 1000);
          expect(Math.max(...weights)).toBeLessThanOrEqual(((cap * 1000) / rows.length) * (1 + 1e-9));
          expect(Math.min(...weights)).toBeGreaterThan(0);
        },
      ),
    );
  });

  it("refuses a target that is text with its place, in the first row too, and passes over a header", () => {
    const dims = [["g"], ["a"], ["b"]];
    const second = ["g", "b", 70];
    const said = (first: unknown[], ...more: unknown[][]) => {
      const outcome = biz("RAKE", [dims, [first, ...more]]);
      return outcome.ok ? "" : `${outcome.error} ${outcome.message}`;
    };
    expect(said(["g", "a", "30"], second)).toMatch(/^#VALUE! targets: row 1, column 3 holds the text “30”/);
    expect(said(["g", "a", null], second)).toMatch(/^#VALUE! targets: row 1, column 3 holds nothing/);
    expect(said(["g", "a", true], second)).toMatch(/^#VALUE! targets: row 1, column 3 holds “true”/);
    expect(said(["g", "a", 30], ["g", "b", "many"])).toMatch(
      /^#VALUE! targets: row 2, column 3 holds “many”/,
    );
    expect(said(["g", "a", 30], second, ["k", "b", 1])).toContain("row 3 names the dimension “k”");
    expectWeights(
      value("RAKE", [dims, [["Dimension", "Member", "Target"], ["g", "a", 30], second]]),
      [30, 70],
    );
  });

  it("names the row of base_w that holds no weight, the last one too", () => {
    const dims = [["seg"], ["a"], ["b"], ["b"]];
    const said = (base: readonly unknown[]) => {
      const outcome = biz("RAKE", [dims, halves, column(base)]);
      return outcome.ok ? "" : `${outcome.error} ${outcome.message}`;
    };
    expect(said([1, null, 1])).toMatch(/^#VALUE! base_w: row 2 holds no weight/);
    expect(said([1, 1, -1])).toMatch(/^#VALUE! base_w: row 3 holds no weight/);
    expect(said([1, 1, null])).toMatch(/^#VALUE! base_w: row 3 holds no weight/);
    expect(said([1, 1])).toMatch(/^#VALUE! dims has 3 cells and base_w has 2/);
  });
});
