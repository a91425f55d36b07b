/** Small workbooks for the host's tests, opened with the real office.js in front of them. */
import type { CellFile, SheetFile, WorkbookFile } from "../../src/workbench/files/workbook";
import { openSession, type Session, type SessionOptions } from "../../src/workbench/headless/session";
import type { Cell } from "../../src/metrics/values";

/** Text that begins with "=" is a formula. */
export function cellsOf(rows: readonly (readonly Cell[])[]): CellFile[] {
  return rows.flatMap((row, r) =>
    row.flatMap((value, column): CellFile[] => {
      if (value === null) return [];
      const isFormula = typeof value === "string" && value.startsWith("=");
      return [isFormula ? { row: r, column, value: null, formula: value } : { row: r, column, value }];
    }),
  );
}

export function sheetFile(
  name: string,
  cells: readonly CellFile[] = [],
  more: Partial<SheetFile> = {},
): SheetFile {
  return {
    name,
    visibility: "Visible",
    showGridlines: true,
    protected: false,
    frozenRows: 0,
    frozenColumns: 0,
    cells: [...cells],
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
    ...more,
  };
}

export function workbookFile(sheets: readonly SheetFile[], more: Partial<WorkbookFile> = {}): WorkbookFile {
  return { sheets: [...sheets], names: [], settings: {}, dateSystem: 1900, activeSheet: 0, ...more };
}

const open: Session[] = [];

/** Opens a workbook of one sheet, "Sheet1", or the given one. */
export async function session(
  content: WorkbookFile | readonly (readonly Cell[])[] = [],
  options?: SessionOptions,
): Promise<Session> {
  const file = "sheets" in content ? content : workbookFile([sheetFile("Sheet1", cellsOf(content))]);
  const opened = await openSession(file, options);
  open.push(opened);
  return opened;
}

/** What an add-in could see of the host's own trouble: there must be none. */
export function closeSessions(): void {
  const sessions = open.splice(0);
  for (const each of sessions) each.close();
  expect(sessions.flatMap(({ host }) => host.faults)).toEqual([]);
}

/** The error of a batch that must fail. */
export async function failure(run: Promise<unknown>): Promise<OfficeExtension.Error> {
  const outcome = await run.then(
    () => undefined,
    (error: OfficeExtension.Error) => error,
  );
  if (!outcome) throw new Error("the batch did not fail");
  return outcome;
}

/** Lets events that are on their way arrive: the bridge answers within a turn or two of the event loop. */
export async function eventsArrive(): Promise<void> {
  for (let turn = 0; turn < 5; turn++) await new Promise((resolve) => setImmediate(resolve));
}
