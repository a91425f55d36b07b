import { closeSessions, failure, session, sheetFile, workbookFile } from "./workbook";

afterEach(closeSessions);

test("a sheet keeps its name, place, colour, gridlines, headings and visibility", async () => {
  const { excel } = await session();
  await excel.run(async (context) => {
    const sheet = context.workbook.worksheets.add("Review");
    sheet.tabColor = "#1f4e79";
    sheet.showGridlines = false;
    sheet.showHeadings = false;
    sheet.position = 0;
    sheet.visibility = "VeryHidden";
    sheet.load("name,tabColor,showGridlines,showHeadings,position,visibility");
    await context.sync();
    expect(sheet.toJSON()).toMatchObject({
      name: "Review",
      tabColor: "#1F4E79",
      showGridlines: false,
      showHeadings: false,
      position: 0,
      visibility: "VeryHidden",
    });
  });
});

test("names are found without case, and two sheets never share one", async () => {
  const { excel } = await session();
  await excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem("SHEET1").load("name");
    await context.sync();
    expect(sheet.name).toBe("Sheet1");
  });
  const add = (name: string) =>
    excel.run(async (context) => {
      context.workbook.worksheets.add(name);
      await context.sync();
    });
  expect((await failure(add("sheet1"))).code).toBe("ItemAlreadyExists");
  expect((await failure(add("a name of more than thirty-one characters"))).code).toBe("InvalidArgument");
  expect((await failure(add("a/b"))).code).toBe("InvalidArgument");
});

test("renaming keeps formulas alive that point into the sheet", async () => {
  const { excel } = await session([[5]]);
  await excel.run(async (context) => {
    const other = context.workbook.worksheets.add("Other");
    other.getRange("A1").formulas = [["=Sheet1!A1*2"]];
    await context.sync();
    context.workbook.worksheets.getItem("Sheet1").name = "My data";
    const range = other.getRange("A1").load("values,formulas");
    await context.sync();
    expect([range.values, range.formulas]).toEqual([[[10]], [["='My data'!A1*2"]]]);
  });
});

test("the last visible sheet can neither be deleted nor hidden; a hidden one can go", async () => {
  const { excel } = await session();
  const run = (change: (sheets: Excel.WorksheetCollection) => void) =>
    excel.run(async (context) => {
      change(context.workbook.worksheets);
      await context.sync();
    });
  await run((sheets) => {
    sheets.add("Hidden").visibility = "Hidden";
  });
  expect((await failure(run((sheets) => sheets.getItem("Sheet1").delete()))).code).toBe("InvalidArgument");
  const hide = run((sheets) => {
    sheets.getItem("Sheet1").visibility = "Hidden";
  });
  expect((await failure(hide)).code).toBe("InvalidOperation");
  await run((sheets) => sheets.getItem("Hidden").delete());
  await excel.run(async (context) => {
    const count = context.workbook.worksheets.getCount();
    await context.sync();
    expect(count.value).toBe(1);
  });
});

test("a copy has the cells, looks, charts and tables of its original, and refers to itself", async () => {
  const opened = await session([
    ["Month", "GMV"],
    ["Jan", 1],
    ["Feb", 2],
  ]);
  await opened.excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getFirst();
    sheet.getRange("B2:B3").numberFormat = [["0.0x"]];
    sheet.charts.add("Line", sheet.getRange("A1:B3"), "Columns").name = "trend";
    sheet.tables.add("A1:B3", true).name = "Sales";
    await context.sync();
    const copy = sheet.copy("After", sheet);
    copy.load("name,position");
    copy.charts.load("items/name");
    copy.tables.load("items/name");
    const range = copy.getRange("B2").load("numberFormat,text");
    await context.sync();
    expect([copy.name, copy.position, range.text]).toEqual(["Sheet1 (2)", 1, [["1.0x"]]]);
    expect(copy.charts.items.map(({ name }) => name)).toEqual(["trend"]);
    expect(copy.tables.items.map(({ name }) => name)).toEqual(["Table1"]);
  });
  const chart = opened.toWorkbookFile().sheets[1]?.charts[0];
  expect(chart?.series[0]).toMatchObject({ values: "'Sheet1 (2)'!$B$2:$B$3" });
});

test("used ranges: of values only, of looks too, of an empty sheet", async () => {
  const { excel } = await session();
  await excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getFirst();
    const none = sheet.getUsedRangeOrNullObject();
    const first = sheet.getUsedRange().load("address");
    await context.sync();
    expect([none.isNullObject, first.address]).toEqual([true, "Sheet1!A1"]);
    sheet.getRange("B3").values = [[1]];
    sheet.getRange("E9").format.fill.color = "#FF0000";
    const values = sheet.getUsedRange(true).load("address");
    const looks = sheet.getUsedRange().load("address");
    await context.sync();
    expect([values.address, looks.address]).toEqual(["Sheet1!B3", "Sheet1!B3:E9"]);
  });
});

test("panes freeze and thaw", async () => {
  const { excel } = await session();
  await excel.run(async (context) => {
    const { freezePanes } = context.workbook.worksheets.getFirst();
    freezePanes.freezeRows(3);
    const rows = freezePanes.getLocationOrNullObject().load("address");
    await context.sync();
    freezePanes.freezeAt("A1:B2");
    const both = freezePanes.getLocationOrNullObject().load("address");
    await context.sync();
    freezePanes.unfreeze();
    const none = freezePanes.getLocationOrNullObject();
    await context.sync();
    expect([rows.address, both.address, none.isNullObject]).toEqual(["Sheet1!1:3", "Sheet1!A1:B2", true]);
  });
});

test("print set-up is kept and saved", async () => {
  const opened = await session([["a"]]);
  await opened.excel.run(async (context) => {
    const { pageLayout } = context.workbook.worksheets.getFirst();
    pageLayout.orientation = "Landscape";
    pageLayout.zoom = { horizontalFitToPages: 1, verticalFitToPages: 2 };
    pageLayout.setPrintArea("A1:H40");
    pageLayout.setPrintTitleRows("$1:$3");
    pageLayout.load("orientation,zoom");
    const area = pageLayout.getPrintAreaOrNullObject().load("address");
    await context.sync();
    expect([pageLayout.orientation, area.address]).toEqual(["Landscape", "Sheet1!A1:H40"]);
    expect(pageLayout.zoom).toMatchObject({ horizontalFitToPages: 1, verticalFitToPages: 2 });
  });
  expect(opened.toWorkbookFile().sheets[0]?.print).toEqual({
    orientation: "Landscape",
    fitWide: 1,
    fitTall: 2,
    area: { top: 0, left: 0, bottom: 39, right: 7 },
    titleRows: { first: 0, last: 2 },
  });
});

test("a 1904 workbook counts its days from 1904", async () => {
  const opened = await session(workbookFile([sheetFile("Sheet1")], { dateSystem: 1904 }));
  await opened.excel.run(async (context) => {
    const date = context.workbook.functions.date(2000, 1, 1).load("value");
    await context.sync();
    // 36526 in the 1900 system, less the 1,462 days between the two.
    expect(date.value).toBe(35064);
  });
  expect(opened.toWorkbookFile().dateSystem).toBe(1904);
});
