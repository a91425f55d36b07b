/** Where formulas read: the person's own columns, or blocks of the Data tab when those are too large. */
import type { Breakdown } from "../insights/fields";
import type { Measure, MeasureTable } from "../insights/measures";
import type { ColumnPlace, SalesTable, TrafficTable } from "../marketplace/model";
import { rangeRef } from "./address";

/** Columns of one height, one row a line or a day. `date` is always among them. */
export interface Block {
  readonly sheet: string;
  readonly row: number;
  readonly rows: number;
  readonly columns: Readonly<Record<string, number>>;
}

/** How a measure is counted over the rows of a block. */
export interface Counted {
  readonly block: Block;
  readonly how: Measure["how"];
  readonly column: string;
  /** Rows can be told apart by whole periods only: no weeks, no box totals. */
  readonly wholePeriodsOnly: boolean;
}

export interface Sources {
  /** Whether native formulas read the person's table as the model does: dates and amounts are numbers. */
  readonly native: Readonly<Record<MeasureTable, boolean>>;
  /** Whether BIZ functions are handed the person's table itself, and not the Data tab. */
  readonly direct: Readonly<Record<MeasureTable, boolean>>;
  /** How rows of a table are counted. */
  readonly rows: Readonly<Record<MeasureTable, Counted>>;
  /** Undefined where the data cannot answer. */
  counted(measure: Measure): Counted | undefined;
  /** Rows with a member of a field, their GMV and how many pieces they stand for. */
  members(field: Breakdown): MemberSource | undefined;
}

export interface MemberSource {
  readonly block: Block;
  readonly key: string;
  readonly gmv: string;
  /** Column of pieces sold; undefined: each row is one. */
  readonly pieces: string | undefined;
}

/** Above this a custom function is not handed the table itself. */
export const MOST_DIRECT_ROWS = 20000;

/** A column of a block as a range. */
export function column(block: Block, name: string): string {
  const at = block.columns[name];
  if (at === undefined) throw new Error(`no column ${name} on ${block.sheet}`);
  return rangeRef({ sheet: block.sheet, row: block.row, column: at, rows: block.rows, columns: 1 });
}

/** A table as formulas can read it: its first to its last row, each recognised column. */
export function tableBlock(table: SalesTable | TrafficTable): Block {
  const places = Object.entries(table.places) as [string, ColumnPlace][];
  const date = table.places.date as ColumnPlace;
  return {
    sheet: date.sheet,
    row: date.firstRow,
    rows: date.lastRow - date.firstRow + 1,
    columns: Object.fromEntries(places.map(([meaning, place]) => [meaning, place.column])),
  };
}

/**
 * Whether native formulas read a table as the model does: SUMIFS does not see a date that is text, BIZ functions
 * refuse an amount that is, and in a 1904 workbook every date is 1,462 days off.
 */
export function readable(table: SalesTable | TrafficTable, dateSystem: 1900 | 1904): boolean {
  if (dateSystem === 1904) return false;
  const numeric = ["date", "gmv", "views", ...Object.keys(table.numbers)];
  const columns = numeric.flatMap((meaning) => {
    const place = (table.places as Readonly<Partial<Record<string, ColumnPlace>>>)[meaning];
    return place ? [place.column - table.source.area.left] : [];
  });
  return table.source.rows.every((row) =>
    columns.every((at) => typeof row[at] === "number" || row[at] === null || row[at] === ""),
  );
}

/** Rows of a table that have their amount. */
export function countedRows(table: SalesTable | TrafficTable): Counted {
  const name = table.role === "sales" ? "gmv" : "views";
  return { block: tableBlock(table), how: "count", column: name, wholePeriodsOnly: false };
}

/** How a measure is counted in the person's own table. */
export function countedInTable(
  table: SalesTable | TrafficTable,
  { how, column: name }: Measure,
): Counted | undefined {
  const block = tableBlock(table);
  if (block.columns[name] === undefined) return undefined;
  return { block, how, column: name, wholePeriodsOnly: false };
}

/** Members of a field in the person's own sales. */
export function membersInTable(sales: SalesTable, field: Breakdown): MemberSource | undefined {
  const block = tableBlock(sales);
  if (block.columns[field] === undefined) return undefined;
  return { block, key: field, gmv: "gmv", pieces: block.columns.units === undefined ? undefined : "units" };
}
