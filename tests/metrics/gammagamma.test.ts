import fc from "fast-check";
import { fitGammaGamma, gammaGamma, gammaGammaLogLikelihood } from "../../src/metrics/gammagamma";
import { biz, column, value } from "../functions/call";
import { law } from "../laws";

const NOTE = Float64Array.of(6.25, 3.74, 15.44);
const expected = (x: number, m: number, params = NOTE) =>
  gammaGamma({ x: Float64Array.of(x), m: Float64Array.of(m), params })[0] as number;

describe("BIZ.GAMMAGAMMA", () => {
  // (15.44 + 2 · 22.35) · 6.25 / (6.25 · 2 + 3.74 − 1) = 375.875 / 15.24
  it("gives the note's example: 24.66", () => {
    expect(expected(2, 22.35)).toBeCloseTo(24.66, 2);
    expect(expected(2, 22.35)).toBeCloseTo(375.875 / 15.24, 12);
  });

  it("is n × 1 without header, blank without a repeat purchase or a value", () => {
    const args = {
      x: column([2, 0, 3, null]),
      m: column([22.35, null, null, 5]),
      params: [[6.25, 3.74, 15.44]],
    };
    expect(value("GAMMAGAMMA", args)).toEqual([[expect.closeTo(24.66, 2)], [""], [""], [""]]);
  });

  it("is blank where the model has no mean", () => {
    expect(expected(1, 10, Float64Array.of(0.5, 0.4, 5))).toBeNaN();
  });

  const sample = {
    x: Float64Array.from([1, 2, 1, 4, 3, 1, 6, 2]),
    m: Float64Array.from([12, 35, 20, 28, 15, 60, 31, 22]),
  };

  it("fits where no neighbour is likelier, and the same in any currency", () => {
    const fitted = fitGammaGamma(sample);
    const likelihood = (model: typeof fitted) => gammaGammaLogLikelihood(model, sample.x, sample.m);
    for (const key of ["p", "q", "gamma"] as const) {
      for (const factor of [0.95, 1.05]) {
        expect(likelihood({ ...fitted, [key]: fitted[key] * factor })).toBeLessThanOrEqual(
          likelihood(fitted) + 1e-9,
        );
      }
    }
    const pesos = gammaGamma({ x: sample.x, m: sample.m.map((each) => each * 20) });
    gammaGamma(sample).forEach((each, i) => expect((pesos[i] as number) / each).toBeCloseTo(20, 4));
  });

  it("says what is wrong", () => {
    expect(biz("GAMMAGAMMA", [column([1, 2]), column([5, 0])])).toMatchObject({
      error: "#VALUE!",
      message: expect.stringMatching(/^m: row 2/),
    });
    expect(biz("GAMMAGAMMA", [column([1, 2.5]), column([5, 6])])).toMatchObject({
      error: "#VALUE!",
      message: expect.stringMatching(/^x: row 2/),
    });
    expect(biz("GAMMAGAMMA", [5, 5])).toMatchObject({ error: "#N/A" });
    expect(biz("GAMMAGAMMA", [column([2, 3]), column([5, 5])])).toMatchObject({
      error: "#N/A",
      message: expect.stringContaining("one value"),
    });
    expect(biz("GAMMAGAMMA", [1, 5, column([1, 2, "x"])])).toMatchObject({
      error: "#VALUE!",
      message: expect.stringMatching(/^params: row 3/),
    });
  });

  it("lies between the customer's own mean and everyone's, nearer to their own the more they bought", () => {
    law(
      fc.property(
        fc.double({ min: 0.5, max: 20, noNaN: true }),
        fc.double({ min: 1.1, max: 20, noNaN: true }),
        fc.double({ min: 1, max: 100, noNaN: true }),
        fc.integer({ min: 1, max: 50 }),
        fc.double({ min: 1, max: 200, noNaN: true }),
        (p, q, gamma, x, m) => {
          const params = Float64Array.of(p, q, gamma);
          const everyone = (p * gamma) / (q - 1);
          const [once, often] = [expected(x, m, params), expected(x * 3, m, params)];
          expect(once).toBeGreaterThanOrEqual(Math.min(m, everyone) * (1 - 1e-9));
          expect(once).toBeLessThanOrEqual(Math.max(m, everyone) * (1 + 1e-9));
          expect(Math.abs(often - m)).toBeLessThanOrEqual(Math.abs(once - m) + 1e-9 * m);
        },
      ),
    );
  });
});
