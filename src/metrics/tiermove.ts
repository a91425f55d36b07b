/** BIZ.TIERMOVE: who moved from which tier to which. */
import { unite } from "./members";
import { invalid, type KeyColumn, type KeyLabel } from "./values";

export interface TierMoves {
  /** Tiers of both periods, sorted. */
  readonly tiers: readonly KeyLabel[];
  /** counts[from][to]; the last row is who came new, the last column who left. Nobody does both. */
  readonly counts: readonly (readonly number[])[];
}

/** A period: one row an id. */
export interface Tiering {
  readonly ids: KeyColumn;
  readonly tiers: KeyColumn;
}

/**
 * Ids by tier before (rows) and after (columns). An id of one period only is new or has left. A row without an id is
 * skipped; a blank tier is the tier "(blank)".
 *
 * @throws value: an id with two tiers in one period
 * Source: a contingency table (R's table) with an outside row and column.
 */
export function tierMoves(before: Tiering, after: Tiering): TierMoves {
  const ids = unite(before.ids, after.ids);
  const tiers = unite(before.tiers, after.tiers);
  const order = Array.from(tiers.labels, (_, code) => code).sort((a, b) =>
    compareNaturally(tiers.labels[a] as KeyLabel, tiers.labels[b] as KeyLabel),
  );
  const place = Int32Array.from(order);
  order.forEach((code, i) => (place[code] = i));
  const outside = tiers.labels.length;
  const from = tierOfEach(ids.labels, ids.first, tiers.first, tiers.labels, "0");
  const to = tierOfEach(ids.labels, ids.second, tiers.second, tiers.labels, "1");
  const counts = Array.from({ length: outside + 1 }, () => new Array<number>(outside + 1).fill(0));
  ids.labels.forEach((_, id) => {
    const [a, b] = [from[id] as number, to[id] as number];
    const row = counts[a < 0 ? outside : (place[a] as number)] as number[];
    const column = b < 0 ? outside : (place[b] as number);
    row[column] = (row[column] as number) + 1;
  });
  return { tiers: order.map((code) => tiers.labels[code] as KeyLabel), counts };
}

/** Tier of each id, -1 where it has no row. */
function tierOfEach(
  labels: readonly KeyLabel[],
  ids: Int32Array,
  tiers: Int32Array,
  names: readonly KeyLabel[],
  suffix: string,
): Int32Array {
  const found = new Int32Array(labels.length).fill(-1);
  ids.forEach((id, row) => {
    if (id < 0) return;
    const [tier, earlier] = [tiers[row] as number, found[id] as number];
    if (earlier >= 0 && earlier !== tier) {
      throw invalid("twoTiers", {
        argument: `ids${suffix}`,
        row: row + 1,
        key: String(labels[id]),
        first: String(names[earlier]),
        second: String(names[tier]),
      });
    }
    found[id] = tier;
  });
  return found;
}

/** Numbers by size, texts without case and with the numbers in them by size: T2 before T10. */
export function compareNaturally(a: KeyLabel, b: KeyLabel): number {
  if (typeof a === "number" && typeof b === "number") return a - b;
  const [left, right] = [partsOf(a), partsOf(b)];
  for (let i = 0; i < Math.min(left.length, right.length); i++) {
    const [x, y] = [left[i] as string, right[i] as string];
    const numeric = /^\d/.test(x) && /^\d/.test(y) ? Number(x) - Number(y) : 0;
    if (numeric !== 0) return numeric;
    if (x !== y) return x < y ? -1 : 1;
  }
  return left.length - right.length;
}

function partsOf(label: KeyLabel): string[] {
  return (
    String(label)
      .toLowerCase()
      .match(/\d+|\D+/g) ?? []
  );
}
