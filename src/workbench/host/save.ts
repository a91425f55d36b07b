/** An open document as plain data: what a file gets, and what tests compare. */
import type { ChartFile, NameFile, SheetFile, WorkbookFile, ZoneFile } from "../files/workbook";
import { parseCells, toZone } from "./address";
import { chartFacts, chartIds, chartPlace } from "./charts";
import { fromHeldRule } from "./conditional-rules";
import type { HostDocument } from "./document";
import { DEFAULT_COLUMN_WIDTH, POINTS_PER_PIXEL } from "./place";
import { definedNames } from "./names";
import { linkOf } from "./links";
import { listSource } from "./objects/data-validation";
import { isProtected } from "./protection";
import { saveCells } from "./save-cells";
import { sheetTables, tableName } from "./tables";
import { without } from "./without";

export function toWorkbookFile(document: HostDocument): WorkbookFile {
  const { facts } = document;
  const xmlParts = Object.values(facts.xmlParts);
  return {
    sheets: document.sheetIds().map((sheetId) => saveSheet(document, sheetId)),
    names: definedNames(document).map(({ name, formula, visible }): NameFile => ({ name, formula, visible })),
    settings: facts.settings,
    ...(xmlParts.length > 0 ? { xmlParts } : {}),
    dateSystem: facts.dateSystem,
    activeSheet: document.sheetIds().indexOf(document.getters.getActiveSheetId()),
    defaultFont: facts.defaultFont,
  };
}

function saveSheet(document: HostDocument, sheetId: string): SheetFile {
  const { getters } = document;
  const sheet = getters.getSheet(sheetId);
  const facts = document.facts.sheets[sheetId];
  const { xSplit, ySplit } = getters.getPaneDivisions(sheetId);
  const cells = saveCells(document, sheetId);
  const print = savePrint(document, sheetId);
  return {
    name: sheet.name,
    visibility: sheet.isVisible ? "Visible" : facts?.veryHidden ? "VeryHidden" : "Hidden",
    ...(sheet.color ? { tabColor: sheet.color } : {}),
    showGridlines: getters.getGridLinesVisibility(sheetId),
    protected: isProtected(document, sheetId),
    frozenRows: ySplit,
    frozenColumns: xSplit,
    cells,
    ...saveSizes(document, sheetId),
    rowGroups: saveGroups(document, sheetId, "ROW"),
    columnGroups: saveGroups(document, sheetId, "COL"),
    merges: saveMerges(document, sheetId),
    conditionalFormats: saveRules(document, sheetId),
    validations: saveValidations(document, sheetId),
    tables: saveTables(document, sheetId),
    charts: chartIds(document, sheetId).map((chartId) => saveChart(document, sheetId, chartId)),
    hyperlinks: cells.flatMap(({ row, column }) => {
      const link = linkOf(document, { sheetId, row, col: column });
      return link ? [{ row, column, ...link }] : [];
    }),
    ...(print ? { print } : {}),
  };
}

/** In reading order: the library's own order is that in which they were made. */
function saveMerges({ getters }: HostDocument, sheetId: string): SheetFile["merges"] {
  return getters
    .getMerges(sheetId)
    .map(({ top, left, bottom, right }) => ({ top, left, bottom, right }))
    .sort((a, b) => a.top - b.top || a.left - b.left);
}

type Sizes = Pick<SheetFile, "columnWidths" | "rowHeights" | "hiddenColumns" | "hiddenRows">;

function saveSizes(document: HostDocument, sheetId: string): Sizes {
  const { getters } = document;
  const columnWidths: Record<number, number> = {};
  const rowHeights: Record<number, number> = {};
  const hiddenColumns: number[] = [];
  const hiddenRows: number[] = [];
  for (let column = 0; column < getters.getNumberCols(sheetId); column++) {
    const width = getters.getColSize(sheetId, column) * POINTS_PER_PIXEL;
    if (width !== DEFAULT_COLUMN_WIDTH) columnWidths[column] = width;
    if (getters.isColHidden(sheetId, column)) hiddenColumns.push(column);
  }
  for (let row = 0; row < getters.getNumberRows(sheetId); row++) {
    const height = getters.getUserRowSize(sheetId, row);
    if (height !== undefined) rowHeights[row] = height * POINTS_PER_PIXEL;
    if (getters.isRowHidden(sheetId, row)) hiddenRows.push(row);
  }
  return { columnWidths, rowHeights, hiddenColumns, hiddenRows };
}

function saveGroups(
  document: HostDocument,
  sheetId: string,
  dimension: "ROW" | "COL",
): SheetFile["rowGroups"] {
  return document.getters
    .getHeaderGroups(sheetId, dimension)
    .map(({ start, end, isFolded }) => ({ first: start, last: end, collapsed: Boolean(isFolded) }));
}

function saveRules(document: HostDocument, sheetId: string): SheetFile["conditionalFormats"] {
  return document.getters.getConditionalFormats(sheetId).flatMap(({ rule, ranges }) => {
    const saved = fromHeldRule(rule);
    return saved ? ranges.map((range) => ({ ...saved, zone: zoneOf(document, sheetId, range) })) : [];
  });
}

function zoneOf(document: HostDocument, sheetId: string, range: string): ZoneFile {
  const { top, left, bottom, right } = document.getters.getRangeFromSheetXC(sheetId, range).zone;
  return { top, left, bottom, right };
}

function saveValidations(document: HostDocument, sheetId: string): SheetFile["validations"] {
  return document.getters.getDataValidationRules(sheetId).flatMap((rule) => {
    const list = listSource(rule);
    if (list === undefined) return [];
    return rule.ranges.map(({ zone: { top, left, bottom, right } }) => ({
      list,
      zone: { top, left, bottom, right },
    }));
  });
}

function saveTables(document: HostDocument, sheetId: string): SheetFile["tables"] {
  return sheetTables(document, sheetId).map((table) => {
    const { top, left, bottom, right } = table.range.zone;
    const style = document.facts.tables[table.id]?.style ?? table.config.styleId;
    return {
      name: tableName(document, table),
      zone: { top, left, bottom, right },
      hasHeaders: table.config.numberOfHeaders > 0,
      hasTotals: table.config.totalRow,
      ...(style ? { style } : {}),
      showFilterButton: table.config.hasFilters,
    };
  });
}

function saveChart(document: HostDocument, sheetId: string, chartId: string): ChartFile {
  const facts = chartFacts(document, chartId);
  const series = facts.series.map((each) =>
    each.labels?.length === 0
      ? without(each, "chartType", "axisGroup", "labels")
      : without(each, "chartType", "axisGroup"),
  );
  return {
    ...without(facts, "seriesBy", "looks", "series"),
    ...chartPlace(document, { sheetId, chartId }),
    series,
  };
}

function savePrint(document: HostDocument, sheetId: string): SheetFile["print"] {
  const print = document.facts.sheets[sheetId]?.print;
  if (!print) return undefined;
  const { orientation = "Portrait", fitWide, fitTall, area, titleRows, rowBreaks = [] } = print;
  const rows = titleRows === undefined ? undefined : parseCells(titleRows);
  return {
    orientation,
    ...(fitWide === undefined ? {} : { fitWide }),
    ...(fitTall === undefined ? {} : { fitTall }),
    ...(area === undefined ? {} : { area: toZone(parseCells(area)) }),
    ...(rows ? { titleRows: { first: rows.row, last: rows.row + rows.rows - 1 } } : {}),
    ...(rowBreaks.length > 0 ? { rowBreaks } : {}),
  };
}
