import fc from "fast-check";
import { bgNbd, type BgNbd } from "../../src/metrics/bgnbd";
import { bgNbdLogLikelihood, fitBgNbd } from "../../src/metrics/bgnbd-fit";
import { biz, column, value } from "../functions/call";
import { law } from "../laws";

const PAPER = [0.243, 4.414, 0.793, 2.426];
const outlook = (params: readonly number[], [x, tx, T]: readonly [number, number, number], horizon: number) =>
  bgNbd({
    x: Float64Array.of(x),
    tx: Float64Array.of(tx),
    T: Float64Array.of(T),
    horizon,
    params: Float64Array.from(params),
  })[0];

describe("BIZ.BGNBD", () => {
  it("gives the paper's example: 1.226 purchases in 39 weeks", () => {
    expect(outlook(PAPER, [2, 30.43, 38.86], 39)?.expected).toBeCloseTo(1.226, 3);
  });

  /* Python: E = (a+b+x-1)/(a-1) * (1 - ((α+T)/(α+T+t))**(r+x) * scipy.special.hyp2f1(r+x, b+x, a+b+x-1, t/(α+T+t)))
     / (1 + (x>0) * a/(b+x-1) * ((α+T)/(α+tx))**(r+x)); where a = 1, scipy.integrate.quad of the same expectation over p. */
  it.each<[number[], [number, number, number], number, number]>([
    [PAPER, [2, 30.43, 38.86], 39, 1.226028174767135],
    [PAPER, [0, 0, 38.86], 39, 0.19509805201125396],
    [[0.5, 10, 2.5, 3], [7, 50, 52], 12, 0.9190955061651387],
    [[1.2, 6, 0.4, 0.3], [0, 0, 20], 52, 1.2600115232052742],
    [[3, 2, 1, 1.5], [4, 10, 30], 5, 0.004671544955855906],
    [[0.3, 4, 0.8, 2.4], [3, 20, 25], 5000, 29.874331089105624],
    [[40, 100, 5, 9], [10, 30, 40], 10, 0.20621214190679996],
  ])("agrees with the closed form: %j, %j, %d ahead", (params, history, horizon, expected) => {
    expect((outlook(params, history, horizon)?.expected ?? NaN) / expected).toBeCloseTo(1, 10);
  });

  it("passes through a = 1 without a jump", () => {
    const [below, at, above] = [1 - 1e-9, 1, 1 + 1e-9].map(
      (a) => outlook([3, 2, a, 1.5], [4, 10, 30], 5)?.expected,
    );
    expect(at).toBeCloseTo(below as number, 10);
    expect(at).toBeCloseTo(above as number, 10);
  });

  // By hand: 1 / (1 + a/(b + x − 1) · ((α + T)/(α + tx))^(r + x)) with r 1, α 2, a 1, b 3: x 1, tx 2, T 6:
  // 1 / (1 + 1/3 · (8/4)²) = 3/7.
  it("P(alive) is 1 without a repeat purchase, and falls with silence", () => {
    expect(outlook([1, 2, 1, 3], [1, 2, 6], 1)?.alive).toBeCloseTo(3 / 7, 14);
    expect(outlook([1, 2, 1, 3], [0, 0, 600], 1)?.alive).toBe(1);
    expect(outlook(PAPER, [400, 1, 1e6], 1)).toEqual({ alive: 0, expected: 0 });
  });

  const history = {
    x: Float64Array.from([0, 0, 1, 2, 4, 0, 7, 3]),
    tx: Float64Array.from([0, 0, 5, 12, 30, 0, 37, 20]),
    T: Float64Array.from([30, 38, 36, 38, 32, 25, 38, 39]),
  };

  it("fits where no neighbour is likelier", () => {
    const fitted = fitBgNbd(history);
    const best = bgNbdLogLikelihood(fitted, history);
    for (const key of Object.keys(fitted) as (keyof BgNbd)[]) {
      for (const factor of [0.9, 0.99, 1.01, 1.1]) {
        expect(bgNbdLogLikelihood({ ...fitted, [key]: fitted[key] * factor }, history)).toBeLessThanOrEqual(
          best + 1e-9,
        );
      }
    }
  });

  it("fits the same customers whatever the unit of time", () => {
    const days = {
      x: history.x,
      tx: history.tx.map((each) => each * 7),
      T: history.T.map((each) => each * 7),
    };
    const [weekly, daily] = [bgNbd({ ...history, horizon: 4 }), bgNbd({ ...days, horizon: 28 })];
    daily.forEach(({ expected }, i) => expect(expected).toBeCloseTo(weekly[i]?.expected ?? NaN, 4));
  });

  it("returns n × 2, blank where the history is not complete", () => {
    const args = {
      x: column([2, null, 0]),
      tx: column([30.43, 1, null]),
      T: column([38.86, 2, 3]),
      horizon: 39,
      params: column(PAPER),
    };
    expect(value("BGNBD", { ...args, headers: "es" })).toEqual([
      ["Compras esperadas", "P(activo)"],
      [expect.closeTo(1.226, 3), expect.closeTo(0.7266, 4)],
      ["", ""],
      ["", ""],
    ]);
  });

  it("says which history cannot be, and what cannot be fitted", () => {
    const refusal = (args: Record<string, unknown>) =>
      biz("BGNBD", { x: 2, tx: 3, T: 4, horizon: 1, params: column(PAPER), ...args });
    expect(refusal({ x: 1.5 })).toMatchObject({
      error: "#VALUE!",
      message: expect.stringMatching(/^x: row 1 holds 1.5/),
    });
    expect(refusal({ tx: 5 })).toMatchObject({
      error: "#VALUE!",
      message: expect.stringMatching(/^tx: row 1 holds 5; a time from 0 to T/),
    });
    expect(refusal({ x: 0 })).toMatchObject({
      error: "#VALUE!",
      message: expect.stringMatching(/^tx: .*x is 0/),
    });
    expect(refusal({ T: -1, tx: null, x: 0 })).toMatchObject({ error: "#VALUE!" });
    expect(refusal({ params: column([1, 2, 3]) })).toMatchObject({
      error: "#VALUE!",
      message: expect.stringContaining("4 are expected"),
    });
    expect(refusal({ params: column([1, 2, 3, 0]) })).toMatchObject({
      error: "#VALUE!",
      message: expect.stringContaining("b must be"),
    });
    expect(refusal({ horizon: -1 })).toMatchObject({
      error: "#VALUE!",
      message: expect.stringMatching(/^horizon/),
    });
    expect(refusal({ params: null })).toMatchObject({
      error: "#N/A",
      message: expect.stringContaining("two customers"),
    });
    const nobody = { x: column([0, 0]), tx: column([0, 0]), T: column([5, 6]) };
    expect(refusal({ ...nobody, params: null })).toMatchObject({ error: "#N/A" });
  });

  it("expects more the longer it looks ahead, never more than the rate allows", () => {
    const params = fc.tuple(
      ...[0.05, 0.05, 0.05, 0.05].map((min) => fc.double({ min, max: 20, noNaN: true })),
    );
    const customer = fc.tuple(
      fc.integer({ min: 0, max: 30 }),
      fc.double({ min: 0, max: 1, noNaN: true }),
      fc.double({ min: 1, max: 100, noNaN: true }),
    );
    law(
      fc.property(
        params,
        customer,
        fc.double({ min: 0, max: 200, noNaN: true }),
        ([r, alpha, a, b], [x, share, T], horizon) => {
          const history = [x, x === 0 ? 0 : share * T, T] as const;
          const model = [r, alpha, a, b] as number[];
          const [near, far] = [outlook(model, history, horizon), outlook(model, history, horizon * 2)];
          expect(near?.expected).toBeGreaterThanOrEqual(0);
          expect(far?.expected).toBeGreaterThanOrEqual((near?.expected ?? NaN) * (1 - 1e-12));
          // Whoever never leaves buys (r + x)/(α + T) a unit of time.
          expect(near?.expected).toBeLessThanOrEqual(
            (((r as number) + x) / ((alpha as number) + T)) * horizon * (1 + 1e-9),
          );
          expect(near?.alive).toBeGreaterThanOrEqual(0);
          expect(near?.alive).toBeLessThanOrEqual(1);
        },
      ),
      "slow",
    );
  });
});
