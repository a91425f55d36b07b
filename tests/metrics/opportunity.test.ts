import { oneRowEach } from "../../src/metrics/values";
import fc from "fast-check";
import { bench, quantileOf } from "../../src/metrics/bench";
import { biz, column, value } from "../functions/call";
import { law } from "../laws";

describe("BIZ.ABTEST", () => {
  // R: prop.test(c(45,60), c(100,100), correct=FALSE): X-squared 4.5112781955, p 0.0336720689.
  it("agrees with R's pooled test", () => {
    const [, row] = value("ABTEST", [45, 100, 60, 100, null, "all"]) as number[][];
    const [p, difference, low, high, z, split] = row as number[];
    expect(z).toBeCloseTo(-2.124, 4);
    expect((z as number) ** 2).toBeCloseTo(4.511278, 6);
    expect(p).toBeCloseTo(0.0336720689, 9);
    expect(difference).toBeCloseTo(-0.15, 12);
    // By hand from Wilson's 0.3561–0.5476 and 0.5020–0.6906: −0.15 ∓ √(0.0939² + 0.0906²), √(0.0976² + 0.0980²).
    expect(low).toBeCloseTo(-0.28, 2);
    expect(high).toBeCloseTo(-0.01, 2);
    expect(split).toBe(1);
  });

  // Newcombe 1998, table II, case (a): 56/70 − 48/80, method 10: 0.0524 to 0.3339.
  it("has Newcombe's published interval", () => {
    const [[, , low, high]] = value("ABTEST", [56, 70, 48, 80, null, "all", false]) as [number[]];
    expect(low).toBeCloseTo(0.0524, 4);
    expect(high).toBeCloseTo(0.3339, 4);
  });

  // By hand: (44,700 − 45,489)² ÷ 90,189 = 6.9024 with one degree of freedom: p = 0.0086.
  it("finds a split that is not even", () => {
    expect(value("ABTEST", [1, 44700, 1, 45489, null, "srm_p"])).toBeCloseTo(0.0086, 4);
  });

  it("has no p where nothing varies, and refuses impossible counts", () => {
    expect(biz("ABTEST", [0, 10, 0, 10])).toMatchObject({
      error: "#N/A",
      message: expect.stringMatching(/^p: cannot be told from these values/),
    });
    expect((value("ABTEST", [0, 10, 0, 10, null, "all", false]) as unknown[][])[0]?.slice(0, 2)).toEqual([
      "",
      0,
    ]);
    expect(biz("ABTEST", [11, 10, 1, 10])).toMatchObject({
      error: "#VALUE!",
      message: expect.stringContaining("x1: 11"),
    });
  });
});

describe("BIZ.BENCH", () => {
  it("takes Excel's inclusive percentile", () => {
    // PERCENTILE.INC({1;2;3;4},0.75) = 3.25
    expect(quantileOf(Float64Array.of(1, 2, 3, 4), 0.75)).toBe(3.25);
  });

  // By hand: 40 of 100, 10 of 100, 1 of 10: m = 51/210. The spread beyond chance gives Kleinman's correlation:
  // w = (100,100,10)/210; S = Σw(p−m)² = 0.0221088; chance = Σw(1−w)/n = 0.0095238·…: see the numbers below.
  it("pulls small samples further to the mean than large ones", () => {
    const keys = oneRowEach(["a", "b", "c"]);
    const rows = bench(keys, Float64Array.of(40, 10, 1), Float64Array.of(100, 100, 10), 0.75, true);
    const mean = 51 / 210;
    const weights = [100 / 210, 100 / 210, 10 / 210];
    const rates = [0.4, 0.1, 0.1];
    const spread = weights.reduce((sum, w, i) => sum + w * ((rates[i] as number) - mean) ** 2, 0);
    const chance = weights.reduce((sum, w, i) => sum + (w * (1 - w)) / ([100, 100, 10][i] as number), 0);
    const most = weights.reduce((sum, w) => sum + w * (1 - w), 0);
    const rho = (spread - mean * (1 - mean) * chance) / (mean * (1 - mean) * (most - chance));
    const size = 1 / rho - 1;
    expect(rows[1]?.shrunken).toBeCloseTo((10 + mean * size) / (100 + size), 12);
    expect(rows[2]?.shrunken).toBeCloseTo((1 + mean * size) / (10 + size), 12);
    expect(rows[2]?.shrunken as number).toBeGreaterThan(rows[1]?.shrunken as number);
  });

  it("keeps a shrunken rate between the own rate and the mean", () => {
    const peer = fc.tuple(fc.integer({ min: 0, max: 50 }), fc.integer({ min: 0, max: 500 }));
    law(
      fc.property(fc.array(peer, { minLength: 2, maxLength: 20 }), (peers) => {
        const num = Float64Array.from(peers, ([hits]) => hits);
        const den = Float64Array.from(peers, ([hits, misses]) => hits + misses + 1);
        const keys = oneRowEach([...peers.keys()]);
        const mean = num.reduce((a, b) => a + b, 0) / den.reduce((a, b) => a + b, 0);
        for (const { rate, shrunken } of bench(keys, num, den, 0.75, true)) {
          expect(shrunken).toBeGreaterThanOrEqual(Math.min(rate, mean) - 1e-12);
          expect(shrunken).toBeLessThanOrEqual(Math.max(rate, mean) + 1e-12);
        }
      }),
    );
  });

  it("refuses more successes than tries unless plain rates are asked for", () => {
    expect(biz("BENCH", [column(["x"]), column([3]), column([2])])).toMatchObject({ error: "#VALUE!" });
    expect(value("BENCH", [column(["x"]), column([3]), column([2]), null, false, false])).toEqual([
      ["x", 1.5, 1.5, "", 1.5],
    ]);
  });
});

describe("BIZ.OPPSIZE, BIZ.RICE, BIZ.RISK", () => {
  it("sees nothing to win above the benchmark", () => {
    expect(value("OPPSIZE", [1000, 0.05, 0.04, 10])).toBe(0);
    expect(value("OPPSIZE", [1000, 0.03, 0.04, 10])).toBeCloseTo(100, 9);
  });

  it("scores RICE and ICE, and takes confidence as a fraction only", () => {
    expect(value("RICE", [500, 3, 1, 2])).toBe(750);
    expect(
      value(
        "RICE",
        [null, 8, 0.5, 6, "ice"].map((cell) => cell ?? 0),
      ),
    ).toBe(24);
    expect(biz("RICE", [500, 3, 80, 2])).toMatchObject({
      error: "#VALUE!",
      message: expect.stringContaining("confidence"),
    });
    expect(biz("RICE", [500, 3, 0.8, 0])).toMatchObject({
      error: "#VALUE!",
      message: expect.stringContaining("effort"),
    });
  });

  it("bands a risk by fifths of its residual probability", () => {
    expect(value("RISK", [0.9, 5, 0, "band"])).toBe("extreme");
    expect(value("RISK", [0.2, 4, 0, "band"])).toBe("low");
    expect(value("RISK", [0.9, 5, 0.8, "band"])).toBe("medium");
    expect(biz("RISK", [0.5, 12345, 0, "band"])).toMatchObject({
      error: "#N/A",
      message: expect.stringMatching(/^band: .*outside its scale/),
    });
  });
});
