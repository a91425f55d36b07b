/** The sample marketplace as a workbook file: what the workbench starts with, and tests and the bench read. */
import type { Cell } from "../metrics/values";
import type { SampleOptions } from "../sample/options";
import type { SampleSheet } from "../sample/sheet";
import { sampleWorkbook } from "../sample/workbook";
import type { CellFile, SheetFile, StyleFile, WorkbookFile } from "./files/workbook";

const POINTS_PER_CHARACTER = 5.5;
/** Of a column's width in characters; the first rows say how long its cells are. */
const WIDTH = { least: 11, most: 28, rowsRead: 200 };

export function sampleFile(options: SampleOptions): WorkbookFile {
  return {
    sheets: sampleWorkbook(options).sheets.map(toSheetFile),
    names: [],
    settings: {},
    dateSystem: 1900,
    activeSheet: 0,
  };
}

function toSheetFile({ name, table, header, rows, formats }: SampleSheet): SheetFile {
  const styles = formats.map((numberFormat): StyleFile => ({ numberFormat }));
  const cells: CellFile[] = header.map((value, column) => ({ row: 0, column, value }));
  rows.forEach((row, i) =>
    row.forEach((value, column) => {
      const style = styles[column];
      if (value !== null) cells.push({ row: i + 1, column, value, ...(style ? { style } : {}) });
    }),
  );
  return {
    name,
    visibility: "Visible",
    showGridlines: true,
    protected: false,
    frozenRows: 1,
    frozenColumns: 0,
    cells,
    columnWidths: Object.fromEntries(header.map((_, column) => [column, widthOf(header, rows, column)])),
    rowHeights: {},
    hiddenColumns: [],
    hiddenRows: [],
    rowGroups: [],
    columnGroups: [],
    merges: [],
    conditionalFormats: [],
    validations: [],
    tables: [
      {
        name: table,
        zone: { top: 0, left: 0, bottom: rows.length, right: header.length - 1 },
        hasHeaders: true,
        hasTotals: false,
        showFilterButton: true,
      },
    ],
    charts: [],
    hyperlinks: [],
  };
}

function widthOf(header: readonly string[], rows: SampleSheet["rows"], column: number): number {
  // A header has its filter button beside it.
  const lengths = rows.slice(0, WIDTH.rowsRead).map((row) => textLength(row[column]));
  const longest = Math.max(textLength(header[column]) + 3, ...lengths) + 1;
  return Math.min(WIDTH.most, Math.max(WIDTH.least, longest)) * POINTS_PER_CHARACTER;
}

function textLength(cell: Cell | undefined): number {
  return typeof cell === "string" ? cell.length : 0;
}
