import { closeSessions, failure, session } from "./workbook";
import type { Session } from "../../src/workbench/headless/session";

afterEach(closeSessions);

async function protectedSheet(options?: Excel.WorksheetProtectionOptions): Promise<Session> {
  const opened = await session([["a", 1]]);
  await opened.excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getFirst();
    sheet.getRange("C3").format.protection.locked = false;
    sheet.protection.protect(options);
    sheet.protection.load("protected");
    await context.sync();
    expect(sheet.protection.protected).toBe(true);
  });
  return opened;
}

function run(opened: Session, change: (sheet: Excel.Worksheet) => void): Promise<unknown> {
  return opened.excel.run(async (context) => {
    change(context.workbook.worksheets.getFirst());
    await context.sync();
  });
}

test("a locked cell of a protected sheet refuses to be written, and stays as it was", async () => {
  const opened = await protectedSheet();
  const before = opened.toWorkbookFile();
  const changes: ((sheet: Excel.Worksheet) => void)[] = [
    (sheet) => (sheet.getRange("A1").values = [["b"]]),
    (sheet) => (sheet.getRange("B2:C3").formulas = [["=1"]]),
    (sheet) => sheet.getRange("A1").clear(),
    (sheet) => (sheet.getRange("A1").format.fill.color = "#FF0000"),
    (sheet) => (sheet.getRange("A:A").format.columnWidth = 99),
    (sheet) => (sheet.getRange("A1").numberFormat = [["0"]]),
    (sheet) => sheet.getRange("2:2").insert("Down"),
    (sheet) => void sheet.charts.add("Line", sheet.getRange("A1:B1")),
    (sheet) => void sheet.tables.add("A1:B2", true),
    (sheet) => sheet.getRange("A1:B1").merge(),
  ];
  for (const change of changes) expect((await failure(run(opened, change))).code).toBe("AccessDenied");
  expect(opened.toWorkbookFile()).toEqual(before);
});

test("an unlocked cell takes values", async () => {
  const opened = await protectedSheet();
  await run(opened, (sheet) => (sheet.getRange("C3").values = [["note"]]));
  expect(opened.evaluate("=C3")).toEqual({ ok: true, rows: [["note"]] });
});

test("what the options allow is allowed", async () => {
  const opened = await protectedSheet({ allowFormatCells: true, allowFormatColumns: true });
  await run(opened, (sheet) => {
    sheet.getRange("A1").format.fill.color = "#FF0000";
    sheet.getRange("A:A").format.columnWidth = 99;
  });
  const [sheet] = opened.toWorkbookFile().sheets;
  expect([sheet?.cells[0]?.style?.fill, sheet?.columnWidths[0]]).toEqual(["#FF0000", 99]);
});

test("after unprotecting, cells can be written again", async () => {
  const opened = await protectedSheet();
  await run(opened, (sheet) => {
    sheet.protection.unprotect();
    sheet.getRange("A1").values = [["b"]];
  });
  expect(opened.evaluate("=A1")).toEqual({ ok: true, rows: [["b"]] });
});

test("a person at the grid is held to the same", async () => {
  const { document } = await protectedSheet();
  const sheetId = document.getters.getActiveSheetId();
  const type = (row: number, col: number) =>
    document.model.dispatch("UPDATE_CELL", { sheetId, row, col, content: "typed" }).isSuccessful;
  expect([type(0, 0), type(2, 2)]).toEqual([false, true]);
});

test("protecting twice is refused", async () => {
  const opened = await protectedSheet();
  expect((await failure(run(opened, (sheet) => sheet.protection.protect()))).code).toBe("InvalidOperation");
});

test("a workbook whose structure is protected keeps its sheets", async () => {
  const opened = await session([["a"]]);
  const change = (alter: (context: Excel.RequestContext) => void) =>
    opened.excel.run(async (context) => {
      alter(context);
      await context.sync();
    });
  await change(({ workbook }) => workbook.protection.protect());
  const changes: ((context: Excel.RequestContext) => void)[] = [
    ({ workbook }) => void workbook.worksheets.add("New"),
    ({ workbook }) => void workbook.worksheets.getFirst().copy(),
    ({ workbook }) => (workbook.worksheets.getFirst().name = "Other"),
  ];
  for (const each of changes) expect((await failure(change(each))).code).toBe("AccessDenied");
  await change(({ workbook }) => workbook.protection.unprotect());
  await change(({ workbook }) => void workbook.worksheets.add("New"));
  expect(opened.toWorkbookFile().sheets.map(({ name }) => name)).toEqual(["Sheet1", "New"]);
});
