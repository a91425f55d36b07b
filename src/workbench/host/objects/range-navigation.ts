/** Methods of a range that give another range. */
import {
  boundingRectangle,
  checkedRectangle,
  intersection,
  MOST_COLUMNS,
  MOST_ROWS,
  type Area,
} from "../address";
import type { Arguments } from "../arguments";
import { usedArea } from "../cells";
import { invalidArgument, itemNotFound } from "../errors";
import type { Host } from "../host";
import type { HostObject, Method } from "../registry";
import { allTables, tableArea } from "../tables";
import { RangeType } from "./range";
import { RangeAreasType } from "./range-areas";
import { TableScopedCollectionType } from "./tables";
import { areaArgument } from "./worksheet";

const range = (area: Area): HostObject => RangeType.of(checkedRectangle(area));

function other(area: Area, args: Arguments, host: Host): Area {
  const given = areaArgument(host, args, 0, area.sheetId);
  if (given.sheetId !== area.sheetId) throw invalidArgument();
  return given;
}

function intersect(area: Area, args: Arguments, host: Host): Area | null {
  const common = intersection(area, other(area, args, host));
  return common ? { sheetId: area.sheetId, ...common } : null;
}

/** The used part of a range: its sheet's, cut to the range. */
function used(area: Area, args: Arguments, { document }: Host): Area | null {
  const all = usedArea(document, area.sheetId, args.flag(0));
  const common = all && intersection(area, all);
  return common ? { sheetId: area.sheetId, ...common } : null;
}

function spill(area: Area, { document }: Host): Area | null {
  document.settle();
  const position = { sheetId: area.sheetId, row: area.row, col: area.column };
  if (area.rows * area.columns !== 1) throw invalidArgument();
  const zone = document.getters.getCell(position)?.isFormula && document.getters.getSpreadZone(position);
  if (!zone || (zone.top === zone.bottom && zone.left === zone.right)) return null;
  return document.area(area.sheetId, zone);
}

function spillParent(area: Area, { document }: Host): Area | null {
  document.settle();
  const position = document.getters.getArrayFormulaSpreadingOn({
    sheetId: area.sheetId,
    row: area.row,
    col: area.column,
  });
  return position
    ? { sheetId: area.sheetId, row: position.row, column: position.col, rows: 1, columns: 1 }
    : null;
}

/** The block of filled cells around a range, up to empty rows and columns. */
function region(area: Area, { document }: Host): Area {
  document.settle();
  const { sheetId } = area;
  const filled = (row: number, column: number, rows: number, columns: number): boolean => {
    for (let r = row; r < row + rows; r++) {
      for (let c = column; c < column + columns; c++) {
        if (
          r >= 0 &&
          c >= 0 &&
          document.getters.getEvaluatedCell({ sheetId, row: r, col: c }).value !== null
        ) {
          return true;
        }
      }
    }
    return false;
  };
  let block: Area = area;
  for (;;) {
    const { row, column, rows, columns } = block;
    const above = row > 0 && filled(row - 1, column - 1, 1, columns + 2) ? 1 : 0;
    const below = filled(row + rows, column - 1, 1, columns + 2) ? 1 : 0;
    const before = column > 0 && filled(row - 1, column - 1, rows + 2, 1) ? 1 : 0;
    const after = filled(row - 1, column + columns, rows + 2, 1) ? 1 : 0;
    if (above + below + before + after === 0) return block;
    block = {
      sheetId,
      row: row - above,
      column: column - before,
      rows: rows + above + below,
      columns: columns + before + after,
    };
  }
}

function found(area: Area | null): HostObject {
  if (!area) throw itemNotFound();
  return range(area);
}

const orNull = (area: Area | null) => area && range(area);

/** Rows above or below, columns before or after. */
function beside(area: Area, count: number, along: "row" | "column", after: boolean): HostObject {
  if (count < 1) throw invalidArgument();
  const size = along === "row" ? area.rows : area.columns;
  const first = after ? area[along] + size : area[along] - count;
  return range(
    along === "row" ? { ...area, row: first, rows: count } : { ...area, column: first, columns: count },
  );
}

export const RANGE_NAVIGATION: Readonly<Record<string, Method<Area>>> = {
  getCell: (area, args) =>
    range({
      ...area,
      row: area.row + args.number(0),
      column: area.column + args.number(1),
      rows: 1,
      columns: 1,
    }),
  getRow: (area, args) => range({ ...area, row: area.row + args.number(0), rows: 1 }),
  getColumn: (area, args) => range({ ...area, column: area.column + args.number(0), columns: 1 }),
  getLastRow: (area) => range({ ...area, row: area.row + area.rows - 1, rows: 1 }),
  getLastColumn: (area) => range({ ...area, column: area.column + area.columns - 1, columns: 1 }),
  getLastCell: (area) =>
    range({
      ...area,
      row: area.row + area.rows - 1,
      column: area.column + area.columns - 1,
      rows: 1,
      columns: 1,
    }),
  getEntireRow: (area) => range({ ...area, column: 0, columns: MOST_COLUMNS }),
  getEntireColumn: (area) => range({ ...area, row: 0, rows: MOST_ROWS }),
  getOffsetRange: (area, args) =>
    range({ ...area, row: area.row + args.number(0), column: area.column + args.number(1) }),
  getResizedRange: (area, args) =>
    range({ ...area, rows: area.rows + args.number(0), columns: area.columns + args.number(1) }),
  getAbsoluteResizedRange: (area, args) => range({ ...area, rows: args.number(0), columns: args.number(1) }),
  getRowsAbove: (area, args) => beside(area, args.optionalNumber(0) ?? 1, "row", false),
  getRowsBelow: (area, args) => beside(area, args.optionalNumber(0) ?? 1, "row", true),
  getColumnsBefore: (area, args) => beside(area, args.optionalNumber(0) ?? 1, "column", false),
  getColumnsAfter: (area, args) => beside(area, args.optionalNumber(0) ?? 1, "column", true),
  getBoundingRect: (area, args, host) =>
    range({ sheetId: area.sheetId, ...boundingRectangle(area, other(area, args, host)) }),
  getIntersection: (area, args, host) => found(intersect(area, args, host)),
  getIntersectionOrNullObject: (area, args, host) => orNull(intersect(area, args, host)),
  getUsedRange: (area, args, host) => range(used(area, args, host) ?? { ...area, rows: 1, columns: 1 }),
  getUsedRangeOrNullObject: (area, args, host) => orNull(used(area, args, host)),
  getSpillingToRange: (area, _args, host) => found(spill(area, host)),
  getSpillingToRangeOrNullObject: (area, _args, host) => orNull(spill(area, host)),
  getSpillParent: (area, _args, host) => found(spillParent(area, host)),
  getSpillParentOrNullObject: (area, _args, host) => orNull(spillParent(area, host)),
  getSurroundingRegion: (area, _args, host) => range(region(area, host)),
  getMergedAreasOrNullObject: (area, _args, { document }) => {
    const merges = document.getters.getMergesInZone(area.sheetId, document.zone(area));
    return merges.length === 0
      ? null
      : RangeAreasType.of(merges.map((merge) => document.area(area.sheetId, merge)));
  },
  getTables: (area, args, { document }) => {
    const fully = args.flag(0);
    const tables = allTables(document).filter((table) => {
      if (table.range.sheetId !== area.sheetId) return false;
      const theirs = tableArea(document, table);
      const common = intersection(theirs, area);
      return common && (!fully || common.rows * common.columns === theirs.rows * theirs.columns);
    });
    return TableScopedCollectionType.of({ ids: tables.map(({ id }) => id) });
  },
};
