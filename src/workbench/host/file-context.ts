import type { NameFile, TableFile, WorkbookFile } from "../files/workbook";
import { fromZone } from "./address";
import type { FormulaContext, TableShape } from "./formulas";

/** What the formulas of a file can name. */
export function fileContext(file: WorkbookFile, isHeld: (name: NameFile) => boolean): FormulaContext {
  const tables = new Map<string, TableShape>();
  for (const sheet of file.sheets) {
    for (const table of sheet.tables) {
      tables.set(table.name.toLowerCase(), shape(sheet.name, table, headers(sheet, table)));
    }
  }
  const constants = new Map(
    file.names.filter((name) => !isHeld(name)).map(({ name, formula }) => [name.toLowerCase(), formula]),
  );
  return { table: (name) => tables.get(name), constant: (name) => constants.get(name) };
}

function shape(sheetName: string, { zone, hasHeaders, hasTotals }: TableFile, columns: string[]): TableShape {
  return { sheetName, area: fromZone(zone), columns, headers: hasHeaders ? 1 : 0, totals: hasTotals ? 1 : 0 };
}

function headers(sheet: WorkbookFile["sheets"][number], { zone, hasHeaders }: TableFile): string[] {
  const names = Array.from({ length: zone.right - zone.left + 1 }, (_, i) => `Column${i + 1}`);
  if (!hasHeaders) return names;
  for (const { row, column, value } of sheet.cells) {
    if (row === zone.top && column >= zone.left && column <= zone.right) {
      names[column - zone.left] = String(value ?? "");
    }
  }
  return names;
}
