/** What must hold for any workbook, however odd. */
import fc from "fast-check";
import { buildMarketplace } from "../../src/marketplace/build";
import { findTables } from "../../src/marketplace/find";
import { EMPTY_MAPPING } from "../../src/marketplace/tables";
import type { Cell } from "../../src/metrics/values";
import { sumPresent } from "../../src/metrics/values";
import { runs } from "../laws";
import { build, cleanBook } from "./fixture";
import { sheet, workbook } from "./reading";

const oddCell: fc.Arbitrary<Cell> = fc.oneof(
  fc.constantFrom<Cell>(
    null,
    "",
    "  ",
    "Total",
    "#N/A",
    "12,50",
    "3.2 %",
    "03/04/2024",
    "2024-02-30",
    true,
    -1,
    1e300,
  ),
  fc.constantFrom<Cell>("Date", "GMV", "Fecha", "Ventas", "Seller", "Views", "Target", "Respondent"),
  fc.double({ noNaN: true, noDefaultInfinity: true }),
  fc.integer({ min: 40_000, max: 46_000 }),
  fc.string({ maxLength: 12 }),
);

it("any grid of cells is read without failing, and no table claims cells that another has", () => {
  fc.assert(
    fc.property(fc.array(fc.array(oddCell, { maxLength: 7 }), { maxLength: 14 }), (rows) => {
      const reading = workbook(sheet(rows));
      const seen = new Set<string>();
      for (const { area } of findTables(reading)) {
        for (let row = area.top; row < area.top + area.rows; row++) {
          for (let column = area.left; column < area.left + area.columns; column++) {
            expect(seen.has(`${row} ${column}`)).toBe(false);
            seen.add(`${row} ${column}`);
          }
        }
      }
      buildMarketplace(reading, EMPTY_MAPPING);
    }),
    runs(),
  );
});

it("rows in = rows used + rows left out, and GMV is what the used rows hold, whatever is spoilt", () => {
  const spoiling = fc.array(
    fc.tuple(fc.integer({ min: 1, max: 364 }), fc.integer({ min: 0, max: 5 }), oddCell),
    { maxLength: 12 },
  );
  fc.assert(
    fc.property(spoiling, (cells) => {
      const book = cleanBook();
      for (const [row, column, cell] of cells) book.sales[row]![column] = cell;
      const model = build(book);
      for (const { rows, used, leftOut } of model.accounts) {
        expect(used + leftOut.reduce((sum, { count }) => sum + count, 0)).toBe(rows);
      }
      if (!model.sales) return;
      const { dates, gmv, reasons, source } = model.sales;
      const column = model.sales.places.gmv!.column;
      const expected = source.rows.map((row) => row[column]).filter((_cell, row) => reasons[row] === 0);
      expect(sumPresent(gmv) || 0).toBe(expected.reduce<number>((sum, cell) => sum + (cell as number), 0));
      expect(dates.every((date, row) => Number.isNaN(date) === (reasons[row] !== 0))).toBe(true);
    }),
    runs("slow"),
  );
});
