/** Chooses where formulas read: the person's tables where they are small and plain, blocks of the Data tab otherwise. */
import type { Breakdown } from "../../insights/fields";
import type { Measure, MeasureTable } from "../../insights/measures";
import type { Marketplace, SalesTable, TrafficTable } from "../../marketplace/model";
import type { KeyColumn } from "../../metrics/values";
import type { Windows } from "../period";
import {
  countedInTable,
  countedRows,
  membersInTable,
  MOST_DIRECT_ROWS,
  readable,
  type Block,
  type Counted,
  type Sources,
} from "../sources";
import { byDay, LINES, type Aggregate } from "./aggregate";
import { fit, type Fitted } from "./fit";

/** A block of the Data tab. */
export interface DataBlock {
  readonly table: SalesTable | TrafficTable;
  readonly field: Breakdown | undefined;
  readonly aggregate: Aggregate;
  readonly whole: boolean;
  readonly daily: boolean;
  readonly block: Block;
}

export interface ChosenSources {
  readonly sources: Sources;
  readonly blocks: readonly DataBlock[];
}

/** Values begin here, under the blocks' titles, ties and headers. */
export const DATA_ROW = 10;

interface Choice {
  readonly marketplace: Marketplace;
  readonly sales: SalesTable;
  readonly windows: Windows;
  readonly asOf: number;
  readonly sheet: string;
  readonly other: string;
  readonly breakdowns: readonly Breakdown[];
}

export function chooseSources(choice: Choice): ChosenSources {
  const { marketplace, sales } = choice;
  const { traffic } = marketplace;
  const native = (table: SalesTable | TrafficTable | undefined) =>
    table !== undefined && readable(table, marketplace.dateSystem);
  const direct = (table: SalesTable | TrafficTable | undefined) =>
    table !== undefined && native(table) && table.rows <= MOST_DIRECT_ROWS;
  const is = { sales: direct(sales), traffic: direct(traffic) };
  const blocks = placed(choice, [
    ...(is.sales ? [] : salesBlocks(choice)),
    ...(traffic && !is.traffic ? [{ table: traffic, ...daily(byDay(traffic, choice.asOf)) }] : []),
  ]);
  const day = (table: MeasureTable) =>
    blocks.find((block) => block.table.role === table && block.field === undefined)?.block;
  const tableOf = (name: MeasureTable) => (name === "sales" ? sales : traffic);
  const rowsOf = (name: MeasureTable): Counted => {
    const block = day(name);
    return block ? summed(block, LINES) : countedRows(tableOf(name) ?? sales);
  };
  const sources: Sources = {
    native: { sales: native(sales), traffic: native(traffic) },
    direct: is,
    rows: { sales: rowsOf("sales"), traffic: rowsOf("traffic") },
    counted: (measure) => {
      const table = tableOf(measure.table);
      if (!table) return undefined;
      return is[measure.table]
        ? countedInTable(table, measure)
        : countedInData(measure, day(measure.table), blocks);
    },
    members: (field) => {
      if (is.sales) return membersInTable(sales, field);
      const block = blocks.find((each) => each.field === field)?.block;
      if (!block) return undefined;
      return { block, key: "member", gmv: "gmv", pieces: sales.numbers.units ? "units" : LINES };
    },
  };
  return { sources, blocks };
}

function summed(block: Block, column: string): Counted {
  return { block, how: "sum", column, wholePeriodsOnly: false };
}

/** Days add up for sums, counts and orders (each on the day of its first line); other ids by whole periods only. */
function countedInData(
  measure: Measure,
  day: Block | undefined,
  blocks: readonly DataBlock[],
): Counted | undefined {
  if (!day) return undefined;
  const column = measure.how === "count" ? LINES : measure.how === "distinct" ? "orders" : measure.column;
  if (measure.how !== "distinct" || measure.column === "order") {
    return day.columns[column] === undefined ? undefined : summed(day, column);
  }
  const members = blocks.find(({ field }) => field === measure.column);
  return members && { block: members.block, how: "distinct", column: "member", wholePeriodsOnly: true };
}

type Unplaced = Omit<DataBlock, "block">;

function daily(aggregate: Aggregate) {
  return { field: undefined, aggregate, whole: true, daily: true };
}

function salesBlocks({ sales, windows, asOf, other, breakdowns }: Choice): Unplaced[] {
  const spans = [windows.counted, windows.base, windows.yearAgo];
  const fields = breakdowns.map((field): Unplaced => {
    const fitted: Fitted = fit({ sales, keys: sales.keys[field] as KeyColumn, asOf, windows: spans, other });
    return { table: sales, field, ...fitted };
  });
  return [{ table: sales, ...daily(byDay(sales, asOf)) }, ...fields];
}

/** Side by side, a column of air between them. */
function placed({ sheet }: Choice, blocks: readonly Unplaced[]): DataBlock[] {
  let column = 1;
  return blocks.map((block) => {
    const names = [
      "date",
      ...(block.aggregate.members ? ["member"] : []),
      ...Object.keys(block.aggregate.columns),
    ];
    const columns = Object.fromEntries(names.map((name, i) => [name, column + i]));
    column += names.length + 1;
    const rows = Math.max(1, block.aggregate.dates.length);
    return { ...block, block: { sheet, row: DATA_ROW, rows, columns } };
  });
}
