/** How wide the segment is that moved: neither a corner of what moved, nor more than moved. */
import { BLANK_MEMBER } from "../../metrics/values";
import type { Axis, Cube } from "./cube";
import { scan, type Cell, type SignalCube } from "./scan";

export interface Candidate {
  readonly of: SignalCube;
  readonly cell: Cell;
}

/** Dimensions that one segment is bound by. */
const DEEPEST = 4;
/** Standard errors by which a part must have moved more than the rest of the whole to be named instead of it. */
const APART = 3;
const ALIKE = 2;
const AS_STRANGE = 0.7;
/** Of a part's move: what the rest moved is the same for a reader from here on, however sure the difference is. */
const SIMILAR = 0.6;
const NEARLY_ALL = 0.8;
const BETTER = 1.05;
const MOST_SWAPS = 3;
/** Members of a dimension whose names say more than what they have in common. */
const FEW = 50;
const NEARLY_AS_STRANGE = 0.8;

/**
 * First wider, while what was left out moved alike: then the whole is as strange as its part. Then narrower, while a
 * part moved more than the rest. Then other dimensions in the place of one, where they fit better, and again.
 */
export function rightWidth({ of, cell }: Candidate): Cell {
  let best = narrowest(of, widest(of, aroundEntity(of, cell) ?? cell, cell));
  for (let i = 0; i < MOST_SWAPS; i++) {
    const swapped = strongest(swaps(of, best));
    if (!swapped || Math.abs(swapped.surprise) < BETTER * Math.abs(best.surprise)) break;
    best = narrowest(of, widest(of, swapped, swapped));
  }
  return named(of, best);
}

/** The partner itself where the segment is bound by its type and is nearly all of that partner's. */
function named(of: SignalCube, cell: Cell): Cell {
  const { axes } = of.cube;
  const usual = usualMembers(of, cell);
  const sets = cell.axes.flatMap((axis) =>
    [...usual.keys()]
      .filter((by) => axes[by]?.decides.has(axis) && (axes[by] as Axis).labels.length <= FEW)
      .map((by) => [...cell.axes.filter((each) => !axes[by]?.decides.has(each)), by]),
  );
  const nearer = strongest(cellsOf(of, sets, usual));
  return nearer && nearer.surprise / cell.surprise > NEARLY_AS_STRANGE ? nearer : cell;
}

function widest(of: SignalCube, start: Cell, part: Cell): Cell {
  let cell = start;
  for (;;) {
    const wider = strongest(parents(of, cell).filter((parent) => isAlike(part, parent)));
    if (!wider) return cell;
    cell = wider;
  }
}

function narrowest(of: SignalCube, start: Cell): Cell {
  let cell = start;
  while (cell.axes.length <= DEEPEST) {
    const whole = cell;
    const narrower = strongest(children(of, cell).filter((part) => apart(part, whole) > APART));
    if (!narrower) break;
    cell = narrower;
  }
  return cell;
}

function isAlike(part: Cell, whole: Cell): boolean {
  return whole.deviation / part.deviation > AS_STRANGE && apart(part, whole) < ALIKE;
}

function strongest(cells: readonly Cell[]): Cell | undefined {
  return cells.reduce<Cell | undefined>(
    (best, cell) => (Math.abs(cell.surprise) > Math.abs(best?.surprise ?? 0) ? cell : best),
    undefined,
  );
}

/** What an entity has in common with others, its tier, partner, category …, in its place where all of those moved alike. */
function aroundEntity(of: SignalCube, cell: Cell): Cell | undefined {
  const { axes } = of.cube;
  const entity = cell.axes.find((axis) => (axes[axis] as Axis).decides.size > 0);
  if (entity === undefined) return undefined;
  const usual = usualMembers(of, cell);
  const shared = [...usual.keys()].filter((i) => i !== entity && !axes[i]?.decides.has(entity));
  const [around] = cellsOf(of, [shared], usual);
  return around && isAlike(cell, around) ? around : undefined;
}

/** With another dimension in the place of one. */
function swaps(of: SignalCube, cell: Cell): Cell[] {
  const { axes } = of.cube;
  const usual = usualMembers(of, cell);
  const isFree = (axis: number, kept: readonly number[]) =>
    !cell.axes.includes(axis) &&
    !kept.some((each) => axes[each]?.decides.has(axis) || axes[axis]?.decides.has(each));
  const sets = cell.axes.flatMap((dropped) => {
    const kept = cell.axes.filter((axis) => axis !== dropped);
    return [...usual.keys()].filter((axis) => isFree(axis, kept)).map((axis) => [...kept, axis]);
  });
  return cellsOf(of, sets, usual).filter(({ surprise }) => surprise * cell.surprise > 0);
}

/** The cells of some axes that hold given members. */
function cellsOf(
  of: SignalCube,
  axisSets: readonly (readonly number[])[],
  wanted: ReadonlyMap<number, number>,
): Cell[] {
  return scan(of, axisSets).filter(({ axes, members }) =>
    axes.every((axis, i) => members[i] === wanted.get(axis)),
  );
}

/** Axis → the member of nearly all of a cell, where there is one and it has a name. */
function usualMembers(of: SignalCube, cell: Cell): Map<number, number> {
  const { cube } = of;
  const isIn = leavesOf(cube, cell);
  return new Map(
    cube.axes.flatMap((axis, i) => {
      const member = usualMember(axis, isIn, of);
      return member === undefined || axis.labels[member] === BLANK_MEMBER ? [] : [[i, member]];
    }),
  );
}

function usualMember(
  { ofLeaf, labels }: Axis,
  isIn: Uint8Array,
  { counted: { expected }, buckets: { count, now } }: SignalCube,
): number | undefined {
  const sizes = new Float64Array(labels.length);
  for (let leaf = 0; leaf < ofLeaf.length; leaf++) {
    if (isIn[leaf] === 0) continue;
    const member = ofLeaf[leaf] as number;
    for (let b = count - now; b < count; b++)
      sizes[member] = (sizes[member] as number) + (expected[leaf * count + b] as number);
  }
  const all = sizes.reduce((sum, size) => sum + size, 0);
  const usual = sizes.findIndex((size) => size >= NEARLY_ALL * all);
  return usual < 0 ? undefined : usual;
}

/** Without one of its dimensions. */
function parents(of: SignalCube, cell: Cell): Cell[] {
  if (cell.axes.length < 2) return [];
  const sets = cell.axes.map((dropped) => cell.axes.filter((axis) => axis !== dropped));
  return scan(of, sets).filter((parent) =>
    parent.axes.every((axis, i) => parent.members[i] === cell.members[cell.axes.indexOf(axis)]),
  );
}

/** Within one more dimension; one that decides another takes its place: a seller that of its tier. */
function children(of: SignalCube, cell: Cell): Cell[] {
  const { cube } = of;
  const { axes } = cube;
  const isSaid = (i: number) => cell.axes.some((axis) => axis === i || axes[axis]?.decides.has(i));
  const open = axes.map((_, i) => i).filter((i) => !isSaid(i));
  const sets = open.map((i) => [...cell.axes.filter((axis) => !axes[i]?.decides.has(axis)), i]);
  const within = leavesOf(cube, cell);
  const shallow = sets.filter(({ length }) => length <= DEEPEST);
  return scan(of, shallow).filter(
    (child) => child.surprise * cell.surprise > 0 && !hasBlank(cube, child) && isWithin(cube, child, within),
  );
}

/** The leaves of a segment, 1 = in it. */
export function leavesOf({ axes, leaves }: Cube, cell: Cell): Uint8Array {
  return new Uint8Array(leaves).map((_, leaf) =>
    cell.axes.every((axis, i) => axes[axis]?.ofLeaf[leaf] === cell.members[i]) ? 1 : 0,
  );
}

function isWithin(cube: Cube, child: Cell, within: Uint8Array): boolean {
  return leavesOf(cube, child).every((isIn, leaf) => isIn === 0 || within[leaf] === 1);
}

export function hasBlank({ axes }: Cube, cell: Cell): boolean {
  return cell.axes.some((axis, i) => axes[axis]?.labels[cell.members[i] as number] === BLANK_MEMBER);
}

/** Standard errors by which a part moved more than the rest of the whole that it is part of. */
function apart(part: Cell, whole: Cell): number {
  const rest = { observed: whole.observed - part.observed, expected: whole.expected - part.expected };
  if (!(rest.expected > 0) || part.deviation === 0) return 0;
  const moved = Math.log(part.observed / part.expected || 1e-9);
  const error = Math.abs(moved / part.deviation);
  const others = Math.log(rest.observed / rest.expected || 1e-9);
  if (others / moved > SIMILAR) return 0;
  const gap = (moved - others) / (error * Math.sqrt(1 + part.expected / rest.expected));
  return gap * Math.sign(moved);
}
