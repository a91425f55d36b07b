/** A native chart of the kinds that a ChartFile holds; undefined for all others. */
import { typeOfKind } from "./chart-kinds";
import type { Colors } from "./colors";
import { definedOnly } from "./present";
import { readSeries } from "./series-read";
import { child, childrenOf, descendants, numberOf, val, type Xml } from "./xml";
import type { AxisFile, ChartFile } from "./workbook";
import type { Warn } from "./warnings";

/** All but its name and place, which the drawing tells. */
export type ChartBody = Omit<ChartFile, "name" | "left" | "top" | "width" | "height">;

const UNKEPT = ["trendline", "errBars", "dTable", "upDownBars", "explosion"];

export function readChart(root: Xml, colors: Colors, warn: Warn): ChartBody | undefined {
  const chart = child(root, "chart");
  const plot = child(chart, "plotArea");
  const groups = (plot?.children ?? []).filter(({ name }) => name.endsWith("Chart"));
  const group = groups[0];
  if (!group || groups.length > 1) return undefined;
  const series = childrenOf(group, "ser").flatMap((each) => readSeries(each, group.name, colors) ?? []);
  const type = typeOf(group, series);
  if (type === undefined || series.length === 0) return undefined;
  if (UNKEPT.some((name) => descendants(root, name).length > 0)) warn("chartDetails");
  const title = child(chart, "title");
  const axes = (plot?.children ?? []).filter(({ name }) => ["catAx", "dateAx", "valAx"].includes(name));
  const [categoryAxis, valueAxis] = [axisOf(axes[0]), axisOf(axes[1])];
  const titleText = titleOf(title) ?? (title && series.length === 1 ? series[0]?.name : undefined);
  return definedOnly({
    type,
    title: titleText,
    titleSize: titleText === undefined ? undefined : sizeOf(title),
    legend: LEGENDS[val(chart, "legend", "legendPos") ?? (child(chart, "legend") ? "r" : "")],
    series,
    categoryAxis,
    valueAxis,
    gapWidth: numberOf(val(group, "gapWidth")),
    overlap: numberOf(val(group, "overlap")),
    plotVisibleOnly: val(chart, "plotVisOnly") === "0" ? undefined : true,
  });
}

const LEGENDS: Readonly<Record<string, ChartFile["legend"]>> = {
  t: "Top",
  b: "Bottom",
  l: "Left",
  r: "Right",
  tr: "Right",
};

/** Lines tell by their markers whether they are of the marked kind, scatter charts by their lines. */
function typeOf(group: Xml, series: ChartFile["series"]): string | undefined {
  const grouping = val(group, "grouping") ?? "standard";
  const type = typeOfKind(group.name, grouping, val(group, "barDir"));
  if (type === "XYScatter")
    return series.every(({ lineStyle }) => lineStyle === "None") ? type : "XYScatterLines";
  if (group.name !== "lineChart") return type;
  const automatic = val(group, "marker") === "1" ? undefined : "None";
  const marked = series.some(({ markerStyle = automatic }) => markerStyle !== "None");
  return marked ? type?.replace("Line", "LineMarkers") : type;
}

function axisOf(axis: Xml | undefined): AxisFile {
  const format = child(axis, "numFmt")?.attributes;
  return definedOnly({
    title: titleOf(child(axis, "title")),
    minimum: numberOf(val(axis, "scaling", "min")),
    maximum: numberOf(val(axis, "scaling", "max")),
    numberFormat: format?.["sourceLinked"] === "0" ? format["formatCode"] : undefined,
    gridlines: child(axis, "majorGridlines") !== undefined,
    visible: val(axis, "delete") !== "1",
  });
}

/** The text that was typed, or the one last seen in the cell it refers to. */
function titleOf(title: Xml | undefined): string | undefined {
  if (!title) return undefined;
  const paragraphs = childrenOf(child(title, "tx", "rich"), "p").map((paragraph) =>
    descendants(paragraph, "t")
      .map(({ text }) => text)
      .join(""),
  );
  const text =
    paragraphs.length > 0 ? paragraphs.join("\n") : descendants(child(title, "tx", "strRef"), "v")[0]?.text;
  return text === "" ? undefined : text;
}

function sizeOf(title: Xml | undefined): number | undefined {
  const sizes = [...descendants(title, "rPr"), ...descendants(title, "defRPr")].flatMap(
    ({ attributes }) => numberOf(attributes["sz"]) ?? [],
  );
  return sizes[0] === undefined ? undefined : sizes[0] / 100;
}
