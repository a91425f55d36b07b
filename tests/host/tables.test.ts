import { closeSessions, failure, session } from "./workbook";

afterEach(closeSessions);

const ROWS = [
  ["Seller", "GMV"],
  ["a", 5],
  ["b", 8],
];

test("a table: its name, parts, columns and rows", async () => {
  const opened = await session(ROWS);
  await opened.excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getFirst();
    const table = sheet.tables.add(sheet.getRange("A1:B3"), true);
    table.name = "Sellers";
    table.style = "TableStyleLight9";
    table.showFilterButton = false;
    table.load("name,style,showFilterButton,showHeaders,id");
    const parts = [table.getRange(), table.getHeaderRowRange(), table.getDataBodyRange()];
    for (const part of parts) part.load("address");
    table.columns.load("items/name");
    const gmv = table.columns.getItem("gmv").getDataBodyRange().load("values");
    const rows = table.rows.getCount();
    await context.sync();
    expect([table.name, table.style, table.showFilterButton, table.showHeaders]).toEqual([
      "Sellers",
      "TableStyleLight9",
      false,
      true,
    ]);
    expect(parts.map(({ address }) => address)).toEqual(["Sheet1!A1:B3", "Sheet1!A1:B1", "Sheet1!A2:B3"]);
    expect(table.columns.items.map(({ name }) => name)).toEqual(["Seller", "GMV"]);
    expect([gmv.values, rows.value]).toEqual([[[5], [8]], 2]);
  });
  expect(opened.toWorkbookFile().sheets[0]?.tables).toEqual([
    {
      name: "Sellers",
      zone: { top: 0, left: 0, bottom: 2, right: 1 },
      hasHeaders: true,
      hasTotals: false,
      style: "TableStyleLight9",
      showFilterButton: false,
    },
  ]);
});

test("rows are added at the end, and formulas over the table see them", async () => {
  const { excel } = await session(ROWS);
  await excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getFirst();
    const table = sheet.tables.add("A1:B3", true);
    table.name = "Sellers";
    await context.sync();
    table.rows.add(undefined, [["c", 2]]);
    sheet.getRange("D1").formulas = [["=SUM(Sellers[GMV])"]];
    const total = sheet.getRange("D1").load("values");
    const range = table.getRange().load("address");
    await context.sync();
    expect([total.values, range.address]).toEqual([[[15]], "Sheet1!A1:B4"]);
  });
});

test("tables are found in the workbook, on a sheet, in a range", async () => {
  const { excel } = await session(ROWS);
  await excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getFirst();
    sheet.tables.add("A1:B3", true).name = "Sellers";
    const other = context.workbook.worksheets.add("Other");
    const all = context.workbook.tables.load("items/name");
    const none = other.tables.getItemOrNullObject("Sellers");
    const within = sheet.getRange("A1:Z99").getTables().load("items/name");
    const beside = sheet.getRange("D1:Z99").getTables().getCount();
    await context.sync();
    expect(all.items.map(({ name }) => name)).toEqual(["Sellers"]);
    expect([none.isNullObject, within.items.length, beside.value]).toEqual([true, 1, 0]);
  });
});

test("tables neither overlap nor share a name", async () => {
  const { excel } = await session(ROWS);
  const run = (change: (sheet: Excel.Worksheet) => void) =>
    excel.run(async (context) => {
      change(context.workbook.worksheets.getFirst());
      await context.sync();
    });
  await run((sheet) => {
    sheet.tables.add("A1:B3", true).name = "Sellers";
  });
  expect((await failure(run((sheet) => void sheet.tables.add("B2:C5", true)))).code).toBe("InvalidArgument");
  const second = run((sheet) => {
    sheet.tables.add("E1:F3", true).name = "sellers";
  });
  expect((await failure(second)).code).toBe("ItemAlreadyExists");
});

test("a table becomes plain cells, or goes with its cells", async () => {
  const opened = await session(ROWS);
  await opened.excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getFirst();
    sheet.tables.add("A1:B3", true).convertToRange();
    await context.sync();
    const kept = sheet.getRange("A2").load("values");
    const count = sheet.tables.getCount();
    await context.sync();
    expect([kept.values, count.value]).toEqual([[["a"]], 0]);
    sheet.tables.add("A1:B3", true).delete();
    const used = sheet.getUsedRangeOrNullObject(true);
    await context.sync();
    expect(used.isNullObject).toBe(true);
  });
});

test("a table that a person makes in the grid gets Excel's next name", async () => {
  const opened = await session(ROWS);
  const { model, getters } = opened.document;
  const sheetId = getters.getActiveSheetId();
  model.dispatch("CREATE_TABLE", {
    sheetId,
    ranges: [getters.getRangeDataFromZone(sheetId, { top: 0, left: 0, bottom: 2, right: 1 })],
    tableType: "static",
    config: {
      hasFilters: true,
      totalRow: false,
      firstColumn: false,
      lastColumn: false,
      numberOfHeaders: 1,
      bandedRows: true,
      bandedColumns: false,
      styleId: "TableStyleMedium2",
    },
  });
  await opened.excel.run(async (context) => {
    const tables = context.workbook.tables.load("items/name");
    await context.sync();
    expect(tables.items.map(({ name }) => name)).toEqual(["Table1"]);
  });
});
