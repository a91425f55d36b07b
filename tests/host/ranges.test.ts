import { closeSessions, failure, session } from "./workbook";
import type { Session } from "../../src/workbench/headless/session";

afterEach(closeSessions);

const GRID = [
  ["a", 1, 2],
  ["b", 3, 4],
  ["c", 5, 6],
];

/** The addresses of ranges that `find` gives, read in one batch. */
async function addresses(
  opened: Session,
  find: (sheet: Excel.Worksheet) => Excel.Range[],
): Promise<string[]> {
  return opened.excel.run(async (context) => {
    const ranges = find(context.workbook.worksheets.getFirst());
    for (const range of ranges) range.load("address");
    await context.sync();
    return ranges.map(({ address }) => address.replace("Sheet1!", ""));
  });
}

async function contents(opened: Session, address: string, change: (sheet: Excel.Worksheet) => void) {
  return opened.excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getFirst();
    change(sheet);
    const range = sheet.getRange(address).load("formulas");
    await context.sync();
    return range.formulas as unknown[][];
  });
}

test("ranges lead to other ranges", async () => {
  const opened = await session(GRID);
  const found = await addresses(opened, (sheet) => {
    const range = sheet.getRange("B2:D5");
    return [
      range.getCell(1, 2),
      range.getRow(3),
      range.getColumn(0),
      range.getLastCell(),
      range.getLastRow(),
      range.getOffsetRange(-1, 2),
      range.getResizedRange(1, -2),
      range.getAbsoluteResizedRange(2, 2),
      range.getRowsBelow(2),
      range.getColumnsBefore(1),
      range.getEntireRow(),
      range.getEntireColumn(),
      range.getBoundingRect("F9:G9"),
      range.getIntersection("A4:C9"),
      sheet.getRangeByIndexes(0, 1, 2, 3),
      sheet.getCell(4, 0),
      sheet.getRange("A1").getSurroundingRegion(),
      sheet.getRange("B:C").getUsedRange(true),
      sheet.getRange(),
    ];
  });
  expect(found).toEqual([
    "D3",
    "B5:D5",
    "B2:B5",
    "D5",
    "B5:D5",
    "D1:F4",
    "B2:B6",
    "B2:C3",
    "B6:D7",
    "A2:A5",
    "2:5",
    "B:D",
    "B2:G9",
    "B4:C5",
    "B1:D2",
    "A5",
    "A1:C3",
    "B1:C3",
    "A:XFD",
  ]);
});

test("ranges that do not meet have no intersection", async () => {
  const { excel } = await session();
  await excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getFirst();
    const none = sheet.getRange("A1:B2").getIntersectionOrNullObject("C3");
    await context.sync();
    expect(none.isNullObject).toBe(true);
  });
});

test("a range does not reach outside the sheet", async () => {
  const opened = await session();
  const error = await failure(addresses(opened, (sheet) => [sheet.getRange("A1").getOffsetRange(-1, 0)]));
  expect(error.code).toBe("InvalidArgument");
});

test("clearing takes contents, looks, or both", async () => {
  const { excel } = await session(GRID);
  await excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getFirst();
    const range = sheet.getRange("A1:C3");
    range.format.fill.color = "#FFEEDD";
    sheet.getRange("A1").clear("Contents");
    sheet.getRange("A2").clear("Formats");
    sheet.getRange("A3").clear();
    const cells = ["A1", "A2", "A3"].map((address) =>
      sheet.getRange(address).load("values,format/fill/color"),
    );
    await context.sync();
    expect(cells.map(({ values, format }) => [values[0]?.[0], format.fill.color])).toEqual([
      ["", "#FFEEDD"],
      ["b", "#FFFFFF"],
      ["", "#FFFFFF"],
    ]);
  });
});

test("merging, whole or row by row, and unmerging", async () => {
  const opened = await session();
  await opened.excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getFirst();
    sheet.getRange("A1:C1").merge();
    sheet.getRange("A3:B4").merge(true);
    sheet.getRange("E1").merge();
    sheet.getRange("G1:H2").merge();
    sheet.getRange("G1").unmerge();
    await context.sync();
  });
  expect(opened.toWorkbookFile().sheets[0]?.merges).toEqual([
    { top: 0, left: 0, bottom: 0, right: 2 },
    { top: 2, left: 0, bottom: 2, right: 1 },
    { top: 3, left: 0, bottom: 3, right: 1 },
  ]);
});

test("inserting and deleting rows, columns and cells moves what is there", async () => {
  const opened = await session([
    ["a", 1],
    ["b", "=B1*2"],
  ]);
  expect(await contents(opened, "A1:B3", (sheet) => sheet.getRange("1:1").insert("Down"))).toEqual([
    ["", ""],
    ["a", 1],
    ["b", "=B2*2"],
  ]);
  expect(await contents(opened, "A1:C2", (sheet) => sheet.getRange("1:1").delete("Up"))).toEqual([
    ["a", 1, ""],
    ["b", "=B1*2", ""],
  ]);
  expect(await contents(opened, "A1:C2", (sheet) => sheet.getRange("A1").insert("Right"))).toEqual([
    ["", "a", 1],
    ["b", "=C1*2", ""],
  ]);
});

test("cells shift on a sheet that is not shown, too, and the shown one stays", async () => {
  const { excel } = await session();
  await excel.run(async (context) => {
    const other = context.workbook.worksheets.add("Other");
    other.getRange("A1:A2").values = [["a"], ["b"]];
    other.getRange("A1").insert("Down");
    const range = other.getRange("A1:A3").load("values");
    const active = context.workbook.worksheets.getActiveWorksheet().load("name");
    await context.sync();
    expect([range.values, active.name]).toEqual([[[""], ["a"], ["b"]], "Sheet1"]);
  });
});

test("copying repeats a source over a larger target and moves relative references", async () => {
  const opened = await session([[1, "=A1*10"], [2], [3]]);
  expect(await contents(opened, "B1:B3", (sheet) => sheet.getRange("B2:B3").copyFrom("B1"))).toEqual([
    ["=A1*10"],
    ["=A2*10"],
    ["=A3*10"],
  ]);
  const values = await contents(opened, "D1:D3", (sheet) => sheet.getRange("D1").copyFrom("B1:B3", "Values"));
  expect(values).toEqual([[10], [20], [30]]);
});

test("rows and columns are hidden, grouped, folded and unfolded", async () => {
  const opened = await session([["x"]]);
  await opened.excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getFirst();
    sheet.getRange("C:C").columnHidden = true;
    sheet.getRange("3:5").group("ByRows");
    sheet.getRange("3:5").hideGroupDetails("ByRows");
    const rows = sheet.getRange("3:5").load("rowHidden");
    const column = sheet.getRange("C1").load("columnHidden");
    const mixed = sheet.getRange("2:3").load("rowHidden");
    await context.sync();
    expect([rows.rowHidden, column.columnHidden, mixed.rowHidden]).toEqual([true, true, null]);
  });
  const [sheet] = opened.toWorkbookFile().sheets;
  expect([sheet?.hiddenColumns, sheet?.hiddenRows, sheet?.rowGroups]).toEqual([
    [2],
    [2, 3, 4],
    [{ first: 2, last: 4, collapsed: true }],
  ]);
  await opened.excel.run(async (context) => {
    const range = context.workbook.worksheets.getFirst().getRange("3:5");
    range.showGroupDetails("ByRows");
    range.load("rowHidden");
    await context.sync();
    expect(range.rowHidden).toBe(false);
    range.ungroup("ByRows");
    await context.sync();
  });
  expect(opened.toWorkbookFile().sheets[0]?.rowGroups).toEqual([]);
});

test("a link shows its text, leads somewhere, and is saved", async () => {
  const opened = await session([["x"]]);
  await opened.excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getFirst();
    const range = sheet.getRange("A1");
    range.hyperlink = { documentReference: "'Sheet1'!B5", textToDisplay: "To B5", screenTip: "there" };
    range.load("values,hyperlink,text");
    await context.sync();
    expect(range.values).toEqual([["To B5"]]);
    expect(range.hyperlink).toMatchObject({ documentReference: "'Sheet1'!B5", screenTip: "there" });
  });
  const file = opened.toWorkbookFile().sheets[0];
  expect(file?.hyperlinks).toEqual([
    { row: 0, column: 0, documentReference: "'Sheet1'!B5", screenTip: "there" },
  ]);
  expect(file?.cells[0]?.value).toBe("To B5");
});

test("spilled results: where they go, where they come from, what they say", async () => {
  const { excel } = await session([[3], [1], [3]]);
  await excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getFirst();
    sheet.getRange("C1").formulas = [["=UNIQUE(A1:A3)"]];
    const to = sheet.getRange("C1").getSpillingToRangeOrNullObject().load("address");
    const from = sheet.getRange("C2").getSpillParentOrNullObject().load("address");
    const none = sheet.getRange("A1").getSpillingToRangeOrNullObject();
    const cells = sheet.getRange("C1:C3").load("values,formulas,hasSpill");
    await context.sync();
    expect([to.address, from.address, none.isNullObject]).toEqual(["Sheet1!C1:C2", "Sheet1!C1", true]);
    expect([cells.values, cells.formulas]).toEqual([
      [[3], [1], [""]],
      [["=UNIQUE(A1:A3)"], [1], [""]],
    ]);
  });
});

test("a spill that meets a filled cell is #SPILL!", async () => {
  const { excel } = await session([
    [3, null, null],
    [1, null, "here"],
  ]);
  await excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getFirst();
    sheet.getRange("C1").formulas = [["=UNIQUE(A1:A2)"]];
    const range = sheet.getRange("C1:C2").load("values");
    await context.sync();
    expect(range.values).toEqual([["#SPILL!"], ["here"]]);
  });
});
