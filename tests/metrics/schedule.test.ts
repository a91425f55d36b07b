import fc from "fast-check";
import { toSerial } from "../../src/metrics/dates";
import { schedule } from "../../src/metrics/schedule";
import { biz, column } from "../functions/call";
import { law } from "../laws";

describe("BIZ.SCHEDULE", () => {
  const start = toSerial(2025, 1, 3);

  it("counts Monday to Friday when asked: the 3rd of January 2025 is a Friday", () => {
    const tasks = [
      { id: "a", waitsFor: [] },
      { id: "b", waitsFor: ["A"] },
    ];
    const [a, b] = schedule(tasks, Float64Array.of(2, 5), start, true);
    expect([a?.start, a?.finish]).toEqual([start, start + 3]);
    expect([b?.start, b?.finish]).toEqual([start + 4, start + 10]);
  });

  it("lists a cycle", () => {
    const outcome = biz("SCHEDULE", [
      column(["a", "b", "c"]),
      column([1, 1, 1]),
      column(["c", "a", "b"]),
      start,
    ]);
    expect(outcome).toMatchObject({
      error: "#VALUE!",
      message: expect.stringMatching(/circle of 3: (a → b → c → a|b → c → a → b|c → a → b → c)\.$/),
    });
  });

  it("never starts before what it waits for is finished, and always has a critical item", () => {
    const tasks = fc.array(fc.tuple(fc.integer({ min: 1, max: 9 }), fc.array(fc.nat(20), { maxLength: 3 })), {
      minLength: 1,
      maxLength: 15,
    });
    law(
      fc.property(tasks, fc.boolean(), (given, workdays) => {
        const list = given.map(([, deps], i) => ({
          id: i,
          waitsFor: deps.filter((dep) => dep < i).map(String),
        }));
        const rows = schedule(
          list,
          Float64Array.from(given, ([days]) => days),
          start,
          workdays,
        );
        list.forEach(({ waitsFor }, i) => {
          for (const before of waitsFor)
            expect(rows[i]?.start).toBeGreaterThan(rows[Number(before)]?.finish as number);
        });
        expect(rows.some(({ critical }) => critical)).toBe(true);
        expect(rows.every(({ slack }) => slack >= 0)).toBe(true);
      }),
    );
  });

  // A ring of 20,000, each waiting for the one before it and 1 for the last: any six in a row may be shown.
  it("tells the length of a long cycle and its first items only", () => {
    const ids = Array.from({ length: 20000 }, (_, i) => i + 1);
    const deps = ids.map((id) => String(id === 1 ? 20000 : id - 1));
    const outcome = biz("SCHEDULE", [column(ids), column(ids.map(() => 1)), column(deps), start]);
    expect(outcome).toMatchObject({
      error: "#VALUE!",
      message: expect.stringMatching(/circle of 20000: 1 → 2 → 3 → 4 → 5 → 6 → …\.$/),
    });
  });

  it("takes more items than a call takes arguments", () => {
    const tasks = Array.from({ length: 200000 }, (_, id) => ({ id, waitsFor: [] }));
    expect(schedule(tasks, new Float64Array(200000).fill(2), start, false)[199999]?.finish).toBe(start + 1);
  });
});
