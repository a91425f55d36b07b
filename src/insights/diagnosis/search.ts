/** The segments in which a signal moved, the most surprising first; each is explained before the next is looked for. */
import type { Buckets } from "./buckets";
import type { Cube } from "./cube";
import type { Dimension, Segment } from "./decision";
import { countedOf } from "./expect";
import type { CubeView, TableView } from "./market";
import { scan, signalCube, type Cell } from "./scan";
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
/** Segments from which one is looked for. */
const STARTS = 4;

export function search(
  spec: SignalSpec,
  { views, bucketOfRow }: TableView,
  buckets: Buckets,
  least: number,
): Found[] {
  const { rows } = spec;
  const left = rows ? bucketOfRow.map((bucket, row) => (rows(row) ? bucket : -1)) : bucketOfRow.slice();
  const found: Found[] = [];
  while (found.length < MOST) {
    const starts = mostSurprising(spec, views, left, buckets, least);
    const [best] = strongest(
      starts.map((each) => ({ ...each, cell: rightWidth(each) })),
      "deviation",
    );
    if (!best) break;
    const { cube } = best.of;
    const { observed, expected, surprise } = best.cell;
    const start = buckets.count - buckets.now;
    const figures = (from: number) =>
      figuresOf(spec, bucketOfRow, cube, best.cell, [from, from + buckets.now]);
    found.push({
      ...{ spec, segment: segmentOf(cube, best.cell), observed, expected, surprise },
      ...{ now: figures(start), before: figures(start - buckets.now) },
    });
    leaveOut(left, cube, best.cell);
  }
  return found;
}

/** Of different dimensions, since one may lead past the segment that another leads to. */
function mostSurprising(
  spec: SignalSpec,
  views: readonly CubeView[],
  bucketOfRow: Int16Array,
  buckets: Buckets,
  least: number,
): Candidate[] {
  const found = views.flatMap((view): Candidate[] => {
    const of = signalCube(view.cube, countedOf(spec, view.cube, bucketOfRow, buckets), buckets);
    const { axes } = view.cube;
    const isOf = (axis: number) => axes[axis]?.dimension.split(".")[0] === spec.field;
    const axisSets = spec.field ? view.axisSets.filter((set) => set.some(isOf)) : view.axisSets;
    const best = new Map<readonly number[], Cell>();
    for (const cell of scan(of, axisSets)) {
      const size = Math.abs(cell.surprise);
      if (size < least || size <= Math.abs(best.get(cell.axes)?.surprise ?? 0)) continue;
      if (!hasBlank(view.cube, cell)) best.set(cell.axes, cell);
    }
    return [...best.values()].map((cell) => ({ of, cell }));
  });
  return strongest(found, "surprise").slice(0, STARTS);
}

function strongest(candidates: readonly Candidate[], by: "surprise" | "deviation"): Candidate[] {
  return [...candidates].sort((a, b) => Math.abs(b.cell[by]) - Math.abs(a.cell[by]));
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
