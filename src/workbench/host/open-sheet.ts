/** All of a file's sheet but its cells: sizes, merges, rules, tables, charts, print set-up. */
import type { ChartFile, SheetFile, TableFile, ValidationFile, ZoneFile } from "../files/workbook";
import { cellsText, fromZone } from "./address";
import { toHeldRule } from "./conditional-rules";
import type { ChartFacts, PrintFacts, SheetFacts } from "./facts";
import { heldChart } from "./held-charts";
import type { CellsData } from "./open-cells";
import { DEFAULT_COLUMN_WIDTH, fileSizes, toGridPlace, toPixels } from "./place";
import { without } from "./without";

/** Room beside and below what a file fills. */
const SPARE = { rows: 100, columns: 8 };
const LEAST = { rows: 200, columns: 26 };

const xc = (zone: ZoneFile) => cellsText(fromZone(zone));

export function sheetData(
  sheet: SheetFile,
  sheetId: string,
  cells: CellsData,
  charts: Record<string, ChartFacts>,
): object {
  const zones = [
    ...sheet.merges,
    ...sheet.tables.map(({ zone }) => zone),
    ...sheet.validations.map(({ zone }) => zone),
  ];
  const bottom = Math.max(
    cells.rows,
    ...zones.map((zone) => zone.bottom + 1),
    ...sheet.hiddenRows.map((row) => row + 1),
  );
  const right = Math.max(cells.columns, ...zones.map((zone) => zone.right + 1));
  const rowNumber = Math.max(LEAST.rows, bottom + SPARE.rows);
  const colNumber = Math.max(LEAST.columns, right + SPARE.columns);
  return {
    id: sheetId,
    name: sheet.name,
    colNumber,
    rowNumber,
    cells: cells.cells,
    styles: cells.styles,
    formats: cells.formats,
    borders: cells.borders,
    cols: columnsData(sheet, colNumber),
    rows: rowsData(sheet, rowNumber),
    merges: sheet.merges.map(xc),
    conditionalFormats: sheet.conditionalFormats.flatMap(({ zone, ...rule }, i) => {
      const held = toHeldRule(rule);
      return held ? [{ id: `${sheetId}-format-${i + 1}`, rule: held, ranges: [xc(zone)] }] : [];
    }),
    dataValidationRules: sheet.validations.map((rule, i) =>
      validationData(rule, `${sheetId}-validation-${i + 1}`),
    ),
    figures: sheet.charts.map((chart, i) => figureData(sheet, chart, `${sheetId}-chart-${i + 1}`, charts)),
    tables: sheet.tables.map(tableData),
    areGridLinesVisible: sheet.showGridlines,
    isVisible: sheet.visibility === "Visible",
    panes: { xSplit: sheet.frozenColumns, ySplit: sheet.frozenRows },
    headerGroups: { ROW: sheet.rowGroups.map(groupData), COL: sheet.columnGroups.map(groupData) },
    ...(sheet.tabColor ? { color: sheet.tabColor } : {}),
  };
}

function groupData({ first, last, collapsed }: SheetFile["rowGroups"][number]): object {
  return { start: first, end: last, ...(collapsed ? { isFolded: true } : {}) };
}

/** Every column gets a width: the library's usual one is not Excel's. */
function columnsData(sheet: SheetFile, count: number): object {
  const hidden = new Set(sheet.hiddenColumns.filter((column) => !isFolded(sheet.columnGroups, column)));
  return Object.fromEntries(
    Array.from({ length: count }, (_, column) => [
      column,
      {
        size: toPixels(sheet.columnWidths[column] ?? DEFAULT_COLUMN_WIDTH),
        ...(hidden.has(column) ? { isHidden: true } : {}),
      },
    ]),
  );
}

function rowsData(sheet: SheetFile, count: number): object {
  const rows: Record<number, { size?: number; isHidden?: boolean }> = {};
  for (const [row, points] of Object.entries(sheet.rowHeights)) {
    if (Number(row) < count) rows[Number(row)] = { size: toPixels(points) };
  }
  for (const row of sheet.hiddenRows) {
    if (row < count && !isFolded(sheet.rowGroups, row)) rows[row] = { ...rows[row], isHidden: true };
  }
  return rows;
}

/** Rows of a collapsed group are hidden by the group, in the library. */
function isFolded(groups: SheetFile["rowGroups"], index: number): boolean {
  return groups.some(({ first, last, collapsed }) => collapsed && index >= first && index <= last);
}

function validationData({ zone, list }: ValidationFile, id: string): object {
  const criterion = list.startsWith("=")
    ? { type: "isValueInRange", values: [list.slice(1)], displayStyle: "arrow" }
    : {
        type: "isValueInList",
        values: list.split(",").map((choice) => choice.trim()),
        displayStyle: "arrow",
      };
  return { id, isBlocking: true, criterion, ranges: [xc(zone)] };
}

function tableData({ zone, hasHeaders, hasTotals, style, showFilterButton }: TableFile): object {
  return {
    range: xc(zone),
    type: "static",
    config: {
      hasFilters: showFilterButton,
      totalRow: hasTotals,
      firstColumn: false,
      lastColumn: false,
      numberOfHeaders: hasHeaders ? 1 : 0,
      bandedRows: true,
      bandedColumns: false,
      styleId: style ?? "TableStyleMedium2",
    },
  };
}

function figureData(
  sheet: SheetFile,
  chart: ChartFile,
  chartId: string,
  charts: Record<string, ChartFacts>,
): object {
  const told = without(chart, "left", "top", "width", "height");
  const facts: ChartFacts = { plotVisibleOnly: false, ...told, seriesBy: "Columns", looks: {} };
  charts[chartId] = facts;
  const { size, ...anchor } = toGridPlace(fileSizes(sheet), chart);
  return {
    id: `${chartId}-figure`,
    tag: "chart",
    ...anchor,
    ...size,
    data: { ...heldChart(facts), chartId },
  };
}

/** What the library has no place for. */
export function sheetFacts(sheet: SheetFile): SheetFacts | undefined {
  const facts: SheetFacts = {
    ...(sheet.visibility === "VeryHidden" ? { veryHidden: true } : {}),
    ...(sheet.protected ? { protection: {} } : {}),
    ...(sheet.print ? { print: printFacts(sheet.print) } : {}),
  };
  return Object.keys(facts).length > 0 ? facts : undefined;
}

function printFacts({ area, titleRows, ...rest }: NonNullable<SheetFile["print"]>): PrintFacts {
  return {
    ...rest,
    ...(area ? { area: xc(area) } : {}),
    ...(titleRows ? { titleRows: `${titleRows.first + 1}:${titleRows.last + 1}` } : {}),
  };
}
