/** Ties members to entities: which row of Sellers a sale's seller is. Never multiplies a row. */
import { keyColumn, normaliseKey, type KeyColumn } from "../metrics/values";
import { BLANK_MEMBER } from "./columns";
import type { EntityTable } from "./model";

export interface EntityLink {
  /** For each member of the key column: the entity's row, or -1. */
  readonly rowOf: Int32Array;
  /** What the members were matched by. */
  readonly by: "id" | "name";
}

/** Matches by id; by name where names match more members, as in exports that hold names only. */
export function linkMembers(keys: KeyColumn, entity: EntityTable): EntityLink {
  const byId = rowsOf(keys, entity.ids);
  const name = entity.attributes.name;
  if (!name) return { rowOf: byId, by: "id" };
  const byName = rowsOf(keys, name);
  return matched(byName) > matched(byId) ? { rowOf: byName, by: "name" } : { rowOf: byId, by: "id" };
}

function rowsOf(keys: KeyColumn, ids: KeyColumn): Int32Array {
  const codeOf = new Map(ids.labels.map((label, code) => [normaliseKey(label), code]));
  const firstRow = new Int32Array(ids.count).fill(-1);
  for (let row = 0; row < ids.codes.length; row++) {
    const code = ids.codes[row] as number;
    if (code >= 0 && firstRow[code] === -1) firstRow[code] = row;
  }
  return Int32Array.from(keys.labels, (label) => {
    const code = label === BLANK_MEMBER ? undefined : codeOf.get(normaliseKey(label));
    return code === undefined ? -1 : (firstRow[code] as number);
  });
}

function matched(rows: Int32Array): number {
  return rows.reduce((count, row) => count + (row >= 0 ? 1 : 0), 0);
}

/**
 * An entity's attribute for each row of a table: the seller's tier of each sale. Members without an entity, and
 * entities without the attribute, are "(blank)".
 */
export function attributeOfRows(keys: KeyColumn, entity: EntityTable, attribute: KeyColumn): KeyColumn {
  const { rowOf } = linkMembers(keys, entity);
  const labels = [...attribute.labels];
  let blank = labels.indexOf(BLANK_MEMBER);
  if (blank < 0) blank = labels.push(BLANK_MEMBER) - 1;
  const ofMember = Int32Array.from(rowOf, (row) => {
    const code = row < 0 ? -1 : (attribute.codes[row] as number);
    return code < 0 ? blank : code;
  });
  const codes = keys.codes.map((code) => (code < 0 ? blank : (ofMember[code] as number)));
  return keyColumn(codes, labels);
}
