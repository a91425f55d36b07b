/** Methods of a range that change the sheet. */
import { isUnbounded, MOST_COLUMNS, MOST_ROWS, type Area } from "../address";
import type { Arguments } from "../arguments";
import { clearArea } from "../clear";
import { copyCells } from "../copy";
import { ApiError, invalidArgument } from "../errors";
import type { Host } from "../host";
import { group, showDetails, ungroup } from "../outline";
import { guard } from "../protection";
import type { Method } from "../registry";
import { shiftCells } from "../shift";
import { RangeType } from "./range";
import { areaArgument } from "./worksheet";

/** Whole rows and columns go as such; anything smaller shifts its neighbours. */
function insert(area: Area, args: Arguments, { document }: Host) {
  const shift = args.word(0, ["Down", "Right"]);
  const { sheetId } = area;
  const rows = area.columns === MOST_COLUMNS;
  if (rows || area.rows === MOST_ROWS) {
    guard(document, sheetId, rows ? "allowInsertRows" : "allowInsertColumns");
    document.writableZone(area);
    document.dispatch("ADD_COLUMNS_ROWS", {
      sheetId,
      sheetName: document.sheetName(sheetId),
      dimension: rows ? "ROW" : "COL",
      base: rows ? area.row : area.column,
      quantity: rows ? area.rows : area.columns,
      position: "before",
    });
  } else {
    shiftCells(document, area, "INSERT_CELL", shift === "Down" ? "ROW" : "COL");
  }
  return RangeType.of(area);
}

function remove(area: Area, args: Arguments, { document }: Host): void {
  const shift = args.word(0, ["Up", "Left"]);
  const { sheetId } = area;
  const rows = area.columns === MOST_COLUMNS;
  if (rows || area.rows === MOST_ROWS) {
    guard(document, sheetId, rows ? "allowDeleteRows" : "allowDeleteColumns");
    const zone = document.writableZone(area);
    const [first, last] = rows ? [zone.top, zone.bottom] : [zone.left, zone.right];
    document.dispatch("REMOVE_COLUMNS_ROWS", {
      sheetId,
      sheetName: document.sheetName(sheetId),
      dimension: rows ? "ROW" : "COL",
      elements: Array.from({ length: last - first + 1 }, (_, i) => first + i),
    });
  } else {
    shiftCells(document, area, "DELETE_CELL", shift === "Up" ? "ROW" : "COL");
  }
}

function merge(area: Area, args: Arguments, { document }: Host): void {
  guard(document, area.sheetId);
  const zone = document.writableZone(area);
  const rows = Array.from({ length: area.rows }, (_, i) => ({
    ...zone,
    top: zone.top + i,
    bottom: zone.top + i,
  }));
  const target = args.flag(0) ? rows : [zone];
  const wide = target.filter(({ top, left, bottom, right }) => top !== bottom || left !== right);
  // The library refuses to merge a single cell; Excel does nothing.
  if (wide.length > 0) document.dispatch("ADD_MERGE", { sheetId: area.sheetId, target: wide, force: true });
}

function unmerge(area: Area, _args: Arguments, { document }: Host): void {
  guard(document, area.sheetId);
  const merges = document.getters.getMergesInZone(area.sheetId, document.zone(area));
  if (merges.length > 0) document.dispatch("REMOVE_MERGE", { sheetId: area.sheetId, target: merges });
}

function select(area: Area, _args: Arguments, { document }: Host): void {
  const { sheetId } = area;
  const sheetIdFrom = document.getters.getActiveSheetId();
  if (!document.getters.isSheetVisible(sheetId)) throw new ApiError("InvalidOperation");
  if (sheetIdFrom !== sheetId) document.dispatch("ACTIVATE_SHEET", { sheetIdFrom, sheetIdTo: sheetId });
  const zone = document.writableZone(area);
  document.model.selection.selectZone({ cell: { col: zone.left, row: zone.top }, zone });
}

function copyFrom(area: Area, args: Arguments, host: Host): void {
  const source = areaArgument(host, args, 0, area.sheetId);
  const type = args.word(1, ["All", "Formulas", "Values", "Formats"]);
  const skipBlanks = args.flag(2);
  if (args.flag(3)) throw new ApiError("UnsupportedOperation");
  copyCells(host.document, source, area, type, skipBlanks);
}

const CLEARED = ["All", "Formats", "Contents", "Hyperlinks", "RemoveHyperlinks"] as const;
const OUTLINED = ["ByRows", "ByColumns"] as const;
const dimension = (args: Arguments) => (args.word(0, OUTLINED) === "ByRows" ? "ROW" : "COL");

export const RANGE_EDITS: Readonly<Record<string, Method<Area>>> = {
  clear: (area, args, { document }) => clearArea(document, area, args.word(0, CLEARED)),
  insert,
  delete: remove,
  merge,
  unmerge,
  select,
  copyFrom,
  group: (area, args, { document }) => group(document, area, dimension(args)),
  ungroup: (area, args, { document }) => ungroup(document, area, dimension(args)),
  hideGroupDetails: (area, args, { document }) => showDetails(document, area, dimension(args), false),
  showGroupDetails: (area, args, { document }) => showDetails(document, area, dimension(args), true),
  calculate: (_area, _args, { document }) => void document.dispatch("EVALUATE_CELLS"),
  /** The client asks before it sends a large array in pieces. */
  _ValidateArraySize: (area, args) => {
    if (isUnbounded(area) || args.number(0) !== area.rows || args.number(1) !== area.columns) {
      throw invalidArgument(
        "The number of rows or columns in the input array doesn't match the size or dimensions of the range.",
      );
    }
  },
};
