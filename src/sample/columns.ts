/** What was sold and seen, as typed columns: cells are made from them last. */

export interface SalesColumns {
  readonly rows: number;
  readonly date: Int32Array;
  readonly seller: Int32Array;
  readonly product: Int32Array;
  readonly category: Uint8Array;
  /** -1 = none. */
  readonly creator: Int32Array;
  readonly content: Uint8Array;
  readonly orders: Int32Array;
  readonly units: Int32Array;
  readonly buyers: Int32Array;
  readonly gmv: Float64Array;
  readonly refunds: Float64Array;
  readonly subsidies: Float64Array;
  readonly adSpend: Float64Array;
}

export interface TrafficColumns {
  readonly rows: number;
  readonly date: Int32Array;
  readonly seller: Int32Array;
  readonly category: Uint8Array;
  readonly creator: Int32Array;
  readonly content: Uint8Array;
  readonly views: Int32Array;
  readonly impressions: Int32Array;
  readonly clicks: Int32Array;
  readonly orders: Int32Array;
}

type Typed = Int32Array | Uint8Array | Float64Array;
type ColumnsOf<T> = { -readonly [K in keyof T]: T[K] };

export function newSales(rows: number): ColumnsOf<SalesColumns> {
  return {
    rows: 0,
    date: new Int32Array(rows),
    seller: new Int32Array(rows),
    product: new Int32Array(rows),
    category: new Uint8Array(rows),
    creator: new Int32Array(rows),
    content: new Uint8Array(rows),
    orders: new Int32Array(rows),
    units: new Int32Array(rows),
    buyers: new Int32Array(rows),
    gmv: new Float64Array(rows),
    refunds: new Float64Array(rows),
    subsidies: new Float64Array(rows),
    adSpend: new Float64Array(rows),
  };
}

export function newTraffic(rows: number): ColumnsOf<TrafficColumns> {
  return {
    rows: 0,
    date: new Int32Array(rows),
    seller: new Int32Array(rows),
    category: new Uint8Array(rows),
    creator: new Int32Array(rows),
    content: new Uint8Array(rows),
    views: new Int32Array(rows),
    impressions: new Int32Array(rows),
    clicks: new Int32Array(rows),
    orders: new Int32Array(rows),
  };
}

/** The first `rows` rows; the arrays are views, not copies. */
export function cutTo<T extends { readonly rows: number }>(columns: T, rows: number): T {
  const cut = Object.entries(columns).map(([name, column]: [string, Typed | number]) => [
    name,
    typeof column === "number" ? rows : column.subarray(0, rows),
  ]);
  return Object.fromEntries(cut) as T;
}

/** Rows up to a day, the columns being in order of date. */
export function rowsUntil(date: Int32Array, last: number): number {
  let low = 0;
  let high = date.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((date[middle] as number) <= last) low = middle + 1;
    else high = middle;
  }
  return low;
}
