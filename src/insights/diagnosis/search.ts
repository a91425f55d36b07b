/** The segments in which a signal moved, the most surprising first; each is explained before the next is looked for. */
import type { Buckets } from "./buckets";
import type { Cube } from "./cube";
import type { Dimension, Segment } from "./decision";
import { countedOf } from "./expect";
import type { CubeView, TableView } from "./market";
import { scan, type Cell } from "./scan";
import { hasBlank, leavesOf, rightWidth, type Candidate } from "./width";
import type { SignalSpec } from "./signals";

export interface Found {
  readonly spec: SignalSpec;
  readonly segment: Segment;
  /** In the period, without what an earlier find explains. */
  readonly observed: number;
  readonly expected: number;
  readonly surprise: number;
  readonly now: Figures;
  readonly before: Figures;
}

/** Sums of all rows of a segment over a period: what a reader finds who adds them up. */
export interface Figures {
  readonly numerator: number;
  readonly denominator: number;
  readonly events: number;
}

/** Moves of one signal that are told; more are consequences or noise. */
const MOST = 3;

export function search(
  spec: SignalSpec,
  { views, bucketOfRow }: TableView,
  buckets: Buckets,
  least: number,
): Found[] {
  const left = Int16Array.from(bucketOfRow, (bucket, row) => (spec.rows && !spec.rows(row) ? -1 : bucket));
  const found: Found[] = [];
  while (found.length < MOST) {
    const best = mostSurprising(spec, views, left, buckets);
    if (!best || Math.abs(best.cell.surprise) < least) break;
    const sharp = { ...best, cell: rightWidth(best, buckets) };
    const { cube } = sharp.view;
    const { observed, expected, surprise } = sharp.cell;
    const start = buckets.count - buckets.now;
    const figures = (from: number) =>
      figuresOf(spec, bucketOfRow, cube, sharp.cell, [from, from + buckets.now]);
    found.push({
      ...{ spec, segment: segmentOf(cube, sharp.cell), observed, expected, surprise },
      ...{ now: figures(start), before: figures(start - buckets.now) },
    });
    leaveOut(left, cube, sharp.cell);
  }
  return found;
}

function mostSurprising(
  spec: SignalSpec,
  views: readonly CubeView[],
  bucketOfRow: Int16Array,
  buckets: Buckets,
): Candidate | undefined {
  let best: Candidate | undefined;
  for (const view of views) {
    const counted = countedOf(spec, view.cube, bucketOfRow, buckets);
    const { axes } = view.cube;
    const isOf = (axis: number) => axes[axis]?.dimension.split(".")[0] === spec.field;
    const axisSets = spec.field ? view.axisSets.filter((set) => set.some(isOf)) : view.axisSets;
    for (const cell of scan(view.cube, counted, buckets, axisSets)) {
      const isGreater = Math.abs(cell.surprise) > Math.abs(best?.cell.surprise ?? 0);
      if (isGreater && !hasBlank(view.cube, cell)) best = { view, counted, cell };
    }
  }
  return best;
}

function segmentOf({ axes }: Cube, { axes: chosen, members }: Cell): Segment {
  return chosen.map((axis, i) => {
    const { dimension, labels } = axes[axis] as {
      dimension: Dimension;
      labels: Cube["axes"][number]["labels"];
    };
    return { dimension, member: String(labels[members[i] as number]) };
  });
}

/** Rows of a segment that is explained count no more. */
function leaveOut(bucketOfRow: Int16Array, cube: Cube, cell: Cell): void {
  const isIn = leavesOf(cube, cell);
  for (let row = 0; row < bucketOfRow.length; row++) {
    if (isIn[cube.leafOfRow[row] as number] === 1) bucketOfRow[row] = -1;
  }
}

function figuresOf(
  { numerator, denominator, events }: SignalSpec,
  bucketOfRow: Int16Array,
  cube: Cube,
  cell: Cell,
  [from, to]: readonly [number, number],
): Figures {
  const isIn = leavesOf(cube, cell);
  const sums = [0, 0, 0];
  const columns = [numerator, denominator, events];
  for (let row = 0; row < bucketOfRow.length; row++) {
    const bucket = bucketOfRow[row] as number;
    if (bucket < from || bucket >= to || isIn[cube.leafOfRow[row] as number] === 0) continue;
    columns.forEach((column, i) => (sums[i] = (sums[i] as number) + (column?.[row] || 0)));
  }
  const [above, below, counted] = sums as [number, number, number];
  return { numerator: above, denominator: below, events: counted };
}
