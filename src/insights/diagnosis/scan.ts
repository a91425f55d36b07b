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
import type { Cube } from "./cube";
import { residualsOf, type Residuals } from "./residuals";
import { segmentTable, sumSegments, totalsOf, type Counted, type Totals } from "./segments";
import { total } from "./sums";

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
/** The residual of the past that tells how far they stray: two greater ones may be of anything. */
const FAR = 3;

/** What a signal did in a cube. */
export interface SignalCube {
  readonly cube: Cube;
  readonly counted: Counted;
  readonly buckets: Buckets;
  /** Of all leaves: what the rest of the market did is these less a segment's own. */
  readonly totals: Totals;
}

export function signalCube(cube: Cube, counted: Counted, buckets: Buckets): SignalCube {
  return { cube, counted, buckets, totals: totalsOf(cube, counted, buckets) };
}

export function scan(
  { cube, counted, buckets, totals }: SignalCube,
  axisSets: readonly (readonly number[])[],
): Cell[] {
  const cells: Cell[] = [];
  for (const axes of axisSets) {
    const table = segmentTable(cube, axes);
    if (!table) continue;
    const sums = sumSegments(table, counted, buckets);
    const residuals = Array.from({ length: table.count }, (_, i) => residualsOf(i, sums, totals, buckets));
    const found = judge(residuals);
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

type Judged = Pick<Cell, "observed" | "expected" | "deviation"> & { readonly segment: number };

function judge(residuals: readonly Residuals[]): Judged[] {
  const squares = residuals.map(({ past }) => past.reduce((sum, r) => sum + r * r, 0));
  const pieces = residuals.reduce((sum, { past }) => sum + past.length, 0);
  const common = Math.max(1, pieces > 0 ? total(squares) / pieces : 1);
  const width = (sum: number, n: number) => Math.sqrt((sum + PRIOR * common) / (n + PRIOR));
  // Each piece of the past is judged as the period is: by the width of the others.
  const strays = residuals.flatMap(({ past }, i) =>
    Array.from(past, (r) => Math.abs(r) / width((squares[i] as number) - r * r, past.length - 1)),
  );
  const tail = tailOf(Float64Array.from(strays).sort());
  return residuals.flatMap(({ isLarge, segment, observed, expected, now, lasting, past, unsure }, i) => {
    if (!isLarge) return [];
    const own = width(squares[i] as number, past.length);
    const wider = Math.sqrt(own * own + unsure);
    return { segment, observed, expected, deviation: (now * lasting) / (wider * tail) };
  });
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
