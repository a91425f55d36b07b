/**
 * Room for what formulas refer to. A range that ends beyond the library's sheet, or in its last row, would be widened
 * each time the sheet grows; Excel's sheets do not grow, so neither may the range.
 */
import { columnIndex, unquoteSheet } from "./address";
import type { HostDocument } from "./document";

/** A sheet's name, if any, and a cell or the last corner of a range. */
const REFERENCE =
  /(?:('(?:[^']|'')+'|[\p{L}_][\p{L}\p{N}_.]*)!)?(?:\$?[A-Za-z]{1,3}\$?\d{1,7}:)?\$?([A-Za-z]{1,3})\$?(\d{1,7})(?![\p{L}\p{N}_(])/gu;
/** One row and column more than is referred to. */
const SPARE = 2;

export function makeRoomForReferences(document: HostDocument, ownSheet: string, formula: string): void {
  const reach = new Map<string, { rows: number; columns: number }>();
  for (const [, sheet, letters, row] of formula.replace(/"(?:[^"]|"")*"/g, '""').matchAll(REFERENCE)) {
    const sheetId = sheet === undefined ? ownSheet : document.findSheet(unquoteSheet(sheet));
    const columns = columnIndex(letters as string) + SPARE;
    const rows = Number(row) + SPARE;
    // Excel's last row and column stand for "to the end of the sheet".
    if (sheetId === undefined || rows > 1_048_576 || columns > 16_384) continue;
    const held = reach.get(sheetId) ?? { rows: 1, columns: 1 };
    reach.set(sheetId, { rows: Math.max(held.rows, rows), columns: Math.max(held.columns, columns) });
  }
  for (const [sheetId, { rows, columns }] of reach) {
    document.writableZone({ sheetId, row: 0, column: 0, rows, columns });
  }
}
