/** The definition that the library draws of a chart as Excel knows it. */
import type { ChartDefinition } from "@odoo/o-spreadsheet/dist/types/types/chart";
import type { AxisFile } from "../files/workbook";
import { boundingRectangle, cellsText, parseCells, quoteSheet, splitAddress } from "./address";
import type { ChartFacts, SeriesFacts } from "./facts";

type Family = "line" | "bar" | "pie" | "scatter" | "radar" | "waterfall" | "funnel" | "treemap" | "sunburst";

/** The kind of the library's chart for Excel's many names. */
function familyOf(type: string): Family {
  if (/^(Line|Area|Stock)/.test(type)) return "line";
  if (/^(XYScatter|Bubble)/.test(type)) return "scatter";
  if (/^(Pie|Doughnut|3DPie)/.test(type)) return "pie";
  if (/^Radar/.test(type)) return "radar";
  if (/^(Waterfall|Funnel|Treemap|Sunburst)$/.test(type)) return type.toLowerCase() as Family;
  return "bar";
}

export const isChartType = (type: string): boolean =>
  /^(Line|Area|XYScatter|Bubble|Pie|Doughnut|3D|Radar|Waterfall|Funnel|Treemap|Sunburst|Column|Bar|Cylinder|Cone|Pyramid|Stock)/.test(
    type,
  );

const INVISIBLE = "#FFFFFF00";

export function heldChart(facts: ChartFacts): ChartDefinition {
  const families = new Set(facts.series.map((series) => familyOf(series.chartType ?? facts.type)));
  const combined =
    families.size > 1 && [...families].every((family) => family === "line" || family === "bar");
  const family = familyOf(facts.type);
  const shared = {
    title: { text: facts.title ?? "", ...(facts.titleSize ? { fontSize: facts.titleSize } : {}) },
    background: "#FFFFFF",
    legendPosition: facts.legend ? (facts.legend.toLowerCase() as "top") : ("none" as const),
    dataSource: dataSource(facts.series),
    dataSetStyles: Object.fromEntries(
      facts.series.map((series, i) => [String(i), seriesStyle(series, facts, combined)]),
    ),
    axesDesign: axesDesign(facts),
    showValues: facts.series.some(({ labels }) => labels === "all"),
    humanize: false,
  };
  // One object serves all kinds: each takes the keys it knows.
  return {
    type: combined ? "combo" : family,
    ...shared,
    ...details(facts, combined ? "combo" : family),
  } as ChartDefinition;
}

function details({ type, series }: ChartFacts, kind: Family | "combo"): object {
  const stacked = /Stacked/.test(type);
  const unmarked = series.every(({ markerStyle }) => markerStyle === "None" || markerStyle === undefined);
  const hideDataMarkers = !/Markers/.test(type) && unmarked;
  switch (kind) {
    case "line":
      return {
        stacked,
        hideDataMarkers,
        fillArea: /^Area/.test(type),
        cumulative: false,
        labelsAsText: true,
      };
    case "bar":
      return { stacked, horizontal: /^Bar/.test(type) };
    case "combo":
      return { hideDataMarkers };
    case "scatter":
      return { labelsAsText: false };
    case "pie":
      return { isDoughnut: /^Doughnut/.test(type) };
    default:
      return {};
  }
}

function seriesStyle(series: SeriesFacts, facts: ChartFacts, combined: boolean): object {
  const line = familyOf(series.chartType ?? facts.type) === "line";
  const unseen = series.color === "none" || (line && series.lineStyle === "None" && !series.markerColor);
  const color = unseen ? INVISIBLE : (series.color ?? series.markerColor);
  return {
    ...(color ? { backgroundColor: color } : {}),
    ...(series.nameReference || !series.name ? {} : { label: series.name }),
    ...(series.axisGroup === "Secondary" ? { yAxisId: "y1" } : {}),
    ...(combined ? { type: line ? "line" : "bar" } : {}),
  };
}

function axesDesign({ categoryAxis, valueAxis }: ChartFacts): object {
  const axis = ({ title, minimum, maximum, gridlines }: AxisFile) => ({
    ...(title ? { title: { text: title } } : {}),
    ...(minimum === undefined ? {} : { min: minimum }),
    ...(maximum === undefined ? {} : { max: maximum }),
    ...(gridlines === undefined ? {} : { gridLines: gridlines ? "major" : "none" }),
  });
  return { x: axis(categoryAxis), y: axis(valueAxis) };
}

/** The library takes a series' name from the cell before its values, for all series of a chart or none. */
function dataSource(series: readonly SeriesFacts[]): object {
  const headed = series.map(({ nameReference, values }) => nameReference && joined(nameReference, values));
  const titled = series.length > 0 && headed.every((range) => range !== undefined && range !== "");
  const categories = series[0]?.categories;
  return {
    type: "range",
    dataSets: series.map(({ values }, i) => ({
      dataSetId: String(i),
      dataRange: titled ? headed[i] : values,
    })),
    dataSetsHaveTitle: titled,
    ...(categories
      ? { labelRange: titled ? (headOf(series[0] as SeriesFacts) ?? categories) : categories }
      : {}),
  };
}

/** One range of a name and the values right after it; undefined when they do not touch. */
function joined(name: string, values: string): string | undefined {
  const [a, b] = [splitAddress(name), splitAddress(values)];
  if (a.sheet !== b.sheet) return undefined;
  const [head, body] = [parseCells(a.cells), parseCells(b.cells)];
  const above = head.column === body.column && head.row + 1 === body.row && body.columns === 1;
  const before = head.row === body.row && head.column + 1 === body.column && body.rows === 1;
  if (!above && !before) return undefined;
  const range = cellsText(boundingRectangle(head, body), true);
  return b.sheet === undefined ? range : `${quoteSheet(b.sheet)}!${range}`;
}

/** Labels need a head too where the series have one. */
function headOf({ nameReference, values, categories }: SeriesFacts): string | undefined {
  if (!categories || !nameReference) return undefined;
  const labels = splitAddress(categories);
  const body = parseCells(labels.cells);
  const above =
    parseCells(splitAddress(nameReference).cells).row < parseCells(splitAddress(values).cells).row;
  if (above ? body.row === 0 : body.column === 0) return undefined;
  const head = above
    ? { ...body, row: body.row - 1, rows: 1 }
    : { ...body, column: body.column - 1, columns: 1 };
  const range = cellsText(boundingRectangle(head, body), true);
  return labels.sheet === undefined ? range : `${quoteSheet(labels.sheet)}!${range}`;
}
