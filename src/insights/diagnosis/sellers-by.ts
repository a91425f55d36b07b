/** What each seller belongs to: its tier, its partner, the category it sells. */
import { attributeOfRows } from "../../marketplace/link";
import type { Marketplace, SalesTable } from "../../marketplace/model";
import { keyColumn, oneRowEach, type KeyColumn } from "../../metrics/values";
import type { Dimension } from "./decision";

export const SELLERS_BY: readonly Dimension[] = ["category", "partner", "market", "seller.tier", "seller.partner", "seller.region", "seller.category"]; // prettier-ignore

/** One code a seller, in the order of the sales' sellers: of the sellers' table, else of the seller's last row. */
export function sellersBy(
  { entities }: Marketplace,
  { keys }: SalesTable,
  dimension: Dimension,
): KeyColumn | undefined {
  const { seller } = keys;
  const [field, attribute] = dimension.split(".") as [keyof typeof keys, keyof typeof keys | undefined];
  if (!seller) return undefined;
  if (attribute === undefined) {
    const column = keys[field];
    return column && keyColumn(lastCodes(seller, column), column.labels);
  }
  const values = entities.sellers?.attributes[attribute];
  if (!entities.sellers || !values || attribute in keys) return undefined;
  return attributeOfRows(oneRowEach(seller.labels), entities.sellers, values);
}

function lastCodes(seller: KeyColumn, column: KeyColumn): Int32Array {
  const codes = new Int32Array(seller.count).fill(-1);
  for (let row = 0; row < seller.codes.length; row++) {
    const code = seller.codes[row] as number;
    if (code >= 0) codes[code] = column.codes[row] as number;
  }
  return codes;
}
