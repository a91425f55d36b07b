/** Draws a described chart with native Excel charts: kind, data, titles, axes and the looks of each series. */
import type { SeriesLook, TabChart } from "../review/description";
import { cellAddress } from "./address";
import { retarget } from "./cells";
import { rangeOf } from "./format";

const TEXT = "#1F2937";
const GRID = "#E5E7EB";
const TITLE_SIZE = 12;
const MARKER_SIZE = 7;

export interface ChartOptions {
  /** The review's sheets by their described names → their names in this workbook. */
  readonly names: ReadonlyMap<string, string>;
  /** No looks at all, for an Excel that refused one of them (office-js #1538). */
  readonly plainCharts: boolean;
}

export function addChart(sheet: Excel.Worksheet, chart: TabChart, options: ChartOptions): void {
  // Excel guesses rows or columns unless told.
  const added = sheet.charts.add(chart.type, rangeOf(sheet, chart.feed), "Columns");
  added.name = chart.name;
  placeChart(added, chart);
  titleChart(added, chart, options.names);
  dressChart(added, chart, options);
}

export function placeChart(drawn: Excel.Chart, { place }: TabChart): void {
  const last = cellAddress(place.row + place.rows - 1, place.column + place.columns - 1);
  drawn.setPosition(cellAddress(place.row, place.column), last);
}

/** A title that is a reference stays live; any other is a plain text. */
export function titleChart(
  drawn: Excel.Chart,
  { title }: TabChart,
  names: ReadonlyMap<string, string>,
): void {
  if (title.startsWith("=")) drawn.title.setFormula(retarget(title, names));
  else drawn.title.text = title;
}

export function dressChart(drawn: Excel.Chart, chart: TabChart, { plainCharts }: ChartOptions): void {
  // The feed's rows are collapsed, and a hidden cell must still be drawn; a missing one must not be drawn as zero.
  drawn.plotVisibleOnly = false;
  drawn.displayBlanksAs = "NotPlotted";
  if (plainCharts) return;
  const { font } = drawn.title.format;
  font.size = TITLE_SIZE;
  font.bold = true;
  font.color = TEXT;
  dressLegend(drawn, chart);
  dressAxes(drawn, chart);
  chart.series.forEach((look, i) => dressSeries(drawn.series.getItemAt(i), look, chart));
}

function dressLegend({ legend }: Excel.Chart, chart: TabChart): void {
  const position = chart.legend ?? (chart.series.length > 1 ? "Top" : "none");
  legend.visible = position !== "none";
  if (position !== "none") legend.position = position;
}

function dressAxes({ axes }: Excel.Chart, chart: TabChart): void {
  const { valueAxis } = axes;
  valueAxis.majorGridlines.format.line.color = GRID;
  if (chart.valueFormat !== undefined) valueAxis.numberFormat = chart.valueFormat;
  if (chart.minimum !== undefined) valueAxis.minimum = chart.minimum;
  valueAxis.title.visible = chart.valueTitle !== undefined;
  if (chart.valueTitle !== undefined) valueAxis.title.text = chart.valueTitle;
}

function dressSeries(series: Excel.ChartSeries, look: SeriesLook, chart: TabChart): void {
  if (chart.type === "Line" || chart.type === "LineMarkers" || chart.type === "XYScatter") {
    dressLine(series, look);
  } else {
    dressColumns(series, look, chart);
  }
  if (look.labelAll !== undefined) series.hasDataLabels = look.labelAll;
  const labelFormat = look.labelFormat ?? chart.valueFormat;
  if (look.labelAll && labelFormat !== undefined) series.dataLabels.numberFormat = labelFormat;
}

function dressLine(series: Excel.ChartSeries, look: SeriesLook): void {
  const { line } = series.format;
  if (look.weight === 0 || look.invisible) line.lineStyle = "None";
  else {
    line.lineStyle = look.dashed ? "Dash" : "Continuous";
    if (look.weight !== undefined) line.weight = look.weight;
    if (look.color !== undefined) line.color = look.color;
  }
  series.smooth = false;
  const marker = look.invisible ? "none" : (look.marker ?? "none");
  series.markerStyle = ({ none: "None", diamond: "Diamond", circle: "Circle" } as const)[marker];
  if (marker === "none") return;
  series.markerSize = MARKER_SIZE;
  if (look.color === undefined) return;
  series.markerBackgroundColor = look.color;
  series.markerForegroundColor = look.color;
}

function dressColumns(series: Excel.ChartSeries, look: SeriesLook, chart: TabChart): void {
  if (look.invisible) series.format.fill.clear();
  else if (look.color !== undefined) series.format.fill.setSolidColor(look.color);
  if (chart.gapWidth !== undefined) series.gapWidth = chart.gapWidth;
  if (chart.type === "ColumnStacked") series.overlap = 100;
}

/** One label on one point of a series; what carried it before loses it. */
export function labelPoint(
  series: Excel.ChartSeries,
  point: number,
  format: string | undefined,
  before: number | undefined,
): void {
  if (before !== undefined && before !== point && before >= 0) {
    series.points.getItemAt(before).hasDataLabel = false;
  }
  if (point < 0) return;
  const labelled = series.points.getItemAt(point);
  labelled.hasDataLabel = true;
  labelled.dataLabel.showValue = true;
  labelled.dataLabel.position = "Top";
  if (format !== undefined) labelled.dataLabel.numberFormat = format;
}
