/** Time cut into pieces that end with the period: what it is compared with, and how such pieces usually vary. */
import { addMonths, addYears } from "../../metrics/dates";
import type { DateColumn } from "../../metrics/values";
import { monthsIn, type Window } from "../evaluate";

/** Pieces in order of time; the period is the last `now` of them. */
export interface Buckets {
  /** First day of each piece, and the day after the last. */
  readonly edges: readonly number[];
  readonly count: number;
  readonly now: number;
  /** Place of the first piece of the same days a year ago; undefined where the data do not reach back so far. */
  readonly yearAgo: number | undefined;
}

/** Fewer pieces of history than this say too little of how they vary. */
const FEWEST = 6;
/** More say nothing new. */
const MOST = 60;
const WEEK = 7;

/** Pieces as long as the period; months, then weeks, where the history is too short for that. */
export function bucketsOf(period: Window, first: number): Buckets | undefined {
  const days = period.to - period.from + 1;
  const months = monthsIn(period);
  const cuts: readonly (readonly [(steps: number) => number, number])[] = [
    months === undefined
      ? [(k) => period.to + 1 - k * days, 1]
      : [(k) => addMonths(period.to + 1, -k * months), 1],
    ...(months === undefined || months === 1
      ? []
      : [[(k: number) => addMonths(period.to + 1, -k), months] as const]),
    [(k) => period.to + 1 - k * WEEK, Math.max(1, Math.round(days / WEEK))],
  ];
  for (const [edge, now] of cuts) {
    const edges = [period.to + 1];
    while (edges.length <= MOST && edge(edges.length) >= first) edges.unshift(edge(edges.length));
    const count = edges.length - 1;
    if (count - now >= FEWEST) return { edges, count, now, yearAgo: yearAgoOf(edges, now) };
  }
  return undefined;
}

/** The piece that begins nearest to a year before the period, at most half a piece off. */
function yearAgoOf(edges: readonly number[], now: number): number | undefined {
  const at = edges.length - 1 - now;
  const wanted = addYears(edges[at] as number, -1);
  const piece = (edges[at + 1] as number) - (edges[at] as number);
  for (let i = 0; i < at; i++) if (Math.abs((edges[i] as number) - wanted) <= piece / 2) return i;
  return undefined;
}

/** The piece of each row; -1 outside of them all, and for rows that `isUsed` leaves out. */
export function bucketOfRows(
  { edges, count }: Buckets,
  dates: DateColumn,
  isUsed: (row: number) => boolean,
): Int16Array {
  const first = edges[0] as number;
  const ofDay = new Int16Array((edges[count] as number) - first);
  for (let bucket = 0; bucket < count; bucket++)
    ofDay.fill(bucket, (edges[bucket] as number) - first, (edges[bucket + 1] as number) - first);
  const buckets = new Int16Array(dates.length).fill(-1);
  for (let row = 0; row < dates.length; row++) {
    const day = Math.floor(dates[row] as number) - first;
    if (day >= 0 && day < ofDay.length && isUsed(row)) buckets[row] = ofDay[day] as number;
  }
  return buckets;
}

interface Dated {
  readonly dates: DateColumn;
  readonly reasons: Uint8Array;
}

/** Of the rows that are used; undefined where none is. */
export function firstDay({ dates, reasons }: Dated): number | undefined {
  let first = Infinity;
  for (let row = 0; row < dates.length; row++) {
    if (reasons[row] === 0 && (dates[row] as number) < first) first = dates[row] as number;
  }
  return Number.isFinite(first) ? Math.floor(first) : undefined;
}
