import { closeSessions, failure, session } from "./workbook";

afterEach(closeSessions);

const FEED = [
  ["Month", "GMV", "Target"],
  ["Jan", 10, 12],
  ["Feb", 14, 13],
  ["Mar", 11, 15],
];

test("a review's line chart goes through the host and into the file, detail for detail", async () => {
  const opened = await session(FEED);
  await opened.excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getFirst();
    const chart = sheet.charts.add("Line", sheet.getRange("A1:C4"), "Columns");
    chart.name = "gmv";
    chart.title.text = "GMV is ahead of target";
    chart.title.format.font.size = 12;
    chart.legend.position = "Top";
    chart.plotVisibleOnly = false;
    chart.axes.valueAxis.minimum = 0;
    chart.axes.valueAxis.numberFormat = "#,##0";
    chart.axes.valueAxis.title.text = "BRL";
    chart.axes.categoryAxis.majorGridlines.visible = false;
    const actual = chart.series.getItemAt(0);
    actual.format.line.color = "#1F4E79";
    actual.format.line.weight = 2.5;
    actual.markerStyle = "None";
    actual.points.getItemAt(2).hasDataLabel = true;
    const target = chart.series.getItemAt(1);
    target.format.line.lineStyle = "None";
    target.markerStyle = "Diamond";
    target.markerSize = 7;
    target.markerBackgroundColor = "#C00000";
    target.markerForegroundColor = "#C00000";
    target.smooth = false;
    chart.setPosition("E2", "J12");
    await context.sync();
  });
  expect(opened.toWorkbookFile().sheets[0]?.charts).toEqual([
    {
      name: "gmv",
      type: "Line",
      title: "GMV is ahead of target",
      titleSize: 12,
      legend: "Top",
      plotVisibleOnly: false,
      // E2 starts after four columns of 48 and one row of 15 points; E to J are six columns, 2 to 12 eleven rows.
      left: 192,
      top: 15,
      width: 288,
      height: 165,
      categoryAxis: { gridlines: false },
      valueAxis: { gridlines: true, minimum: 0, numberFormat: "#,##0", title: "BRL" },
      series: [
        {
          nameReference: "Sheet1!$B$1",
          values: "Sheet1!$B$2:$B$4",
          categories: "Sheet1!$A$2:$A$4",
          color: "#1F4E79",
          lineWeight: 2.5,
          markerStyle: "None",
          labels: [2],
        },
        {
          nameReference: "Sheet1!$C$1",
          values: "Sheet1!$C$2:$C$4",
          categories: "Sheet1!$A$2:$A$4",
          lineStyle: "None",
          markerStyle: "Diamond",
          markerSize: 7,
          markerColor: "#C00000",
          smooth: false,
        },
      ],
    },
  ]);
});

test("a bridge: stacked columns on an invisible base", async () => {
  const opened = await session(FEED);
  await opened.excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getFirst();
    const chart = sheet.charts.add("ColumnStacked", sheet.getRange("A1:C4"), "Columns");
    chart.series.getItemAt(0).format.fill.clear();
    chart.series.getItemAt(1).format.fill.setSolidColor("#63BE7B");
    chart.series.getItemAt(1).gapWidth = 40;
    chart.series.getItemAt(1).overlap = 100;
    chart.legend.visible = false;
    chart.series.getItemAt(1).hasDataLabels = true;
    const first = chart.series.getItemAt(0);
    first.hasDataLabels = true;
    first.hasDataLabels = false;
    first.load("hasDataLabels");
    await context.sync();
    expect(first.hasDataLabels).toBe(false);
  });
  const chart = opened.toWorkbookFile().sheets[0]?.charts[0];
  expect([chart?.type, chart?.gapWidth, chart?.overlap, chart?.legend]).toEqual([
    "ColumnStacked",
    40,
    100,
    undefined,
  ]);
  expect(chart?.series.map(({ color, labels }) => [color, labels])).toEqual([
    ["none", undefined],
    ["#63BE7B", "all"],
  ]);
});

test("what was set can be read again", async () => {
  const { excel } = await session(FEED);
  await excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getFirst();
    const chart = sheet.charts.add("ColumnClustered", sheet.getRange("A1:C4"), "Columns");
    chart.name = "bars";
    chart.title.text = "Title";
    chart.title.format.font.color = "#333333";
    chart.axes.categoryAxis.format.font.size = 8;
    await context.sync();
    const again = sheet.charts.getItem("BARS");
    again.load("name,chartType,title/text,title/format/font/color,axes/categoryAxis/format/font/size");
    again.series.load("items/name");
    const values = again.series.getItemAt(1).getDimensionValues("Values");
    await context.sync();
    expect([again.name, again.chartType, again.title.text, again.title.format.font.color]).toEqual([
      "bars",
      "ColumnClustered",
      "Title",
      "#333333",
    ]);
    expect(again.axes.categoryAxis.format.font.size).toBe(8);
    expect(again.series.items.map(({ name }) => name)).toEqual(["GMV", "Target"]);
    expect(values.value).toEqual([12, 13, 15]);
  });
});

test("charts move with their cells, and so do their references", async () => {
  const opened = await session(FEED);
  await opened.excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getFirst();
    sheet.charts.add("Line", sheet.getRange("A1:C4"), "Columns").setPosition("E2", "H9");
    await context.sync();
    sheet.getRange("1:2").insert("Down");
    sheet.name = "Feed 1";
    await context.sync();
  });
  const chart = opened.toWorkbookFile().sheets[0]?.charts[0];
  expect([chart?.top, chart?.series[0]?.values, chart?.series[0]?.nameReference]).toEqual([
    45,
    "'Feed 1'!$B$4:$B$6",
    "'Feed 1'!$B$3",
  ]);
});

test("new data keep the looks of the series", async () => {
  const opened = await session(FEED);
  await opened.excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getFirst();
    const chart = sheet.charts.add("Line", sheet.getRange("A1:C4"), "Columns");
    chart.series.getItemAt(0).format.line.color = "#112233";
    chart.setData(sheet.getRange("A1:C3"), "Columns");
    await context.sync();
  });
  expect(opened.toWorkbookFile().sheets[0]?.charts[0]?.series[0]).toMatchObject({
    color: "#112233",
    values: "Sheet1!$B$2:$B$3",
  });
});

test("series are read by rows where asked", async () => {
  const opened = await session(FEED);
  await opened.excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getFirst();
    sheet.charts.add("Line", sheet.getRange("A1:C3"), "Rows");
    await context.sync();
  });
  expect(opened.toWorkbookFile().sheets[0]?.charts[0]?.series).toEqual([
    { nameReference: "Sheet1!$A$2", values: "Sheet1!$B$2:$C$2", categories: "Sheet1!$B$1:$C$1" },
    { nameReference: "Sheet1!$A$3", values: "Sheet1!$B$3:$C$3", categories: "Sheet1!$B$1:$C$1" },
  ]);
});

test("charts are found, refused twice the same name, and deleted", async () => {
  const { excel } = await session(FEED);
  await excel.run(async (context) => {
    const { charts } = context.workbook.worksheets.getFirst();
    const source = context.workbook.worksheets.getFirst().getRange("A1:C4");
    charts.add("Line", source).name = "one";
    charts.add("Line", source).load("name");
    const none = charts.getItemOrNullObject("three");
    const count = charts.getCount();
    await context.sync();
    expect([none.isNullObject, count.value]).toEqual([true, 2]);
    charts.getItem("one").delete();
    charts.load("items/name");
    await context.sync();
    expect(charts.items.map(({ name }) => name)).toEqual(["Chart 2"]);
  });
  const rename = excel.run(async (context) => {
    const { charts } = context.workbook.worksheets.getFirst();
    charts.add("Line", context.workbook.worksheets.getFirst().getRange("A1:C4")).name = "chart 2";
    await context.sync();
  });
  expect((await failure(rename)).code).toBe("ItemAlreadyExists");
});

test.each([
  [false, [10, 14, 11]],
  [true, []],
])("with plotVisibleOnly %s, a chart over hidden rows draws %j", async (plotVisibleOnly, expected) => {
  const opened = await session(FEED);
  await opened.excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getFirst();
    const chart = sheet.charts.add("Line", sheet.getRange("A1:C4"), "Columns");
    chart.plotVisibleOnly = plotVisibleOnly;
    sheet.getRange("2:4").rowHidden = true;
    await context.sync();
  });
  const { getters } = opened.document;
  const [chartId = ""] = getters.getChartIds(getters.getActiveSheetId());
  const { chartJsConfig } = getters.getChartRuntime(chartId) as unknown as {
    chartJsConfig: { data: { datasets: { data: unknown[] }[] } };
  };
  expect(chartJsConfig.data.datasets[0]?.data).toEqual(expected);
});

test("a chart that a person made in the grid is Excel's too", async () => {
  const opened = await session(FEED);
  const { model, getters } = opened.document;
  const sheetId = getters.getActiveSheetId();
  model.dispatch("CREATE_CHART", {
    sheetId,
    chartId: "by-hand",
    figureId: "figure",
    col: 0,
    row: 0,
    offset: { x: 0, y: 0 },
    size: { width: 400, height: 230 },
    definition: {
      type: "bar",
      title: { text: "By hand" },
      background: "#FFFFFF",
      legendPosition: "top",
      stacked: false,
      dataSetStyles: {},
      dataSource: {
        type: "range",
        dataSets: [{ dataSetId: "0", dataRange: "Sheet1!B1:B4" }],
        dataSetsHaveTitle: true,
        labelRange: "Sheet1!A1:A4",
      },
    },
  });
  const chart = opened.toWorkbookFile().sheets[0]?.charts[0];
  expect(chart).toMatchObject({ type: "ColumnClustered", title: "By hand", width: 300, height: 150 });
  expect(chart?.series).toEqual([
    { nameReference: "Sheet1!$B$1", values: "Sheet1!$B$2:$B$4", categories: "Sheet1!$A$2:$A$4" },
  ]);
});
