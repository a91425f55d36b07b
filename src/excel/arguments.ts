/** The values of a BIZ call's arguments, read from the workbook as Excel would hand them over. */
import type { Cell } from "../metrics/values";
import type { Zone } from "../review/description";
import { LAST_COLUMN, LAST_ROW, parseAddress, type SheetZone } from "./address";
import type { Call, CallArgument } from "./call";
import { BuildError } from "./message";
import { supports } from "./platform";
import { readCells } from "./values";

/** Computes a call inside a call; undefined when it cannot. The functions themselves live in another room. */
export type ComputeCall = (name: string, args: readonly unknown[]) => unknown;

/** Where a formula stands, and what helps to read its arguments. */
export interface Reader {
  readonly context: Excel.RequestContext;
  readonly sheet: string;
  readonly compute: ComputeCall;
}

/** Throws a BuildError that names the first argument which cannot be read. */
export async function resolveArguments(reader: Reader, call: Call): Promise<unknown[]> {
  const values: unknown[] = [];
  for (const [i, argument] of call.args.entries()) {
    const value = await resolveOne(reader, argument);
    if (value === undefined) throw cannotRead(call, i, argument);
    values.push(value);
  }
  return values;
}

async function resolveOne(reader: Reader, argument: CallArgument): Promise<unknown> {
  switch (argument.kind) {
    case "value":
      return argument.value;
    case "expression":
      return undefined;
    case "call":
      return reader.compute(argument.call.name, await resolveArguments(reader, argument.call));
    case "range":
      return readZone(reader, argument.zone);
    case "spill":
      return readSpill(reader, argument.zone);
    case "name":
      return readNamed(reader, argument.name);
    case "column":
      return readColumn(reader, argument.table, argument.column);
  }
}

/** In chunks; of whole columns and rows only what lies within the sheet's used cells. */
async function readZone(reader: Reader, zone: SheetZone): Promise<Cell[][] | undefined> {
  const { context } = reader;
  const name = zone.sheet ?? reader.sheet;
  const sheet = context.workbook.worksheets.getItemOrNullObject(name).load("id");
  await context.sync();
  if (sheet.isNullObject) return undefined;
  const used = sheet.getUsedRangeOrNullObject(true).load("address");
  await context.sync();
  const filled = used.isNullObject ? undefined : parseAddress(used.address);
  const trimmed = { ...zone, ...trimmedSize(zone, filled) };
  const [cells] = await readCells(context, [{ id: sheet.id, name, used: trimmed }], () => {});
  return cells?.values;
}

function trimmedSize(zone: Zone, filled: Zone | undefined): { rows: number; columns: number } {
  const lastRow = filled ? filled.row + filled.rows : 1;
  const lastColumn = filled ? filled.column + filled.columns : 1;
  return {
    rows: zone.rows === LAST_ROW ? lastRow : zone.rows,
    columns: zone.columns === LAST_COLUMN ? lastColumn : zone.columns,
  };
}

async function readRange(reader: Reader, range: Excel.Range): Promise<Cell[][] | undefined> {
  range.load("address");
  await reader.context.sync();
  const zone = range.isNullObject ? undefined : parseAddress(range.address);
  return zone && readZone(reader, zone);
}

async function readSpill(reader: Reader, zone: SheetZone): Promise<Cell[][] | undefined> {
  if (!supports("1.12")) return undefined;
  const sheet = reader.context.workbook.worksheets.getItemOrNullObject(zone.sheet ?? reader.sheet);
  await reader.context.sync();
  if (sheet.isNullObject) return undefined;
  return readRange(reader, sheet.getCell(zone.row, zone.column).getSpillingToRangeOrNullObject());
}

/** A name of the sheet goes before one of the workbook, and both before a table. */
async function readNamed(reader: Reader, name: string): Promise<Cell[][] | undefined> {
  const { workbook } = reader.context;
  const names = [
    workbook.worksheets.getItem(reader.sheet).names.getItemOrNullObject(name),
    workbook.names.getItemOrNullObject(name),
  ];
  for (const item of names) item.load("type,value");
  await reader.context.sync();
  const item = names.find((each) => !each.isNullObject);
  if (!item) return readColumn(reader, name, undefined);
  return item.type === "Range" ? readRange(reader, item.getRange()) : [[item.value as Cell]];
}

async function readColumn(
  reader: Reader,
  name: string,
  column: string | undefined,
): Promise<Cell[][] | undefined> {
  const table = reader.context.workbook.tables.getItemOrNullObject(name);
  await reader.context.sync();
  if (table.isNullObject) return undefined;
  if (column === undefined) return readRange(reader, table.getDataBodyRange());
  const found = table.columns.getItemOrNullObject(column);
  await reader.context.sync();
  return found.isNullObject ? undefined : readRange(reader, found.getDataBodyRange());
}

function cannotRead(call: Call, index: number, argument: CallArgument): BuildError {
  const isComputed = argument.kind === "expression" || argument.kind === "call";
  return new BuildError(isComputed ? "argumentIsExpression" : "argumentUnknownName", {
    name: call.name,
    position: index + 1,
    expression: "text" in argument ? argument.text : "",
  });
}
