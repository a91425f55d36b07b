/**
 * How a tab of ours is known again, whatever the person does to it. Each carries a hidden workbook name that refers to
 * its cells: Excel keeps the reference right when the sheet is renamed or moved, drops it when the sheet is deleted,
 * saves it with the file, and gives a copied sheet a name of the sheet's own scope, which tells the copy from the
 * original. (Worksheet custom properties need ExcelApi 1.12 and are copied along, so they cannot tell.)
 */
import { quoteSheet, zoneAddress } from "./address";
import type { MarkSize } from "./record";
import { zone } from "./zones";

const PREFIX = "BIZ_TAB_";
const COLUMNS = 26;
const ROWS = 200;

export function markName(key: string): string {
  return PREFIX + key;
}

/** A block that covers the tab: Excel stretches it when rows are inserted, which tells that our cells have moved. */
export function markSize(lastRow: number): MarkSize {
  return [Math.ceil((lastRow + 1) / ROWS) * ROWS, COLUMNS];
}

export function markFormula(sheet: string, [rows, columns]: MarkSize): string {
  const block = zoneAddress(zone(0, 0, rows, columns)).replace(/([A-Z]+)(\d+)/g, "$$$1$$$2");
  return `=${quoteSheet(sheet)}!${block}`;
}

/** The tab that a name stands for, or undefined when it is not one of ours. */
export function markedKey(name: string): string | undefined {
  return name.toUpperCase().startsWith(PREFIX) ? name.slice(PREFIX.length) : undefined;
}
