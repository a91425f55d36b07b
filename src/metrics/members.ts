/** Members of a field across two lists: rows back to their labels, and two dictionaries made one. */
import { isMissing, normaliseKey, BLANK_MEMBER, type KeyColumn, type KeyLabel } from "./values";

/** What stands in a row; a row without a key has none. */
export function labelAt(column: KeyColumn, row: number): KeyLabel {
  return column.labels[column.codes[row] as number] ?? "";
}

/** A spacer between rows: no member and not a single value. */
export function isEmptyRow(column: KeyColumn, row: number, ...values: readonly Float64Array[]): boolean {
  return labelAt(column, row) === BLANK_MEMBER && values.every((each) => isMissing(each[row] as number));
}

export interface Union {
  /** Members in the order in which they are first met: those of the first list, then what the second adds. */
  readonly labels: readonly KeyLabel[];
  readonly first: Int32Array;
  readonly second: Int32Array;
}

/** One dictionary for two key columns. Its cost beyond copying codes is one look-up a member, not a row. */
export function unite(first: KeyColumn, second: KeyColumn): Union {
  const labels = [...first.labels];
  const known = new Map(labels.map((label, code) => [normaliseKey(label), code]));
  const renumbered = Int32Array.from(second.labels, (label) => {
    const key = normaliseKey(label);
    const code = known.get(key) ?? labels.length;
    if (code === labels.length) {
      labels.push(label);
      known.set(key, code);
    }
    return code;
  });
  const codes = second.codes.map((code) => (code < 0 ? -1 : (renumbered[code] as number)));
  return { labels, first: first.codes, second: codes };
}
