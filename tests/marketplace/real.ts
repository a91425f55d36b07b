/** Real workbooks of the shared folder, opened as the workbench opens them; absent on most machines. */
import { existsSync, readFileSync } from "node:fs";
import { basename, resolve } from "node:path";
import type { SheetReading, WorkbookReading } from "../../src/marketplace/tables";
import type { Cell } from "../../src/metrics/values";
import { openFile } from "../../src/workbench/files/open";
import type { SheetFile, WorkbookFile } from "../../src/workbench/files/workbook";
import { sheet, workbook } from "./reading";

const FOLDER = resolve(__dirname, "../../../shared/data");

export function realFile(name: string): string | undefined {
  const path = resolve(FOLDER, name);
  return existsSync(path) ? path : undefined;
}

export async function readReal(path: string): Promise<WorkbookReading> {
  return readingOf(await openFile(readFileSync(path), basename(path)));
}

export function readingOf(file: WorkbookFile): WorkbookReading {
  return workbook(file.sheets.map(readSheet), [], file.dateSystem);
}

function readSheet({ name, cells }: SheetFile): SheetReading {
  const rows = cells.reduce((most, { row }) => Math.max(most, row + 1), 0);
  const columns = cells.reduce((most, { column }) => Math.max(most, column + 1), 0);
  const values = Array.from({ length: rows }, () => new Array<Cell>(columns).fill(null));
  const formats: string[] = [];
  for (const { row, column, value, style } of cells) {
    (values[row] as Cell[])[column] = value;
    if (typeof value === "number") formats[column] ??= style?.numberFormat ?? "General";
  }
  return sheet(values, { name, formats });
}
