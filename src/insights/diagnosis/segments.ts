/** Segments of a cube by some of its axes, and what their leaves come to. */
import type { Buckets } from "./buckets";
import type { Axis, Cube } from "./cube";
import { total } from "./sums";

/** One entry a leaf and bucket, leaf by leaf. */
export interface Counted {
  readonly observed: Float64Array;
  readonly expected: Float64Array;
  /** One entry a leaf: the variance of its own level around what is expected of it, as a part of that squared. */
  readonly unsure: Float64Array;
  /** What `observed` counts, or how many events its money is from: says how sure it can be. */
  readonly events: Float64Array;
  /** Expected at a level of its own that does not drift; otherwise at what it was before. */
  readonly hasLevel: boolean;
  /** Expected events below which a segment is not judged, unless it shows twice as many. */
  readonly fewest: number;
}

/** More segments of one set of axes are not looked through. */
const MOST_SEGMENTS = 40_000;

export interface SegmentTable {
  readonly ofLeaf: Int32Array;
  readonly count: number;
  readonly membersOf: (segment: number) => number[];
}

/** Numbers the segments that occur; undefined where there are too many. */
export function segmentTable({ axes, leaves }: Cube, wanted: readonly number[]): SegmentTable | undefined {
  const chosen = wanted.map((i) => axes[i] as Axis);
  const known = new Map<number, number>();
  const ofLeaf = new Int32Array(leaves);
  for (let leaf = 0; leaf < leaves; leaf++) {
    let segment = 0;
    for (const { ofLeaf: members, labels } of chosen)
      segment = segment * labels.length + (members[leaf] as number);
    let number = known.get(segment);
    if (number === undefined) known.set(segment, (number = known.size));
    ofLeaf[leaf] = number;
  }
  if (known.size > MOST_SEGMENTS) return undefined;
  const segments = [...known.keys()];
  return {
    ofLeaf,
    count: known.size,
    membersOf: (number) => split(segments[number] as number, chosen),
  };
}

function split(segment: number, axes: readonly Axis[]): number[] {
  const members: number[] = [];
  let rest = segment;
  for (const { labels } of [...axes].reverse()) {
    members.unshift(rest % labels.length);
    rest = Math.floor(rest / labels.length);
  }
  return members;
}

export function sumSegments(
  { ofLeaf, count }: SegmentTable,
  counted: Counted,
  { count: pieces, now }: Buckets,
): Counted {
  const add = (values: Float64Array) => {
    const sums = new Float64Array(count * pieces);
    for (let leaf = 0; leaf < ofLeaf.length; leaf++) {
      const [from, to] = [leaf * pieces, (ofLeaf[leaf] as number) * pieces];
      for (let b = 0; b < pieces; b++) sums[to + b] = (sums[to + b] as number) + (values[from + b] as number);
    }
    return sums;
  };
  const unsure = new Float64Array(count);
  for (let leaf = 0; leaf < ofLeaf.length; leaf++) {
    const segment = ofLeaf[leaf] as number;
    let base = 0;
    for (let b = pieces - now; b < pieces; b++) base += counted.expected[leaf * pieces + b] as number;
    unsure[segment] = (unsure[segment] as number) + (counted.unsure[leaf] as number) * base * base;
  }
  const { observed, expected, events, ...others } = counted;
  return { ...others, observed: add(observed), expected: add(expected), events: add(events), unsure };
}

export interface Totals extends Counted {
  /** Events of a unit observed. */
  readonly perEvent: number;
}

export function totalsOf({ leaves }: Cube, counted: Counted, buckets: Buckets): Totals {
  const all: SegmentTable = { ofLeaf: new Int32Array(leaves), count: 1, membersOf: () => [] };
  const sums = sumSegments(all, counted, buckets);
  return { ...sums, perEvent: total(sums.events) / total(sums.observed) };
}
