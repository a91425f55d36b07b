/**
 * Segments whose rate is below that of the rest by more than sellers differ by nature; each that is found is set to the
 * rest's level before the next is looked for.
 */
import type { Axis } from "../cube";
import type { Segment } from "../decision";
import { BLANK_MEMBER } from "../../../metrics/values";
import { below, surpriseOf } from "../significance";
import type { LeafRates } from "./rates";

export interface Gap {
  readonly segment: Segment;
  readonly inside: (leaf: number) => boolean;
  /** Rate of the segment ÷ that of the rest, for the same mix. */
  readonly ratio: number;
  /** Standard error of ln(ratio). */
  readonly error: number;
  readonly z: number;
  readonly actors: number;
  readonly judged: number;
}

/** Of as many segments as are judged, one false in a hundred markets. */
const LEVEL = 0.01;
const FEWEST_ACTORS = 3;
const FEWEST_EVENTS = 50;
const LEAST_GAP = 0.08;
/** A pair is taken where it is this much surer than its single segment. */
const SHARPER = 1.1;
const MOST = 4;

export function gapsOf(rates: LeafRates, isJudged: (axis: Axis) => boolean): Gap[] {
  const axes = rates.cube.axes.filter((axis) => isJudged(axis) && axis.labels.length > 1);
  const expected = rates.expected.slice();
  const found: Gap[] = [];
  while (found.length < MOST) {
    const gap = surest(rates, expected, axes);
    if (!gap) break;
    found.push(gap);
    for (let leaf = 0; leaf < expected.length; leaf++)
      if (gap.inside(leaf)) expected[leaf] = (expected[leaf] as number) * gap.ratio;
  }
  return found;
}

function surest(rates: LeafRates, expected: Float64Array, axes: readonly Axis[]): Gap | undefined {
  const nature = spreadOfActors(rates, expected);
  const sets = axes.flatMap((axis, i) => [[axis], ...axes.slice(i + 1).map((other) => [axis, other])]);
  const gaps = sets.flatMap((set) => gapsBy(rates, expected, set, nature));
  const critical = surpriseOf(LEVEL / Math.max(1, gaps.length));
  const low = gaps.filter(({ z, ratio }) => z > critical && ratio < 1 - LEAST_GAP);
  const best = (length: number) =>
    low.filter(({ segment }) => segment.length === length).sort((a, b) => b.z - a.z)[0];
  const [single, pair] = [best(1), best(2)];
  const chosen = pair && pair.z > SHARPER * (single?.z ?? 0) ? pair : (single ?? pair);
  return chosen && { ...chosen, judged: gaps.length };
}

/**
 * How far sellers differ from one another beyond chance, as a variance of the ratio (moments: the excess of squared
 * gaps over what Poisson gives).
 */
function spreadOfActors({ observed, actor, actors }: LeafRates, expected: Float64Array): number {
  const [o, e] = [new Float64Array(actors), new Float64Array(actors)];
  actor.forEach((member, leaf) => {
    o[member] = (o[member] as number) + (observed[leaf] as number);
    e[member] = (e[member] as number) + (expected[leaf] as number);
  });
  let [excess, weight] = [0, 0];
  e.forEach((expectedOf, member) => {
    const observedOf = o[member] as number;
    if (expectedOf <= 0) return;
    // Weighted by what each tells: large sellers do not drown the others.
    const w = expectedOf / (1 + expectedOf * TYPICAL_SPREAD);
    const squared = Math.min(1, ((observedOf - expectedOf) / expectedOf) ** 2);
    excess += w * (squared - 1 / expectedOf);
    weight += w;
  });
  return Math.max(LEAST_SPREAD, excess / weight);
}

const TYPICAL_SPREAD = 0.02;
const LEAST_SPREAD = 0.0025;

/** Sums of the leaves of one segment; squares by actor tell how many actors it rests on. */
function gapsBy(
  { cube, observed, actor, actors }: LeafRates,
  expected: Float64Array,
  axes: readonly Axis[],
  nature: number,
): Gap[] {
  const [first, second] = axes as [Axis, Axis | undefined];
  const width = second?.labels.length ?? 1;
  const cells = first.labels.length * width;
  const cellOf = (leaf: number) => (first.ofLeaf[leaf] as number) * width + (second?.ofLeaf[leaf] ?? 0);
  const [o, e, squares] = [new Float64Array(cells), new Float64Array(cells), new Float64Array(cells)];
  const counted = new Int32Array(cells);
  const byActor = new Map<number, number>();
  for (let leaf = 0; leaf < cube.leaves; leaf++) {
    const cell = cellOf(leaf);
    if (cell < 0 || expected[leaf] === 0) continue;
    o[cell] = (o[cell] as number) + (observed[leaf] as number);
    e[cell] = (e[cell] as number) + (expected[leaf] as number);
    const key = cell * actors + (actor[leaf] as number);
    byActor.set(key, (byActor.get(key) ?? 0) + (expected[leaf] as number));
  }
  let allSquares = 0;
  byActor.forEach((value, key) => {
    const cell = Math.floor(key / actors);
    squares[cell] = (squares[cell] as number) + value * value;
    counted[cell] = (counted[cell] as number) + 1;
    allSquares += value * value;
  });
  const [allO, allE] = [o, e].map((values) => values.reduce((sum, value) => sum + value, 0)) as [
    number,
    number,
  ];
  const gaps: Gap[] = [];
  for (let cell = 0; cell < cells; cell++) {
    const labels = [first.labels[Math.floor(cell / width)], second?.labels[cell % width]];
    const [oc, ec] = [o[cell] as number, e[cell] as number];
    const [or, er] = [allO - oc, allE - ec];
    if (ec < FEWEST_EVENTS || er < FEWEST_EVENTS || oc <= 0 || or <= 0) continue;
    if ((counted[cell] as number) < FEWEST_ACTORS || labels.includes(BLANK_MEMBER)) continue;
    const ratio = oc / ec / (or / er);
    const own = (squares[cell] as number) / ec ** 2;
    const others = (allSquares - (squares[cell] as number)) / er ** 2;
    const error = Math.sqrt(1 / oc + 1 / or + nature * (own + others));
    const segment = axes.map(({ dimension }, i) => ({ dimension, member: String(labels[i]) }));
    gaps.push({
      ...{ segment, inside: (leaf) => cellOf(leaf) === cell, ratio, error },
      ...{ z: -Math.log(ratio) / error, actors: counted[cell] as number, judged: 0 },
    });
  }
  return gaps;
}

/** 0–1: how sure it is that the segment is below the rest at all. */
export function certaintyOf({ z, judged }: Gap): number {
  return Math.max(0, 1 - judged * (1 - below(z)));
}
