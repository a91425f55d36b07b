/** A sheet of the sample workbook as plain rows. */
import type { Cell } from "../metrics/values";

export interface SampleSheet {
  readonly name: string;
  /** Name for the Excel table over header and rows; letters only, unique in the workbook. */
  readonly table: string;
  readonly header: readonly string[];
  readonly rows: readonly (readonly Cell[])[];
  /** Number format of each column, in Excel's en-US form. */
  readonly formats: readonly string[];
}

export const DATE = "yyyy-mm-dd";
export const MONEY = '#,##0.00 "€"';
export const COUNT = "#,##0";
export const PERCENT = "0.0%";
export const GENERAL = "General";

/** A sheet from columns given as [header, format, cell of a row]. */
export function sheetOf(
  { name, table }: { readonly name: string; readonly table: string },
  rows: number,
  columns: readonly (readonly [header: string, format: string, cell: (row: number) => Cell])[],
): SampleSheet {
  return {
    name,
    table,
    header: columns.map(([header]) => header),
    formats: columns.map(([, format]) => format),
    rows: Array.from({ length: rows }, (_, row) => columns.map(([, , cell]) => cell(row))),
  };
}
