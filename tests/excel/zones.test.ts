import * as fc from "fast-check";
import { bounds, Canvas, contains, zone } from "../../src/excel/zones";

test("bounds cover all zones and leave empty ones out", () => {
  expect(bounds([zone(2, 3, 2, 1), zone(9, 1), zone(0, 0, 0, 5)])).toEqual(zone(2, 1, 8, 3));
  expect(bounds([])).toBeUndefined();
});

test("painted cells come back as rectangles of one number", () => {
  const canvas = new Canvas(zone(0, 0, 4, 4));
  canvas.paint(zone(0, 0, 3, 4), () => 1);
  canvas.paint(zone(1, 2, 3, 1), (before) => before + 5);
  // 1 1 1 1 / 1 1 6 1 / 1 1 6 1 / 0 0 5 0
  expect(canvas.rectangles()).toEqual([
    { zone: zone(0, 0, 1, 4), number: 1 },
    { zone: zone(1, 0, 2, 2), number: 1 },
    { zone: zone(1, 2, 2, 1), number: 6 },
    { zone: zone(1, 3, 2, 1), number: 1 },
    { zone: zone(3, 2, 1, 1), number: 5 },
  ]);
});

test("rectangles cover every painted cell once, and no other", () => {
  const cell = fc.record({ row: fc.nat(7), column: fc.nat(7), number: fc.integer({ min: 1, max: 3 }) });
  fc.assert(
    fc.property(fc.array(cell, { maxLength: 40 }), (cells) => {
      const canvas = new Canvas(zone(0, 0, 8, 8));
      for (const { row, column, number } of cells) canvas.set(row, column, number);
      const rectangles = canvas.rectangles();
      for (let at = 0; at < 64; at++) {
        const [row, column] = [Math.floor(at / 8), at % 8];
        const covering = rectangles.filter((each) => contains(each.zone, row, column));
        const number = canvas.at(row, column);
        expect(covering.map((each) => each.number)).toEqual(number === 0 ? [] : [number]);
      }
    }),
  );
});
