/** Workbooks for tests, as readings: sheets of plain cells. */
import type { Cell } from "../../src/metrics/values";
import type { NamedArea, Rectangle, SheetReading, WorkbookReading } from "../../src/marketplace/tables";

export type Rows = readonly (readonly Cell[])[];

interface SheetOptions {
  readonly name?: string;
  readonly top?: number;
  readonly left?: number;
  readonly formats?: readonly string[];
  readonly merged?: readonly Rectangle[];
  readonly ours?: boolean;
}

export function sheet(rows: Rows, options: SheetOptions = {}): SheetReading {
  const columns = rows.reduce((most, row) => Math.max(most, row.length), 0);
  return {
    name: options.name ?? "Sheet1",
    top: options.top ?? 0,
    left: options.left ?? 0,
    values: rows,
    formats: Array.from({ length: columns }, (_, c) => options.formats?.[c] ?? "General"),
    protected: false,
    ours: options.ours ?? false,
    merged: options.merged ?? [],
  };
}

export function workbook(
  sheets: readonly SheetReading[] | SheetReading,
  areas: readonly NamedArea[] = [],
  dateSystem: 1900 | 1904 = 1900,
): WorkbookReading {
  return { sheets: Array.isArray(sheets) ? sheets : [sheets as SheetReading], areas, dateSystem };
}
