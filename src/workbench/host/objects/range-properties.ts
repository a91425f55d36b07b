/** get/setCellProperties and their row and column forms: many cells' looks in one call, as plain objects. */
import { cellsText, MOST_COLUMNS, MOST_ROWS, toZone, type Area } from "../address";
import { toRecord, type Arguments } from "../arguments";
import { invalidArgument } from "../errors";
import type { Host } from "../host";
import { pascalCase, type HostObject, type Method } from "../registry";
import { RangeType } from "./range";

type Plain = Readonly<Record<string, unknown>>;

const BORDERS: Readonly<Record<string, string>> = {
  top: "EdgeTop",
  bottom: "EdgeBottom",
  left: "EdgeLeft",
  right: "EdgeRight",
  horizontal: "InsideHorizontal",
  vertical: "InsideVertical",
};

/** Reads the asked members of an object and of those below it. */
function read(object: HostObject, asked: Plain, host: Host): Record<string, unknown> {
  const { type } = object;
  if (type.isCollection) return readBorders(object, asked, host);
  const answer: Record<string, unknown> = {};
  for (const [name, wanted] of Object.entries(asked)) {
    if (wanted === false || wanted === undefined) continue;
    const child = below(object, name, host);
    if (child) answer[name] = read(child, wanted === true ? {} : toRecord(wanted), host);
    else answer[name] = member(object, name, host).get(type.read(object), host);
  }
  return answer;
}

/** What is asked of borders is meant for each side of the cell. */
function readBorders(object: HostObject, asked: Plain, host: Host): Record<string, unknown> {
  const sides = ["top", "bottom", "left", "right"].map((side) => {
    const border = below(object, side, host);
    return [side, border ? read(border, asked, host) : undefined] as const;
  });
  return Object.fromEntries(sides);
}

function write(object: HostObject, given: Plain, host: Host): void {
  for (const [name, value] of Object.entries(given)) {
    if (value === undefined || value === null) continue;
    const child = below(object, name, host);
    if (child) write(child, toRecord(value), host);
    else member(object, name, host).set?.(object.type.read(object), value, host);
  }
}

function below(object: HostObject, name: string, host: Host): HostObject | undefined {
  const { type } = object;
  if (type.hasChild(name)) return type.child(object, name, host) ?? undefined;
  const side = type.isCollection ? BORDERS[name.toLowerCase()] : undefined;
  if (side === undefined) return undefined;
  return type.items(object, host).find((item) => item.type.identity(item, host).SideIndex === side);
}

function member(object: HostObject, name: string, host: Host) {
  const property = object.type.property(name);
  if (property) return property;
  host.unknown.add(`${object.type.name}.${name}`);
  throw invalidArgument(pascalCase(name));
}

/** Column widths and row heights belong to the whole column or row. */
function cells(area: Area): Area[][] {
  const { top, left, bottom, right } = toZone(area);
  const rows: Area[][] = [];
  for (let row = top; row <= bottom; row++) {
    const line: Area[] = [];
    for (let column = left; column <= right; column++)
      line.push({ ...area, row, column, rows: 1, columns: 1 });
    rows.push(line);
  }
  return rows;
}

const columnsOf = (area: Area): Area[] =>
  Array.from({ length: area.columns }, (_, i) => ({
    ...area,
    column: area.column + i,
    columns: 1,
    row: 0,
    rows: MOST_ROWS,
  }));

const rowsOf = (area: Area): Area[] =>
  Array.from({ length: area.rows }, (_, i) => ({
    ...area,
    row: area.row + i,
    rows: 1,
    column: 0,
    columns: MOST_COLUMNS,
  }));

function properties(area: Area, args: Arguments, host: Host): Record<string, unknown> {
  const { address, ...rest } = args.record(0);
  const found = read(RangeType.of(area), rest, host);
  const sheet = host.document.sheetName(area.sheetId);
  return address ? { address: `${sheet}!${cellsText(area)}`, ...found } : found;
}

function list(value: unknown, length: number): unknown[] {
  if (!Array.isArray(value) || value.length !== length) throw invalidArgument();
  return value as unknown[];
}

function apply(area: Area, given: unknown, host: Host): void {
  if (given !== null && given !== undefined) write(RangeType.of(area), toRecord(given), host);
}

export const RANGE_PROPERTIES: Readonly<Record<string, Method<Area>>> = {
  getCellProperties: (area, args, host) =>
    cells(area).map((row) => row.map((cell) => properties(cell, args, host))),
  getColumnProperties: (area, args, host) => columnsOf(area).map((column) => properties(column, args, host)),
  getRowProperties: (area, args, host) => rowsOf(area).map((row) => properties(row, args, host)),
  setCellProperties: (area, args, host) => {
    const rows = list(args.raw(0), area.rows);
    cells(area).forEach((line, i) => {
      const given = list(rows[i], area.columns);
      line.forEach((cell, j) => apply(cell, given[j], host));
    });
  },
  setColumnProperties: (area, args, host) => {
    const given = list(args.raw(0), area.columns);
    columnsOf(area).forEach((column, i) => apply(column, given[i], host));
  },
  setRowProperties: (area, args, host) => {
    const given = list(args.raw(0), area.rows);
    rowsOf(area).forEach((row, i) => apply(row, given[i], host));
  },
};
