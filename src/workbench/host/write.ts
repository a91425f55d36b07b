/** Writing cells as Excel takes them. */
import type { Area } from "./address";
import type { HostDocument } from "./document";
import { invalidArgument } from "./errors";
import type { ExcelStyle } from "./facts";
import { cellFormat } from "./cells";
import { heldFormat, TEXT_FORMAT } from "./formats";
import { formulaContext } from "./formula-context";
import { heldFormula, writtenFormula } from "./formulas";
import type { CellPosition } from "./library";
import { guard, guardContent } from "./protection";
import { makeRoomForReferences } from "./reach";
import { without } from "./without";

/** The rows of a value for an area: one value for all cells, or one each. */
function cellOf(area: Area, value: unknown): (row: number, column: number) => unknown {
  if (!Array.isArray(value)) return () => value;
  const rows = value as unknown[][];
  if (rows.length === 1 && rows[0]?.length === 1) {
    const only = rows[0][0];
    return () => only;
  }
  if (rows.length !== area.rows || rows.some((row) => !Array.isArray(row) || row.length !== area.columns)) {
    throw invalidArgument(
      "The number of rows or columns in the input array doesn't match the size or dimensions of the range.",
    );
  }
  return (row, column) => rows[row]?.[column];
}

/** Sets `values` or `formulas` (Excel treats them alike); null leaves a cell as it is. */
export function writeCells(document: HostDocument, area: Area, value: unknown): void {
  const at = cellOf(area, value);
  guardContent(document, area);
  document.writableZone(area);
  const { sheetId } = area;
  for (let row = 0; row < area.rows; row++) {
    for (let column = 0; column < area.columns; column++) {
      const given = at(row, column);
      if (given === null || given === undefined) continue;
      writeCell(document, { sheetId, row: area.row + row, col: area.column + column }, given);
    }
  }
}

export function writeCell(document: HostDocument, position: CellPosition, given: unknown): void {
  if (typeof given === "string" && isFormula(given) && cellFormat(document, position) !== TEXT_FORMAT) {
    writeFormula(document, position, given);
    return;
  }
  document.dispatch("UPDATE_CELL", { ...position, content: literalContent(document, position, given) });
}

/** A lone "=" is text. Guess: "+A1" and "@SUM(…)" stay text, though a person typing them gets a formula. */
function isFormula(text: string): boolean {
  return text.length > 1 && text.startsWith("=");
}

/** What the library is given for a value: it reads text as a person's typing, as Excel does. */
function literalContent(document: HostDocument, position: CellPosition, given: unknown): string {
  switch (typeof given) {
    case "number":
      return String(given);
    case "boolean":
      return given ? "TRUE" : "FALSE";
    case "string":
      break;
    default:
      throw invalidArgument();
  }
  // The library keeps no text that begins with "=", not even in a text cell, unless an apostrophe says so.
  if (given.startsWith("=")) {
    if (cellFormat(document, position) === TEXT_FORMAT) hideTextFormat(document, position);
    return `'${given}`;
  }
  return given;
}

/** In a cell that the library holds as text it would show the apostrophe; Excel's format stays with us. */
function hideTextFormat(document: HostDocument, position: CellPosition): void {
  const style: ExcelStyle = { ...document.style(position), numberFormat: TEXT_FORMAT };
  document.dispatch("UPDATE_CELL", { ...position, style, format: "" });
}

function writeFormula(document: HostDocument, position: CellPosition, formula: string): void {
  const content = heldFormula(formulaContext(document), formula, position.row);
  makeRoomForReferences(document, position.sheetId, content);
  const written = writtenFormula(formula, content);
  const before = document.style(position);
  if (written || before.written) {
    const style: ExcelStyle = { ...without(before, "written"), ...(written ? { written } : {}) };
    document.dispatch("UPDATE_CELL", { ...position, content, style });
  } else {
    document.dispatch("UPDATE_CELL", { ...position, content });
  }
  document.wroteFormula(position);
}

export function writeFormats(document: HostDocument, area: Area, value: unknown): void {
  guard(document, area.sheetId, "allowFormatCells");
  const at = cellOf(area, value);
  for (const run of runs(area, at)) {
    if (run.value === null || run.value === undefined) continue;
    if (typeof run.value !== "string") throw invalidArgument();
    const format = run.value === "" ? "General" : run.value;
    const style: ExcelStyle = { numberFormat: format };
    document.dispatch("SET_FORMATTING", {
      sheetId: area.sheetId,
      target: [document.writableZone(run.area)],
      style,
      format: heldFormat(document.library, format),
    });
  }
}

/** Adjacent cells of a column with one value; the whole area when it has only one. */
function* runs(
  area: Area,
  at: (row: number, column: number) => unknown,
): Generator<{ area: Area; value: unknown }> {
  if (isConstant(area, at)) {
    yield { area, value: at(0, 0) };
    return;
  }
  for (let column = 0; column < area.columns; column++) {
    for (let first = 0, row = 1; row <= area.rows; row++) {
      if (row < area.rows && at(row, column) === at(first, column)) continue;
      const run = { row: area.row + first, column: area.column + column, rows: row - first, columns: 1 };
      yield { area: { ...area, ...run }, value: at(first, column) };
      first = row;
    }
  }
}

function isConstant(area: Area, at: (row: number, column: number) => unknown): boolean {
  const rows = Math.min(area.rows, 100_000);
  const columns = Math.min(area.columns, 1000);
  const first = at(0, 0);
  for (let row = 0; row < rows; row++) {
    for (let column = 0; column < columns; column++) if (at(row, column) !== first) return false;
  }
  return true;
}

/** Changes looks of all cells of an area. */
export function writeStyle(document: HostDocument, area: Area, style: ExcelStyle): void {
  guard(document, area.sheetId, "allowFormatCells");
  const target = [document.writableZone(area)];
  document.dispatch("SET_FORMATTING", { sheetId: area.sheetId, target, style });
}
