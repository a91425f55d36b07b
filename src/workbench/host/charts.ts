/** Charts: what Excel was told is kept as facts; the library draws what it can of them. */
import type { HostDocument } from "./document";
import { itemNotFound } from "./errors";
import type { ChartFacts } from "./facts";
import { sizes } from "./geometry";
import { factsOfHeld } from "./described-charts";
import { heldChart } from "./held-charts";
import { toGridPlace, toPointPlace, type PointPlace } from "./place";
import { guard } from "./protection";

export interface ChartAt {
  readonly sheetId: string;
  readonly chartId: string;
}

export function chartIds(document: HostDocument, sheetId: string): string[] {
  return document.getters.getChartIds(sheetId);
}

/** As Excel knows the chart; one that a person made in the grid is described from what the library draws. */
export function chartFacts(document: HostDocument, chartId: string): ChartFacts {
  const kept = document.facts.charts[chartId];
  if (kept) return kept;
  const sheetId = document.getters.getChart(chartId)?.sheetId;
  if (sheetId === undefined) throw itemNotFound();
  const definition = document.getters.getChartDefinition(chartId);
  return factsOfHeld(chartId, definition, document.sheetName(sheetId));
}

/** By name without case, or by id. */
export function findChart(document: HostDocument, sheetId: string, key: string): string | undefined {
  const ids = chartIds(document, sheetId);
  const wanted = key.toLowerCase();
  return (
    ids.find((id) => id === key) ?? ids.find((id) => chartFacts(document, id).name.toLowerCase() === wanted)
  );
}

export function createChart(
  document: HostDocument,
  sheetId: string,
  facts: ChartFacts,
  place: PointPlace,
): string {
  guard(document, sheetId, "allowEditObjects");
  const chartId = document.newId("chart");
  document.setFact(["charts", chartId], facts);
  document.dispatch("CREATE_CHART", {
    sheetId,
    chartId,
    figureId: document.newId("figure"),
    ...toGridPlace(sizes(document, sheetId), place),
    definition: heldChart(facts),
  });
  return chartId;
}

export function changeChart(
  document: HostDocument,
  { sheetId, chartId }: ChartAt,
  part: Partial<ChartFacts>,
): void {
  guard(document, sheetId, "allowEditObjects");
  const facts = { ...chartFacts(document, chartId), ...part };
  document.setFact(["charts", chartId], facts);
  const figureId = document.getters.getFigureIdFromChartId(chartId);
  document.dispatch("UPDATE_CHART", { sheetId, chartId, figureId, definition: heldChart(facts) });
}

export function deleteChart(document: HostDocument, { sheetId, chartId }: ChartAt): void {
  guard(document, sheetId, "allowEditObjects");
  document.dispatch("DELETE_FIGURE", { sheetId, figureId: document.getters.getFigureIdFromChartId(chartId) });
  document.setFact(["charts", chartId], undefined);
}

export function chartPlace(document: HostDocument, { sheetId, chartId }: ChartAt): PointPlace {
  const figure = document.getters.getFigure(sheetId, document.getters.getFigureIdFromChartId(chartId));
  if (!figure) throw itemNotFound();
  const { col, row, offset, width, height } = figure;
  return toPointPlace(sizes(document, sheetId), { col, row, offset, size: { width, height } });
}

export function moveChart(document: HostDocument, at: ChartAt, place: Partial<PointPlace>): void {
  guard(document, at.sheetId, "allowEditObjects");
  const { size, ...anchor } = toGridPlace(sizes(document, at.sheetId), {
    ...chartPlace(document, at),
    ...place,
  });
  document.dispatch("UPDATE_FIGURE", {
    sheetId: at.sheetId,
    figureId: document.getters.getFigureIdFromChartId(at.chartId),
    ...anchor,
    ...size,
  });
}

export function freeChartName(document: HostDocument, sheetId: string): string {
  for (let number = chartIds(document, sheetId).length + 1; ; number++) {
    if (!findChart(document, sheetId, `Chart ${number}`)) return `Chart ${number}`;
  }
}
