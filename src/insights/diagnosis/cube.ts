/** A table as leaves: the combinations of members that occur in it. All segments are sums of leaves. */
import type { Groups } from "../../metrics/group";
import type { KeyColumn, KeyLabel, NumberColumn } from "../../metrics/values";
import type { Dimension } from "./decision";
import { groupSums } from "./sums";

/** One dimension over the leaves. */
export interface Axis {
  readonly dimension: Dimension;
  readonly labels: readonly KeyLabel[];
  /** The member of each leaf. */
  readonly ofLeaf: Int32Array;
  /** Places of the axes whose member follows from this one's: a seller has one tier. */
  readonly decides: ReadonlySet<number>;
}

export interface Cube {
  readonly axes: readonly Axis[];
  readonly leaves: number;
  /** -1: a row without one of the keys. */
  readonly leafOfRow: Int32Array;
  /** The branch of each leaf: what is shared by leaves of different sellers, creators or products. */
  readonly branches: number;
  readonly branchOfLeaf: Int32Array;
}

/**
 * `shared` and `own` dimensions tell leaves apart, the shared ones branches; all others follow from them and are read
 * off any row of the leaf.
 */
export function cubeOf(
  dimensions: ReadonlyMap<Dimension, KeyColumn>,
  shared: readonly Dimension[],
  own: readonly Dimension[],
): Cube {
  const columns = (wanted: readonly Dimension[]) =>
    wanted.map((dimension) => dimensions.get(dimension)).filter((column) => column !== undefined);
  const rows = [...dimensions.values()][0]?.codes.length ?? 0;
  const branch = combined([{ codes: new Int32Array(rows), count: 1 }, ...columns(shared)]);
  const { codes, count } = combined([branch, ...columns(own)]);
  const anyRow = new Int32Array(count);
  codes.forEach((leaf, row) => {
    if (leaf >= 0) anyRow[leaf] = row;
  });
  const members = [...dimensions.values()].map(({ codes: of }) => anyRow.map((row) => of[row] as number));
  const axes = [...dimensions].map(([dimension, { labels }], i): Axis => {
    const ofLeaf = members[i] as Int32Array;
    const follows = members.flatMap((other, j) => (j !== i && isDecided(ofLeaf, other) ? [j] : []));
    return { dimension, labels, ofLeaf, decides: new Set(follows) };
  });
  const branchOfLeaf = anyRow.map((row) => branch.codes[row] as number);
  return { axes, leaves: count, leafOfRow: codes, branches: branch.count, branchOfLeaf };
}

function isDecided(by: Int32Array, other: Int32Array): boolean {
  const found = new Map<number, number>();
  return by.every((member, leaf) => {
    const known = found.get(member);
    if (known === undefined) found.set(member, other[leaf] as number);
    return known === undefined || known === other[leaf];
  });
}

/** A table of all pairs of members, up to so many; beyond, a Map of those that occur. */
const MOST_PAIRS = 1 << 22;

function combined(columns: readonly Groups[]): Groups {
  const [first, ...others] = columns;
  if (!first) return { codes: new Int32Array(0), count: 0 };
  let { codes, count } = first;
  for (const other of others) {
    const pairs = pairCoder(count, other.count);
    const next = new Int32Array(codes.length);
    for (let row = 0; row < codes.length; row++) {
      const [a, b] = [codes[row] as number, other.codes[row] as number];
      next[row] = a < 0 || b < 0 ? -1 : pairs.code(a * other.count + b);
    }
    codes = next;
    count = pairs.count();
  }
  return { codes, count };
}

/** Numbers pairs in the order in which they are met. */
function pairCoder(a: number, b: number): { code: (pair: number) => number; count: () => number } {
  let met = 0;
  if (a * b <= MOST_PAIRS) {
    const table = new Int32Array(a * b);
    return { code: (pair) => (table[pair] ||= ++met) - 1, count: () => met };
  }
  const map = new Map<number, number>();
  const code = (pair: number) => {
    const known = map.get(pair);
    if (known === undefined) map.set(pair, met++);
    return known ?? met - 1;
  };
  return { code, count: () => met };
}

/** Sums by leaf and piece of time, leaf by leaf: see `groupSums`. */
export function leafSums(
  { leafOfRow, leaves }: Cube,
  pieceOfRow: Int16Array,
  pieces: number,
  values: NumberColumn | undefined,
): Float64Array {
  return groupSums({ codes: leafOfRow, count: leaves }, pieceOfRow, pieces, values);
}
