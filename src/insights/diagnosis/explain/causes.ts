/** Root causes among the members of each dimension, and among the pairs of members of each two. */
import { sumByCode } from "../../../metrics/group";
import { rootCause, type RootCause } from "../../../metrics/rootcause";
import { keyColumn, oneRowEach, MetricError, type KeyColumn } from "../../../metrics/values";
import type { Dimension, Segment } from "../decision";
import type { Sides, Slice } from "./slice";

export interface Cause {
  readonly dimensions: readonly Dimension[];
  /** What explains the change together. */
  readonly segments: readonly Segment[];
  /** Part of the change that they explain arithmetically. */
  readonly power: number;
  readonly surprise: number;
}

interface Candidate {
  readonly dimensions: readonly Dimension[];
  readonly column: KeyColumn;
  readonly segmentOf: (label: RootCause["elements"][number]) => Segment;
}

const TOP = 5;
/** Pairs with more members than this say something of nearly each row, and nothing of the whole. */
const MOST_PAIRS = 20_000;

export function causesByField(slice: Slice): Cause[] {
  return causesOf(
    slice,
    [...slice.dimensions].map(([dimension, column]) => ({
      dimensions: [dimension],
      column,
      segmentOf: (label) => [{ dimension, member: String(label) }],
    })),
  );
}

export function causesByPair(slice: Slice): Cause[] {
  const all = [...slice.dimensions];
  return causesOf(
    slice,
    all.flatMap((first, i) => all.slice(i + 1).flatMap((second) => pairOf(first, second))),
  );
}

/** None where one dimension is an attribute of the other's members: the pair says no more than the finer one. */
function pairOf([a, first]: [Dimension, KeyColumn], [b, second]: [Dimension, KeyColumn]): Candidate[] {
  const width = second.labels.length;
  if (a === b.split(".")[0] || b === a.split(".")[0] || first.labels.length * width > MOST_PAIRS) return [];
  const numbers = new Map<number, number>();
  const codes = first.codes.map((code, row) => {
    const pair = code * width + (second.codes[row] as number);
    const known = numbers.get(pair);
    if (known === undefined) numbers.set(pair, numbers.size);
    return known ?? numbers.size - 1;
  });
  const segmentOf = (pair: RootCause["elements"][number]): Segment => [
    { dimension: a, member: String(first.labels[Math.floor(Number(pair) / width)]) },
    { dimension: b, member: String(second.labels[Number(pair) % width]) },
  ];
  return [{ dimensions: [a, b], column: keyColumn(codes, [...numbers.keys()]), segmentOf }];
}

function causesOf(slice: Slice, candidates: readonly Candidate[]): Cause[] {
  const causes = candidates.flatMap(({ dimensions, column, segmentOf }) =>
    causeIn(slice, column).map(({ elements, power, surprise }) => {
      return { dimensions, segments: elements.map(segmentOf), power, surprise };
    }),
  );
  return causes.sort((a, b) => succinct(b) - succinct(a)).slice(0, TOP);
}

/** Among explanations as good as each other the one with fewer members is the better one. */
function succinct({ segments, surprise }: Cause): number {
  return surprise / segments.length;
}

/** Each member of the dimension is one row. */
function causeIn({ numerator, denominator }: Slice, { codes, count, labels }: KeyColumn): RootCause[] {
  const sum = (values: Float64Array) => sumByCode(codes, count, values).map((value) => value || 0);
  const [before, actual] = [sum(numerator.before), sum(numerator.after)];
  const usual = { names: [""], columns: [oneRowEach(labels)], actual, top: 1 };
  const rateOver = (over: Sides) => {
    const [own, now] = [sum(over.before), sum(over.after)];
    return { forecast: atOwnRate(before, own, now, actual), forecastDen: now, actualDen: now };
  };
  try {
    return rootCause({ ...usual, ...(denominator ? rateOver(denominator) : { forecast: before }) });
  } catch (error) {
    // Nothing changed, or the dimension does not explain enough: an answer too.
    if (error instanceof MetricError && error.kind === "unavailable") return [];
    throw error;
  }
}

/**
 * A rate is expected as each member had it, over what the member has now, so that members that only grew or shrank
 * explain nothing: that is the mix. A member without a past is as expected.
 */
function atOwnRate(n0: Float64Array, d0: Float64Array, d1: Float64Array, n1: Float64Array): Float64Array {
  return n0.map((above, i) => {
    const below = d0[i] as number;
    return below > 0 ? (above / below) * (d1[i] as number) : (n1[i] as number);
  });
}
