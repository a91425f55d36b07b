import { closeSessions, session } from "./workbook";
import { openFile } from "../../src/workbench/files/open";
import { saveFile } from "../../src/workbench/files/save";

afterEach(closeSessions);

test("a page break goes above the row of its cell, into the file and back", async () => {
  const opened = await session([[1]]);
  const rows = await opened.excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getFirst();
    sheet.horizontalPageBreaks.add("A31");
    sheet.horizontalPageBreaks.add(sheet.getRange("C11"));
    const breaks = sheet.horizontalPageBreaks.load("items/rowIndex");
    const cell = sheet.horizontalPageBreaks.getItem(1).getCellAfterBreak().load("address");
    await context.sync();
    expect(cell.address).toBe("Sheet1!A31");
    return breaks.items.map(({ rowIndex }) => rowIndex);
  });
  expect(rows).toEqual([10, 30]);
  const file = opened.toWorkbookFile();
  expect(file.sheets[0]?.print?.rowBreaks).toEqual([10, 30]);
  const read = await openFile(await saveFile(file), "breaks.xlsx");
  expect(read.sheets[0]?.print?.rowBreaks).toEqual([10, 30]);
  expect(read.warnings ?? []).toEqual([]);
});

test("page breaks can be removed, one and all", async () => {
  const opened = await session([[1]]);
  await opened.excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getFirst();
    for (const cell of ["A5", "A9", "A13"]) sheet.horizontalPageBreaks.add(cell);
    sheet.horizontalPageBreaks.getItem(0).delete();
    const left = sheet.horizontalPageBreaks.getCount();
    await context.sync();
    expect(left.value).toBe(2);
    sheet.horizontalPageBreaks.removePageBreaks();
    const none = sheet.horizontalPageBreaks.getCount();
    await context.sync();
    expect(none.value).toBe(0);
  });
});
