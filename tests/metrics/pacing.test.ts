import { pacing } from "../../src/metrics/pacing";
import { toSerial } from "../../src/metrics/dates";
import { column, biz, value } from "../functions/call";

const january = { start: toSerial(2025, 1, 1), end: toSerial(2025, 1, 31) };

describe("BIZ.PACING", () => {
  // By hand: 10 of 31 days elapsed, so 3,100 × 10/31 = 1,000 expected; 800/1,000 = 0.8; 800 × 31/10 = 2,480;
  // (3,100 − 800)/21 = 109.5238… a day.
  it("compares the actual with the share of the target that time has passed", () => {
    const result = pacing({ actual: 800, target: 3100, ...january, asOf: toSerial(2025, 1, 10) });
    expect(result).toMatchObject({ index: 0.8, expected: 1000, gap: -200, status: "behind" });
    expect(result.landing).toBeCloseTo(2480, 9);
    expect(result.required).toBeCloseTo(2300 / 21, 9);
  });

  it("weighs weekdays, Sunday first, when seven weights are given", () => {
    // January 2025 starts on a Wednesday. Weight 1 on Saturdays and Sundays only: 8 weekend days, 2 by the 5th.
    const profile = Float64Array.from([1, 0, 0, 0, 0, 0, 1]);
    const result = pacing({ actual: 25, target: 100, ...january, asOf: toSerial(2025, 1, 5), profile });
    expect(result).toMatchObject({ elapsed: 0.25, expected: 25, index: 1, status: "on pace" });
  });

  it("has no index before anything has elapsed, and lands on the actual after the end", () => {
    const before = pacing({ actual: 0, target: 10, ...january, asOf: toSerial(2024, 12, 31) });
    expect(before).toMatchObject({ index: null, landing: null, status: "not started" });
    const after = pacing({ actual: 7, target: 10, ...january, asOf: toSerial(2025, 2, 1) });
    expect(after).toMatchObject({ landing: 7, required: null, status: "closed", attainment: 0.7 });
  });

  it("returns one number by default and the whole row on request", () => {
    const args = [800, 3100, "2025-01-01", "2025-01-31", "2025-01-10"];
    expect(value("PACING", args)).toBe(0.8);
    const [header, row] = value("PACING", [...args, null, "all", "es"]) as unknown[][];
    expect(header?.slice(0, 2)).toEqual(["Índice", "Esperado"]);
    expect(row?.[7]).toBe("behind");
  });

  it("explains what is wrong with an argument", () => {
    expect(biz("PACING", [1, 0, 45658, 45688, 45660])).toMatchObject({ error: "#N/A" });
    expect(biz("PACING", ["12", 5, 45658, 45688, 45660])).toMatchObject({
      error: "#VALUE!",
      message: expect.stringContaining("actual: the cell holds the text “12”"),
    });
    expect(biz("PACING", [1, 5, 45658, 45688, 45660, column([1, "#DIV/0!", 1])])).toMatchObject({
      error: "#N/A",
      message: expect.stringContaining("profile: row 2 holds #DIV/0!"),
    });
  });
});
