/** Rows that name an entity which the entities' table does not hold. They count all the same. */
import { normaliseKey, type KeyColumn } from "../../metrics/values";
import { BLANK_MEMBER } from "../columns";
import type { Subject } from "../checks";
import type { Finding } from "../findings";
import { linkMembers } from "../link";
import type { EntityTable, ModelTable } from "../model";
import type { Meaning } from "../roles";
import { finding, MOST_EXAMPLES, whereColumn } from "./where";

const ENTITY_OF = {
  seller: "sellers",
  product: "products",
  creator: "creators",
  partner: "partners",
} as const;
type LinkedField = keyof typeof ENTITY_OF;
const LINKED = Object.keys(ENTITY_OF) as LinkedField[];

export function checkOrphans({ model }: Subject): Finding[] {
  const found: Finding[] = [];
  const look = (table: ModelTable, field: LinkedField, keys: KeyColumn | undefined) => {
    const entity = model.entities[ENTITY_OF[field]];
    if (keys && entity && entity !== table) found.push(...orphansOf(table, field, keys, entity));
  };
  for (const field of LINKED) {
    if (model.sales) look(model.sales, field, model.sales.keys[field]);
    if (model.traffic) look(model.traffic, field, model.traffic.keys[field]);
    for (const table of Object.values(model.entities)) look(table, field, table.attributes[field]);
  }
  return found;
}

function orphansOf(table: ModelTable, field: LinkedField, keys: KeyColumn, entity: EntityTable): Finding[] {
  const { rowOf } = linkMembers(keys, entity);
  const rowsOf = new Uint32Array(keys.count);
  for (const code of keys.codes) if (code >= 0) rowsOf[code] = (rowsOf[code] as number) + 1;
  const lost = keys.labels
    .map((label, code) => ({ label, rows: rowsOf[code] as number, code }))
    .filter(({ label, code, rows }) => rowOf[code] === -1 && label !== BLANK_MEMBER && rows > 0);
  if (lost.length === 0) return [];
  const bare = new Set(entity.ids.labels.map((label) => withoutZeros(label)));
  const zeros = lost.filter(({ label }) => bare.has(withoutZeros(label)));
  const others = lost.filter(({ label }) => !bare.has(withoutZeros(label)));
  return [
    ...report(table, field, entity, "orphansZeros", zeros),
    ...report(table, field, entity, "orphans", others),
  ];
}

function withoutZeros(label: KeyColumn["labels"][number]): string {
  return normaliseKey(label).replace(/^0+(?=\d)/, "");
}

function report(
  table: ModelTable,
  field: LinkedField,
  entity: EntityTable,
  code: string,
  lost: readonly { readonly label: unknown; readonly rows: number }[],
): Finding[] {
  const meaning: Meaning = field;
  const column = table.guess.columns.find((each) => each.meaning === meaning)?.column;
  if (lost.length === 0 || column === undefined) return [];
  const count = lost.reduce((sum, { rows }) => sum + rows, 0);
  const most = [...lost].sort((a, b) => b.rows - a.rows).slice(0, MOST_EXAMPLES);
  return [
    finding({
      code,
      severity: "warning",
      where: whereColumn(table.source, column),
      count,
      examples: most.map(({ label, rows }) => `${String(label)} (${rows})`),
      parameters: { field, other: entity.source.id, members: lost.length },
    }),
  ];
}
