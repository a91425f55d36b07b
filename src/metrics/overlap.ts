/** BIZ.OVERLAP: who is in one set, the other, or both. */
import { isMissing, normaliseKey, unavailable, type KeyColumn, type NumberColumn } from "./values";

export interface Overlap {
  readonly onlyA: OverlapPart;
  readonly both: OverlapPart;
  readonly onlyB: OverlapPart;
  /** |both| ÷ |either| */
  readonly jaccard: number;
}

export interface OverlapPart {
  readonly count: number;
  /** Sum of the part's values in A, and in B; null where no values were given. */
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
    const total = (values: ReadonlyMap<string, number>) =>
      members.reduce((sum, key) => sum + (values.get(key) ?? 0), 0);
    return {
      count: members.length,
      valueA: valuesA ? total(inA) : null,
      valueB: valuesB ? total(inB) : null,
    };
  };
  const both = part((key) => inA.has(key) && inB.has(key));
  return {
    onlyA: part((key) => !inB.has(key)),
    both,
    onlyB: part((key) => !inA.has(key)),
    jaccard: both.count / keys.size,
  };
}

function byKey({ codes, labels }: KeyColumn, values: NumberColumn | undefined): Map<string, number> {
  const totals = new Map<string, number>();
  codes.forEach((code, row) => {
    if (code < 0) return;
    const key = normaliseKey(labels[code] ?? "");
    const value = values?.[row] ?? NaN;
    totals.set(key, (totals.get(key) ?? 0) + (isMissing(value) ? 0 : value));
  });
  return totals;
}
