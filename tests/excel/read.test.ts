/** @jest-environment node */
import { readWorkbook } from "../../src/excel/read";
import type { WorkbookReading } from "../../src/marketplace/tables";
import type { WorkbookFile } from "../../src/workbench/files/workbook";
import { openSession } from "../../src/workbench/headless/session";
import { sheetOf, workbookOf } from "./workbooks";

async function reading(file: WorkbookFile): Promise<WorkbookReading> {
  const session = await openSession(file);
  try {
    return await readWorkbook();
  } finally {
    session.close();
  }
}

test("the used cells come with their place, blanks as nothing, dates as serials, errors as their text", async () => {
  const sheet = sheetOf("Sales", []);
  const cells = [
    { row: 2, column: 1, value: "Date" },
    { row: 2, column: 2, value: "GMV" },
    { row: 3, column: 1, value: 45_000, style: { numberFormat: "d mmm yyyy" } },
    { row: 3, column: 2, value: 12.5, style: { numberFormat: "#,##0.00" } },
    { row: 4, column: 1, value: 45_001, style: { numberFormat: "d mmm yyyy" } },
    { row: 4, column: 2, value: "#DIV/0!", error: true, formula: "=1/0" },
    { row: 5, column: 2, value: true },
  ];
  const { sheets } = await reading(workbookOf([{ ...sheet, cells }]));
  expect(sheets).toEqual([
    {
      ...{ name: "Sales", top: 2, left: 1, protected: false, ours: false, merged: [] },
      values: [
        ["Date", "GMV"],
        [45_000, 12.5],
        [45_001, "#DIV/0!"],
        ["", true],
      ],
      formats: ["d mmm yyyy", "#,##0.00"],
    },
  ]);
});

test("hidden and protected sheets are read; empty ones are named", async () => {
  const { sheets } = await reading(
    workbookOf([
      sheetOf("Empty", []),
      sheetOf("Hidden", [["a"]], { visibility: "Hidden" }),
      sheetOf("Locked", [["b"]], { protected: true }),
    ]),
  );
  expect(sheets.map(({ name, values, protected: locked }) => [name, values, locked])).toEqual([
    ["Empty", [], false],
    ["Hidden", [["a"]], false],
    ["Locked", [["b"]], true],
  ]);
});

test("tables, named ranges and merged cells are known by their places; hidden names and constants are not areas", async () => {
  const rows = [
    ["Title", null, null],
    ["Date", "GMV", "Note"],
    [45_000, 1, "x"],
    [45_001, 2, "y"],
  ];
  const table = { name: "Orders", hasHeaders: true, hasTotals: false, showFilterButton: true };
  const sheet = sheetOf("Ann's data", rows, {
    tables: [{ ...table, zone: { top: 1, left: 0, bottom: 3, right: 1 } }],
    merges: [{ top: 0, left: 0, bottom: 0, right: 2 }],
  });
  const names = [
    { name: "Notes", formula: "='Ann''s data'!$C$2:$C$4", visible: true },
    { name: "Secret", formula: "='Ann''s data'!$A$1:$A$2", visible: false },
    { name: "Rate", formula: "=0.5", visible: true },
  ];
  const { areas, sheets } = await reading(workbookOf([sheet], { names }));
  expect(areas).toEqual([
    { name: "Orders", kind: "table", sheet: "Ann's data", top: 1, left: 0, rows: 3, columns: 2 },
    { name: "Notes", kind: "name", sheet: "Ann's data", top: 1, left: 2, rows: 3, columns: 1 },
  ]);
  expect(sheets[0]?.merged).toEqual([{ top: 0, left: 0, rows: 1, columns: 3 }]);
});

test("a workbook that counts dates from 1904 is told from others", async () => {
  const file = workbookOf([sheetOf("Sales", [["a"]])]);
  expect((await reading(file)).dateSystem).toBe(1900);
  expect((await reading({ ...file, dateSystem: 1904 })).dateSystem).toBe(1904);
});

test("a large sheet is read whole, in its order, in responses below 4 MB", async () => {
  const rows = Array.from({ length: 30_000 }, (_, row) => [
    row,
    `order-${row}`,
    `customer ${row % 997} of the shop`,
    row / 7,
  ]);
  const session = await openSession(workbookOf([sheetOf("Sales", rows)]));
  session.counters.largest = 0;
  const { sheets } = await readWorkbook();
  expect(sheets[0]?.values).toEqual(rows);
  expect(session.counters.largest).toBeLessThan(4_000_000);
  expect(session.counters.largest).toBeGreaterThan(1_000_000);
  session.close();
});
