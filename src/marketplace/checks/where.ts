/** How findings say where: a table, one of its columns, a few of its cells. */
import type { Finding, Severity } from "../findings";
import { addressOf, rangeOf } from "../grid";
import type { SourceTable } from "../tables";

export const MOST_EXAMPLES = 5;

export function whereTable(source: SourceTable): Finding["where"] {
  return { sheet: source.sheet, address: rangeOf(source.area), table: source.id };
}

export function whereColumn(source: SourceTable, column: number): Finding["where"] {
  const { top, left, rows } = source.area;
  const address = rangeOf({ top: top + 1, left: left + column, rows: Math.max(1, rows - 1), columns: 1 });
  return { sheet: source.sheet, address, table: source.id, column: source.headers[column] ?? "" };
}

/** "G17: 12,50" of a data row counted from 0. */
export function cellExample(source: SourceTable, row: number, column: number): string {
  const text = String(source.rows[row]?.[column] ?? "");
  const address = addressOf(source.area.top + 1 + row, source.area.left + column);
  return `${address}: ${text.length > 40 ? `${text.slice(0, 39)}…` : text}`;
}

export function rowExample(source: SourceTable, row: number): string {
  return addressOf(source.area.top + 1 + row, source.area.left);
}

interface Found {
  readonly code: string;
  readonly severity: Severity;
  readonly where: Finding["where"];
  readonly count?: number;
  readonly examples?: readonly string[];
  readonly parameters?: Finding["parameters"];
}

export function finding({
  code,
  severity,
  where,
  count = 1,
  examples = [],
  parameters = {},
}: Found): Finding {
  return { code, severity, where, count, examples: examples.slice(0, MOST_EXAMPLES), parameters };
}
