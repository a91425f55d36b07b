import type { WorkbookFile } from "../../src/workbench/files/workbook";
import { cellsOf, closeSessions, session, sheetFile, workbookFile } from "./workbook";

afterEach(closeSessions);

const ZONE = { top: 0, left: 0, bottom: 2, right: 1 };

/** One of everything that a file can hold, but charts (charts.test.ts). */
function everything(): WorkbookFile {
  const header = {
    fill: "#1F4E79",
    font: { bold: true, color: "#FFFFFF", size: 12, name: "Georgia" },
    horizontal: "Center" as const,
    borders: { bottom: { style: "double", color: "#000000" }, top: { style: "thin", color: "#FF0000" } },
  };
  const data = sheetFile(
    "Data",
    [
      { row: 0, column: 0, value: "Seller", style: header },
      { row: 0, column: 1, value: "GMV", style: header },
      { row: 1, column: 0, value: "00123" },
      { row: 1, column: 1, value: 5, style: { numberFormat: '[Red]0.0"x"' } },
      { row: 2, column: 0, value: "2024-01-31" },
      { row: 2, column: 1, value: 8, style: { locked: false, indent: 1, wrap: true, vertical: "Top" } },
      { row: 3, column: 0, value: "=not a formula" },
      { row: 3, column: 1, value: true },
      { row: 4, column: 0, value: "#N/A", error: true },
      { row: 4, column: 1, value: 45000, style: { numberFormat: "dd/mm/yyyy" } },
      { row: 5, column: 0, value: "007", style: { numberFormat: "@" } },
      { row: 5, column: 1, value: 13, formula: "=SUM( Sales[GMV] )" },
      { row: 6, column: 0, value: "Go" },
    ],
    {
      tabColor: "#63BE7B",
      showGridlines: false,
      frozenRows: 1,
      frozenColumns: 2,
      columnWidths: { 0: 120 },
      rowHeights: { 0: 30 },
      hiddenColumns: [5],
      hiddenRows: [9, 20, 21],
      rowGroups: [{ first: 20, last: 21, collapsed: true }],
      columnGroups: [{ first: 3, last: 4, collapsed: false }],
      merges: [{ top: 10, left: 0, bottom: 10, right: 3 }],
      conditionalFormats: [{ type: "DataBar", zone: ZONE, color: "#5B9BD5" }],
      validations: [{ zone: { top: 1, left: 3, bottom: 4, right: 3 }, list: "a,b" }],
      tables: [
        {
          name: "Sales",
          zone: ZONE,
          hasHeaders: true,
          hasTotals: false,
          style: "TableStyleMedium7",
          showFilterButton: true,
        },
      ],
      hyperlinks: [{ row: 6, column: 0, documentReference: "Hidden!A1" }],
      print: { orientation: "Landscape", fitWide: 1, area: { top: 0, left: 0, bottom: 9, right: 3 } },
    },
  );
  return workbookFile(
    [
      data,
      sheetFile("Hidden", [{ row: 0, column: 0, value: 10, formula: "=Rate*Total" }], {
        visibility: "VeryHidden",
        protected: true,
      }),
    ],
    {
      names: [
        { name: "Rate", formula: "=2", visible: true },
        { name: "Total", formula: "=Data!$B$2", visible: false },
      ],
      settings: { biz: { a: [1, null] } },
      dateSystem: 1904,
      defaultFont: { name: "Calibri", size: 11 },
    },
  );
}

test("a workbook that is opened and saved unchanged is the same", async () => {
  const file = everything();
  const opened = await session(file);
  expect(opened.toWorkbookFile()).toEqual(file);
});

test("opening leaves nothing to undo", async () => {
  const opened = await session(everything());
  expect(opened.document.getters.canUndo()).toBe(false);
});

test("what was opened is what Excel gives: texts that look like numbers, dates, errors, formats", async () => {
  const opened = await session(everything());
  await opened.excel.run(async (context) => {
    const range = context.workbook.worksheets.getItem("Data").getRange("A1:B7");
    range.load("values,valueTypes,text,formulas");
    await context.sync();
    expect(range.values).toEqual([
      ["Seller", "GMV"],
      ["00123", 5],
      ["2024-01-31", 8],
      ["=not a formula", true],
      ["#N/A", 45000],
      ["007", 13],
      ["Go", ""],
    ]);
    expect(range.valueTypes.map(([first]) => first)).toEqual([
      "String",
      "String",
      "String",
      "String",
      "Error",
      "String",
      "String",
    ]);
    expect([range.text[1]?.[1], range.text[4]?.[1], range.formulas[5]?.[1]]).toEqual([
      "5.0x",
      "15/03/2023",
      "=SUM( Sales[GMV] )",
    ]);
  });
});

test("spilled results are saved with the rectangle they fill and computed again on opening", async () => {
  const file = workbookFile([
    sheetFile("Data", [
      ...cellsOf([[3], [1], [3]]),
      {
        row: 0,
        column: 2,
        value: 99,
        formula: "=UNIQUE(A1:A3)",
        spill: { top: 0, left: 2, bottom: 1, right: 2 },
      },
      { row: 1, column: 2, value: 98 },
    ]),
  ]);
  const saved = (await session(file)).toWorkbookFile().sheets[0]?.cells.filter(({ column }) => column === 2);
  expect(saved).toEqual([
    {
      row: 0,
      column: 2,
      value: 3,
      formula: "=UNIQUE(A1:A3)",
      spill: { top: 0, left: 2, bottom: 1, right: 2 },
    },
    { row: 1, column: 2, value: 1 },
  ]);
});

test("a formula that cannot be computed here keeps the file's results when it is saved", async () => {
  const cells = [
    { row: 0, column: 0, value: 10, formula: "=LET(x,5,x*2)" },
    {
      row: 0,
      column: 2,
      value: "a",
      formula: "=BYROW(Z1:Z2,F)",
      spill: { top: 0, left: 2, bottom: 1, right: 2 },
    },
    { row: 1, column: 2, value: "b" },
  ];
  const opened = await session(workbookFile([sheetFile("Data", cells)]));
  expect(opened.evaluate("=A1")).toMatchObject({ ok: false, error: "#NAME?" });
  expect(opened.toWorkbookFile().sheets[0]?.cells).toEqual(cells);
});

test("BIZ formulas are saved as they are typed, with the values they gave", async () => {
  const opened = await session([[1, 2]]);
  await opened.excel.run(async (context) => {
    context.workbook.worksheets.getFirst().getRange("C1").formulas = [["=BIZ.TIEOUT(100,100,0.5)"]];
    await context.sync();
  });
  const saved = opened.toWorkbookFile().sheets[0]?.cells.find(({ column }) => column === 2);
  const value = opened.evaluate("=C1");
  expect(value.ok && saved).toMatchObject({
    formula: "=BIZ.TIEOUT(100,100,0.5)",
    value: value.ok && value.rows[0]?.[0],
  });
});

test("progress is told while a large file opens", async () => {
  const told: number[] = [];
  const rows = Array.from({ length: 500 }, (_, i) => [i, `r${i}`]);
  const file = workbookFile([sheetFile("A", cellsOf(rows)), sheetFile("B", cellsOf(rows))]);
  await session(file, { onProgress: (fraction) => told.push(fraction) });
  expect(told.length).toBeGreaterThan(1);
  expect([...told].sort((a, b) => a - b)).toEqual(told);
  expect(told.at(-1)).toBe(1);
});

test("two thousand columns open and read", async () => {
  const wide = [Array.from({ length: 2000 }, (_, i) => i)];
  const opened = await session(wide);
  await opened.excel.run(async (context) => {
    const range = context.workbook.worksheets.getFirst().getUsedRange(true).load("values,address");
    await context.sync();
    expect([range.address, range.values]).toEqual(["Sheet1!A1:BXX1", wide]);
  });
});
