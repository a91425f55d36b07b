/** The rows of a table that belong to a segment. */
import type { Marketplace, SalesTable, TrafficTable } from "../../marketplace/model";
import type { Segment } from "./decision";
import { columnOf } from "./dimensions";

/** Undefined where the table does not know one of the dimensions; rows left out belong to none. */
export function rowsOf(
  marketplace: Marketplace,
  table: SalesTable | TrafficTable,
  segment: Segment,
): ((row: number) => boolean) | undefined {
  const columns = segment.map(({ dimension, member }) => {
    const column = columnOf(marketplace, table, dimension);
    return (
      column && { codes: column.codes, wanted: column.labels.findIndex((label) => String(label) === member) }
    );
  });
  if (columns.includes(undefined)) return undefined;
  const known = columns.filter((column) => column !== undefined);
  const { reasons } = table;
  return (row) => reasons[row] === 0 && known.every(({ codes, wanted }) => codes[row] === wanted);
}
