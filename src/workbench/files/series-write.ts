/** One series of a native chart: what it refers to, the values last seen there, and how it is drawn. */
import type { Family } from "./chart-kinds";
import { fill, line, QUIET_TEXT, shape, textLook, TEXT, valued } from "./chart-parts";
import type { CellsOf, ReferredCell } from "./chart-values";
import { element, escapeCellText, escapeXml } from "./xml";
import type { SeriesFile } from "./workbook";

export function seriesXml(
  series: SeriesFile,
  place: number,
  family: Family,
  withLine: boolean,
  cells: CellsOf,
): string {
  const parts = [valued("idx", place), valued("order", place), nameXml(series, cells)];
  const drawn = family === "line" || family === "scatter";
  if (drawn) parts.push(lineLook(series, withLine), markerXml(series, family));
  else if (family === "area") parts.push(barLook(series));
  else if (family === "bar" || family === "stacked")
    parts.push(barLook(series), valued("invertIfNegative", 0));
  parts.push(labelsXml(series, family));
  const scatter = family === "scatter";
  if (series.categories !== undefined)
    parts.push(element(scatter ? "c:xVal" : "c:cat", {}, categoriesXml(series.categories, cells)));
  parts.push(element(scatter ? "c:yVal" : "c:val", {}, numbersXml(series.values, cells)));
  if (drawn) parts.push(valued("smooth", series.smooth ? 1 : 0));
  return element("c:ser", {}, ...parts);
}

function nameXml({ nameReference, name }: SeriesFile, cells: CellsOf): string | undefined {
  if (nameReference !== undefined) return element("c:tx", {}, textsXml(nameReference, cells));
  return name === undefined ? undefined : element("c:tx", {}, element("c:v", {}, escapeXml(name)));
}

function barLook({ color }: SeriesFile): string | undefined {
  if (color === undefined) return undefined;
  return shape(fill(color), color === "none" ? line("none") : undefined);
}

const DASHES = { Continuous: "solid", Dash: "dash", Dot: "sysDot", None: undefined } as const;

/** A series without a line may still have markers: that is how targets are drawn. */
function lineLook({ color, lineStyle, lineWeight }: SeriesFile, withLine: boolean): string | undefined {
  if (lineStyle === "None" || lineWeight === 0 || color === "none" || (!withLine && lineStyle === undefined))
    return shape(line("none"));
  if (color === undefined && lineStyle === undefined && lineWeight === undefined) return undefined;
  return shape(line(color, lineWeight, lineStyle && DASHES[lineStyle]));
}

const SYMBOLS = { None: "none", Circle: "circle", Diamond: "diamond", Square: "square" } as const;

function markerXml(
  { markerStyle, markerSize, markerColor, color }: SeriesFile,
  family: Family,
): string | undefined {
  if (markerStyle === undefined && family === "scatter" && (markerColor ?? color) === undefined)
    return undefined;
  if (markerStyle === "None") return element("c:marker", {}, valued("symbol", "none"));
  if (markerStyle === undefined && family === "line") return undefined;
  const filled = markerColor ?? color;
  return element(
    "c:marker",
    {},
    valued("symbol", SYMBOLS[markerStyle ?? "Circle"]),
    valued("size", Math.min(72, Math.max(2, Math.round(markerSize ?? 6)))),
    filled === undefined ? undefined : shape(fill(filled), line(filled, 0.75)),
  );
}

/** Areas and doughnuts take no place. */
const LABEL_PLACES = {
  line: "t",
  scatter: "t",
  bar: "outEnd",
  pie: "outEnd",
  area: undefined,
  doughnut: undefined,
} as const;

/** On columns that stand on one another a label can only be inside; there it is white on a dark column. */
function labelsXml({ labels, labelFormat, color }: SeriesFile, family: Family): string | undefined {
  if (labels === undefined || labels.length === 0) return undefined;
  const inside = family === "stacked" && color !== "none" && color !== undefined;
  const position = { ...LABEL_PLACES, stacked: color === "none" ? "inBase" : "ctr" }[family];
  const look = [
    element("c:numFmt", {
      formatCode: labelFormat ?? "General",
      sourceLinked: labelFormat === undefined ? 1 : 0,
    }),
    shape("<a:noFill/>", line("none")),
    textLook(9, inside ? "FFFFFF" : TEXT),
    position === undefined ? undefined : valued("dLblPos", position),
    ...shown(true),
  ];
  if (labels === "all") return element("c:dLbls", {}, ...look);
  const points = labels.map((point) => element("c:dLbl", {}, valued("idx", point), ...look));
  return element("c:dLbls", {}, ...points, ...shown(false));
}

function shown(value: boolean): string[] {
  return [
    valued("showLegendKey", 0),
    valued("showVal", value ? 1 : 0),
    ...["showCatName", "showSerName", "showPercent", "showBubbleSize"].map((name) => valued(name, 0)),
  ];
}

export const AXIS_TEXT = textLook(9, QUIET_TEXT);

function reference(formula: string): string {
  return element("c:f", {}, escapeXml(formula.replace(/^=/, "")));
}

/** Numbers (dates too) when all that is there are numbers, else texts. */
function categoriesXml(formula: string, cells: CellsOf): string {
  const present = cells(formula).filter((cell) => cell !== undefined);
  const numeric = present.length > 0 && present.every(({ value }) => typeof value === "number");
  return numeric ? numbersXml(formula, cells) : textsXml(formula, cells);
}

/** An error, #N/A above all, is a gap: it has no point. */
function numbersXml(formula: string, cells: CellsOf): string {
  const all = cells(formula);
  const format = all.find((cell) => cell !== undefined)?.numberFormat ?? "General";
  const cache = element(
    "c:numCache",
    {},
    element("c:formatCode", {}, escapeXml(format)),
    valued("ptCount", all.length),
    ...all.map((cell, i) => (typeof cell?.value === "number" ? point(i, String(cell.value)) : undefined)),
  );
  return element("c:numRef", {}, reference(formula), cache);
}

function textsXml(formula: string, cells: CellsOf): string {
  const all = cells(formula);
  const cache = element(
    "c:strCache",
    {},
    valued("ptCount", all.length),
    ...all.map((cell, i) => (cell === undefined ? undefined : point(i, textOf(cell)))),
  );
  return element("c:strRef", {}, reference(formula), cache);
}

function textOf({ value }: ReferredCell): string {
  return typeof value === "boolean" ? String(value).toUpperCase() : String(value);
}

function point(index: number, text: string): string {
  return element("c:pt", { idx: index }, element("c:v", {}, escapeCellText(text)));
}
