import { closeSessions, session } from "./workbook";

afterEach(closeSessions);

test("looks of cells are given back as they were set, and saved", async () => {
  const opened = await session([["a", 1]]);
  await opened.excel.run(async (context) => {
    const { format } = context.workbook.worksheets.getFirst().getRange("A1");
    format.fill.color = "#1F4E79";
    format.font.set({
      bold: true,
      italic: true,
      color: "#ffffff",
      size: 14,
      name: "Georgia",
      underline: "Single",
    });
    format.horizontalAlignment = "Center";
    format.verticalAlignment = "Top";
    format.wrapText = true;
    format.indentLevel = 2;
    format.load("horizontalAlignment,verticalAlignment,wrapText,indentLevel,fill/color");
    format.font.load("bold,italic,color,size,name,underline");
    await context.sync();
    expect(format.toJSON()).toMatchObject({
      horizontalAlignment: "Center",
      verticalAlignment: "Top",
      wrapText: true,
      indentLevel: 2,
      fill: { color: "#1F4E79" },
      font: { bold: true, italic: true, color: "#FFFFFF", size: 14, name: "Georgia", underline: "Single" },
    });
  });
  expect(opened.toWorkbookFile().sheets[0]?.cells[0]?.style).toEqual({
    fill: "#1F4E79",
    font: { bold: true, italic: true, underline: true, color: "#FFFFFF", size: 14, name: "Georgia" },
    horizontal: "Center",
    vertical: "Top",
    wrap: true,
    indent: 2,
  });
});

test("a look on which cells differ is null", async () => {
  const { excel } = await session();
  await excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getFirst();
    sheet.getRange("A1").format.font.bold = true;
    const range = sheet.getRange("A1:B1");
    range.load("format/font/bold,format/font/italic");
    await context.sync();
    expect([range.format.font.bold, range.format.font.italic]).toEqual([null, false]);
  });
});

test("borders, side by side", async () => {
  const opened = await session();
  await opened.excel.run(async (context) => {
    const range = context.workbook.worksheets.getFirst().getRange("B2:C3");
    const { borders } = range.format;
    const bottom = borders.getItem("EdgeBottom");
    bottom.style = "Continuous";
    bottom.weight = "Medium";
    bottom.color = "#FF0000";
    borders.getItem("InsideHorizontal").style = "Dash";
    borders.getItem("EdgeTop").style = "Continuous";
    borders.getItem("EdgeTop").style = "None";
    bottom.load("style,weight,color");
    const top = borders.getItem("EdgeTop").load("style");
    await context.sync();
    expect([bottom.style, bottom.weight, bottom.color, top.style]).toEqual([
      "Continuous",
      "Medium",
      "#FF0000",
      "None",
    ]);
  });
  const borders = opened.toWorkbookFile().sheets[0]?.cells.map(({ row, style }) => [row, style?.borders]);
  const inside = { style: "dashed", color: "#000000" };
  const edge = { style: "medium", color: "#FF0000" };
  expect(borders).toEqual([
    [1, { bottom: inside }],
    [1, { bottom: inside }],
    [2, { top: inside, bottom: edge }],
    [2, { top: inside, bottom: edge }],
  ]);
});

test("widths and heights are points; what nobody sized has Excel's usual size", async () => {
  const opened = await session();
  await opened.excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getFirst();
    sheet.getRange("B:C").format.columnWidth = 90;
    sheet.getRange("2:2").format.rowHeight = 30;
    const sized = sheet.getRange("B2").load("left,top,width,height,format/columnWidth,format/rowHeight");
    const usual = sheet.getRange("A1").load("format/columnWidth,format/rowHeight");
    await context.sync();
    expect([sized.left, sized.top, sized.width, sized.height]).toEqual([48, 15, 90, 30]);
    expect([usual.format.columnWidth, usual.format.rowHeight]).toEqual([48, 15]);
  });
  const [sheet] = opened.toWorkbookFile().sheets;
  expect([sheet?.columnWidths, sheet?.rowHeights]).toEqual([{ 1: 90, 2: 90 }, { 1: 30 }]);
});

test("many cells' looks are read and written in one call", async () => {
  const { excel } = await session([["a", "b"]]);
  await excel.run(async (context) => {
    const range = context.workbook.worksheets.getFirst().getRange("A1:B1");
    range.setCellProperties([
      [{ format: { fill: { color: "#FF0000" }, font: { bold: true } } }, { format: { font: { size: 20 } } }],
    ]);
    range.setColumnProperties([{ format: { columnWidth: 60 } }, { columnHidden: true }]);
    const cells = range.getCellProperties({
      address: true,
      format: { fill: { color: true }, font: { bold: true } },
    });
    const columns = range.getColumnProperties({ columnHidden: true, format: { columnWidth: true } });
    await context.sync();
    expect(cells.value).toEqual([
      [
        { address: "Sheet1!A1", format: { fill: { color: "#FF0000" }, font: { bold: true } } },
        { address: "Sheet1!B1", format: { fill: { color: "#FFFFFF" }, font: { bold: false } } },
      ],
    ]);
    expect(columns.value).toEqual([
      { columnHidden: false, format: { columnWidth: 60 } },
      { columnHidden: true, format: { columnWidth: 48 } },
    ]);
  });
});

test("a format that a person sets in the grid is the one that Excel reads", async () => {
  const opened = await session([[0.5]]);
  const { model, getters } = opened.document;
  await opened.excel.run(async (context) => {
    const range = context.workbook.worksheets.getFirst().getRange("A1");
    range.numberFormat = [["0.0x"]];
    await context.sync();
    const target = [{ top: 0, left: 0, bottom: 0, right: 0 }];
    model.dispatch("SET_FORMATTING", { sheetId: getters.getActiveSheetId(), target, format: "0.00%" });
    range.load("numberFormat,text");
    await context.sync();
    expect([range.numberFormat, range.text]).toEqual([[["0.00%"]], [["50.00%"]]]);
  });
});
