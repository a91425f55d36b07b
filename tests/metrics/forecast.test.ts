import fc from "fast-check";
import { accuracy } from "../../src/metrics/accuracy";
import { fitEts, forecastEts } from "../../src/metrics/ets";
import { forecast } from "../../src/metrics/forecast";
import { holtWinters } from "../../src/metrics/holtwinters";
import { stl } from "../../src/metrics/stl";
import { toSerial } from "../../src/metrics/dates";
import { biz, column, value } from "../functions/call";
import { law } from "../laws";

/** R's `nottem` of 1920–1923: mean monthly temperatures at Nottingham, in the public domain. */
const NOTTINGHAM = [
  ...[40.6, 40.8, 44.4, 46.7, 54.1, 58.5, 57.7, 56.4, 54.3, 50.5, 42.9, 39.8],
  ...[44.2, 39.8, 45.1, 47.0, 54.1, 58.7, 66.3, 59.9, 57.0, 54.2, 39.7, 42.8],
  ...[37.5, 38.7, 39.5, 42.1, 55.7, 57.8, 56.8, 54.3, 54.3, 47.1, 41.8, 41.7],
  ...[41.8, 40.1, 42.9, 45.8, 49.2, 52.7, 64.2, 59.6, 54.4, 49.2, 36.3, 37.6],
];
// R 4.2.2 and forecast 8.20 on y <- ts(nottem[1:48], frequency = 12):
const STL_PERIODIC = [-7.84080619, 49.18721094, -1.11255385]; // s <- stl(y, "periodic")$time.series; s[1,1], s[1,2], s[48,3]
const STL_MOVING = [-7.93006288, 48.99530291, -1.70536563]; // m <- stl(y, s.window = 7)$time.series; m[1,1], m[24,2], m[48,3]
const HOLT_WINTERS = [40.6178142, 37.52991024]; // predict(HoltWinters(y, .3, .05, .2), 12)[c(1, 12)]
const ETS_AICC = 310.95512004; // ets(y)$aicc

const months = (count: number) => Array.from({ length: count }, (_, i) => toSerial(1920, 1 + i, 1));

const days = (count: number) => column(Array.from({ length: count }, (_, i) => 45658 + i));

describe("BIZ.STL", () => {
  it("agrees with R's stl, periodic and moving", () => {
    const periodic = stl(Float64Array.from(NOTTINGHAM), {
      period: 12,
      seasonalWindow: "periodic",
      robust: false,
    });
    expect([periodic.seasonal[0], periodic.trend[0], periodic.remainder[47]]).toEqual(STL_PERIODIC.map(near));
    const moving = stl(Float64Array.from(NOTTINGHAM), { period: 12, seasonalWindow: 7, robust: false });
    expect([moving.seasonal[0], moving.trend[23], moving.remainder[47]]).toEqual(STL_MOVING.map(near));
  });

  it("adds up to the series", () => {
    law(
      fc.property(
        fc.array(fc.double({ min: -1e6, max: 1e6, noNaN: true }), { minLength: 15, maxLength: 60 }),
        fc.boolean(),
        (y, robust) => {
          const { trend, seasonal, remainder } = stl(Float64Array.from(y), {
            period: 7,
            seasonalWindow: "periodic",
            robust,
          });
          y.forEach((each, i) => {
            const sum = (trend[i] as number) + (seasonal[i] as number) + (remainder[i] as number);
            expect(Math.abs(sum - each)).toBeLessThanOrEqual(1e-6);
          });
        },
      ),
    );
  });

  it("refuses even windows and series shorter than two cycles", () => {
    expect(biz("STL", [column(NOTTINGHAM), 12, 8])).toMatchObject({ error: "#VALUE!" });
    expect(biz("STL", [column(NOTTINGHAM.slice(0, 20)), 12])).toMatchObject({ error: "#N/A" });
  });
});

describe("BIZ.FORECAST", () => {
  it("is R's HoltWinters with fixed parameters", () => {
    const { mean } = holtWinters(Float64Array.from(NOTTINGHAM), 12, 12, {
      alpha: 0.3,
      beta: 0.05,
      gamma: 0.2,
    });
    expect([mean[0], mean[11]]).toEqual(HOLT_WINTERS.map(near));
    const rows = value("FORECAST", [
      column(months(48)),
      column(NOTTINGHAM),
      12,
      null,
      "hw:0.3,0.05,0.2",
      null,
      false,
    ]) as number[][];
    expect(rows[0]?.slice(0, 2)).toEqual([toSerial(1924, 1, 1), near(HOLT_WINTERS[0] as number)]);
  });

  it("finds a likelihood at least as good as R's ets", () => {
    expect(fitEts(Float64Array.from(NOTTINGHAM), 12).aicc).toBeLessThanOrEqual(ETS_AICC + 1e-6);
  });

  it("continues a straight line and an exact cycle", () => {
    const line = Float64Array.from({ length: 30 }, (_, i) => 5 + 2 * i);
    expect(forecastEts(fitEts(line, 1), 3).mean[2]).toBeCloseTo(5 + 2 * 32, 1);
    const cycle = Float64Array.from({ length: 28 }, (_, i) => [10, 20, 30, 40, 50, 60, 70][i % 7] as number);
    expect([...forecast(cycle, 7, 7, "mstl").mean].map(Math.round)).toEqual([10, 20, 30, 40, 50, 60, 70]);
    expect([...forecast(cycle, 7, 3, "snaive").mean]).toEqual([10, 20, 30]);
  });

  it("says when seasonal naive does better, in the language of the headers", () => {
    const wave = Array.from({ length: 28 }, (_, i) => [10, 20, 30, 40, 50, 60, 70][i % 7] as number);
    const days = column(wave.map((_, i) => 45658 + i));
    const label = (headers: unknown) =>
      (value("FORECAST", [days, column(wave), 2, null, "drift", null, headers]) as string[][])[1]?.[4];
    expect(label(null)).toBe("drift (seasonal naive did better)");
    expect(label("es")).toBe("drift (el ingenuo estacional acertó más)");
  });

  it("says so for fixed parameters too", () => {
    const cycle = Array.from({ length: 36 }, (_, i) => 100 + i * 10 + [0, 40, -40][i % 3]!);
    const table = value("FORECAST", [days(36), column(cycle), 3, 3, "hw:0,0,0", null, false]) as string[][];
    // With all parameters 0 the first line goes on for ever: exactly the series, which no naive one can beat.
    expect(table[0]?.[4]).toBe("hw:0,0,0");
    const bent = cycle.map((each, i) => (i < 18 ? each : 280 + [0, 40, -40][i % 3]!));
    const late = value("FORECAST", [days(36), column(bent), 3, 3, "hw:0,0,0", null, false]) as string[][];
    expect(late[0]?.[4]).toBe("hw:0,0,0 (seasonal naive did better)");
  });

  it.each([
    ["hw", 1],
    ["hw:0.3,0.1,0", 1],
    ["mstl", null],
  ])("says that %s needs a season where there is none", (model, period) => {
    const short = column([1, 2, 4, 3, 5]);
    expect(biz("FORECAST", [days(5), short, 2, period, model])).toMatchObject({
      error: "#N/A",
      message: expect.stringMatching(/^model: (hw|mstl) needs a season of 2 values or more and two cycles/),
    });
  });

  it("goes on at the step of the dates, month ends included, and refuses holes", () => {
    const ends = [1, 2, 3, 4].map((month) => toSerial(2025, month + 1, 1) - 1);
    const rows = value("FORECAST", [
      column(ends),
      column([1, 2, 3, 5]),
      2,
      null,
      "drift",
      null,
      false,
    ]) as number[][];
    expect(rows.map(([date]) => date)).toEqual([toSerial(2025, 5, 31), toSerial(2025, 6, 30)]);
    const holed = [45658, 45659, 45661, 45662, 45663];
    expect(biz("FORECAST", [column(holed), column([1, 2, 3, 4, 5]), 1])).toMatchObject({
      error: "#N/A",
      message: expect.stringContaining("between 2025-01-02 and 2025-01-04"),
    });
  });

  it("always has low ≤ mean ≤ high, whatever the model, and does not depend on the rows' order", () => {
    const series = fc.array(fc.double({ min: 1, max: 1e5, noNaN: true }), { minLength: 20, maxLength: 40 });
    law(
      fc.property(series, fc.constantFrom("ets", "mstl", "hw", "snaive", "drift", "auto"), (y, model) => {
        const days = y.map((_, i) => 45658 + i);
        const rows = value("FORECAST", [column(days), column(y), 5, null, model, null, false]) as number[][];
        for (const [, mean, low, high] of rows) {
          expect(low).toBeLessThanOrEqual(mean as number);
          expect(high).toBeGreaterThanOrEqual(mean as number);
        }
        const turned = value("FORECAST", [
          column([...days].reverse()),
          column([...y].reverse()),
          5,
          null,
          model,
          null,
          false,
        ]);
        expect(turned).toEqual(rows);
      }),
      "slow",
    );
  });
});

describe("BIZ.BACKTEST", () => {
  // By hand: drift on 1, 2, 4, 8, 16, horizon 1, two folds: 4 + 3/2 = 5.5 for 8; 8 + 7/3 = 10.3333 for 16.
  // Errors −2.5, −5.6667: MAE 4.0833; WAPE 8.1667/24; bias −4.0833. Naive: 4 for 8, 8 for 16.
  it("forecasts each value from its own past only", () => {
    const days = column([1, 2, 3, 4, 5]);
    const rows = value("BACKTEST", [days, column([1, 2, 4, 8, 16]), 1, 2, "drift", false]) as number[][];
    expect(rows[0]?.slice(1, 3)).toEqual([near(49 / 12), near(49 / 6 / 24)]);
    expect(rows[0]?.[4]).toBeCloseTo(-49 / 12, 9);
    expect(rows[1]?.slice(0, 2)).toEqual(["snaive", 6]);
    // MASE of naive: 4 ÷ mean(1, 2) and 8 ÷ mean(1, 2, 4), averaged.
    expect(rows[1]?.[3]).toBeCloseTo((4 / 1.5 + 8 / (7 / 3)) / 2, 9);
  });

  it("has errors that grow with the scale of the series, and ratios that do not", () => {
    const series = fc.array(fc.double({ min: 1, max: 1000, noNaN: true }), { minLength: 12, maxLength: 25 });
    law(
      fc.property(series, fc.constantFrom(2, 10, 0.5), (y, scale) => {
        const rows = (factor: number) =>
          value("BACKTEST", [
            column(y.map((_, i) => i + 1)),
            column(y.map((each) => each * factor)),
            2,
            3,
            "drift",
            false,
          ]) as number[][];
        const [once, scaled] = [rows(1)[0] as number[], rows(scale)[0] as number[]];
        expect(scaled[1]).toBeCloseTo((once[1] as number) * scale, 6);
        expect(scaled[2]).toBeCloseTo(once[2] as number, 9);
      }),
      "slow",
    );
  });
});

describe("BIZ.ACCURACY", () => {
  // R: accuracy(c(1.1,2.3,2.8), c(1,2,3)): ME −0.0667, RMSE 0.2160, MAE 0.2, MAPE 10.5556.
  it("agrees with R's accuracy", () => {
    const result = accuracy(Float64Array.of(1, 2, 3), Float64Array.of(1.1, 2.3, 2.8), undefined);
    expect(result.me).toBeCloseTo(-0.2 / 3, 12);
    expect(result.rmse).toBeCloseTo(Math.sqrt(0.14 / 3), 12);
    expect(result.mape).toBeCloseTo((0.1 + 0.15 + 0.2 / 3) / 3, 12);
    expect(result.mase).toBeNull();
  });

  it("leaves MAPE blank when an actual is 0", () => {
    const [row] = value("ACCURACY", [column([0, 2]), column([1, 2]), null, false]) as unknown[][];
    expect(row?.[3]).toBe("");
    expect(row?.[4]).toBe(0.5);
  });
});

describe("BIZ.ANOMALY", () => {
  // By hand: median 5, MAD 0; mean absolute deviation 45/20 = 2.25, times √(π/2) = 2.81996; 45/2.81996 = 15.9577.
  it("flags what stands out of a series that is the same nearly everywhere", () => {
    const flat = [...Array<number>(19).fill(5), 50];
    const rows = value("ANOMALY", [days(20), column(flat), 1, null, null, null, false]) as number[][];
    expect(rows).toHaveLength(1);
    expect(rows[0]?.slice(1, 3)).toEqual([50, 5]);
    expect(rows[0]?.[3]).toBeCloseTo(15.9577, 4);
    const weekly = Array.from({ length: 60 }, (_, i) => (i === 40 ? 300 : 100 + 10 * (i % 7)));
    const found = value("ANOMALY", [days(60), column(weekly), null, null, null, null, false]) as number[][];
    expect(found.map((row) => row[1])).toEqual([300]);
    expect(value("ANOMALY", [days(20), column(Array(20).fill(5)), 1, null, null, null, false])).toEqual([
      [""],
    ]);
  });

  it("finds a planted day in a weekly season with a trend, and its side", () => {
    const wave = Array.from(
      { length: 56 },
      (_, i) => 100 + i + 20 * Math.sin((2 * Math.PI * i) / 7) + ((i * 37) % 11) / 5,
    );
    wave[30] = (wave[30] as number) + 60;
    const rows = value("ANOMALY", [days(56), column(wave), null, null, null, null, false]) as number[][];
    expect(rows.map(([date]) => date)).toEqual([45658 + 30]);
    expect(value("ANOMALY", [days(56), column(wave), null, null, null, "down", false])).not.toContainEqual(
      rows[0],
    );
  });

  // Rosner 1983's published data (NIST handbook 1.3.5.17.3): 54 values, three outliers at 5 %: 6.01, 5.42, 5.34 by
  // mean and standard deviation; median and MAD, being harder to mask, flag those three too.
  it("flags Rosner's published outliers", () => {
    const rosner = [
      ...[
        -0.25, 0.68, 0.94, 1.15, 1.2, 1.26, 1.26, 1.34, 1.38, 1.43, 1.49, 1.49, 1.55, 1.56, 1.58, 1.65, 1.69,
        1.7,
      ],
      ...[
        1.76, 1.77, 1.81, 1.91, 1.94, 1.96, 1.99, 2.06, 2.09, 2.1, 2.14, 2.15, 2.23, 2.24, 2.26, 2.35, 2.37,
        2.4,
      ],
      ...[
        2.47, 2.54, 2.62, 2.64, 2.9, 2.92, 2.92, 2.93, 3.21, 3.26, 3.3, 3.59, 3.68, 4.3, 4.64, 5.34, 5.42,
        6.01,
      ],
    ];
    const rows = value("ANOMALY", [days(54), column(rosner), 1, 0.05, 0.2, null, false]) as number[][];
    expect(rows.map((row) => row[1])).toEqual(expect.arrayContaining([6.01, 5.42, 5.34]));
  });

  it("flags at most the share asked for, and nothing in a flat series", () => {
    law(
      fc.property(
        fc.array(fc.double({ min: -1e6, max: 1e6, noNaN: true }), { minLength: 20, maxLength: 80 }),
        (y) => {
          const outcome = biz("ANOMALY", [days(y.length), column(y), 1, 0.05, 0.1, null, false]);
          expect(
            outcome.ok && (outcome.value as unknown[][]).filter((row) => row[0] !== "Date").length,
          ).toBeLessThanOrEqual(Math.max(1, Math.floor(y.length / 10)));
        },
      ),
    );
    expect((value("ANOMALY", [days(20), column(Array(20).fill(5))]) as unknown[][]).length).toBe(1);
  });
});

function near(expected: number): unknown {
  return expect.closeTo(expected, 6);
}
