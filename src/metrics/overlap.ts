/** BIZ.OVERLAP: who is in one set, the other, or both. */
import {
  isMissing,
  normaliseKey,
  sumPresent,
  unavailable,
  type KeyColumn,
  type NumberColumn,
} from "./values";

export interface Overlap {
  readonly onlyA: OverlapPart;
  readonly both: OverlapPart;
  readonly onlyB: OverlapPart;
  /** |both| ÷ |either| */
  readonly jaccard: number;
}

export interface OverlapPart {
  readonly count: number;
  /** Sum of the part's values in A, and in B; null where all of them are missing, 0 where none could be. */
  readonly valueA: number | null;
  readonly valueB: number | null;
}

/** Ids count once however often they stand in a list; their values are summed. */
export function overlap(
  a: KeyColumn,
  b: KeyColumn,
  valuesA: NumberColumn | undefined,
  valuesB: NumberColumn | undefined,
): Overlap {
  const inA = byKey(a, valuesA);
  const inB = byKey(b, valuesB);
  const keys = new Set([...inA.keys(), ...inB.keys()]);
  if (keys.size === 0) throw unavailable("noIds");
  const part = (of: (key: string) => boolean): OverlapPart => {
    const members = [...keys].filter(of);
    return { count: members.length, valueA: total(members, inA), valueB: total(members, inB) };
  };
  const both = part((key) => inA.has(key) && inB.has(key));
  return {
    onlyA: part((key) => !inB.has(key)),
    both,
    onlyB: part((key) => !inA.has(key)),
    jaccard: both.count / keys.size,
  };
}

/** Sum of the values that are there; nothing is missing where no member stands in the list. */
function total(members: readonly string[], values: ReadonlyMap<string, number>): number | null {
  const listed = members.flatMap((key) => values.get(key) ?? []);
  if (listed.length === 0) return [...values.values()].every(isMissing) ? null : 0;
  const sum = sumPresent(Float64Array.from(listed));
  return isMissing(sum) ? null : sum;
}

/** Sum of each id's values; missing where none of them is there. */
function byKey({ codes, labels }: KeyColumn, values: NumberColumn | undefined): Map<string, number> {
  const totals = new Map<string, number>();
  codes.forEach((code, row) => {
    if (code < 0) return;
    const key = normaliseKey(labels[code] ?? "");
    const value = values?.[row] ?? NaN;
    const known = totals.get(key) ?? NaN;
    totals.set(key, isMissing(known) ? value : known + (isMissing(value) ? 0 : value));
  });
  return totals;
}
