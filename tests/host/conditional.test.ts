import { closeSessions, session } from "./workbook";

afterEach(closeSessions);

test("colour scales, cell values, formulas and data bars are kept, counted and saved", async () => {
  const opened = await session([[1], [5], [9]]);
  await opened.excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getFirst();
    const range = sheet.getRange("A1:A3");
    range.conditionalFormats.add("ColorScale").colorScale.criteria = {
      minimum: { type: "LowestValue", color: "#F8696B" },
      midpoint: { type: "Percentile", formula: "50", color: "#FFEB84" },
      maximum: { type: "HighestValue", color: "#63BE7B" },
    };
    const less = range.conditionalFormats.add("CellValue").cellValue;
    less.format.font.color = "#C00000";
    less.rule = { formula1: "=3", operator: "LessThan" };
    const custom = range.conditionalFormats.add("Custom").custom;
    custom.rule.formula = "=A1>4";
    custom.format.fill.color = "#FFF2CC";
    custom.format.font.bold = true;
    range.conditionalFormats.add("DataBar").dataBar.positiveFormat.fillColor = "#5B9BD5";
    const count = range.conditionalFormats.getCount();
    const elsewhere = sheet.getRange("C1").conditionalFormats.getCount();
    range.conditionalFormats.load("items/type,items/id");
    await context.sync();
    expect([count.value, elsewhere.value]).toEqual([4, 0]);
    expect(range.conditionalFormats.items.map(({ type }) => type)).toEqual([
      // The last one added has the top priority.
      "DataBar",
      "Custom",
      "CellValue",
      "ColorScale",
    ]);
  });
  const zone = { top: 0, left: 0, bottom: 2, right: 0 };
  expect(opened.toWorkbookFile().sheets[0]?.conditionalFormats).toEqual([
    { type: "DataBar", zone, color: "#5B9BD5" },
    { type: "Custom", zone, formula: "=A1>4", style: { fill: "#FFF2CC", font: { bold: true } } },
    {
      type: "CellValue",
      zone,
      operator: "LessThan",
      formulas: ["=3"],
      style: { font: { color: "#C00000" } },
    },
    {
      type: "ColorScale",
      zone,
      points: [
        { type: "LowestValue", color: "#F8696B" },
        { type: "Percentile", value: "50", color: "#FFEB84" },
        { type: "HighestValue", color: "#63BE7B" },
      ],
    },
  ]);
});

test("a rule can be read, changed, deleted, and all of a range cleared", async () => {
  const { excel } = await session([[1], [5]]);
  await excel.run(async (context) => {
    const { conditionalFormats } = context.workbook.worksheets.getFirst().getRange("A1:A2");
    const rule = conditionalFormats.add("CellValue");
    rule.cellValue.rule = { formula1: "=3", operator: "GreaterThan" };
    await context.sync();
    const first = conditionalFormats.getItemAt(0);
    first.cellValue.rule = { formula1: "=4", formula2: "=6", operator: "Between" };
    first.cellValue.load("rule");
    first.customOrNullObject.load("isNullObject");
    await context.sync();
    expect(first.cellValue.rule).toMatchObject({ formula1: "=4", formula2: "=6", operator: "Between" });
    first.delete();
    conditionalFormats.add("DataBar").dataBar.positiveFormat.fillColor = "#5B9BD5";
    conditionalFormats.clearAll();
    const count = conditionalFormats.getCount();
    await context.sync();
    expect(count.value).toBe(0);
  });
});

test("a custom rule moves with the cell that it looks at", async () => {
  const opened = await session([["x"]]);
  await opened.excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getFirst();
    const custom = sheet.getRange("C1:C5").conditionalFormats.add("Custom").custom;
    custom.format.fill.color = "#FFF2CC";
    custom.rule.formula = "=$B1>4";
    await context.sync();
    sheet.getRange("1:1").insert("Down");
    await context.sync();
  });
  expect(opened.toWorkbookFile().sheets[0]?.conditionalFormats).toMatchObject([
    { zone: { top: 1, left: 2, bottom: 5, right: 2 }, formula: "=$B2>4" },
  ]);
});

test("a list of choices validates cells", async () => {
  const opened = await session();
  await opened.excel.run(async (context) => {
    const { dataValidation } = context.workbook.worksheets.getFirst().getRange("B2:B9");
    dataValidation.rule = { list: { inCellDropDown: true, source: "Open,Done" } };
    dataValidation.load("rule,type");
    await context.sync();
    expect(dataValidation.toJSON()).toMatchObject({ type: "List", rule: { list: { source: "Open,Done" } } });
  });
  expect(opened.toWorkbookFile().sheets[0]?.validations).toEqual([
    { zone: { top: 1, left: 1, bottom: 8, right: 1 }, list: "Open,Done" },
  ]);
});
