/** How far a segment is from what was expected, worked by hand; and laws of the search. */
import { keyColumn, type KeyColumn } from "../../../src/metrics/values";
import * as fc from "fast-check";
import { bucketsOf } from "../../../src/insights/diagnosis/buckets";
import { cubeOf } from "../../../src/insights/diagnosis/cube";
import type { Dimension } from "../../../src/insights/diagnosis/decision";
import { deviance } from "../../../src/insights/diagnosis/residuals";
import { scan, signalCube } from "../../../src/insights/diagnosis/scan";
import type { Counted } from "../../../src/insights/diagnosis/segments";
import { toSerial } from "../../../src/metrics/dates";

const PERIOD = { from: toSerial(2025, 11, 1), to: toSerial(2025, 12, 31) };

test("history is cut into pieces as long as the period, and the year before is found among them", () => {
  const buckets = bucketsOf(PERIOD, toSerial(2024, 1, 1));
  expect(buckets).toMatchObject({ count: 12, now: 1, yearAgo: 5 });
  expect(buckets?.edges[5]).toBe(toSerial(2024, 11, 1));
  expect(buckets?.edges[12]).toBe(toSerial(2026, 1, 1));
});

test("short histories are cut into months, very short ones into weeks, none is refused", () => {
  expect(bucketsOf(PERIOD, toSerial(2025, 4, 20))).toMatchObject({ count: 8, now: 2, yearAgo: undefined });
  // 122 days are 17 weeks, nine of them the period's.
  expect(bucketsOf(PERIOD, toSerial(2025, 9, 1))).toMatchObject({ count: 17, now: 9 });
  expect(bucketsOf(PERIOD, toSerial(2025, 10, 20))).toBeUndefined();
});

test("the residual is the signed root of the Poisson deviance", () => {
  // √(2·(20·ln 2 − 10)) = √7.7259; nothing of 8: −√16.
  expect(deviance(20, 10)).toBeCloseTo(2.779548, 6);
  expect(deviance(0, 8)).toBe(-4);
  expect(deviance(5, 5)).toBe(0);
  expect(deviance(3, 0)).toBe(0);
});

const NAMES = ["A", "B", "C", "D"];
const PIECES = 12;

/** Four categories, a leaf each, with what they did in twelve pieces of time. */
function market(observed: readonly (readonly number[])[]): {
  cube: ReturnType<typeof cubeOf>;
  counted: Counted;
} {
  const codes = Int32Array.from(observed, (_, i) => i);
  const cube = cubeOf(
    new Map<Dimension, KeyColumn>([["category", keyColumn(codes, NAMES)]]),
    ["category"],
    [],
  );
  const flat = Float64Array.from(observed.flat());
  return {
    cube,
    counted: {
      observed: flat,
      events: flat,
      expected: new Float64Array(flat.length).fill(100),
      ...{ unsure: new Float64Array(observed.length), hasLevel: true, fewest: 8 },
    },
  };
}

const BUCKETS = bucketsOf(PERIOD, toSerial(2024, 1, 1)) as NonNullable<ReturnType<typeof bucketsOf>>;
const STEADY = Array.from({ length: PIECES }, () => 100);

test("a category that sold 150 where 100 were expected, beside three that did as ever", () => {
  const { cube, counted } = market([[...STEADY.slice(1), 150], STEADY, STEADY, STEADY]);
  const cells = scan(signalCube(cube, counted, BUCKETS), [[0]]);
  const found = cells.find(({ members }) => members[0] === 0);
  // Deviance √(2·(150·ln 1.5 − 50)) = 4.65186; a level learned from 1,100 + 100 events: ÷ √(1 + 100/1200) = 1.040833;
  // eleven residuals of 0 and six of the least common width, 1: ÷ √(6/17) = 0.594089. 7.523…
  expect(found?.deviation).toBeCloseTo(4.651858 / 1.040833 / 0.594089, 4);
  // One of four looked at: √(7.523² − 2·ln 4).
  expect(found?.surprise).toBeCloseTo(Math.sqrt(found!.deviation ** 2 - 2 * Math.log(4)), 9);
  expect([found?.observed, found?.expected]).toEqual([150, 100]);
});

test("what all categories do at once moves none of them", () => {
  const { cube, counted } = market(NAMES.map(() => [...STEADY.slice(1), 180]));
  for (const { deviation } of scan(signalCube(cube, counted, BUCKETS), [[0]]))
    expect(deviation).toBeCloseTo(0, 9);
});

test("a season that shows a year ago too is no move", () => {
  const seasonal = STEADY.map((value, i) => (i === 5 || i === 11 ? 180 : value));
  const { cube, counted } = market([seasonal, STEADY, STEADY, STEADY]);
  const [found] = scan(signalCube(cube, counted, BUCKETS), [[0]]);
  expect(found?.members).toEqual([0]);
  expect(Math.abs(found!.deviation)).toBeLessThan(0.5);
});

test("the order of the leaves changes nothing", () => {
  const rows = fc.array(
    fc.array(fc.integer({ min: 0, max: 400 }), { minLength: PIECES, maxLength: PIECES }),
    {
      minLength: 4,
      maxLength: 4,
    },
  );
  fc.assert(
    fc.property(rows, fc.shuffledSubarray([0, 1, 2, 3], { minLength: 4 }), (observed, order) => {
      const deviations = (of: readonly (readonly number[])[]) => {
        const { cube, counted } = market(of);
        return scan(signalCube(cube, counted, BUCKETS), [[0]]).map(
          ({ members, deviation }) => [members[0], deviation] as const,
        );
      };
      const plain = new Map(deviations(observed));
      for (const [member, deviation] of deviations(order.map((i) => observed[i] as number[]))) {
        expect(deviation).toBeCloseTo(plain.get(order[member as number] as number) as number, 9);
        expect(Number.isFinite(deviation)).toBe(true);
      }
    }),
    { seed: 7, numRuns: 200 },
  );
});
