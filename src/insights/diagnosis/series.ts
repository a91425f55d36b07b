/** Key figures as series of equal pieces of time, one pass over the rows a measure. */
import type { Marketplace } from "../../marketplace/model";
import { rowsByGroup } from "../../metrics/group";
import { isMissing, type KeyColumn, type NumberColumn } from "../../metrics/values";
import { keysOf, numbersOf } from "../evaluate";
import type { Kpi } from "../kpis";
import type { Measure } from "../measures";
import { bucketOfRows, type Buckets } from "./buckets";

/** A value a piece; NaN where a ratio has no denominator. */
export function kpiSeries(
  marketplace: Marketplace,
  { numerator, denominator }: Kpi,
  buckets: Buckets,
): Float64Array {
  const above = measureSeries(marketplace, numerator, buckets);
  if (!denominator) return above;
  const below = measureSeries(marketplace, denominator, buckets);
  return above.map((value, i) => value / (below[i] as number));
}

function measureSeries(marketplace: Marketplace, measure: Measure, buckets: Buckets): Float64Array {
  const table = marketplace[measure.table];
  if (!table) return new Float64Array(buckets.count).fill(NaN);
  const pieces = bucketOfRows(buckets, table.dates, (row) => table.reasons[row] === 0);
  if (measure.how === "distinct") return distinct(keysOf(table, measure), pieces, buckets.count);
  return sums(numbersOf(table, measure), pieces, buckets.count, measure.how === "count");
}

function sums(
  values: NumberColumn | undefined,
  pieces: Int16Array,
  count: number,
  counts: boolean,
): Float64Array {
  const found = new Float64Array(count);
  for (let row = 0; row < pieces.length; row++) {
    const [piece, value] = [pieces[row] as number, values?.[row] ?? NaN];
    if (piece >= 0 && !isMissing(value)) found[piece] = (found[piece] as number) + (counts ? 1 : value);
  }
  return found;
}

function distinct(keys: KeyColumn | undefined, pieces: Int16Array, count: number): Float64Array {
  const found = new Float64Array(count);
  if (!keys) return found;
  const { starts, rows } = rowsByGroup({ codes: Int32Array.from(pieces), count });
  const seenIn = new Int32Array(keys.labels.length).fill(-1);
  for (let piece = 0; piece < count; piece++) {
    for (let at = starts[piece] as number; at < (starts[piece + 1] as number); at++) {
      const code = keys.codes[rows[at] as number] as number;
      if (code < 0 || seenIn[code] === piece) continue;
      seenIn[code] = piece;
      found[piece] = (found[piece] as number) + 1;
    }
  }
  return found;
}
