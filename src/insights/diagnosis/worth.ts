/** What a move is worth in GMV. */
import type { SalesTable } from "../../marketplace/model";
import type { NumberColumn } from "../../metrics/values";
import type { Segment } from "./decision";
import type { MarketView, TableView } from "./market";
import type { Found } from "./search";

/** GMV of one unit of the numerator in the segment; where its sales cannot be told apart, in the whole market. */
export function worthOf({ spec, segment }: Found, view: MarketView, sales: SalesTable | undefined): number {
  const gmv = sales?.gmv;
  if (!view.sales || !gmv) return NaN;
  if (spec.signal === "refundRate") return -1;
  if (spec.numerator === gmv) return 1;
  const { count, now } = view.buckets;
  const period: Pieces = [count - now, count];
  const before: Pieces = [count - 2 * now, count - now];
  const worth = (where: Segment) => {
    // A seller that was lost sold before; all that could be lost are the denominator.
    const isLost = spec.table === "sellers";
    const money = total(view.sales, gmv, where, isLost ? before : period);
    const units = total(view[spec.table], isLost ? spec.denominator : spec.numerator, where, period);
    return money === undefined || !units ? undefined : (isLost ? -money : money) / units;
  };
  return worth(segment) ?? worth([]) ?? NaN;
}

type Pieces = readonly [from: number, to: number];

/** Sum over a segment in some pieces of time; undefined where the table does not know its dimensions. */
function total(
  table: TableView | undefined,
  values: NumberColumn | undefined,
  segment: Segment,
  [from, to]: Pieces,
): number | undefined {
  const view = table?.views.find(({ cube }) =>
    segment.every(({ dimension }) => cube.axes.some((axis) => axis.dimension === dimension)),
  );
  if (!table || !view || !values) return undefined;
  const { axes, leaves, leafOfRow } = view.cube;
  const isIn = new Uint8Array(leaves).fill(1);
  for (const { dimension, member } of segment) {
    const axis = axes.find((each) => each.dimension === dimension);
    axis?.ofLeaf.forEach((of, leaf) => {
      if (String(axis.labels[of]) !== member) isIn[leaf] = 0;
    });
  }
  let sum = 0;
  for (let row = 0; row < leafOfRow.length; row++) {
    const piece = table.bucketOfRow[row] as number;
    if (piece >= from && piece < to && isIn[leafOfRow[row] as number] === 1) sum += values[row] || 0;
  }
  return sum;
}
