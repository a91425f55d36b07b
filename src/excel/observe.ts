/** What shows on the tabs once Excel has computed them: the points that carry labels, and the tabs as text. */
import type { Tab, TabChart } from "../review/description";
import { rangeOf } from "./format";
import type { TabReport } from "./report";

/** Lines of the Data tab that say what it is; the rest are numbers by the thousand. */
const DATA_LINES = 12;

export interface FeedQuery {
  readonly chart: TabChart;
  readonly range: Excel.Range;
}

export function requestFeeds(sheet: Excel.Worksheet, { charts }: Tab): FeedQuery[] {
  return charts
    .filter(({ series }) => series.some(({ labelLast }) => labelLast))
    .map((chart) => ({ chart, range: rangeOf(sheet, chart.feed).load("values") }));
}

/** Per series the last point that has a value, -1 when none has; while Excel computes, simply the last point. */
export function lastPoints({ chart, range }: FeedQuery): number[] {
  const rows = range.values.slice(1);
  return chart.series.map((_look, i) => {
    const cells = rows.map((row) => row[i + 1] as unknown);
    if (cells.some((cell) => cell === "#BUSY!" || cell === "#GETTING_DATA")) return cells.length - 1;
    return cells.map((cell) => typeof cell === "number").lastIndexOf(true);
  });
}

export interface TextQuery {
  readonly tab: Tab;
  readonly name: string;
  readonly range: Excel.Range;
}

export function requestText(sheet: Excel.Worksheet, tab: Tab, name: string): TextQuery {
  const rows = tab.key === "data" ? DATA_LINES : tab.print.lastRow + 1;
  return { tab, name, range: sheet.getRangeByIndexes(0, 0, rows, tab.print.lastColumn + 1).load("text") };
}

export function tabReport({ tab, name, range }: TextQuery): TabReport {
  const shown = range.text.filter(
    (_row, i) => !tab.collapsedRows.some(({ first, last }) => i >= first && i <= last),
  );
  const lines = shown.map((row) => row.filter((text) => text !== "").join("  "));
  return { key: tab.key, name, lines: lines.filter((line) => line !== "") };
}

export function isCalculating(queries: readonly TextQuery[]): boolean {
  return queries.some(({ range }) => range.text.some((row) => row.some((text) => text === "#BUSY!")));
}
