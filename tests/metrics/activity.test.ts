import fc from "fast-check";
import { activityByBits, activityOf, activityThroughTime, type Activity } from "../../src/metrics/activity";
import { law } from "../laws";

const listed = ({ each }: Activity) => {
  const pairs: [number, number][] = [];
  each((id, period) => pairs.push([id, period]));
  return pairs;
};

describe("in which periods each id has rows", () => {
  const IDS = 6;
  // Periods on both sides of a word of 32 bits, its sign bit included; -1 is a blank id or a row outside all periods.
  const row = fc.tuple(
    fc.integer({ min: -1, max: IDS - 1 }),
    fc.oneof(fc.constantFrom(-1, 0, 30, 31, 32, 63, 64, 69), fc.integer({ min: -1, max: 69 })),
  );

  it("is the same by bits and through time, and what a plain look at the rows finds", () => {
    law(
      fc.property(fc.array(row, { maxLength: 60 }), (rows) => {
        const ids = { codes: Int32Array.from(rows, ([id]) => id), count: IDS };
        const periods = { codes: Int32Array.from(rows, ([, period]) => period), count: 70 };
        const wanted = Array.from({ length: IDS }, (_, id) =>
          [...new Set(rows.filter(([of, period]) => of === id && period >= 0).map(([, period]) => period))]
            .sort((a, b) => a - b)
            .map((period): [number, number] => [id, period]),
        );
        const firsts = wanted.map((pairs) => pairs[0]?.[1] ?? 70);
        for (const found of [activityByBits(ids, periods, 3), activityThroughTime(ids, periods)]) {
          expect(listed(found)).toEqual(wanted.flat());
          expect([...found.firsts]).toEqual(firsts);
        }
      }),
    );
  });

  it("takes no more room than the rows where ids are many and periods long", () => {
    const codes = Int32Array.from({ length: 10 }, (_, i) => i);
    const ids = { codes, count: 10 };
    expect(listed(activityOf(ids, { codes: codes.map((each) => each * 400), count: 4000 }))).toEqual(
      [...codes].map((each) => [each, each * 400]),
    );
  });
});
