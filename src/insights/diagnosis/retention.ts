/** Sellers that stay: one row a seller and piece of time, of those that sold in the piece before. */
import type { SalesTable } from "../../marketplace/model";
import { keyColumn, BLANK_MEMBER, type KeyColumn } from "../../metrics/values";
import type { Buckets } from "./buckets";
import type { Dimension } from "./decision";

export interface SellerRows {
  readonly bucketOfRow: Int16Array;
  /** 1 where the seller did not sell in the last part of the piece any more. */
  readonly lost: Float64Array;
  readonly ones: Float64Array;
  readonly dimensions: ReadonlyMap<Dimension, KeyColumn>;
}

/** Part of a piece at its end without a sale by which a seller counts as lost. */
const SILENT = 1 / 3;
/** Dimensions that say something of a seller, wherever its sales were. */
const OF_SELLERS = /^(seller|partner|category|market)\b/;

export function sellerRows(
  sales: SalesTable,
  ofSales: ReadonlyMap<Dimension, KeyColumn>,
  bucketOfRow: Int16Array,
  buckets: Buckets,
): SellerRows | undefined {
  const { seller } = sales.keys;
  if (!seller) return undefined;
  const { count } = buckets;
  const sellers = seller.count;
  const [sold, soldLate] = [new Uint8Array(sellers * count), new Uint8Array(sellers * count)];
  const exampleOf = new Int32Array(sellers).fill(-1);
  for (let row = 0; row < bucketOfRow.length; row++) {
    const [code, bucket] = [seller.codes[row] as number, bucketOfRow[row] as number];
    if (code < 0 || bucket < 0) continue;
    sold[code * count + bucket] = 1;
    exampleOf[code] = row;
    const [from, to] = [buckets.edges[bucket] as number, buckets.edges[bucket + 1] as number];
    if ((sales.dates[row] as number) >= to - (to - from) * SILENT) soldLate[code * count + bucket] = 1;
  }
  const blank = seller.labels.indexOf(BLANK_MEMBER);
  const at = Array.from({ length: sellers * (count - 1) }, (_, i) => ({
    code: i % sellers,
    bucket: 1 + Math.floor(i / sellers),
  })).filter(({ code, bucket }) => code !== blank && sold[code * count + bucket - 1] === 1);
  const dimensions = new Map(
    [...ofSales].flatMap(([dimension, { codes, labels }]) => {
      if (!OF_SELLERS.test(dimension)) return [];
      const ofRows = Int32Array.from(at, ({ code }) => codes[exampleOf[code] as number] as number);
      return [[dimension, keyColumn(ofRows, labels)] as const];
    }),
  );
  return {
    bucketOfRow: Int16Array.from(at, ({ bucket }) => bucket),
    lost: Float64Array.from(at, ({ code, bucket }) => 1 - (soldLate[code * count + bucket] as number)),
    ones: new Float64Array(at.length).fill(1),
    dimensions,
  };
}
