/**
 * Which segment moved: for every member of every dimension, and every pair of members, how far what was observed in
 * the period is from what was expected, beside how far it usually is.
 *
 * Expected is what the leaves of the segment did before, moved as the rest of the market moved (so that a campaign, a
 * season or a holiday that all share moves nothing). The distance is the signed root of the Poisson deviance,
 * r = ±√(2[O·ln(O/E) − (O − E)]), whose square has mean 1 where events are independent; its mean square over history,
 * drawn towards that of all segments of the same dimensions, tells how much wider this segment varies. The surprise is
 * r over that width. Source of the residual: McCullagh and Nelder, Generalized Linear Models, 1989, section 2.4.
 */
import { twoSidedZ } from "../../metrics/distributions";
import type { Buckets } from "./buckets";
import type { Axis, Cube } from "./cube";

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

export interface Cell {
  /** Places of its axes in the cube, and a member of each. */
  readonly axes: readonly number[];
  readonly members: readonly number[];
  /** In the period. */
  readonly observed: number;
  readonly expected: number;
  /** Standard errors from what was expected. */
  readonly deviation: number;
  /** The deviation less what the strangest of all that was looked at shows by chance. */
  readonly surprise: number;
}

/** How many pieces of history the width of all segments counts for in that of one. */
const PRIOR = 6;
/** A segment's own level is drawn towards that of its leaves as if by so many events. */
const LEVEL = 100;
/** The residual of the past that tells how far they stray: two greater ones may be of anything. */
const FAR = 3;
/** Widths of the segments of two dimensions are kept for at most this many. */
const MOST_CELLS = 40_000;

export function scan(
  cube: Cube,
  counted: Counted,
  buckets: Buckets,
  axisSets: readonly (readonly number[])[],
): Cell[] {
  const totals = totalsOf(cube, counted, buckets);
  const cells: Cell[] = [];
  for (const axes of axisSets) {
    const table = segmentTable(cube, axes);
    if (!table) continue;
    const sums = sumSegments(table, counted, buckets);
    const found = judge(sums, table.count, totals, buckets);
    const looks = found.length * axisSets.length;
    for (const { segment, ...each } of found) {
      const surprise = afterSearch(each.deviation, looks);
      cells.push({ ...each, surprise, axes, members: table.membersOf(segment) });
    }
  }
  return cells;
}

/**
 * What is left of a surprise when it is the greatest of so many: −2·ln p grows as z², so Bonferroni's p·n takes 2·ln n
 * from z². All dimensions count alike, so that one of twelve categories need not be as strange as one of 2,000 products.
 */
function afterSearch(z: number, looks: number): number {
  return Math.sign(z) * Math.sqrt(Math.max(0, z * z - 2 * Math.log(looks)));
}

interface SegmentTable {
  readonly ofLeaf: Int32Array;
  readonly count: number;
  readonly membersOf: (segment: number) => number[];
}

/** Numbers the segments that occur; undefined where there are too many. */
function segmentTable({ axes, leaves }: Cube, wanted: readonly number[]): SegmentTable | undefined {
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
  if (known.size > MOST_CELLS) return undefined;
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

function sumSegments(
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

interface Totals extends Counted {
  /** Events of a unit observed. */
  readonly perEvent: number;
}

function totalsOf({ leaves }: Cube, counted: Counted, buckets: Buckets): Totals {
  const all: SegmentTable = { ofLeaf: new Int32Array(leaves), count: 1, membersOf: () => [] };
  const sums = sumSegments(all, counted, buckets);
  return { ...sums, perEvent: total(sums.events) / total(sums.observed) };
}

/** A segment's residuals: one a piece of history, and that of the period. */
interface Residuals {
  readonly segment: number;
  readonly observed: number;
  readonly expected: number;
  readonly now: number;
  /** Part of the change that shows against the piece before and against a year ago too. */
  readonly lasting: number;
  /** Variance that leaves without a past add, as a multiple of that of independent events. */
  readonly unsure: number;
  /** Large enough to be judged. */
  readonly isLarge: boolean;
  /** One a piece of history in which it was large enough, those of members that are gone by now too. */
  readonly past: Float64Array;
}

type Judged = Pick<Cell, "observed" | "expected" | "deviation"> & { readonly segment: number };

function judge(sums: Counted, count: number, totals: Totals, buckets: Buckets): Judged[] {
  const found: Residuals[] = [];
  for (let segment = 0; segment < count; segment++) {
    const residuals = residualsOf(segment, sums, totals, buckets);
    if (residuals) found.push(residuals);
  }
  const squares = found.map(({ past }) => past.reduce((sum, r) => sum + r * r, 0));
  const pieces = found.reduce((sum, { past }) => sum + past.length, 0);
  const common = Math.max(1, pieces > 0 ? total(squares) / pieces : 1);
  const width = (sum: number, n: number) => Math.sqrt((sum + PRIOR * common) / (n + PRIOR));
  // Each piece of the past is judged as the period is: by the width of the others.
  const strays = found.flatMap(({ past }, i) =>
    Array.from(past, (r) => Math.abs(r) / width((squares[i] as number) - r * r, past.length - 1)),
  );
  const tail = tailOf(Float64Array.from(strays).sort());
  return found.flatMap(({ isLarge, segment, observed, expected, now, lasting, past, unsure }, i) => {
    if (!isLarge) return [];
    const own = width(squares[i] as number, past.length);
    const wider = Math.sqrt(own * own + unsure);
    return { segment, observed, expected, deviation: (now * lasting) / (wider * tail) };
  });
}

function total(values: readonly number[] | Float64Array): number {
  let sum = 0;
  for (const value of values) sum += value;
  return sum;
}

/**
 * How much further than a normal variable's the residuals of the past strayed at their far end: sellers leave and
 * products end all the time, and what happens all the time is no surprise.
 */
function tailOf(strays: Float64Array): number {
  if (strays.length < 2 * FAR) return 1;
  const usual = twoSidedZ(1 - FAR / strays.length);
  return Math.max(1, (strays[strays.length - FAR] as number) / usual);
}

function residualsOf(
  segment: number,
  { observed, expected, events, unsure, hasLevel, fewest }: Counted,
  totals: Totals,
  { count, now, yearAgo }: Buckets,
): Residuals | undefined {
  const at = segment * count;
  const start = count - now;
  const [o, e, n] = [new Float64Array(count), new Float64Array(count), new Float64Array(count)];
  let [sumO, sumE, sumN] = [0, 0, 0];
  for (let b = 0; b < count; b++) {
    o[b] = observed[at + b] as number;
    n[b] = events[at + b] as number;
    const restO = (totals.observed[b] as number) - (o[b] as number);
    const restE = (totals.expected[b] as number) - (expected[at + b] as number);
    e[b] = restE > 0 ? ((expected[at + b] as number) * restO) / restE : 0;
    if (b >= start || !((e[b] as number) > 0)) continue;
    sumO += o[b] as number;
    sumE += e[b] as number;
    sumN += n[b] as number;
  }
  const perEvent = sumO > 0 ? sumN / sumO : totals.perEvent;
  const level = hasLevel ? (sumN + LEVEL) / (sumE * perEvent + LEVEL) : 1;
  const learned = hasLevel ? sumE * perEvent + LEVEL : Infinity;
  const piece = (from: number, length: number) => {
    let [total, base] = [0, 0];
    for (let b = from; b < from + length; b++) {
      total += o[b] as number;
      base += (e[b] as number) * level;
    }
    return { total, base };
  };
  const period = piece(start, now);
  const isLarge = (was: number, base: number) => base >= fewest || was >= 2 * fewest;
  const past = o
    .subarray(0, start)
    .map((each, b) => deviance(each * perEvent, (e[b] as number) * level * perEvent));
  const [total0, base0] = [period.total * perEvent, period.base * perEvent];
  const change = (each: { total: number; base: number }) =>
    Math.log((each.total * perEvent + LEVEL) / (each.base * perEvent + LEVEL));
  const moved = change(period);
  const compared = [start - now, ...(yearAgo === undefined ? [] : [yearAgo])].filter((from) => from >= 0);
  const lasting = compared.map((from) => (moved === 0 ? 0 : (moved - change(piece(from, now))) / moved));
  return {
    ...{ segment, observed: period.total, expected: period.base },
    // A level learned from little is unsure itself.
    now: deviance(total0, base0) / Math.sqrt(1 + base0 / learned),
    unsure: base0 > 0 ? ((unsure[segment] as number) * perEvent ** 2) / base0 : 0,
    isLarge: isLarge(total0, base0),
    lasting: Math.max(0, Math.min(1, ...lasting)),
    past: past.filter((_, b) => isLarge((o[b] as number) * perEvent, (e[b] as number) * level * perEvent)),
  };
}

/** Signed root of the Poisson deviance of `observed` events where `expected` were. */
function deviance(observed: number, expected: number): number {
  if (expected <= 0) return 0;
  const gap = observed - expected;
  const root = observed > 0 ? observed * Math.log(observed / expected) - gap : -gap;
  return Math.sign(gap) * Math.sqrt(Math.max(0, 2 * root));
}
