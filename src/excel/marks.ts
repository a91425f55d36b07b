/**
 * How a tab of ours is known again, whatever the person does to it. Each carries a hidden workbook name that refers to
 * its cells: Excel keeps the reference right when the sheet is renamed or moved, drops it when the sheet is deleted,
 * saves it with the file, and gives a copied sheet a name of the sheet's own scope, which tells the copy from the
 * original. (Worksheet custom properties need ExcelApi 1.12 and are copied along, so they cannot tell.)
 */
import { quoteSheet } from "./address";

const PREFIX = "BIZ_TAB_";
/** A block, not one cell: deleting the first row or column must not take the reference with it. */
const MARKED = "$A$1:$Z$200";

export function markName(key: string): string {
  return PREFIX + key;
}

export function markFormula(sheet: string): string {
  return `=${quoteSheet(sheet)}!${MARKED}`;
}

/** The tab that a name stands for, or undefined when it is not one of ours. */
export function markedKey(name: string): string | undefined {
  return name.toUpperCase().startsWith(PREFIX) ? name.slice(PREFIX.length) : undefined;
}
