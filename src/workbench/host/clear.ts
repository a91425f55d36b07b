/** Range.clear: contents, looks, links. */
import type { Area } from "./address";
import type { HostDocument } from "./document";
import type { ExcelStyle } from "./facts";
import { guard, guardContent } from "./protection";

type ClearWhat = "All" | "Formats" | "Contents" | "Hyperlinks" | "RemoveHyperlinks";

export function clearArea(document: HostDocument, area: Area, what: ClearWhat): void {
  const zone = document.zone(area);
  if (zone.bottom < zone.top || zone.right < zone.left) return;
  const { sheetId } = area;
  if (what === "All" || what === "Contents") {
    guardContent(document, document.area(sheetId, zone));
    document.dispatch("DELETE_CONTENT", { sheetId, target: [zone] });
  }
  if (what === "All" || what === "Formats") {
    guard(document, sheetId, "allowFormatCells");
    document.dispatch("CLEAR_FORMATTING", { sheetId, target: [zone] });
    clearConditionalFormats(document, document.area(sheetId, zone));
  }
  if (what === "Hyperlinks" || what === "RemoveHyperlinks")
    clearLinks(document, document.area(sheetId, zone));
}

/** Rules that lie within the area go; Guess: those that reach beyond it stay whole. */
export function clearConditionalFormats(document: HostDocument, area: Area): void {
  const { sheetId } = area;
  for (const { id, ranges } of document.getters.getConditionalFormats(sheetId)) {
    const inside = ranges.every((range) => {
      const { zone } = document.getters.getRangeFromSheetXC(sheetId, range);
      return (
        zone.top >= area.row &&
        zone.left >= area.column &&
        zone.bottom < area.row + area.rows &&
        zone.right < area.column + area.columns
      );
    });
    if (inside) document.dispatch("REMOVE_CONDITIONAL_FORMAT", { sheetId, id });
  }
}

function clearLinks(document: HostDocument, area: Area): void {
  const { sheetId } = area;
  for (let row = area.row; row < area.row + area.rows; row++) {
    for (let col = area.column; col < area.column + area.columns; col++) {
      const { link, ...rest } = document.style({ sheetId, row, col });
      const style: ExcelStyle = rest;
      if (link) document.dispatch("UPDATE_CELL", { sheetId, row, col, style });
    }
  }
}
