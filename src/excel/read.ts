/** The workbook as plain data, for whoever recognises tables in it. */
import type { Cell } from "../metrics/values";
import type { Rectangle, SheetReading, WorkbookReading } from "../marketplace/tables";
import type { Zone } from "../review/description";
import { parseAddress } from "./address";
import { takeInventory, type Inventory, type SheetEntry } from "./inventory";
import { say } from "./message";
import { supports } from "./platform";
import type { OnProgress } from "./report";
import { readValues, type FilledSheet } from "./values";

/** Rows whose number formats are read: enough to get past titles and headers to filled cells. */
const FORMAT_ROWS = 50;
const FORMAT_CELLS = 5000;

export function readWorkbook(onProgress: OnProgress = () => {}): Promise<WorkbookReading> {
  return Excel.run(async (context) => {
    onProgress({ share: 0, message: say("progressSheets") });
    return readSheets(context, await takeInventory(context), onProgress);
  });
}

export async function readSheets(
  context: Excel.RequestContext,
  inventory: Inventory,
  onProgress: OnProgress,
): Promise<WorkbookReading> {
  // Our own tabs are never a source of data, so their cells need not travel.
  const filled = inventory.sheets.filter((sheet): sheet is SheetEntry & FilledSheet => isSource(sheet));
  const looks = requestLooks(context, filled);
  const values = await readValues(context, filled, onProgress);
  const sheets = inventory.sheets.map((sheet): SheetReading => {
    const i = filled.findIndex(({ id }) => id === sheet.id);
    return i < 0 ? emptyReading(sheet) : filledReading(filled[i]!, values[i]!, looks[i]!);
  });
  return { sheets, areas: inventory.areas, dateSystem: inventory.dateSystem };
}

function isSource(sheet: SheetEntry): boolean {
  return sheet.used !== undefined && sheet.ours === undefined;
}

interface Looks {
  readonly formats: Excel.Range;
  /** Above the floor, so only where Excel has it: without it merged headers are seen as blank cells. */
  readonly merged: Excel.RangeAreas | undefined;
}

/** Travels with the first values. */
function requestLooks(context: Excel.RequestContext, sheets: readonly FilledSheet[]): Looks[] {
  return sheets.map(({ id, used }) => {
    const sheet = context.workbook.worksheets.getItem(id);
    const rows = Math.min(used.rows, FORMAT_ROWS, Math.max(3, Math.floor(FORMAT_CELLS / used.columns)));
    const head = sheet.getRangeByIndexes(used.row, used.column, rows, used.columns);
    return {
      formats: head.load("numberFormat"),
      merged: supports("1.13") ? head.getMergedAreasOrNullObject().load("address") : undefined,
    };
  });
}

function emptyReading(sheet: SheetEntry): SheetReading {
  return {
    ...{ name: sheet.name, top: 0, left: 0, values: [], formats: [], merged: [] },
    protected: sheet.protected,
    ours: sheet.ours !== undefined,
  };
}

function filledReading(sheet: SheetEntry & { used: Zone }, values: Cell[][], looks: Looks): SheetReading {
  return {
    name: sheet.name,
    top: sheet.used.row,
    left: sheet.used.column,
    values,
    formats: columnFormats(values, looks.formats.numberFormat as string[][], sheet.used.columns),
    protected: sheet.protected,
    ours: false,
    merged: looks.merged && !looks.merged.isNullObject ? rectangles(looks.merged.address) : [],
  };
}

/** Of each column's first number: what stands above it is a title or a header. */
function columnFormats(values: readonly (readonly Cell[])[], formats: string[][], columns: number): string[] {
  return Array.from({ length: columns }, (_, column) => {
    const row = formats.findIndex((_formats, i) => typeof values[i]?.[column] === "number");
    return formats[row]?.[column] ?? "General";
  });
}

/** "Sheet1!A1:C1,Sheet1!F1:G1" */
function rectangles(address: string): Rectangle[] {
  return address.split(/,(?=(?:[^']*'[^']*')*[^']*$)/).flatMap((part) => {
    const zone = parseAddress(part);
    return zone ? [{ top: zone.row, left: zone.column, rows: zone.rows, columns: zone.columns }] : [];
  });
}
