/** BIZ.BRIDGE: the columns of a waterfall chart from a start over its changes to an end. */
import { isEmptyRow, labelAt } from "./members";
import { isMissing, unavailable, type KeyColumn, type KeyLabel, type NumberColumn } from "./values";

export interface BridgeRow {
  readonly label: KeyLabel | null;
  readonly kind: "start" | "change" | "residual" | "end";
  /** Lower edge of the bar: the part that a stacked chart leaves without fill. */
  readonly base: number;
  readonly up: number;
  readonly down: number;
  readonly total: number;
}

/** What sums of doubles differ by for no reason of the data, relative to the amounts added. */
const ROUNDING = 1e-12;

/**
 * Start, one row a change, a residual where `end` does not tie, end. Heights are 0 or more: start + Σ up − Σ down = end.
 *
 * @throws unavailable: a change with a name and without a value
 * Source: identity.
 */
export function bridge(labels: KeyColumn, start: number, deltas: NumberColumn, end?: number): BridgeRow[] {
  const rows: BridgeRow[] = [bar(null, "start", start)];
  let running = start;
  let scale = Math.abs(start);
  const step = (label: KeyLabel | null, kind: "change" | "residual", change: number) => {
    const [up, down] = [Math.max(0, change), Math.max(0, -change)];
    rows.push({ label, kind, base: Math.min(running, running + change), up, down, total: 0 });
    running += change;
    scale += Math.abs(change);
  };
  deltas.forEach((change, row) => {
    if (isEmptyRow(labels, row, deltas)) return;
    const key = labelAt(labels, row);
    if (isMissing(change))
      throw unavailable("valueMissing", { argument: "deltas", row: row + 1, key: String(key) });
    step(key, "change", change);
  });
  const residual = end === undefined ? 0 : end - running;
  if (Math.abs(residual) > ROUNDING * (scale + Math.abs(end ?? 0))) step(null, "residual", residual);
  rows.push(bar(null, "end", end ?? running));
  return rows;
}

function bar(label: null, kind: "start" | "end", total: number): BridgeRow {
  return { label, kind, base: 0, up: 0, down: 0, total };
}
