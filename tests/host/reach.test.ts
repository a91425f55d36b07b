import { closeSessions, session } from "./workbook";

afterEach(closeSessions);

test("a formula keeps the range it was written with, however the sheet grows afterwards", async () => {
  const opened = await session([[1]]);
  await opened.excel.run(async (context) => {
    const sheet = context.workbook.worksheets.add("Feed");
    const formula = sheet.getRange("A1");
    formula.formulas = [["=SUM(C150:C260)+SUM('Feed'!$D$5:$D$200)"]];
    // Below both ranges: what a widened range would add up too.
    sheet.getRange("C261").values = [[1000]];
    sheet.getRange("D201:D900").values = Array.from({ length: 700 }, () => [1]);
    sheet.getRange("C260").values = [[7]];
    formula.load("formulas,values");
    await context.sync();
    expect(formula.formulas).toEqual([["=SUM(C150:C260)+SUM('Feed'!$D$5:$D$200)"]]);
    expect(formula.values).toEqual([[7]]);
  });
});

test("a batch of 150,000 cells is one undo step", async () => {
  const opened = await session([[1]]);
  await opened.excel.run(async (context) => {
    const range = context.workbook.worksheets.getFirst().getRange("B1:F30000");
    range.values = Array.from({ length: 30_000 }, (_, row) => [row, row, row, row, row]);
    await context.sync();
    const last = context.workbook.worksheets.getFirst().getRange("F30000").load("values");
    await context.sync();
    expect(last.values).toEqual([[29_999]]);
    opened.undo();
    const undone = context.workbook.worksheets.getFirst().getRange("A1:F30000").load("values");
    await context.sync();
    expect(undone.values[29_999]).toEqual(["", "", "", "", "", ""]);
    expect(undone.values[0]?.[0]).toBe(1);
  });
}, 60_000);
