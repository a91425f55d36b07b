/** What Excel would say of a chart that a person made in the grid. */
import type { ChartDefinition } from "@odoo/o-spreadsheet/dist/types/types/chart";
import type { AxisFile } from "../files/workbook";
import { addressText, parseCells, splitAddress, type Rectangle } from "./address";
import type { ChartFacts, SeriesFacts } from "./facts";

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
