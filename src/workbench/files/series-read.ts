/** One series of a native chart. */
import { chartColor } from "./chart-colors";
import type { Colors } from "./colors";
import { EMU_PER_POINT } from "./geometry";
import { definedOnly } from "./present";
import { child, childrenOf, numberOf, val, type Xml } from "./xml";
import type { SeriesFile } from "./workbook";

/** Undefined when its values stand in the chart itself: only references can be kept. */
export function readSeries(ser: Xml, group: string, colors: Colors): SeriesFile | undefined {
  const values = referenceOf(child(ser, group === "scatterChart" ? "yVal" : "val"));
  if (values === undefined) return undefined;
  const filled = group === "barChart" || group === "areaChart";
  const pie = group === "pieChart" || group === "doughnutChart";
  const nameReference = child(ser, "tx", "strRef", "f")?.text;
  return definedOnly<SeriesFile>({
    nameReference,
    name: nameReference === undefined ? child(ser, "tx", "v")?.text : undefined,
    values,
    categories: referenceOf(child(ser, group === "scatterChart" ? "xVal" : "cat")),
    ...(filled ? { color: fillOf(child(ser, "spPr"), colors) } : pie ? {} : lineLook(ser, colors)),
    ...labelsOf(child(ser, "dLbls")),
  });
}

function referenceOf(source: Xml | undefined): string | undefined {
  return source?.children
    .map((each) => child(each, "f")?.text)
    .find((text) => text !== undefined && text !== "");
}

function fillOf(look: Xml | undefined, colors: Colors): string | undefined {
  return child(look, "noFill") ? "none" : chartColor(child(look, "solidFill"), colors);
}

const DASHES: Readonly<Record<string, SeriesFile["lineStyle"]>> = {
  solid: "Continuous",
  dot: "Dot",
  sysDot: "Dot",
};

function lineLook(ser: Xml, colors: Colors): Partial<SeriesFile> {
  const line = child(ser, "spPr", "ln");
  const dash = val(line, "prstDash");
  const width = numberOf(line?.attributes["w"]);
  const none = child(line, "noFill") !== undefined;
  return {
    color: chartColor(child(line, "solidFill"), colors),
    lineWeight: width === undefined || none ? undefined : width / EMU_PER_POINT,
    lineStyle: none ? "None" : dash === undefined ? undefined : (DASHES[dash] ?? "Dash"),
    smooth: val(ser, "smooth") === "1" || undefined,
    ...markerLook(child(ser, "marker"), colors),
  };
}

const SYMBOLS: Readonly<Record<string, SeriesFile["markerStyle"]>> = {
  none: "None",
  diamond: "Diamond",
  square: "Square",
};

function markerLook(marker: Xml | undefined, colors: Colors): Partial<SeriesFile> {
  if (!marker) return {};
  const symbol = val(marker, "symbol");
  return {
    markerStyle: symbol === undefined ? undefined : (SYMBOLS[symbol] ?? "Circle"),
    markerSize: numberOf(val(marker, "size")),
    markerColor: chartColor(child(marker, "spPr", "solidFill"), colors),
  };
}

function labelsOf(labels: Xml | undefined): Pick<SeriesFile, "labels" | "labelFormat"> {
  const points = childrenOf(labels, "dLbl").filter((point) => val(point, "showVal") === "1");
  const all = val(labels, "showVal") === "1";
  if (!all && points.length === 0) return {};
  const format = child(all ? labels : points[0], "numFmt")?.attributes;
  return {
    labels: all ? "all" : points.map((point) => Number(val(point, "idx"))),
    labelFormat: format?.["sourceLinked"] === "1" ? undefined : format?.["formatCode"],
  };
}
