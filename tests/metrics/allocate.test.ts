import fc from "fast-check";
import { biz, column, value } from "../functions/call";
import { law } from "../laws";

type Row = [string, number, number, string];
const names = (n: number) => column(Array.from({ length: n }, (_, i) => `k${i}`));
const table = (...args: unknown[]) => (value("ALLOCATE", args) as Row[]).slice(1);
const amounts = (...args: unknown[]) => table(...args).map((row) => row[2]);
const refusal = (...args: unknown[]) => {
  const outcome = biz("ALLOCATE", args);
  return outcome.ok ? "" : `${outcome.error} ${outcome.message}`;
};

describe("BIZ.ALLOCATE", () => {
  it("shares out in proportion to the base, to the last unit", () => {
    expect(table(100, names(3), column([1, 1, 1]))).toEqual([
      ["k0", 0.34, 34, ""],
      ["k1", 0.33, 33, ""],
      ["k2", 0.33, 33, ""],
    ]);
    expect(amounts(1, names(3), column([1, 1, 1]), null, null, null, 0.01)).toEqual([0.34, 0.33, 0.33]);
  });

  // scipy: minimize(lambda x: ((x - T*b/b.sum())**2/b).sum(), bounds=..., constraints=x.sum() == T, method="SLSQP")
  // gives 100, 420, 150, 260, 70: λ = 3.5 for those between their bounds.
  it("is the optimum of the quadratic programme under bounds", () => {
    const bounds = [column([null, 300, 150, null, null]), column([100, null, null, 260, null])];
    expect(table(1000, names(5), column([50, 120, 30, 80, 20]), ...bounds)).toEqual([
      ["k0", 0.1, 100, "max"],
      ["k1", 0.42, 420, ""],
      ["k2", 0.15, 150, "min"],
      ["k3", 0.26, 260, "max"],
      ["k4", 0.07, 70, ""],
    ]);
  });

  it("holds locked amounts, and bases with TRUE, and shares the rest out", () => {
    expect(
      table(100, names(4), column([10, 20, 30, 30]), null, null, column([40, true, null, false])),
    ).toEqual([
      ["k0", 0.4, 40, "locked"],
      ["k1", 0.2, 20, "locked"],
      ["k2", 0.2, 20, ""],
      ["k3", 0.2, 20, ""],
    ]);
    expect(amounts(100, names(2), column([null, 1]), null, null, [[30, null]])).toEqual([30, 70]);
  });

  it("keeps a negative total negative and takes bounds to the unit inside", () => {
    expect(amounts(-10, names(2), column([3, 2]))).toEqual([-6, -4]);
    expect(amounts(10, names(2), column([1, 1]), null, column([3.7, null]))).toEqual([3, 7]);
    expect(amounts(10, names(2), column([1, 9]), column([2.2, null]))).toEqual([3, 7]);
    expect(amounts(0, names(2), column([1, 9]))).toEqual([0, 0]);
  });

  it("names the bound that cannot hold", () => {
    const base = column([1, 1]);
    expect(refusal(100, names(2), base, column([80, 30]))).toMatch(
      /^#VALUE! min: .* 110, more than the total 100.*row 1 \(k0\)/,
    );
    expect(refusal(100, names(2), base, null, column([40, 50]))).toMatch(
      /^#VALUE! max: .* 90, less than .*row 1 \(k0\)/,
    );
    expect(refusal(100, names(2), base, column([50, 1]), column([40, 99]))).toMatch(
      /^#VALUE! min: row 1 \(k0\)/,
    );
    expect(refusal(100, names(2), base, null, null, column([120, null]))).toMatch(
      /^#VALUE! locked: .*row 1 \(k0\)/,
    );
    // A key without base takes nothing: the other's max is what holds.
    expect(refusal(100, names(2), column([0, 1]), null, column([null, 60]))).toMatch(
      /^#VALUE! max: .+ sum to 60, .+ row 2 \(k1\)/,
    );
    expect(refusal(100, names(2), column([0, 1]), null, null, column([null, 60]))).toMatch(/^#VALUE! base: /);
    expect(refusal(100, names(2), base, column([33.2, null]), column([33.8, null]))).toMatch(
      /^#VALUE! max: row 1/,
    );
  });

  it("refuses what it cannot share", () => {
    const base = column([1, 1]);
    expect(refusal(100.5, names(2), base)).toMatch(/^#VALUE! total: 100.5 is no multiple/);
    expect(refusal(100, column(["a", "A "]), base)).toMatch(/^#VALUE! keys: row 2: a stands in row 1/);
    expect(refusal(100, names(2), column([1, -1]))).toMatch(/^#VALUE! base: row 2 \(k1\)/);
    expect(refusal(100, names(2), column([1, null]))).toMatch(/^#N\/A base: row 2 \(k1\)/);
    expect(refusal(100, names(2), base, null, null, column([10.5]))).toMatch(/^#VALUE! locked: row 1/);
    expect(refusal(100, names(2), base, null, null, column(["x"]))).toMatch(
      /^#VALUE! locked: row 1 holds “x”/,
    );
    expect(refusal(100, names(2), base, null, null, column([1, 1, 1]))).toMatch(
      /^#VALUE! keys has 2 cells and locked/,
    );
  });

  const line = fc.record({
    base: fc.oneof(fc.integer({ min: 1, max: 1000 }), fc.double({ min: 0.001, max: 1e4, noNaN: true })),
    min: fc.option(fc.integer({ min: 0, max: 300 }), { nil: null }),
    room: fc.option(fc.integer({ min: 0, max: 500 }), { nil: null }),
  });
  const unit = fc.constantFrom(1, 0.01, 5);

  it("sums exactly in units within its bounds, and those between their bounds are as their bases", () => {
    law(
      fc.property(
        fc.array(line, { minLength: 1, maxLength: 15 }),
        unit,
        fc.nat(100000),
        (lines, step, extra) => {
          const inUnit = (n: number) => (step < 1 ? n / 100 : n * step);
          const min = lines.map((each) => (each.min === null ? null : inUnit(each.min)));
          const max = lines.map((each) => (each.room === null ? null : inUnit((each.min ?? 0) + each.room)));
          const least = lines.reduce((sum, each) => sum + (each.min ?? 0), 0);
          const isOpen = max.includes(null);
          const room = lines.reduce((sum, each) => sum + (each.room ?? 0), 0);
          const count = least + (isOpen ? extra : room === 0 ? 0 : extra % (room + 1));
          const rows = table(
            inUnit(count),
            names(lines.length),
            column(lines.map((each) => each.base)),
            column(min),
            column(max),
            null,
            step,
          );
          expect(rows.reduce((sum, row) => sum + Math.round(row[2] / step), 0)).toBe(count);
          const free: number[] = [];
          rows.forEach(([, , amount, hit], i) => {
            expect(amount).toBeGreaterThanOrEqual((min[i] ?? 0) - 1e-9);
            expect(amount).toBeLessThanOrEqual((max[i] ?? Infinity) + 1e-9);
            if (hit === "") free.push(i);
          });
          for (const i of free) {
            for (const j of free) {
              const [bi, bj] = [(lines[i] as { base: number }).base, (lines[j] as { base: number }).base];
              const [ai, aj] = [(rows[i] as Row)[2] / step, (rows[j] as Row)[2] / step];
              // Each is within a unit of λ·base.
              expect((ai - 1) / bi).toBeLessThanOrEqual(((aj + 1) / bj) * (1 + 1e-9));
            }
          }
        },
      ),
    );
  });

  it("does not change with the unit of the base", () => {
    law(
      fc.property(
        fc.uniqueArray(fc.integer({ min: 1, max: 1e6 }), { minLength: 1, maxLength: 20 }),
        (bases) => {
          const of = (list: readonly number[]) => amounts(1000, names(list.length), column(list));
          expect(of(bases.map((base) => base * 8))).toEqual(of(bases));
        },
      ),
    );
  });
});
