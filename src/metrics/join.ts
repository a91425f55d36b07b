/** BIZ.JOIN: two tables put side by side by their common columns. */
import { invalid, isBlank, normaliseKey, type Cell } from "./values";

type Row = readonly Cell[];

export type JoinHow = "left" | "inner" | "full";

export interface Joined {
  readonly headers: Row;
  readonly rows: readonly Row[];
}

/**
 * The left table's columns, then those of the right one but the common columns. Keys match as Excel's = does; a row
 * with a blank key matches nothing.
 *
 * @param on headers that both tables have
 * @param many whether a key may stand on the right more than once (each match then makes a row)
 * @throws value: a header that a table lacks or has twice, a duplicate key on the right (fan-out would inflate totals)
 */
export function joinTables(
  left: readonly Row[],
  right: readonly Row[],
  on: readonly string[],
  how: JoinHow,
  many: boolean,
): Joined {
  const leftKeys = on.map((header) => findHeader(left[0] ?? [], header, "left"));
  const rightKeys = on.map((header) => findHeader(right[0] ?? [], header, "right"));
  const rightOthers = (right[0] ?? []).flatMap((_, column) => (rightKeys.includes(column) ? [] : [column]));
  const matches = indexRows(right, rightKeys, many);
  const used = new Set<number>();
  const blanks = rightOthers.map(() => null);
  const rows: Row[] = [];
  for (const row of left.slice(1)) {
    const found = matches.get(keyOf(row, leftKeys) ?? "") ?? [];
    for (const at of found) {
      used.add(at);
      rows.push([...row, ...rightOthers.map((column) => right[at]?.[column] ?? null)]);
    }
    if (found.length === 0 && how !== "inner") rows.push([...row, ...blanks]);
  }
  if (how === "full") rows.push(...unmatched(left, right, { leftKeys, rightKeys, rightOthers, used }));
  return {
    headers: [...(left[0] ?? []), ...rightOthers.map((column) => right[0]?.[column] ?? null)],
    rows,
  };
}

function findHeader(headers: Row, wanted: string, table: string): number {
  const found = headers.flatMap((header, column) =>
    !isBlank(header) && normaliseKey(header) === normaliseKey(wanted) ? [column] : [],
  );
  if (found.length === 1) return found[0] as number;
  const names = headers.filter((header) => !isBlank(header)).join(", ");
  throw invalid(found.length === 0 ? "joinHeaderMissing" : "joinHeaderTwice", {
    table,
    header: wanted,
    headers: names,
  });
}

/** One text for all key cells, or undefined when one of them is blank. */
function keyOf(row: Row, columns: readonly number[]): string | undefined {
  const parts: string[] = [];
  for (const column of columns) {
    const cell = row[column];
    if (isBlank(cell)) return undefined;
    parts.push(normaliseKey(cell));
  }
  return JSON.stringify(parts);
}

function indexRows(table: readonly Row[], keys: readonly number[], many: boolean): Map<string, number[]> {
  const index = new Map<string, number[]>();
  table.forEach((row, at) => {
    const key = at === 0 ? undefined : keyOf(row, keys);
    if (key === undefined) return;
    const known = index.get(key);
    if (known && !many) {
      const shown = keys.map((column) => String(row[column])).join(" · ");
      throw invalid("joinDuplicate", { key: shown, first: (known[0] as number) + 1, second: at + 1 });
    }
    if (known) known.push(at);
    else index.set(key, [at]);
  });
  return index;
}

interface Columns {
  readonly leftKeys: readonly number[];
  readonly rightKeys: readonly number[];
  readonly rightOthers: readonly number[];
  readonly used: ReadonlySet<number>;
}

function unmatched(left: readonly Row[], right: readonly Row[], columns: Columns): Row[] {
  const { leftKeys, rightKeys, rightOthers, used } = columns;
  return right.slice(1).flatMap((row, i) => {
    if (used.has(i + 1)) return [];
    const own = (left[0] ?? []).map((_, column) => {
      const key = leftKeys.indexOf(column);
      return key < 0 ? null : (row[rightKeys[key] as number] ?? null);
    });
    return [[...own, ...rightOthers.map((column) => row[column] ?? null)]];
  });
}
