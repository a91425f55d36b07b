import { closeSessions, eventsArrive, session } from "./workbook";

afterEach(closeSessions);

test("a sheet tells what changed, and whether the add-in did it", async () => {
  const opened = await session([[1, "=A1"]]);
  const seen: unknown[] = [];
  await opened.excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getFirst();
    sheet.onChanged.add(async ({ address, changeType, triggerSource, type }) => {
      seen.push([address, changeType, triggerSource, type]);
    });
    await context.sync();
    sheet.getRange("B2:C3").values = [[5]];
    await context.sync();
  });
  const { model, getters } = opened.document;
  model.dispatch("UPDATE_CELL", { sheetId: getters.getActiveSheetId(), row: 4, col: 0, content: "x" });
  await eventsArrive();
  expect(seen).toEqual([
    ["B2:C3", "RangeEdited", "ThisLocalAddin", "WorksheetChanged"],
    ["A5", "RangeEdited", "Unknown", "WorksheetChanged"],
  ]);
});

test("all sheets tell through their collection, until nobody listens", async () => {
  const opened = await session();
  const seen: string[] = [];
  await opened.excel.run(async (context) => {
    const sheets = context.workbook.worksheets;
    const handler = sheets.onChanged.add(async ({ address }) => void seen.push(address));
    const other = sheets.add("Other");
    await context.sync();
    other.getRange("A1").values = [[1]];
    await context.sync();
    await eventsArrive();
    handler.remove();
    await context.sync();
    other.getRange("A2").values = [[2]];
    await context.sync();
    await eventsArrive();
  });
  expect(seen).toEqual(["A1"]);
});

test("sheets added, renamed, shown and deleted are told", async () => {
  const opened = await session();
  const seen: unknown[] = [];
  await opened.excel.run(async (context) => {
    const sheets = context.workbook.worksheets;
    sheets.onAdded.add(async ({ type }) => void seen.push(type));
    sheets.onActivated.add(async ({ type }) => void seen.push(type));
    sheets.onDeleted.add(async ({ type }) => void seen.push(type));
    sheets.onNameChanged.add(async ({ nameBefore, nameAfter }) => void seen.push([nameBefore, nameAfter]));
    await context.sync();
    const sheet = sheets.add("A");
    await context.sync();
    sheet.name = "B";
    sheet.activate();
    await context.sync();
    sheet.delete();
    await context.sync();
  });
  await eventsArrive();
  expect(seen).toEqual([
    "WorksheetAdded",
    ["A", "B"],
    "WorksheetActivated",
    "WorksheetDeleted",
    // Excel shows a neighbour when the sheet that is shown goes.
    "WorksheetActivated",
  ]);
});

test("the selection is told, whoever moves it", async () => {
  const opened = await session([[1, 2]]);
  const seen: string[] = [];
  await opened.excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getFirst();
    sheet.onSelectionChanged.add(async ({ address }) => void seen.push(address));
    await context.sync();
    sheet.getRange("B2:C4").select();
    await context.sync();
    const selected = context.workbook.getSelectedRange().load("address");
    await context.sync();
    expect(selected.address).toBe("Sheet1!B2:C4");
  });
  opened.document.model.selection.selectCell(0, 0);
  await eventsArrive();
  expect(seen).toEqual(["B2:C4", "A1"]);
});

test("a table tells when a cell within it changes", async () => {
  const opened = await session([["h"], [1], [2]]);
  const seen: string[] = [];
  await opened.excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getFirst();
    const table = sheet.tables.add("A1:A3", true);
    table.onChanged.add(async ({ address }) => void seen.push(address));
    await context.sync();
    sheet.getRange("A2").values = [[9]];
    await context.sync();
    sheet.getRange("C9").values = [[9]];
    await context.sync();
  });
  await eventsArrive();
  expect(seen).toEqual(["A2"]);
});

test("tables added and deleted are told to those who watch their collection", async () => {
  const opened = await session([["h"], [1]]);
  const seen: unknown[] = [];
  await opened.excel.run(async (context) => {
    const { tables } = context.workbook;
    tables.onAdded.add(async ({ type }) => void seen.push(type));
    tables.onDeleted.add(async ({ type, tableName }) => void seen.push([type, tableName]));
    await context.sync();
    const table = tables.add("Sheet1!A1:A2", true);
    table.name = "Sales";
    await context.sync();
    table.delete();
    await context.sync();
  });
  await eventsArrive();
  expect(seen).toEqual(["TableAdded", ["TableDeleted", "Sales"]]);
});

test("undoing tells what changed back", async () => {
  const opened = await session([[1]]);
  const seen: string[] = [];
  await opened.excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getFirst();
    sheet.getRange("A1").values = [[2]];
    await context.sync();
    sheet.onChanged.add(async ({ address }) => void seen.push(address));
    await context.sync();
  });
  opened.undo();
  await eventsArrive();
  expect(seen).toEqual(["A1"]);
});
