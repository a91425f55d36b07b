/** Small workbooks for tests, and what tests look at in them. */
import { buildReview } from "../../src/excel/build";
import type { BuildReport, BuildRequest } from "../../src/excel/report";
import { toSerial } from "../../src/metrics/dates";
import type { Cell } from "../../src/metrics/values";
import type { CellFile, SheetFile, WorkbookFile } from "../../src/workbench/files/workbook";
import { openSession, type Session } from "../../src/workbench/headless/session";

export function sheetOf(
  name: string,
  rows: readonly (readonly Cell[])[],
  part: Partial<SheetFile> = {},
): SheetFile {
  const cells = rows.flatMap((cellsOfRow, row) =>
    cellsOfRow.flatMap((value, column): CellFile[] => {
      if (value === null) return [];
      const isDate = typeof value === "number" && value > 40000 && value < 50000 && Number.isInteger(value);
      return [{ row, column, value, ...(isDate ? { style: { numberFormat: "yyyy-mm-dd" } } : {}) }];
    }),
  );
  return {
    name,
    visibility: "Visible",
    showGridlines: true,
    protected: false,
    frozenRows: 0,
    frozenColumns: 0,
    cells,
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
    ...part,
  };
}

export function workbookOf(sheets: SheetFile[], part: Partial<WorkbookFile> = {}): WorkbookFile {
  return { sheets, names: [], settings: {}, dateSystem: 1900, activeSheet: 0, ...part };
}

const FIRST = toSerial(2024, 1, 1);
const DAYS = toSerial(2026, 1, 1) - FIRST;
const CATEGORIES = ["Beauty", "Home", "Tech"];

/** Two years, a sale every other day and two on each sixth one: 488 rows with plain arithmetic amounts. */
export function salesRows(): Cell[][] {
  const rows: Cell[][] = [["Date", "Order ID", "Seller", "Category", "GMV", "Units"]];
  for (let day = 0; day < DAYS; day += 2) {
    for (let i = 0; i < (day % 6 === 0 ? 2 : 1); i++) {
      const n = rows.length;
      rows.push([
        FIRST + day,
        `o${n}`,
        `s${n % 7}`,
        CATEGORIES[n % 3] ?? "",
        20 + (n % 11) * 3 + day / 50,
        1 + (n % 2),
      ]);
    }
  }
  return rows;
}

function trafficRows(): Cell[][] {
  const rows: Cell[][] = [["Date", "Views", "Clicks"]];
  for (let day = 0; day < DAYS; day += 2) rows.push([FIRST + day, 900 + (day % 7) * 50, 60 + (day % 5)]);
  return rows;
}

export function marketplaceFile(): WorkbookFile {
  const targets: Cell[][] = [
    ["Period", "Period end", "Metric", "Target"],
    [toSerial(2025, 11, 1), toSerial(2025, 12, 31), "GMV", 5000],
  ];
  return workbookOf([
    sheetOf("Sales", salesRows()),
    sheetOf("Traffic", trafficRows()),
    sheetOf("Targets", targets),
  ]);
}

export const REQUEST: BuildRequest = { grain: "bimonth", language: "en" };

export interface Built {
  readonly session: Session;
  readonly report: BuildReport;
}

export async function built(file: WorkbookFile, request: BuildRequest = REQUEST): Promise<Built> {
  const session = await openSession(file);
  return { session, report: await buildReview(request) };
}

export function sheetNamed(file: WorkbookFile, name: string): SheetFile {
  const sheet = file.sheets.find((each) => each.name === name);
  if (!sheet) throw new Error(`no sheet ${name} among ${file.sheets.map((each) => each.name).join(", ")}`);
  return sheet;
}

/** Cells by address-like key, for comparing sheet with sheet. */
export function cellsOf({ cells }: SheetFile): Record<string, CellFile> {
  return Object.fromEntries(cells.map((cell) => [`R${cell.row + 1}C${cell.column + 1}`, cell]));
}

export function cellAt(file: WorkbookFile, sheet: string, row: number, column: number): CellFile | undefined {
  return sheetNamed(file, sheet).cells.find((cell) => cell.row === row && cell.column === column);
}
