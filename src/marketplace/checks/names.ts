/** Ids with several names, and names with several ids: entities that were renamed, or are one under two ids. */
import type { KeyColumn } from "../../metrics/values";
import { BLANK_MEMBER, readKeys } from "../columns";
import type { Subject } from "../checks";
import type { Finding } from "../findings";
import { readHeader } from "../header";
import type { TableReader } from "../linking/table";
import type { Meaning } from "../roles";
import { scoreHeader } from "../score";
import { meaningsOf } from "../synonyms";
import { finding, whereColumn } from "./where";

const NAMED: readonly Meaning[] = ["seller", "product", "creator", "partner"];
const LEAST_SCORE = 0.5;

export function checkNames({ readers, model }: Subject): Finding[] {
  const sales = readers.get("sales");
  const found = sales ? NAMED.flatMap((meaning) => secondColumn(sales, meaning)) : [];
  for (const table of Object.values(model.entities)) {
    const reader = readers.get(table.role);
    const column = reader?.column("name")?.column;
    if (!reader || column === undefined || !table.attributes.name) continue;
    const shared = severalOf(table.attributes.name, table.ids);
    if (shared.length > 0) found.push(report(reader, column, "sharedNames", shared));
  }
  return found;
}

/** Sales often hold an id and a name; the one that is not used tells whether they go together. */
function secondColumn(reader: TableReader, meaning: Meaning): Finding[] {
  const used = reader.column(meaning);
  const keys = reader.readings.keys.get(meaning);
  const pattern = meaningsOf("sales").find(([name]) => name === meaning)?.[1];
  if (!used || !keys || !pattern) return [];
  const other = reader.guess.columns.find(
    (column) =>
      column.meaning === undefined &&
      (scoreHeader(readHeader(column.header), pattern)?.score ?? 0) >= LEAST_SCORE,
  );
  if (!other || isId(used.header) === isId(other.header)) return [];
  const second = readKeys(reader.source.rows, other.column, true);
  const [ids, names] = isId(used.header) ? [keys, second] : [second, keys];
  const nameColumn = isId(used.header) ? other.column : used.column;
  const renamed = severalOf(ids, names);
  const shared = severalOf(names, ids);
  return [
    ...(renamed.length > 0 ? [report(reader, nameColumn, "renamed", renamed)] : []),
    ...(shared.length > 0 ? [report(reader, nameColumn, "sharedNames", shared)] : []),
  ];
}

function isId(header: string): boolean {
  return readHeader(header).terms.some(({ concepts }) => concepts.has("id") || concepts.has("sku"));
}

/** Labels of `keys` that stand beside more than one label of `values`, with these. One pass. */
function severalOf(keys: KeyColumn, values: KeyColumn): string[] {
  const first = new Int32Array(keys.count).fill(-1);
  const more = new Map<number, Set<number>>();
  for (let row = 0; row < keys.codes.length; row++) {
    const key = keys.codes[row] as number;
    const value = values.codes[row] as number;
    if (key < 0 || value < 0 || values.labels[value] === BLANK_MEMBER || keys.labels[key] === BLANK_MEMBER)
      continue;
    if (first[key] === -1) first[key] = value;
    else if (first[key] !== value) {
      const others = more.get(key) ?? new Set([first[key] as number]);
      more.set(key, others.add(value));
    }
  }
  return [...more].map(([key, others]) => {
    const shown = [...others].slice(0, 3).map((value) => String(values.labels[value]));
    return `${String(keys.labels[key])}: ${shown.join(" / ")}`;
  });
}

function report(reader: TableReader, column: number, code: string, examples: readonly string[]): Finding {
  const where = whereColumn(reader.source, column);
  return finding({ code, severity: "note", where, count: examples.length, examples });
}
