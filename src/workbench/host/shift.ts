/** Inserting and deleting cells within a sheet, their neighbours moving along. */
import type { Area } from "./address";
import type { HostDocument } from "./document";
import { guardContent } from "./protection";

/** The library shifts cells of the sheet that is shown only, so it is shown for that moment. */
export function shiftCells(
  document: HostDocument,
  area: Area,
  type: "INSERT_CELL" | "DELETE_CELL",
  shiftDimension: "ROW" | "COL",
): void {
  const { sheetId } = area;
  guardContent(document, area);
  const zone = document.writableZone(area);
  const shown = document.getters.getActiveSheetId();
  const show = (from: string, to: string) => {
    if (from !== to) document.dispatch("ACTIVATE_SHEET", { sheetIdFrom: from, sheetIdTo: to });
  };
  show(shown, sheetId);
  try {
    document.dispatch(type, { zone, shiftDimension });
  } finally {
    show(sheetId, shown);
  }
}
