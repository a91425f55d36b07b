import { closeSessions, session } from "./workbook";

afterEach(closeSessions);

test("one batch is one undo step: cells, looks, sheets, names, charts and what the grid does not show", async () => {
  const opened = await session([
    ["Month", "GMV"],
    ["Jan", 5],
    ["Feb", 7],
  ]);
  const before = opened.toWorkbookFile();
  await opened.excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getFirst();
    sheet.getRange("B2").values = [[6]];
    sheet.getRange("B2:B3").numberFormat = [["[Blue]0.0x"]];
    sheet.getRange("A1:B1").format.font.name = "Georgia";
    sheet.getRange("A1:B1").format.borders.getItem("EdgeBottom").style = "Continuous";
    sheet.getRange("A5:B5").merge();
    sheet.getRange("A:A").format.columnWidth = 120;
    sheet.freezePanes.freezeRows(1);
    sheet.pageLayout.orientation = "Landscape";
    const chart = sheet.charts.add("Line", sheet.getRange("A1:B3"), "Columns");
    chart.title.text = "GMV";
    context.workbook.names.add("Total", sheet.getRange("B3"));
    context.workbook.settings.add("biz", { kept: true });
    context.workbook.worksheets.add("Other").getRange("A1").formulas = [["=Sheet1!B2"]];
    await context.sync();
  });
  expect(opened.toWorkbookFile()).not.toEqual(before);
  opened.undo();
  expect(opened.toWorkbookFile()).toEqual(before);
});

test("two batches are two steps, and a step can be done again", async () => {
  const opened = await session([[1]]);
  const value = () => opened.toWorkbookFile().sheets[0]?.cells[0]?.value;
  for (const next of [2, 3]) {
    await opened.excel.run(async (context) => {
      context.workbook.worksheets.getFirst().getRange("A1").values = [[next]];
      await context.sync();
    });
  }
  opened.undo();
  expect(value()).toBe(2);
  opened.undo();
  expect(value()).toBe(1);
  opened.document.model.dispatch("REQUEST_REDO");
  expect(value()).toBe(2);
});

test("reading leaves nothing to undo", async () => {
  const opened = await session([[1, "=A1"]]);
  await opened.excel.run(async (context) => {
    const range = context.workbook.worksheets.getFirst().getUsedRange().load("values,text,formulas");
    await context.sync();
    expect(range.values).toEqual([[1, 1]]);
  });
  expect(opened.document.getters.canUndo()).toBe(false);
});

test("an edit by hand in between is a step of its own", async () => {
  const opened = await session([[1]]);
  const { model, getters } = opened.document;
  const sheetId = getters.getActiveSheetId();
  const set = (value: number) =>
    opened.excel.run(async (context) => {
      context.workbook.worksheets.getFirst().getRange("A1").values = [[value]];
      await context.sync();
    });
  await set(2);
  model.dispatch("UPDATE_CELL", { sheetId, row: 0, col: 0, content: "3" });
  await set(4);
  const seen = [4, 3, 2, 1].map((expected) => {
    const { value } = getters.getEvaluatedCell({ sheetId, row: 0, col: 0 });
    opened.undo();
    return [value, expected];
  });
  expect(seen.map(([value]) => value)).toEqual([4, 3, 2, 1]);
});

test("a hundred and thirty thousand cells in one batch are one step as well", async () => {
  const opened = await session();
  const rows = Array.from({ length: 26_000 }, (_, i) => [i, `a${i}`, i % 7, `b${i}`, -i]);
  await opened.excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getFirst();
    sheet.getRange("A1:E26000").values = rows;
    await context.sync();
  });
  expect(opened.evaluate("=SUM(A1:E26000)")).toEqual({
    ok: true,
    rows: [[rows.reduce((sum, row) => sum + Number(row[0]) + Number(row[2]) + Number(row[4]), 0)]],
  });
  opened.undo();
  expect(opened.toWorkbookFile().sheets[0]?.cells).toEqual([]);
}, 60_000);
