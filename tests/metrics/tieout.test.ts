import fc from "fast-check";
import { tieOut } from "../../src/metrics/tieout";
import { biz, column, value } from "../functions/call";
import { law } from "../laws";

describe("BIZ.TIEOUT", () => {
  it("says whether the parts sum to the total, and by how much they do not", () => {
    expect(value("TIEOUT", [100, column([60, 40])])).toBe("ties");
    expect(value("TIEOUT", [100, column([60, 39.5])])).toBe("does not tie");
    expect(value("TIEOUT", [100, column([60, 39.5]), null, "difference"])).toBe(0.5);
    expect(value("TIEOUT", [100, [[60, 41]], 1])).toBe("ties");
    expect(value("TIEOUT", [100, [[60, 41.01]], 1])).toBe("does not tie");
  });

  it("forgives what rounding explains and not a cent more", () => {
    // 0.1 + 0.2 is 0.30000000000000004 in doubles; a thousand times 0.1 added up is 99.9999999999986.
    expect(tieOut(0.3, Float64Array.of(0.1, 0.2))).toEqual({ status: "ties", difference: 0 });
    expect(tieOut(100, new Float64Array(1000).fill(0.1)).status).toBe("ties");
    expect(tieOut(13591643.71, Float64Array.of(13591643.7)).status).toBe("does not tie");
    // 3 − 2.99 is 0.00999999999999979 in doubles: a tolerance of a cent holds what differs by a cent.
    expect(tieOut(3, Float64Array.of(3.01), 0.01).status).toBe("ties");
  });

  // All are whole numbers or cents that doubles of this size can tell apart.
  it.each([
    [1e12, [5e11, 500000000001], undefined, -1],
    [1e12, [5e11, 500000000001], 0, -1],
    [0, [1e13, -1e13, 5], undefined, -5],
    [1e13, [5e12, 5000000000010], 1, -10],
  ])("tells %d from %j, tolerance %p", (total, parts, tolerance, difference) => {
    expect(tieOut(total, Float64Array.from(parts), tolerance)).toEqual({
      status: "does not tie",
      difference,
    });
  });

  it("finds a cent in ten thousand millions", () => {
    const found = tieOut(1e10, Float64Array.of(9999999999.99));
    expect(found.status).toBe("does not tie");
    expect(found.difference).toBeCloseTo(0.01, 5);
  });

  it("leaves blank parts out and refuses a negative tolerance", () => {
    expect(value("TIEOUT", [5, column([2, null, 3, null])])).toBe("ties");
    expect(biz("TIEOUT", [5, column([5]), -1])).toMatchObject({
      error: "#VALUE!",
      message: expect.stringContaining("tol"),
    });
  });

  it("ties parts to their exact sum in whatever order they come", () => {
    const cents = fc.array(fc.integer({ min: -1e9, max: 1e9 }), { minLength: 1, maxLength: 200 });
    law(
      fc.property(cents, (parts) => {
        const total = parts.reduce((sum, part) => sum + part, 0) / 100;
        const amounts = parts.map((part) => part / 100);
        expect(tieOut(total, Float64Array.from(amounts)).status).toBe("ties");
        expect(tieOut(total + 0.01, Float64Array.from([...amounts].reverse())).status).toBe("does not tie");
      }),
    );
  });
});
