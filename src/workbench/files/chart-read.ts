/** A native chart of the kinds that a ChartFile holds; undefined for all others. */
import { readSeries } from "./series-read";
import type { Colors } from "./colors";
import { child, childrenOf, descendants, val, type Xml } from "./xml";
import type { AxisFile, ChartFile } from "./workbook";

/** All but its name and place, which the drawing tells. */
export type ChartBody = Omit<ChartFile, "name" | "left" | "top" | "width" | "height">;

const GROUPS = ["lineChart", "barChart", "scatterChart"];
const UNKEPT = ["trendline", "errBars", "dTable", "upDownBars"];

export function readChart(root: Xml, colors: Colors, warn: (code: string) => void): ChartBody | undefined {
  const chart = child(root, "chart");
  const plot = child(chart, "plotArea");
  const groups = (plot?.children ?? []).filter(({ name }) => name.endsWith("Chart"));
  const group = groups[0];
  if (!group || groups.length > 1 || !GROUPS.includes(group.name)) return undefined;
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

function typeOf(group: Xml, series: ChartFile["series"]): string | undefined {
  const grouping = val(group, "grouping") ?? "standard";
  if (group.name === "scatterChart")
    return series.every(({ lineStyle }) => lineStyle === "None") ? "XYScatter" : "XYScatterLines";
  if (group.name === "lineChart") {
    const automatic = val(group, "marker") === "1" ? undefined : "None";
    const marked = series.some(({ markerStyle = automatic }) => markerStyle !== "None");
    return grouping === "standard" ? (marked ? "LineMarkers" : "Line") : undefined;
  }
  const kind = val(group, "barDir") === "bar" ? "Bar" : "Column";
  return {
    standard: `${kind}Clustered`,
    clustered: `${kind}Clustered`,
    stacked: `${kind}Stacked`,
    percentStacked: `${kind}Stacked100`,
  }[grouping];
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

export function numberOf(text: string | undefined): number | undefined {
  const number = text === undefined || text === "" ? NaN : Number(text);
  return Number.isFinite(number) ? number : undefined;
}

/** The same without the keys that are undefined, so that a chart reads back as it was written. */
export function definedOnly<T extends object>(value: T): T {
  return Object.fromEntries(Object.entries(value).filter(([, each]) => each !== undefined)) as T;
}
