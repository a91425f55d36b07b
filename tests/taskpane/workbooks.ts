/** Small workbooks as plain data. */
import type { Cell } from "../../src/metrics/values";
import type { SheetFile, WorkbookFile } from "../../src/workbench/files/workbook";

export function emptyWorkbook(sheets: readonly SheetFile[]): WorkbookFile {
  return { sheets: [...sheets], names: [], settings: {}, dateSystem: 1900, activeSheet: 0 };
}

/** @param formats number format by column, for all rows below the first */
export function sheetOf(
  name: string,
  rows: readonly (readonly Cell[])[],
  formats: Readonly<Record<number, string>> = {},
): SheetFile {
  return {
    name,
    visibility: "Visible",
    showGridlines: true,
    protected: false,
    frozenRows: 0,
    frozenColumns: 0,
    cells: rows.flatMap((row, r) =>
      row.map((value, column) => ({
        row: r,
        column,
        value,
        ...(r > 0 && formats[column] ? { style: { numberFormat: formats[column] } } : {}),
      })),
    ),
    columnWidths: {},
    rowHeights: {},
    hiddenColumns: [],
    hiddenRows: [],
    rowGroups: [],
    columnGroups: [],
    merges: [],
    conditionalFormats: [],
    validations: [],
    tables: [],
    charts: [],
    hyperlinks: [],
  };
}
