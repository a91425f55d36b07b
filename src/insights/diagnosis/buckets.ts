/** Time cut into pieces that end with the period: what it is compared with, and how such pieces usually vary. */
import { addMonths, addYears } from "../../metrics/dates";
import { monthsIn, type Window } from "../evaluate";
import { windowOfRows, type Dated } from "./sums";

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
    const edges = edgesBack(edge, first, MOST);
    const count = edges.length - 1;
    if (count - now >= FEWEST) return { edges, count, now, yearAgo: yearAgoOf(edges, now) };
  }
  return undefined;
}

/** Edges from the last back to the first that is no earlier than `first`, for at most so many pieces. */
export function edgesBack(edge: (steps: number) => number, first: number, most = Infinity): number[] {
  const edges = [edge(0)];
  while (edges.length <= most && edge(edges.length) >= first) edges.unshift(edge(edges.length));
  return edges;
}

/** The piece that begins nearest to a year before the period, at most half a piece off. */
function yearAgoOf(edges: readonly number[], now: number): number | undefined {
  const at = edges.length - 1 - now;
  const wanted = addYears(edges[at] as number, -1);
  const piece = (edges[at + 1] as number) - (edges[at] as number);
  for (let i = 0; i < at; i++) if (Math.abs((edges[i] as number) - wanted) <= piece / 2) return i;
  return undefined;
}

/** The piece of each row; -1 outside of them all, and for rows that are left out. */
export function bucketOfRows({ edges, count }: Buckets, table: Dated): Int16Array {
  const pieces = Array.from({ length: count }, (_, i) => {
    return { from: edges[i] as number, to: (edges[i + 1] as number) - 1 };
  });
  return windowOfRows(table, pieces);
}

/** Of the rows that are used; undefined where none is. */
export function firstDay({ dates, reasons }: Dated): number | undefined {
  let first = Infinity;
  for (let row = 0; row < dates.length; row++) {
    if (reasons[row] === 0 && (dates[row] as number) < first) first = dates[row] as number;
  }
  return Number.isFinite(first) ? Math.floor(first) : undefined;
}
