/** How far a segment was from what was expected: in the period, and in each piece of the past. */
import type { Buckets } from "./buckets";
import type { Counted, Totals } from "./segments";

/** A segment's residuals: one a piece of history, and that of the period. */
export interface Residuals {
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

/** A segment's own level is drawn towards that of its leaves as if by so many events. */
const LEVEL = 100;

/** All in events, so that money of few large orders is as unsure as it is. */
export function residualsOf(segment: number, sums: Counted, totals: Totals, buckets: Buckets): Residuals {
  const { count, now } = buckets;
  const start = count - now;
  const { observed, expected, perEvent, learned } = series(segment, sums, totals, buckets);
  const isLarge = (was: number, base: number) => base >= sums.fewest || was >= 2 * sums.fewest;
  const was = sumOf(observed, start, count);
  const base = sumOf(expected, start, count);
  const past = observed.subarray(0, start).map((each, b) => deviance(each, expected[b] as number));
  return {
    ...{ segment, observed: was / perEvent, expected: base / perEvent },
    // A level learned from little is unsure itself.
    now: deviance(was, base) / Math.sqrt(1 + base / learned),
    unsure: base > 0 ? ((sums.unsure[segment] as number) * perEvent ** 2) / base : 0,
    isLarge: isLarge(was, base),
    lasting: lastingPart(observed, expected, buckets),
    past: past.filter((_, b) => isLarge(observed[b] as number, expected[b] as number)),
  };
}

interface Series {
  readonly observed: Float64Array;
  readonly expected: Float64Array;
  readonly perEvent: number;
  /** Events from which its level was learned. */
  readonly learned: number;
}

/** Expected moves as the rest of the market moved, and stands at the segment's own level where it has one. */
function series(segment: number, sums: Counted, totals: Totals, { count, now }: Buckets): Series {
  const at = segment * count;
  const observed = sums.observed.slice(at, at + count);
  const expected = sums.expected.slice(at, at + count).map((each, b) => {
    const restObserved = (totals.observed[b] as number) - (observed[b] as number);
    const restExpected = (totals.expected[b] as number) - each;
    return restExpected > 0 ? (each * restObserved) / restExpected : 0;
  });
  let [past, base, events] = [0, 0, 0];
  for (let b = 0; b < count - now; b++) {
    if (!((expected[b] as number) > 0)) continue;
    past += observed[b] as number;
    base += expected[b] as number;
    events += sums.events[at + b] as number;
  }
  const perEvent = past > 0 && events > 0 ? events / past : totals.perEvent;
  const learned = base * perEvent + LEVEL;
  const level = sums.hasLevel ? (events + LEVEL) / learned : 1;
  return {
    observed: observed.map((each) => each * perEvent),
    expected: expected.map((each) => each * level * perEvent),
    ...{ perEvent, learned: sums.hasLevel ? learned : Infinity },
  };
}

/** A season shows against the piece before, a drift against a year ago; what moved shows against both. */
function lastingPart(
  observed: Float64Array,
  expected: Float64Array,
  { count, now, yearAgo }: Buckets,
): number {
  const change = (from: number) =>
    Math.log((sumOf(observed, from, from + now) + LEVEL) / (sumOf(expected, from, from + now) + LEVEL));
  const start = count - now;
  const moved = change(start);
  if (moved === 0) return 0;
  const before = [start - now, ...(yearAgo === undefined ? [] : [yearAgo])].filter((from) => from >= 0);
  return Math.max(0, Math.min(1, ...before.map((from) => (moved - change(from)) / moved)));
}

function sumOf(values: Float64Array, from: number, to: number): number {
  let sum = 0;
  for (let b = from; b < to; b++) sum += values[b] as number;
  return sum;
}

/** Signed root of the Poisson deviance of `observed` events where `expected` were. */
export function deviance(observed: number, expected: number): number {
  if (expected <= 0) return 0;
  const gap = observed - expected;
  const root = observed > 0 ? observed * Math.log(observed / expected) - gap : -gap;
  return Math.sign(gap) * Math.sqrt(Math.max(0, 2 * root));
}
