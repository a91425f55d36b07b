/** Real workbooks of the shared folder, read as the add-in would see them; absent on most machines. */
import { existsSync, readFileSync } from "node:fs";
import { resolve } from "node:path";
import { dateToSerial, readXlsx } from "hucre";
import type { Cell } from "../../src/metrics/values";
import type { WorkbookReading } from "../../src/marketplace/tables";
import { sheet, workbook } from "./reading";

const FOLDER = resolve(__dirname, "../../../shared/data");

export function realFile(name: string): string | undefined {
  const path = resolve(FOLDER, name);
  return existsSync(path) ? path : undefined;
}

export async function readReal(path: string): Promise<WorkbookReading> {
  const book = await readXlsx(readFileSync(path));
  return workbook(
    book.sheets.map(({ name, rows }) => {
      const cells = rows.map((row) => row.map(toCell));
      const formats = (rows[1] ?? []).map((cell) => (cell instanceof Date ? "yyyy-mm-dd" : "General"));
      return sheet(cells, { name, formats });
    }),
  );
}

function toCell(value: unknown): Cell {
  if (value instanceof Date) return Math.round(dateToSerial(value));
  if (typeof value === "number" || typeof value === "string" || typeof value === "boolean") return value;
  return null;
}
