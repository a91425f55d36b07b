/** Pieces of time that can be compared with those a year before: months, or weeks. */
import { addMonths } from "../../metrics/dates";
import type { Marketplace } from "../../marketplace/model";
import { monthsIn, type Window } from "../evaluate";
import { edgesBack, firstDay, type Buckets } from "./buckets";

export interface Season {
  readonly buckets: Buckets;
  /** Pieces back to the same season; where no year is there, a period back. */
  readonly lag: number;
}

const MONTHS = 12;
const WEEKS = 52;
const WEEK = 7;
/** Pieces beside the year and the period without which the year says nothing. */
const BEFORE = 6;

/** Undefined where not even two periods are there. */
export function yearlyBuckets({ sales, traffic }: Marketplace, period: Window): Season | undefined {
  const dated = sales ?? traffic;
  const first = dated && firstDay(dated);
  if (first === undefined) return undefined;
  const months = monthsIn(period);
  const byMonth =
    months === undefined ? undefined : pieces((k) => addMonths(period.to + 1, -k), first, months);
  if (byMonth && byMonth.count >= MONTHS + BEFORE + byMonth.now) return { buckets: byMonth, lag: MONTHS };
  const weeks = Math.max(1, Math.round((period.to - period.from + 1) / WEEK));
  const byWeek = pieces((k) => period.to + 1 - k * WEEK, first, weeks);
  if (byWeek.count >= WEEKS + BEFORE + byWeek.now) return { buckets: byWeek, lag: WEEKS };
  return byWeek.count >= BEFORE + 2 * byWeek.now ? { buckets: byWeek, lag: byWeek.now } : undefined;
}

function pieces(edge: (back: number) => number, first: number, now: number): Buckets {
  const edges = edgesBack(edge, first);
  return { edges, count: edges.length - 1, now, yearAgo: undefined };
}
