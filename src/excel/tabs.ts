/** The tabs of an earlier build as they stand now, and the names that the review's sheets have in this workbook. */
import type { Tab, Zone } from "../review/description";
import { parseAddress } from "./address";
import { CurrentCells } from "./current";
import { displacedRecord, isDisplaced } from "./displaced";
import { isTab, type Inventory, type SheetEntry } from "./inventory";
import { BuildError } from "./message";
import { freeName } from "./names";
import { supports } from "./platform";
import type { ReviewRecord, TabRecord } from "./record";
import type { Standing } from "./render";
import type { SheetCells } from "./values";
import { contains, zone } from "./zones";

/** Asked for with the cells, read after them. */
export interface TabQuery {
  readonly charts: Excel.ChartCollection;
  /** Where the spilling formulas of the last build reach; undefined where Excel cannot say. */
  readonly spills: readonly Excel.Range[] | undefined;
}

export type StandingTab = SheetEntry & { readonly ours: string };

export function standingTabs({ sheets }: Inventory): Map<string, StandingTab> {
  const tabs = sheets.filter((sheet): sheet is StandingTab => isTab(sheet));
  return new Map(tabs.map((sheet) => [sheet.ours, sheet]));
}

export function requestTab(
  context: Excel.RequestContext,
  { id }: SheetEntry,
  record: TabRecord | undefined,
): TabQuery {
  const sheet = context.workbook.worksheets.getItem(id);
  const charts = sheet.charts.load("items/name");
  if (!supports("1.12")) return { charts, spills: undefined };
  const spills = (record?.spills ?? []).map(({ row, column }) =>
    sheet.getCell(row, column).getSpillingToRangeOrNullObject().load("address"),
  );
  return { charts, spills };
}

export interface TabReading {
  readonly entry: SheetEntry;
  readonly cells: SheetCells | undefined;
  readonly query: TabQuery;
  readonly record: TabRecord | undefined;
  /** What the tab's mark covers now. */
  readonly mark: Zone | undefined;
}

export function standing(reading: TabReading): Standing {
  const { query, record, mark } = reading;
  const charts = new Set(query.charts.items.map(({ name }) => name));
  if (!record || !isDisplaced(record, mark)) {
    const current = currentCells(reading, reachedSpills(query, record));
    return { current, record, charts, displaced: false };
  }
  // The spills were asked for where they no longer are: what was kept free for them is taken for them.
  const moved = displacedRecord(record, currentCells(reading, []));
  return { current: currentCells(reading, moved.spills), record: moved, charts, displaced: true };
}

function reachedSpills({ spills }: TabQuery, record: TabRecord | undefined): readonly Zone[] {
  if (!spills) return record?.spills ?? [];
  return spills.flatMap((range) => (range.isNullObject ? [] : (parseAddress(range.address) ?? [])));
}

function currentCells({ entry, cells }: TabReading, spills: readonly Zone[]): CurrentCells {
  const isSpilled = (row: number, column: number) =>
    spills.some((each) => contains(each, row, column) && (each.row !== row || each.column !== column));
  const area = entry.used ?? zone(0, 0, 0, 0);
  return new CurrentCells(area, cells?.formulas ?? [], cells?.values ?? [], isSpilled);
}

/**
 * Described name → name in this workbook. A tab that the person renamed keeps that name; one that still has the name
 * we gave follows the description (another language), unless a sheet of the person's own has that name.
 */
export function sheetNames(
  tabs: readonly Tab[],
  { sheets }: Inventory,
  present: ReadonlyMap<string, SheetEntry>,
  record: ReviewRecord,
): Map<string, string> {
  const ours = new Set([...present.values()].map(({ id }) => id));
  const taken = new Set(sheets.filter(({ id }) => !ours.has(id)).map(({ name }) => name.toLowerCase()));
  return new Map(
    tabs.map((tab) => {
      const sheet = present.get(tab.key);
      const isRenamed = sheet !== undefined && sheet.name !== record.tabs[tab.key]?.name;
      return [tab.name, isRenamed ? sheet.name : tabName(tab.name, taken)];
    }),
  );
}

/** "Summary (BIZ)" where "Summary" is the person's own. */
function tabName(wanted: string, taken: Set<string>): string {
  return freeName(taken.has(wanted.toLowerCase()) ? `${wanted} (BIZ)` : wanted, taken);
}

/** What makes a build impossible is said before anything is changed. */
export function checkWritable(inventory: Inventory): void {
  const closed = [...standingTabs(inventory).values()].find((tab) => tab.protected);
  if (closed) throw new BuildError("tabProtected", { sheet: closed.name });
  if (inventory.workbookProtected) throw new BuildError("workbookProtected");
}
