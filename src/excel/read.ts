/** The workbook as plain data, for whoever recognises tables in it. */
import type { Cell } from "../metrics/values";
import type { Rectangle, SheetReading, WorkbookReading } from "../marketplace/tables";
import type { TabKey, Zone } from "../review/description";
import { parseAddress } from "./address";
import { isTab, takeInventory, type Inventory, type SheetEntry } from "./inventory";
import { isCopyOfTab } from "./copies";
import { say } from "./message";
import { supports } from "./platform";
import { readRecord } from "./record";
import type { OnProgress } from "./report";
import { readCells, type FilledSheet, type SheetCells } from "./values";

/** Rows whose number formats are read: enough to get past titles and headers to filled cells. */
const FORMAT_ROWS = 50;
const FORMAT_CELLS = 5000;

/** The one tab of ours that people edit as a table. */
const PLAYBOOK: TabKey = "playbook";

export function readWorkbook(onProgress: OnProgress = () => {}): Promise<WorkbookReading> {
  return Excel.run(async (context) => {
    onProgress({ share: 0, message: say("progressSheets") });
    return (await readSheets(context, await takeInventory(context), onProgress)).reading;
  });
}

export interface SheetsRead {
  readonly reading: WorkbookReading;
  /** Cells of our own tabs by sheet id, when they were wanted. */
  readonly own: ReadonlyMap<string, SheetCells>;
}

/** @param own whether the cells of our own tabs are read as well, formulas included; they are never a source of data */
export async function readSheets(
  context: Excel.RequestContext,
  inventory: Inventory,
  onProgress: OnProgress,
  own = false,
): Promise<SheetsRead> {
  const sources = inventory.sheets
    .filter(isFilled)
    .filter(({ ours }) => ours === undefined || ours === PLAYBOOK);
  const ours = own ? inventory.sheets.filter(isFilled).filter(isTab) : [];
  const looks = requestLooks(context, sources);
  const wanted = [...sources, ...ours.map((sheet) => ({ ...sheet, formulas: true }))];
  const cells = await readCells(context, wanted, onProgress);
  const record = readRecord(inventory.record);
  const sheets = inventory.sheets.map((sheet): SheetReading => {
    const i = sources.findIndex(({ id }) => id === sheet.id);
    const [source, look] = [sources[i], looks[i]];
    if (!source || !look) return emptyReading(sheet);
    const reading = filledReading(source, cells[i]?.values ?? [], look);
    if (sheet.ours === PLAYBOOK) return { ...reading, ours: true, playbook: true };
    return { ...reading, ours: isCopyOfTab(reading.values, reading.top, reading.left, record) };
  });
  return {
    reading: { sheets, areas: inventory.areas, dateSystem: inventory.dateSystem },
    own: new Map(ours.map(({ id }, i) => [id, cells[sources.length + i] as SheetCells])),
  };
}

function isFilled(sheet: SheetEntry): sheet is SheetEntry & FilledSheet {
  return sheet.used !== undefined;
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
