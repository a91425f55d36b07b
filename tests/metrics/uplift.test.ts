import { toSerial } from "../../src/metrics/dates";
import { uplift } from "../../src/metrics/uplift";
import { biz, column, value } from "../functions/call";

describe("BIZ.UPLIFT", () => {
  const start = toSerial(2025, 3, 3);
  const weeks = (count: number) => Array.from({ length: count * 7 }, (_, i) => i);

  // Four plain weeks of 10 a day and 20 on Sundays, then a week at double: 80 expected, 160 came.
  it("expects the same weekdays without a control", () => {
    const level = (i: number) => ((start - 28 + i - 1) % 7 === 0 ? 20 : 10);
    const noise = (i: number) => (i % 2 === 0 ? 1 : -1) * (i < 28 ? 0.5 : 0);
    const dates = Float64Array.from(weeks(5), (i) => start - 28 + i);
    const values = Float64Array.from(weeks(5), (i) => level(i) * (i < 28 ? 1 : 2) + noise(i));
    const result = uplift({ dates, values, start, end: start + 6, post: 0 });
    expect(result.expected).toBeCloseTo(80, 9);
    expect(result.uplift).toBeCloseTo(80, 9);
    expect(result.relative).toBeCloseTo(1, 9);
    expect(result.low).toBeLessThan(80);
    expect(result.payback).toBeNull();
  });

  // By hand: pre days 19, 41, 20, 40 with control 10, 20, 10, 20: ratio 2, residuals −1, 1, 0, 0; s² = 2/3 (3 degrees).
  // The ratio's own error on a control of 30 after one of 60: 4·(30/60)² = 1. R: qt(.975, 3) = 3.182446.
  // half = 3.182446·√(2/3·(2 + 1)) = 4.500659.
  const before = { values: [19, 41, 20, 40], control: [10, 20, 10, 20] };
  const withControl = (control: number[], more: { pre?: number; post?: number } = {}) =>
    uplift({
      dates: Float64Array.of(1, 2, 3, 4, 5, 6, 7),
      values: Float64Array.of(...before.values, 50, 30, 5),
      control: Float64Array.of(...before.control, ...control),
      ...{ start: 5, end: 6, pre: 4, post: 1, ...more },
    });

  it("widens the interval by the residuals before the start and the error of the ratio", () => {
    const result = withControl([20, 10, 10]);
    expect(result).toMatchObject({ uplift: 20, expected: 60, payback: -15 });
    expect(result.high - result.uplift).toBeCloseTo(4.500659, 6);
    expect(result.uplift - result.low).toBeCloseTo(4.500659, 6);
  });

  // As above with a control of 60 in the campaign: 4·(60/60)² = 4; half = 3.182446·√(2/3·(2 + 4)) = 6.364893.
  it("knows the ratio's error to grow with the control", () => {
    const result = withControl([40, 20, 10]);
    expect(result.high - result.uplift).toBeCloseTo(6.364893, 6);
  });

  // By hand: serial 1 is a Sunday. Sundays 10 and 14, Mondays 20 and 22, one each of the others: squares of the residuals
  // 4 + 4 + 1 + 1 = 10, 9 − 7 = 2 degrees, s² = 5. Eight days from Tuesday: two Tuesdays by a mean of one (4/1), four
  // days by a mean of one (1/1), Sunday and Monday by a mean of two (1/2): E = 4 + 4 + 1 = 9. R: qt(.975, 2) = 4.302653.
  // half = 4.302653·√(5·(8 + 9)) = 39.668498.
  // The same from R: m <- lm(y ~ 0 + w); k <- c(1,1,2,1,1,1,1); qt(.975,2)*sqrt(k %*% vcov(m) %*% k + 8*sigma(m)^2).
  it("counts the error of each weekday's mean as often as it is used", () => {
    const result = uplift({
      dates: Float64Array.from({ length: 17 }, (_, i) => i + 1),
      values: Float64Array.of(...[10, 20, 5, 6, 7, 8, 9, 14, 22], ...[5, 6, 7, 8, 9, 12, 21, 5]),
      ...{ start: 10, end: 17, pre: 9, post: 0 },
    });
    expect(result.uplift).toBeCloseTo(0, 12);
    expect(result.high).toBeCloseTo(39.668498, 6);
  });

  it("names a day without data by its date", () => {
    const dates = column([1, 2, 3, 4, 5, 7].map((day) => 45057 + day));
    const [values, control] = [column([1, 2, 1, 2, 1, 1]), column([1, 1, 1, 1, 1, 1])];
    // Serial 45063 is 17 May 2023.
    expect(biz("UPLIFT", [dates, values, 45062, 45064, control, 4])).toMatchObject({
      error: "#N/A",
      message: "values: 2023-05-17 has no value.",
    });
    const gap = column([1, 1, 1, 1, null, 1]);
    expect(biz("UPLIFT", [dates, values, 45062, 45062, gap, 4])).toMatchObject({
      error: "#N/A",
      message: "control: 2023-05-16 has no value.",
    });
  });

  // Two degrees of freedom are the least: 1 + 2 days with a control, 7 + 2 without in a series of all weekdays.
  it("says how many days it needs before the start", () => {
    const daily = (length: number) => [
      column(Array.from({ length }, (_, i) => 45001 + i)),
      column(Array.from({ length }, (_, i) => i)),
    ];
    const outcome = biz("UPLIFT", [...daily(9), 45009, 45009]);
    expect(outcome).toMatchObject({
      error: "#N/A",
      message: expect.stringMatching(/^pre: 8 days .* at least 9 /),
    });
    expect(biz("UPLIFT", [...daily(10), 45010, 45010])).toMatchObject({ ok: true });
    const controlled = (length: number) => {
      const [dates, values] = daily(length);
      return biz("UPLIFT", [dates, values, 45000 + length, 45000 + length, column(Array(length).fill(1))]);
    };
    expect(controlled(3)).toMatchObject({
      error: "#N/A",
      message: expect.stringMatching(/^pre: 2 days .* at least 3 /),
    });
    expect(controlled(4)).toMatchObject({ ok: true });
  });

  it("learns from the days there are, unless more were asked for", () => {
    const given = {
      dates: column([1, 2, 3, 4, 5, 6]),
      values: column([20, 40, 20, 40, 50, 30]),
      control: column([10, 20, 10, 20, 20, 10]),
      ...{ start: 5, end: 6 },
    };
    expect(value("UPLIFT", given)).toBe(20);
    expect(value("UPLIFT", { ...given, pre: 4 })).toBe(20);
    for (const pre of [5, 2880121897948335]) {
      expect(biz("UPLIFT", { ...given, pre })).toMatchObject({
        error: "#N/A",
        message: expect.stringMatching(new RegExp(`^pre: ${pre} days were asked for, but only 4 `)),
      });
    }
    const gap = column([20, null, 20, 40, 50, 30]);
    expect(biz("UPLIFT", { ...given, values: gap, pre: 4 })).toMatchObject({
      error: "#N/A",
      message: expect.stringContaining("only 3 "),
    });
  });

  it("has no payback unless all its days have data", () => {
    expect(withControl([20, 10, 10]).payback).toBe(-15);
    expect(withControl([20, 10, 10], { post: 2 })).toMatchObject({ uplift: 20, payback: null });
    expect(withControl([20, 10, NaN])).toMatchObject({ uplift: 20, payback: null });
    expect(withControl([20, 10, 10], { post: 2880121897948335 }).payback).toBeNull();
  });
});
