/** A workbook with one of everything that files hold, drawn as a review is. */
import type { Cell } from "../../src/metrics/values";
import type {
  CellFile,
  ChartFile,
  SheetFile,
  StyleFile,
  WorkbookFile,
} from "../../src/workbench/files/workbook";

export function emptySheet(name: string, changes: Partial<SheetFile> = {}): SheetFile {
  return {
    name,
    visibility: "Visible",
    showGridlines: true,
    protected: false,
    frozenRows: 0,
    frozenColumns: 0,
    cells: [],
    columnWidths: {},
    rowHeights: {},
    hiddenColumns: [],
    hiddenRows: [],
    rowGroups: [],
    columnGroups: [],
    merges: [],
    conditionalFormats: [],
    validations: [],
    tables: [],
    charts: [],
    hyperlinks: [],
    ...changes,
  };
}

export function workbook(sheets: SheetFile[], changes: Partial<WorkbookFile> = {}): WorkbookFile {
  return { sheets, names: [], settings: {}, dateSystem: 1900, activeSheet: 0, ...changes };
}

export function cell(row: number, column: number, value: Cell, changes: Partial<CellFile> = {}): CellFile {
  return { row, column, value, ...changes };
}

/** A block of values with its first cell at a place; null stays empty, "#N/A" is the error. */
export function block(
  row: number,
  column: number,
  rows: readonly (readonly Cell[])[],
  style?: StyleFile,
): CellFile[] {
  return rows.flatMap((values, i) =>
    values.map((value, j) =>
      cell(row + i, column + j, value, {
        ...(value === "#N/A" ? { error: true, formula: "=NA()" } : {}),
        ...(style === undefined ? {} : { style }),
      }),
    ),
  );
}

const TITLE: StyleFile = { font: { bold: true, size: 18, color: "#1F2937" } };
const QUIET: StyleFile = { font: { size: 9, color: "#6B7280" } };
const HEADER: StyleFile = {
  fill: "#F3F4F6",
  font: { bold: true, color: "#1F2937" },
  borders: { bottom: { style: "thin", color: "#D1D5DB" } },
  horizontal: "Right",
  wrap: true,
};
const MONEY: StyleFile = { numberFormat: '#,##0.0,"k"' };
const CHANGE: StyleFile = { numberFormat: "+0.0%;-0.0%;0.0%" };

const MONTHS = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];
const ACTUAL = [412, 398, 441, 455, 470, 466, 489, 503, 498, 521, "#N/A", "#N/A"];
const PRIOR = [371, 366, 392, 401, 418, 415, 432, 440, 446, 455, 492, 510];
const TARGET = [400, 405, 430, 450, 475, 480, 495, 505, 510, 525, 560, 575];

const FEED = 40;
const thousand = (value: Cell): Cell => (typeof value === "number" ? value * 1000 : value);

const bridge: Cell[][] = [
  ["Step", "Base", "Total", "Up", "Down"],
  ["Sep 2024", 0, 446000, 0, 0],
  ["Orders", 446000, 0, 61000, 0],
  ["Lines per order", 498000, 0, 0, 9000],
  ["GMV per line", 490000, 0, 8000, 0],
  ["Sep 2025", 0, 498000, 0, 0],
];

const reference = (column: string, first: number, last = first): string =>
  `'Six-Twelve'!$${column}$${first}${last === first ? "" : `:$${column}$${last}`}`;

function lineChart(): ChartFile {
  const first = FEED + 2;
  const last = FEED + 13;
  const series = (column: string) => ({
    nameReference: reference(column, FEED + 1),
    values: reference(column, first, last),
    categories: reference("B", first, last),
  });
  return {
    name: "GMV by month",
    type: "LineMarkers",
    title: "GMV is 2 % under target since July",
    titleSize: 12,
    legend: "Top",
    left: 20,
    top: 60,
    width: 330,
    height: 220,
    series: [
      {
        ...series("C"),
        color: "#1D4ED8",
        lineWeight: 2.25,
        lineStyle: "Continuous",
        markerStyle: "None",
        labels: [9],
        labelFormat: '0,"k"',
      },
      { ...series("D"), color: "#9CA3AF", lineWeight: 1.5, lineStyle: "Dash", markerStyle: "None" },
      { ...series("E"), lineStyle: "None", markerStyle: "Diamond", markerSize: 7, markerColor: "#B45309" },
    ],
    categoryAxis: { gridlines: false, visible: true },
    valueAxis: { minimum: 0, numberFormat: '0,"k"', gridlines: true, visible: true },
  };
}

function bridgeChart(): ChartFile {
  const first = FEED + 18;
  const last = FEED + 22;
  const looks = [
    { column: "C", color: "none" },
    { column: "D", color: "#6B7280" },
    { column: "E", color: "#0F766E" },
    { column: "F", color: "#C2410C" },
  ];
  return {
    name: "GMV bridge",
    type: "ColumnStacked",
    title: "Orders explain 61 k of +52 k",
    titleSize: 12,
    left: 370,
    top: 60,
    width: 330,
    height: 220,
    gapWidth: 50,
    overlap: 100,
    series: looks.map(({ column, color }) => ({
      nameReference: reference(column, FEED + 17),
      values: reference(column, first, last),
      categories: reference("B", first, last),
      color,
      ...(column === "D" ? { labels: [0, 4], labelFormat: '0,"k"' } : {}),
    })),
    categoryAxis: { gridlines: false, visible: true },
    valueAxis: { minimum: 0, numberFormat: '0,"k"', gridlines: true, visible: true },
  };
}

function plainChart(type: string, place: { left: number; top: number }): ChartFile {
  const first = FEED + 2;
  const scatter = type === "XYScatter";
  return {
    name: type,
    type,
    title: type,
    titleSize: 12,
    ...place,
    width: 215,
    height: 180,
    series: [
      {
        nameReference: reference("C", FEED + 1),
        values: reference("C", first, FEED + 7),
        categories: reference(scatter ? "D" : "B", first, FEED + 7),
        ...(scatter
          ? { lineStyle: "None", markerStyle: "Circle", markerColor: "#1D4ED8", markerSize: 6 }
          : {
              color: "#1D4ED8",
              ...(type === "Line" ? { lineWeight: 2.25 } : { labels: "all", labelFormat: '0,"k"' }),
            }),
      },
    ],
    categoryAxis: {
      gridlines: false,
      visible: true,
      ...(scatter ? { title: "Prior year", numberFormat: '0,"k"', minimum: 350_000 } : {}),
    },
    valueAxis: {
      numberFormat: '0,"k"',
      gridlines: type !== "BarClustered",
      visible: true,
      minimum: scatter ? 380_000 : 0,
    },
  };
}

function sixTwelve(): SheetFile {
  const feed = [
    ["Month", "2025", "2024", "Target"],
    ...MONTHS.map((month, i) => [
      month,
      ...[ACTUAL, PRIOR, TARGET].map((values) => thousand(values[i] ?? null)),
    ]),
  ];
  return emptySheet("Six-Twelve", {
    tabColor: "#1D4ED8",
    showGridlines: false,
    frozenRows: 3,
    columnWidths: { 0: 15, ...Object.fromEntries(Array.from({ length: 12 }, (_, i) => [i + 1, 57.75])) },
    rowHeights: { 0: 27 },
    merges: [{ top: 0, left: 1, bottom: 0, right: 12 }],
    cells: [
      cell(0, 1, "GMV lands 2 % under target; orders explain it", { style: TITLE }),
      cell(1, 1, "January to October 2025, as of 31 Oct 2025, BRL", { style: QUIET }),
      ...block(FEED, 1, feed, QUIET),
      ...block(FEED + 16, 1, bridge, QUIET),
    ],
    rowGroups: [{ first: FEED, last: FEED + 22, collapsed: true }],
    charts: [
      lineChart(),
      bridgeChart(),
      plainChart("Line", { left: 20, top: 300 }),
      plainChart("ColumnClustered", { left: 245, top: 300 }),
      plainChart("BarClustered", { left: 470, top: 300 }),
      plainChart("XYScatter", { left: 20, top: 490 }),
    ],
    print: {
      area: { top: 0, left: 0, bottom: FEED + 5, right: 12 },
      orientation: "Landscape",
      fitWide: 1,
      titleRows: { first: 0, last: 1 },
    },
  });
}

function scorecard(): SheetFile {
  const rows: Cell[][] = [
    ["Beauty", 212_400, 0.042, 2],
    ["Home", 155_100, -0.031, 5],
    ["Fashion", 98_760, 0.118, -3],
    ["Toys", 44_010, -0.204, 1],
  ];
  const cells = rows.flatMap(([name, gmv, change, rank], i) => [
    cell(4 + i, 1, name ?? null),
    cell(4 + i, 2, gmv ?? null, { style: MONEY }),
    cell(4 + i, 3, change ?? null, { style: CHANGE }),
    cell(4 + i, 4, rank ?? null),
  ]);
  return emptySheet("Scorecard", {
    tabColor: "#1D4ED8",
    showGridlines: false,
    frozenRows: 3,
    frozenColumns: 2,
    columnWidths: { 0: 15, 1: 84, 2: 63 },
    cells: [
      cell(0, 1, "Scorecard", { style: TITLE }),
      ...["Category", "GMV (k)", "YoY", "Rank"].map((text, i) => cell(3, 1 + i, text, { style: HEADER })),
      ...cells,
      cell(8, 1, "Total"),
      cell(8, 2, 510_270, { formula: "=SUM(C5:C8)", style: { ...MONEY, font: { bold: true } } }),
      cell(10, 1, "Pace", { style: QUIET }),
      cell(10, 2, 0.97, {
        formula: "=BIZ.PACING(510270,526000,45931,45961,45961)",
        style: { numberFormat: "0.0%" },
      }),
      cell(11, 2, "#N/A", { error: true, formula: "=BIZ.PACING(1,0,1,2,3)" }),
      cell(13, 1, "Beauty", { formula: "=SORT(B5:B8)", spill: { top: 13, left: 1, bottom: 16, right: 1 } }),
      cell(13, 3, 212_400, { formula: '=IFNA(XLOOKUP("Beauty",B5:B8,C5:C8),0)' }),
      cell(14, 1, "Fashion"),
      cell(15, 1, "Home"),
      cell(16, 1, "Toys"),
      cell(18, 1, "=1+1 is what a customer wrote"),
      cell(19, 1, "-5 stars"),
      cell(20, 1, "See the chart", { style: { font: { underline: true, color: "#1D4ED8" } } }),
      cell(21, 1, "Open", { style: { fill: "#FFFFFF", locked: false } }),
      cell(22, 1, 45_931, { style: { numberFormat: "d mmm yyyy" } }),
      cell(23, 1, true),
    ],
    conditionalFormats: [
      {
        type: "ColorScale",
        zone: { top: 4, left: 2, bottom: 7, right: 2 },
        points: [
          { type: "LowestValue", color: "#FFFFFF" },
          { type: "HighestValue", color: "#6182E4" },
        ],
      },
      { type: "DataBar", zone: { top: 4, left: 4, bottom: 7, right: 4 }, color: "#1D4ED8" },
      {
        type: "CellValue",
        zone: { top: 4, left: 3, bottom: 7, right: 3 },
        operator: "LessThan",
        formulas: ["=0"],
        style: { font: { color: "#C2410C" } },
      },
      {
        type: "Custom",
        zone: { top: 4, left: 1, bottom: 7, right: 1 },
        formula: "=$D5>0.1",
        style: { fill: "#D1FAE5", font: { bold: true, color: "#0F766E" } },
      },
    ],
    validations: [
      { zone: { top: 21, left: 1, bottom: 21, right: 1 }, list: "Open,Done,Missed" },
      { zone: { top: 22, left: 2, bottom: 24, right: 2 }, list: "=Lists!$A$1:$A$3" },
    ],
    hyperlinks: [
      { row: 0, column: 1, address: "https://example.com/help?a=1&b=2" },
      { row: 20, column: 1, documentReference: "'Six-Twelve'!B2", screenTip: "GMV by month" },
    ],
    print: { orientation: "Portrait", fitWide: 1, fitTall: 1 },
  });
}

function sales(): SheetFile {
  return emptySheet("Sales", {
    tabColor: "#9CA3AF",
    protected: true,
    cells: [
      ...block(0, 0, [["Date", "Category", "GMV"]]),
      cell(1, 0, 45_931.25, { style: { numberFormat: "yyyy-mm-dd hh:mm" } }),
      cell(1, 1, "Beauty"),
      cell(1, 2, 120.5),
      cell(2, 0, 45_932, { style: { numberFormat: "yyyy-mm-dd hh:mm" } }),
      cell(2, 1, "Home & Garden <new>"),
      cell(2, 2, 99),
      cell(3, 0, "Total"),
      cell(3, 2, 219.5, { formula: "=SUBTOTAL(109,Sales[GMV])" }),
    ],
    tables: [
      {
        name: "Sales",
        zone: { top: 0, left: 0, bottom: 3, right: 2 },
        hasHeaders: true,
        hasTotals: true,
        style: "TableStyleLight1",
        showFilterButton: true,
      },
    ],
  });
}

export function sampleFile(): WorkbookFile {
  return workbook(
    [
      sixTwelve(),
      scorecard(),
      sales(),
      emptySheet("Lists", { visibility: "VeryHidden", cells: block(0, 0, [["Open"], ["Done"], ["Missed"]]) }),
      emptySheet("Notes", {
        visibility: "Hidden",
        hiddenColumns: [2],
        columnGroups: [{ first: 4, last: 5, collapsed: false }],
      }),
    ],
    {
      activeSheet: 1,
      names: [
        { name: "TargetGmv", formula: "=526000", visible: true },
        { name: "Choices", formula: "=Lists!$A$1:$A$3", visible: false },
        { name: "Local", formula: "='Six-Twelve'!$B$2", visible: true, sheet: "Six-Twelve" },
      ],
      settings: {
        "BIZ.mapping": '{"tables":[]}',
        "BIZ.review": '{"version":1,"note":"a \\"quoted\\" <text>"}',
      },
    },
  );
}
