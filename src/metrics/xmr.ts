/** BIZ.XMR: a process-behaviour chart, telling signals from routine variation. */
import { isMissing, unavailable, type NumberColumn } from "./values";

export const CENTERS = ["mean", "median"] as const;
export type Center = (typeof CENTERS)[number];

/** Which rule a point completes; the strongest when it completes several. */
export type Signal = "beyond limit" | "run of 8" | "3 of 4";

export interface XmrInput {
  /** In time order; NaN is a missing point. */
  readonly values: NumberColumn;
  /** The limits are computed from the first so many points that are there; all when not given (or fewer). */
  readonly baseline?: number;
  /** The average or the median of the moving ranges sets the limits' width. */
  readonly center: Center;
}

export interface XmrPoint {
  readonly value: number;
  /** Distance to the point before; NaN for the first and where either is missing. */
  readonly movingRange: number;
  readonly signal: Signal | null;
}

export interface XmrChart {
  readonly centre: number;
  readonly lower: number;
  readonly upper: number;
  /** Upper limit of the moving ranges. */
  readonly rangeLimit: number;
  readonly points: readonly XmrPoint[];
}

/** Wheeler's scaling factors for moving ranges of two: natural process limits, upper range limit. */
const FACTORS: Readonly<Record<Center, { limits: number; range: number }>> = {
  mean: { limits: 2.66, range: 3.268 },
  median: { limits: 3.145, range: 3.865 },
};

const RUN = 8;
const NEAR_NEEDED = 3;
const NEAR_OF = 4;
/** Relative to the largest value: closer than this is on the centre, as the mean itself is rounded. */
const ROUNDING = 1e-12;

/**
 * Mean ± 2.66 × average moving range (3.145 × the median one), range limit 3.268 × (3.865 ×). Signals: a point beyond
 * a limit; the eighth and later points of a run on one side of the centre (a point on the centre ends the run); a
 * point that is the third of four on one side nearer the limit than the centre. A missing point is passed over.
 * All in the unit of the values; linear. Source: D. J. Wheeler, Understanding Variation.
 *
 * @throws unavailable: the baseline holds no two values next to each other
 */
export function xmr({ values, baseline, center }: XmrInput): XmrChart {
  const ranges = values.map((value, i) => Math.abs(value - (values[i - 1] ?? NaN)));
  const last = lastBaselineRow(values, baseline);
  const used = ranges.slice(0, last + 1).filter((range) => !isMissing(range));
  if (used.length === 0) throw unavailable("xmrTooFew");
  const present = values.slice(0, last + 1).filter((value) => !isMissing(value));
  const centre = mean(present);
  const spread = center === "mean" ? mean(used) : median(used);
  const { limits, range } = FACTORS[center];
  const reach = limits * spread;
  const signals = findSignals(values, centre, reach);
  return {
    centre,
    lower: centre - reach,
    upper: centre + reach,
    rangeLimit: range * spread,
    points: Array.from(values, (value, i) => ({
      value,
      movingRange: ranges[i] as number,
      signal: signals[i] ?? null,
    })),
  };
}

/** Row of the n-th value that is there, or the last row. */
function lastBaselineRow(values: NumberColumn, baseline = Infinity): number {
  let present = 0;
  for (let i = 0; i < values.length; i++) {
    if (!isMissing(values[i] as number) && ++present >= baseline) return i;
  }
  return values.length - 1;
}

function findSignals(values: NumberColumn, centre: number, reach: number): (Signal | null)[] {
  const tolerance =
    ROUNDING * values.reduce((most, value) => Math.max(most, isMissing(value) ? 0 : Math.abs(value)), 0);
  let side = 0;
  let run = 0;
  let near: number[] = [];
  return Array.from(values, (value) => {
    if (isMissing(value)) return null;
    const distance = value - centre;
    const here = Math.abs(distance) <= tolerance ? 0 : Math.sign(distance);
    run = here === 0 ? 0 : here === side ? run + 1 : 1;
    side = here;
    const isNear = Math.abs(distance) > reach / 2 + tolerance;
    near = [...near, isNear ? here : 0].slice(-NEAR_OF);
    if (Math.abs(distance) > reach + tolerance) return "beyond limit";
    if (run >= RUN) return "run of 8";
    return isNear && near.filter((each) => each === here).length >= NEAR_NEEDED ? "3 of 4" : null;
  });
}

function mean(values: NumberColumn): number {
  return values.reduce((total, value) => total + value, 0) / values.length;
}

function median(values: NumberColumn): number {
  const sorted = values.slice().sort();
  const middle = sorted.length >> 1;
  const upper = sorted[middle] as number;
  return sorted.length % 2 === 1 ? upper : ((sorted[middle - 1] as number) + upper) / 2;
}
