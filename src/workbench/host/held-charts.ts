/** Between Excel's charts and the definitions that the library draws. */
import type { ChartDefinition } from "@odoo/o-spreadsheet/dist/types/types/chart";
import type { AxisFile } from "../files/workbook";
import {
  addressText,
  boundingRectangle,
  cellsText,
  parseCells,
  quoteSheet,
  splitAddress,
  type Rectangle,
} from "./address";
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

const TYPES: Readonly<Record<string, string>> = {
  line: "LineMarkers",
  bar: "ColumnClustered",
  combo: "ColumnClustered",
  pie: "Pie",
  scatter: "XYScatter",
  radar: "Radar",
  waterfall: "Waterfall",
  funnel: "Funnel",
  treemap: "Treemap",
  sunburst: "Sunburst",
};

interface Held {
  readonly type: string;
  readonly title?: { readonly text?: string };
  readonly legendPosition?: string;
  readonly stacked?: boolean;
  readonly horizontal?: boolean;
  readonly hideDataMarkers?: boolean;
  readonly isDoughnut?: boolean;
  readonly dataSource?: {
    readonly dataSets?: readonly { readonly dataSetId: string; readonly dataRange: string }[];
    readonly dataSetsHaveTitle?: boolean;
    readonly labelRange?: string;
  };
  readonly dataSetStyles?: Readonly<
    Record<string, { backgroundColor?: string; label?: string; type?: string }>
  >;
  readonly axesDesign?: Readonly<Record<string, { title?: { text?: string }; min?: number; max?: number }>>;
}

/** What Excel would say of a chart that a person made in the grid. */
export function factsOfHeld(chartId: string, definition: ChartDefinition, sheetName: string): ChartFacts {
  const held = definition as unknown as Held;
  const legend = held.legendPosition;
  const axis = (id: string): AxisFile => {
    const design = held.axesDesign?.[id];
    return {
      ...(design?.title?.text ? { title: design.title.text } : {}),
      ...(design?.min === undefined ? {} : { minimum: design.min }),
      ...(design?.max === undefined ? {} : { maximum: design.max }),
    };
  };
  return {
    name: chartId,
    type: typeOfHeld(held),
    ...(held.title?.text ? { title: held.title.text } : {}),
    ...(legend && legend !== "none"
      ? { legend: (legend.charAt(0).toUpperCase() + legend.slice(1)) as "Top" }
      : {}),
    series: (held.dataSource?.dataSets ?? []).map((set) => seriesOfHeld(held, set, sheetName)),
    seriesBy: "Columns",
    plotVisibleOnly: true,
    categoryAxis: axis("x"),
    valueAxis: axis("y"),
    looks: {},
  };
}

function typeOfHeld({ type, stacked, horizontal, hideDataMarkers, isDoughnut }: Held): string {
  if (type === "line" && hideDataMarkers) return "Line";
  if (type === "pie" && isDoughnut) return "Doughnut";
  if (type !== "bar") return TYPES[type] ?? "ColumnClustered";
  return `${horizontal ? "Bar" : "Column"}${stacked ? "Stacked" : "Clustered"}`;
}

function seriesOfHeld(
  held: Held,
  set: { dataSetId: string; dataRange: string },
  sheetName: string,
): SeriesFacts {
  const titled = held.dataSource?.dataSetsHaveTitle ?? false;
  const style = held.dataSetStyles?.[set.dataSetId];
  const labels = held.dataSource?.labelRange;
  const values = beheaded(set.dataRange, titled, sheetName);
  return {
    values: values.rest,
    ...(values.head ? { nameReference: values.head } : {}),
    ...(style?.label ? { name: style.label } : {}),
    ...(labels ? { categories: beheaded(labels, titled, sheetName).rest } : {}),
    ...(style?.backgroundColor ? { color: style.backgroundColor } : {}),
    ...(held.type === "combo" ? { chartType: style?.type === "line" ? "Line" : "ColumnClustered" } : {}),
  };
}

/** A range without its first cell, and that cell, where the library takes it for a name; as Excel writes them. */
function beheaded(range: string, titled: boolean, sheetName: string): { head?: string; rest: string } {
  const { sheet = sheetName, cells } = splitAddress(range);
  const area = parseCells(cells);
  const text = (part: Rectangle) => addressText(sheet, part, true);
  if (!titled) return { rest: text(area) };
  const down = area.rows > 1;
  const head = { ...area, ...(down ? { rows: 1 } : { columns: 1 }) };
  const rest = down
    ? { ...area, row: area.row + 1, rows: area.rows - 1 }
    : { ...area, column: area.column + 1, columns: Math.max(1, area.columns - 1) };
  return { head: text(head), rest: text(rest) };
}
