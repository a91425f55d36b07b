/** Hidden rows and columns, and outline groups. */
import type { Area } from "./address";
import type { HostDocument } from "./document";
import { ApiError } from "./errors";
import { guard } from "./protection";

export type Dimension = "ROW" | "COL";

function span(document: HostDocument, area: Area, dimension: Dimension): [number, number] {
  const zone = document.writableZone(area);
  return dimension === "ROW" ? [zone.top, zone.bottom] : [zone.left, zone.right];
}

const indexes = ([first, last]: [number, number]) =>
  Array.from({ length: last - first + 1 }, (_, i) => first + i);

export function hide(document: HostDocument, area: Area, dimension: Dimension, hidden: boolean): void {
  const { sheetId } = area;
  guard(document, sheetId, dimension === "ROW" ? "allowFormatRows" : "allowFormatColumns");
  const elements = indexes(span(document, area, dimension));
  document.dispatch(hidden ? "HIDE_COLUMNS_ROWS" : "UNHIDE_COLUMNS_ROWS", { sheetId, dimension, elements });
}

/** null when some are hidden and some are not. */
export function isHidden(document: HostDocument, area: Area, dimension: Dimension): boolean | null {
  const { sheetId } = area;
  const { getters } = document;
  const zone = document.zone(area);
  const [first, last] = dimension === "ROW" ? [zone.top, zone.bottom] : [zone.left, zone.right];
  const states = indexes([first, last]).map((index) =>
    dimension === "ROW" ? getters.isRowHidden(sheetId, index) : getters.isColHidden(sheetId, index),
  );
  return states.every((state) => state === states[0]) ? (states[0] ?? false) : null;
}

export function group(document: HostDocument, area: Area, dimension: Dimension): void {
  guard(document, area.sheetId);
  const [start, end] = span(document, area, dimension);
  const exists = document.getters.getHeaderGroup(area.sheetId, dimension, start, end);
  if (!exists) document.dispatch("GROUP_HEADERS", { sheetId: area.sheetId, dimension, start, end });
}

export function ungroup(document: HostDocument, area: Area, dimension: Dimension): void {
  guard(document, area.sheetId);
  const [start, end] = span(document, area, dimension);
  document.dispatch("UNGROUP_HEADERS", { sheetId: area.sheetId, dimension, start, end });
}

/** Folds or unfolds the groups that lie within the area. */
export function showDetails(document: HostDocument, area: Area, dimension: Dimension, shown: boolean): void {
  const { sheetId } = area;
  const [first, last] = span(document, area, dimension);
  const groups = document.getters
    .getHeaderGroups(sheetId, dimension)
    .filter(({ start, end }) => start >= first && end <= last);
  if (groups.length === 0) throw new ApiError("InvalidOperation");
  for (const { start, end, isFolded } of groups) {
    if (Boolean(isFolded) === !shown) continue;
    document.dispatch(shown ? "UNFOLD_HEADER_GROUP" : "FOLD_HEADER_GROUP", {
      sheetId,
      dimension,
      start,
      end,
    });
  }
}
