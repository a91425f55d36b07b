/** Everything about a workbook but its cells, in two round trips: sheets, tables, names, marks, settings. */
import type { Mapping, NamedArea } from "../marketplace/tables";
import type { Zone } from "../review/description";
import { parseAddress, type SheetZone } from "./address";
import { markedKey } from "./marks";
import { MAPPING_KEY, readMapping, requestSetting, REVIEW_KEY } from "./settings";

export interface SheetEntry {
  readonly id: string;
  readonly name: string;
  readonly visible: boolean;
  readonly protected: boolean;
  /** The cells that hold something; undefined on an empty sheet. */
  readonly used: Zone | undefined;
  /** The key of our tab that the sheet is, or "copy" when the person copied one. */
  readonly ours: string | undefined;
}

export interface Inventory {
  readonly sheets: readonly SheetEntry[];
  readonly areas: readonly NamedArea[];
  readonly workbookProtected: boolean;
  readonly dateSystem: 1900 | 1904;
  readonly mapping: Mapping;
  /** The record of the last build, as stored. */
  readonly record: Excel.Setting;
  /** The hidden names that mark our tabs, those of deleted sheets too, with what they refer to. */
  readonly marks: ReadonlyMap<string, string>;
}

export const COPY = "copy";

/** Made by a build, and no copy that a person made of it. */
export function isTab({ ours }: SheetEntry): boolean {
  return ours !== undefined && ours !== COPY;
}

/** DATE(2000,1,1) counted from 1904. */
const MILLENNIUM_1904 = 35064;

export async function takeInventory(context: Excel.RequestContext): Promise<Inventory> {
  const { workbook } = context;
  const sheets = workbook.worksheets.load("items/id,items/name,items/visibility");
  const tables = workbook.tables.load("items/name");
  const names = workbook.names.load("items/name,items/type,items/visible,items/formula");
  const protection = workbook.protection.load("protected");
  const mapping = requestSetting(context, MAPPING_KEY);
  const record = requestSetting(context, REVIEW_KEY);
  const millennium = workbook.functions.date(2000, 1, 1).load("value");
  await context.sync();
  const details = sheets.items.map(requestDetails);
  const areas = requestAreas(tables.items, names.items);
  await context.sync();
  const marks = names.items.filter(({ name }) => markedKey(name) !== undefined);
  const marked = markedSheets(marks);
  return {
    sheets: sheets.items.map((sheet, i) => sheetEntry(sheet, details[i] as Details, marked)),
    areas: areas.flatMap(namedArea),
    workbookProtected: protection.protected,
    dateSystem: millennium.value === MILLENNIUM_1904 ? 1904 : 1900,
    mapping: readMapping(mapping),
    record,
    marks: new Map(marks.map(({ name, formula }) => [name, String(formula)])),
  };
}

type Details = ReturnType<typeof requestDetails>;

function requestDetails(sheet: Excel.Worksheet) {
  return {
    used: sheet.getUsedRangeOrNullObject(true).load("address"),
    protection: sheet.protection.load("protected"),
    names: sheet.names.load("items/name,items/scope"),
  };
}

function sheetEntry(
  { id, name, visibility }: Excel.Worksheet,
  { used, protection, names }: Details,
  marked: ReadonlyMap<string, string>,
): SheetEntry {
  // Excel gives a copied sheet names of its own scope.
  const isCopied = names.items.some(
    (each) => each.scope === "Worksheet" && markedKey(each.name) !== undefined,
  );
  return {
    id,
    name,
    visible: visibility === "Visible",
    protected: protection.protected,
    used: used.isNullObject ? undefined : parseAddress(used.address),
    ours: marked.get(name) ?? (isCopied ? COPY : undefined),
  };
}

interface AreaQuery {
  readonly name: string;
  readonly kind: NamedArea["kind"];
  readonly range: Excel.Range;
}

function requestAreas(tables: readonly Excel.Table[], names: readonly Excel.NamedItem[]): AreaQuery[] {
  const ranges = names.filter(({ visible, type }) => visible && type === "Range");
  return [
    ...tables.map((table): AreaQuery => {
      return { name: table.name, kind: "table", range: table.getRange().load("address") };
    }),
    ...ranges.map((name): AreaQuery => {
      return { name: name.name, kind: "name", range: name.getRangeOrNullObject().load("address") };
    }),
  ];
}

/** Sheet name → key of the tab, from the hidden names; a name whose sheet is gone refers to #REF!. */
function markedSheets(names: readonly Excel.NamedItem[]): Map<string, string> {
  const marked = new Map<string, string>();
  for (const name of names) {
    const key = markedKey(name.name);
    const place = key === undefined ? undefined : referredZone(name);
    if (key !== undefined && place?.sheet !== undefined) marked.set(place.sheet, key);
  }
  return marked;
}

function referredZone(name: Excel.NamedItem): SheetZone | undefined {
  return parseAddress(String(name.formula).replace(/^=/, ""));
}

function namedArea({ name, kind, range }: AreaQuery): NamedArea[] {
  const zone = range.isNullObject ? undefined : parseAddress(range.address);
  const sheet = zone?.sheet;
  if (!zone || sheet === undefined) return [];
  return [{ name, kind, sheet, top: zone.row, left: zone.column, rows: zone.rows, columns: zone.columns }];
}
