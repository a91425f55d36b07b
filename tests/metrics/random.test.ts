import {
  createRandom,
  drawBinomial,
  drawIndex,
  drawLognormal,
  drawPoisson,
  drawWhole,
  shuffle,
} from "../../src/metrics/random";

const many = <T>(count: number, draw: () => T) => Array.from({ length: count }, draw);
const mean = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;
const variance = (values: readonly number[]) => {
  const centre = mean(values);
  return mean(values.map((value) => (value - centre) ** 2));
};

describe("seeded draws", () => {
  it("are the same for the same seed, and others for another", () => {
    const draw = (seed: number) => many(5, createRandom(seed).uniform);
    expect(draw(7)).toEqual(draw(7));
    expect(draw(7)).not.toEqual(draw(8));
  });

  it("in a named stream do not depend on what another stream drew", () => {
    const one = createRandom(3);
    const other = createRandom(3);
    many(100, other.uniform);
    expect(one.fork("prices").uniform()).toBe(other.fork("prices").uniform());
    expect(one.fork("prices").uniform()).not.toBe(one.fork("names").uniform());
  });

  // Uniform: mean 1/2, variance 1/12. Of 20,000 draws the mean's standard error is 0.002.
  it("are uniform on [0, 1)", () => {
    const values = many(20_000, createRandom(1).uniform);
    expect(Math.abs(mean(values) - 0.5)).toBeLessThan(0.01);
    expect(Math.abs(variance(values) - 1 / 12)).toBeLessThan(0.003);
    expect(Math.min(...values)).toBeGreaterThanOrEqual(0);
    expect(Math.max(...values)).toBeLessThan(1);
  });

  it("are normal: mean 0, variance 1, 68.3 % within one", () => {
    const values = many(20_000, createRandom(2).normal);
    expect(Math.abs(mean(values))).toBeLessThan(0.03);
    expect(Math.abs(variance(values) - 1)).toBeLessThan(0.05);
    expect(Math.abs(values.filter((value) => Math.abs(value) < 1).length / 20_000 - 0.683)).toBeLessThan(
      0.015,
    );
  });

  it("are lognormal with median 1", () => {
    const random = createRandom(3);
    const values = many(9_999, () => drawLognormal(random, 0.5)).sort((a, b) => a - b);
    expect(Math.abs((values[4_999] as number) - 1)).toBeLessThan(0.03);
  });

  // Poisson: mean = variance; both ways of drawing, below and above 60.
  test.each([0.4, 6, 59, 61, 400])("are Poisson of mean %p", (expected) => {
    const random = createRandom(4);
    const values = many(20_000, () => drawPoisson(random, expected));
    expect(Math.abs(mean(values) / expected - 1)).toBeLessThan(0.04);
    expect(Math.abs(variance(values) / expected - 1)).toBeLessThan(0.06);
    expect(values.every((value) => Number.isInteger(value) && value >= 0)).toBe(true);
  });

  // Binomial: mean np, variance np(1 − p).
  test.each([[10, 0.3], [100, 0.04], [2_000, 0.115], [50, 0.9]])("are binomial of %p at %p", (trials, chance) => {
    const random = createRandom(5);
    const values = many(20_000, () => drawBinomial(random, trials, chance));
    expect(Math.abs(mean(values) / (trials * chance) - 1)).toBeLessThan(0.02);
    expect(Math.abs(variance(values) / (trials * chance * (1 - chance)) - 1)).toBeLessThan(0.06);
    expect(values.every((value) => Number.isInteger(value) && value >= 0 && value <= trials)).toBe(true);
  }); // prettier-ignore

  it("are all or nothing at the ends of a binomial", () => {
    const random = createRandom(6);
    expect([drawBinomial(random, 9, 0), drawBinomial(random, 9, 1), drawBinomial(random, 0, 0.5)]).toEqual([
      0, 9, 0,
    ]);
    expect([drawPoisson(random, 0), drawPoisson(random, -1), drawPoisson(random, NaN)]).toEqual([0, 0, 0]);
  });

  it("fall into the steps of a running total by their heights, within a part of it too", () => {
    const random = createRandom(7);
    const totals = Float64Array.from([1, 1, 4, 10]);
    const counts = [0, 0, 0, 0];
    for (let i = 0; i < 20_000; i++) counts[drawIndex(random, totals)]!++;
    expect(counts[1]).toBe(0);
    expect(Math.abs(counts[0]! / 20_000 - 0.1)).toBeLessThan(0.01);
    expect(Math.abs(counts[3]! / 20_000 - 0.6)).toBeLessThan(0.02);
    const part = new Set(many(200, () => drawIndex(random, totals, 2, 4)));
    expect(part).toEqual(new Set([2, 3]));
  });

  it("take both ends of a span, and keep every value of a shuffle", () => {
    const random = createRandom(8);
    expect(new Set(many(300, () => drawWhole(random, 3, 5)))).toEqual(new Set([3, 4, 5]));
    const mixed = shuffle(random, [1, 2, 3, 4, 5, 6, 7, 8]);
    expect(mixed).not.toEqual([1, 2, 3, 4, 5, 6, 7, 8]);
    expect([...mixed].sort()).toEqual([1, 2, 3, 4, 5, 6, 7, 8]);
  });
});
