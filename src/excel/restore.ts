/** Brings the workbook back to what it was when a build failed. */
import type { Inventory } from "./inventory";
import type { Journal } from "./journal";
import { markedKey } from "./marks";
import { REVIEW_KEY } from "./settings";

/** What a build did besides the changes in its journal. */
export interface Traces {
  readonly inventory: Inventory;
  readonly journal: Journal;
  /** Names of the sheets that it added. */
  readonly added: readonly string[];
}

/** Whether all is as it was. Tried twice: what broke the build may be gone by now. */
export async function restore(traces: Traces): Promise<boolean> {
  for (let attempt = 0; attempt < 2; attempt++) {
    try {
      await Excel.run((context) => takeBack(context, traces));
      return true;
    } catch {
      continue;
    }
  }
  return false;
}

async function takeBack(context: Excel.RequestContext, traces: Traces): Promise<void> {
  const { worksheets, names, settings } = context.workbook;
  worksheets.load("items/id,items/name");
  names.load("items/name,items/formula");
  const record = settings.getItemOrNullObject(REVIEW_KEY).load("value");
  await traces.journal.takeBack(context);
  const { isNullObject: wasNone, value } = traces.inventory.record;
  if (wasNone && !record.isNullObject) record.delete();
  if (!wasNone && value !== record.value) settings.add(REVIEW_KEY, value);
  for (const name of names.items) restoreMark(name, traces.inventory.marks.get(name.name));
  const known = new Set(traces.inventory.sheets.map(({ id }) => id));
  for (const sheet of worksheets.items) {
    if (!known.has(sheet.id) && traces.added.includes(sheet.name)) sheet.delete();
  }
  await context.sync();
}

function restoreMark(name: Excel.NamedItem, before: string | undefined): void {
  if (markedKey(name.name) === undefined) return;
  if (before === undefined) name.delete();
  else if (name.formula !== before) name.formula = before;
}
