/** Excel's names of chart types, and what a file says for each. */
export type Family = "line" | "bar" | "stacked" | "scatter" | "area" | "pie" | "doughnut";

export interface ChartKind {
  readonly family: Family;
  /** The element that holds the series. */
  readonly group: string;
  readonly grouping?: string;
  readonly barDirection?: "col" | "bar";
}

function bars(name: string, barDirection: "col" | "bar"): [string, ChartKind][] {
  const group = "barChart";
  return [
    [`${name}Clustered`, { family: "bar", group, grouping: "clustered", barDirection }],
    [`${name}Stacked`, { family: "stacked", group, grouping: "stacked", barDirection }],
    [`${name}Stacked100`, { family: "stacked", group, grouping: "percentStacked", barDirection }],
  ];
}

function stackable(family: Family, group: string, name: string): [string, ChartKind][] {
  return [
    [name, { family, group, grouping: "standard" }],
    [`${name}Stacked`, { family, group, grouping: "stacked" }],
    [`${name}Stacked100`, { family, group, grouping: "percentStacked" }],
  ];
}

const KINDS: ReadonlyMap<string, ChartKind> = new Map<string, ChartKind>([
  ...bars("Column", "col"),
  ...bars("Bar", "bar"),
  ...stackable("line", "lineChart", "Line"),
  ...stackable("line", "lineChart", "LineMarkers"),
  ...stackable("area", "areaChart", "Area"),
  ["XYScatter", { family: "scatter", group: "scatterChart" }],
  ["XYScatterLines", { family: "scatter", group: "scatterChart" }],
  ["Pie", { family: "pie", group: "pieChart" }],
  ["Doughnut", { family: "doughnut", group: "doughnutChart" }],
]);

const FALLBACK: ChartKind = { family: "bar", group: "barChart", grouping: "clustered", barDirection: "col" };

/** Kinds that files are not written with become clustered columns, which show the same numbers. */
export function kindOf(type: string): ChartKind {
  return KINDS.get(type) ?? FALLBACK;
}

export function isWritten(type: string): boolean {
  return KINDS.has(type);
}

/** The type whose file form this is; lines and scatter charts tell theirs by their looks as well. */
export function typeOfKind(
  group: string,
  grouping: string,
  barDirection: string | undefined,
): string | undefined {
  const usual = group === "barChart" && grouping === "standard" ? "clustered" : grouping;
  for (const [type, kind] of KINDS) {
    const groups = kind.grouping === undefined || kind.grouping === usual;
    if (kind.group === group && groups && kind.barDirection === barDirection) return type;
  }
  return undefined;
}
