/** A native chart: line, column, bar, area, scatter or pie. Element orders are those of the format's schema. */
import { AXIS_LINE, fill, line, RULE, shape, textLook, QUIET_TEXT, title, valued } from "./chart-parts";
import { kindOf, type Family } from "./chart-kinds";
import type { CellsOf } from "./chart-values";
import { AXIS_TEXT, seriesXml } from "./series-write";
import { element, XML_HEAD } from "./xml";
import type { AxisFile, ChartFile } from "./workbook";

const NAMESPACES = {
  "xmlns:c": "http://schemas.openxmlformats.org/drawingml/2006/chart",
  "xmlns:a": "http://schemas.openxmlformats.org/drawingml/2006/main",
  "xmlns:r": "http://schemas.openxmlformats.org/officeDocument/2006/relationships",
};

/** Excel's own for new charts: #N/A is a gap, as a blank is. */
const NA_AS_BLANK =
  '<c:extLst><c:ext uri="{56B9EC1D-385E-4148-901F-78D8002777C0}" ' +
  'xmlns:c16r3="http://schemas.microsoft.com/office/drawing/2017/03/chart">' +
  '<c16r3:dataDisplayOptions16><c16r3:dispNaAsBlank val="1"/></c16r3:dataDisplayOptions16></c:ext></c:extLst>';

const CATEGORY_AXIS = 111_111_111;
const VALUE_AXIS = 222_222_222;

export function chartXml(chart: ChartFile, dateSystem: 1900 | 1904, cells: CellsOf): string {
  const { title: text, legend, plotVisibleOnly } = chart;
  const body = element(
    "c:chart",
    {},
    text === undefined ? undefined : title(text, chart.titleSize ?? 12, true),
    valued("autoTitleDeleted", text === undefined ? 1 : 0),
    element("c:plotArea", {}, "<c:layout/>", groupXml(chart, cells), ...axesXml(chart), shape("<a:noFill/>")),
    legend === undefined ? undefined : legendXml(chart, legend),
    valued("plotVisOnly", plotVisibleOnly ? 1 : 0),
    valued("dispBlanksAs", "gap"),
    NA_AS_BLANK,
  );
  return (
    XML_HEAD +
    element(
      "c:chartSpace",
      NAMESPACES,
      valued("date1904", dateSystem === 1904 ? 1 : 0),
      valued("roundedCorners", 0),
      body,
      shape(fill("FFFFFF"), line("none")),
      textLook(9, QUIET_TEXT),
    )
  );
}

function groupXml(chart: ChartFile, cells: CellsOf): string {
  const { type, overlap, gapWidth } = chart;
  const { family, group, grouping, barDirection } = kindOf(type);
  const unmarked = type.startsWith("Line") && !type.startsWith("LineMarkers");
  const series = chart.series.map((each, i) =>
    seriesXml(unmarked ? { markerStyle: "None", ...each } : each, i, family, type !== "XYScatter", cells),
  );
  const together = overlap ?? (family === "stacked" ? 100 : undefined);
  return element(
    `c:${group}`,
    {},
    family === "scatter" ? valued("scatterStyle", "lineMarker") : undefined,
    barDirection && valued("barDir", barDirection),
    grouping && valued("grouping", grouping),
    valued("varyColors", isRound(family) ? 1 : 0),
    ...series,
    barDirection && gapWidth !== undefined ? valued("gapWidth", gapWidth) : undefined,
    barDirection && together !== undefined ? valued("overlap", together) : undefined,
    family === "line" ? valued("marker", 1) : undefined,
    isRound(family) ? valued("firstSliceAng", 0) : undefined,
    family === "doughnut" ? valued("holeSize", 50) : undefined,
    ...(isRound(family) ? [] : [valued("axId", CATEGORY_AXIS), valued("axId", VALUE_AXIS)]),
  );
}

/** Charts without axes. */
function isRound(family: Family): boolean {
  return family === "pie" || family === "doughnut";
}

function axesXml(chart: ChartFile): string[] {
  const { categoryAxis, valueAxis } = chart;
  const { family, barDirection } = kindOf(chart.type);
  if (isRound(family)) return [];
  const lying = barDirection === "bar";
  const scatter = family === "scatter";
  return [
    element(
      scatter ? "c:valAx" : "c:catAx",
      {},
      ...axisXml(categoryAxis, CATEGORY_AXIS, VALUE_AXIS, lying ? "l" : "b", "low"),
      ...(scatter ? [valued("crossBetween", "midCat")] : CATEGORY_TAIL),
    ),
    element(
      "c:valAx",
      {},
      ...axisXml(valueAxis, VALUE_AXIS, CATEGORY_AXIS, lying ? "b" : "l", "nextTo"),
      valued("crossBetween", scatter || family === "area" ? "midCat" : "between"),
    ),
  ];
}

const CATEGORY_TAIL = [
  valued("auto", 0),
  valued("lblAlgn", "ctr"),
  valued("lblOffset", 100),
  valued("noMultiLvlLbl", 0),
];

function axisXml(
  axis: AxisFile,
  id: number,
  crossing: number,
  side: "b" | "l",
  labels: string,
): (string | undefined)[] {
  const { minimum, maximum, numberFormat, gridlines, visible, title: text } = axis;
  return [
    valued("axId", id),
    element(
      "c:scaling",
      {},
      valued("orientation", "minMax"),
      maximum === undefined ? undefined : valued("max", maximum),
      minimum === undefined ? undefined : valued("min", minimum),
    ),
    valued("delete", visible === false ? 1 : 0),
    valued("axPos", side),
    gridlines ? element("c:majorGridlines", {}, shape(line(RULE, 0.75))) : undefined,
    text === undefined ? undefined : title(text, 9, false, side === "l" ? -5_400_000 : undefined),
    element("c:numFmt", {
      formatCode: numberFormat ?? "General",
      sourceLinked: numberFormat === undefined ? 1 : 0,
    }),
    valued("majorTickMark", "none"),
    valued("minorTickMark", "none"),
    valued("tickLblPos", labels),
    shape(line(AXIS_LINE, 0.75)),
    AXIS_TEXT,
    valued("crossAx", crossing),
    valued("crosses", "autoZero"),
  ];
}

const LEGEND_PLACES = { Top: "t", Bottom: "b", Left: "l", Right: "r" } as const;

/** The base of a bridge is drawn, but not seen: neither is its entry. */
function legendXml({ series }: ChartFile, place: keyof typeof LEGEND_PLACES): string {
  const unseen = series.flatMap(({ color }, i) =>
    color === "none" ? [element("c:legendEntry", {}, valued("idx", i), valued("delete", 1))] : [],
  );
  return element(
    "c:legend",
    {},
    valued("legendPos", LEGEND_PLACES[place]),
    ...unseen,
    valued("overlay", 0),
    AXIS_TEXT,
  );
}
