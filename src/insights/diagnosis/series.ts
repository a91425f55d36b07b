/** Key figures as series of equal pieces of time, one pass over the rows a measure. */
import type { Marketplace, SalesTable, TrafficTable } from "../../marketplace/model";
import { rowsByGroup } from "../../metrics/group";
import { isMissing, type KeyColumn, type NumberColumn } from "../../metrics/values";
import { keysOf, numbersOf } from "../evaluate";
import type { Kpi } from "../kpis";
import type { Measure } from "../measures";
import { bucketOfRows, type Buckets } from "./buckets";

/** A value a piece for each key figure; NaN where a ratio has no denominator. */
export function kpiSeries(marketplace: Marketplace, kpis: readonly Kpi[], buckets: Buckets): Float64Array[] {
  const pieces = {
    sales: piecesOf(marketplace.sales, buckets),
    traffic: piecesOf(marketplace.traffic, buckets),
  };
  const known = new Map<Measure["key"], Float64Array>();
  const series = (measure: Measure): Float64Array => {
    const found =
      known.get(measure.key) ?? measureSeries(marketplace, measure, pieces[measure.table], buckets.count);
    known.set(measure.key, found);
    return found;
  };
  return kpis.map(({ numerator, denominator }) => {
    const above = series(numerator);
    const below = denominator && series(denominator);
    return below ? above.map((value, i) => value / (below[i] as number)) : above;
  });
}

function piecesOf(table: SalesTable | TrafficTable | undefined, buckets: Buckets): Int16Array | undefined {
  return table && bucketOfRows(buckets, table);
}

function measureSeries(
  marketplace: Marketplace,
  measure: Measure,
  pieces: Int16Array | undefined,
  count: number,
): Float64Array {
  const table = marketplace[measure.table];
  if (!table || !pieces) return new Float64Array(count).fill(NaN);
  if (measure.how === "distinct") return distinct(keysOf(table, measure), pieces, count);
  return sums(numbersOf(table, measure), pieces, count, measure.how === "count");
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
  const seenIn = new Int32Array(keys.count).fill(-1);
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
