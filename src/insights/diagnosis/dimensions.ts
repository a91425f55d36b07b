/** The dimensions of a table: its own fields, and what the linked tables say of their members. */
import type { EntityTable, Marketplace, SalesTable, TrafficTable } from "../../marketplace/model";
import { attributeOfRows } from "../../marketplace/link";
import type { Meaning } from "../../marketplace/roles";
import type { KeyColumn } from "../../metrics/values";
import { DIMENSIONS, type Dimension } from "./decision";

export const ENTITIES = {
  seller: "sellers",
  product: "products",
  creator: "creators",
  partner: "partners",
} as const;

/** One key column a dimension, an entry a row; those with a single member say nothing and are left out. */
export function dimensionsOf(
  marketplace: Marketplace,
  table: SalesTable | TrafficTable,
): ReadonlyMap<Dimension, KeyColumn> {
  const found = new Map<Dimension, KeyColumn>();
  for (const dimension of DIMENSIONS) {
    const column = columnOf(marketplace, table, dimension);
    if (column && column.count > 1) found.set(dimension, column);
  }
  return found;
}

export function columnOf(
  { entities }: Marketplace,
  table: SalesTable | TrafficTable,
  dimension: Dimension,
): KeyColumn | undefined {
  const [field, attribute] = dimension.split(".") as [string, Meaning | undefined];
  const keys = (table.keys as Readonly<Partial<Record<string, KeyColumn>>>)[field];
  if (!keys || attribute === undefined) return keys;
  // What the sales say of a row is nearer to it than what the seller's table says.
  if (attribute in table.keys) return undefined;
  if (!(field in ENTITIES)) return undefined;
  const entity: EntityTable | undefined = entities[ENTITIES[field as keyof typeof ENTITIES]];
  const column = entity?.attributes[attribute];
  return entity && column && attributeOfRows(keys, entity, column);
}
