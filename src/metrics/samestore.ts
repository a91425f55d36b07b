/** BIZ.SAMESTORE: growth of those who were there in both periods, apart from entrants and leavers. */
import {
  invalid,
  isMissing,
  unavailable,
  type DateColumn,
  type KeyColumn,
  type NumberColumn,
} from "./values";

export type StoreGroup = "in both" | "entrants" | "leavers" | "total";

export interface StoreRow {
  readonly group: StoreGroup;
  readonly count: number;
  readonly base: number;
  readonly current: number;
  /** current ÷ base − 1; null when the base is 0 */
  readonly change: number | null;
  /** (current − base) ÷ the total's base: points of growth as a fraction; null when that base is 0 */
  readonly contribution: number | null;
}

export interface Span {
  readonly start: number;
  readonly end: number;
}

/**
 * An id is in a period when it has a row with a value in it. Rows of the three groups add up to the total.
 *
 * @throws value: a period that ends before it starts, periods that overlap
 * @throws unavailable: no row in either period
 */
export function sameStore(
  ids: KeyColumn,
  dates: DateColumn,
  values: NumberColumn,
  current: Span,
  base: Span,
): StoreRow[] {
  checkSpans(current, base);
  const now = totalsWithin(ids, dates, values, current);
  const then = totalsWithin(ids, dates, values, base);
  const groups = { "in both": empty(), entrants: empty(), leavers: empty(), total: empty() };
  ids.labels.forEach((_, code) => {
    const [present, before] = [now.seen[code] === 1, then.seen[code] === 1];
    if (!present && !before) return;
    const group = present ? (before ? groups["in both"] : groups.entrants) : groups.leavers;
    for (const each of [group, groups.total]) {
      each.count++;
      each.base += then.totals[code] as number;
      each.current += now.totals[code] as number;
    }
  });
  if (groups.total.count === 0) throw unavailable("noRowsInPeriods");
  return (["in both", "entrants", "leavers", "total"] as const).map((group) => {
    const { count, base: before, current: after } = groups[group];
    return {
      group,
      count,
      base: before,
      current: after,
      change: before === 0 ? null : after / before - 1,
      contribution: groups.total.base === 0 ? null : (after - before) / groups.total.base,
    };
  });
}

function empty() {
  return { count: 0, base: 0, current: 0 };
}

function checkSpans(current: Span, base: Span): void {
  if (current.end < current.start) throw invalid("spanReversed", { start: "start", end: "end" });
  if (base.end < base.start) throw invalid("spanReversed", { start: "base_start", end: "base_end" });
  if (base.start <= current.end && current.start <= base.end) throw invalid("spansOverlap");
}

function totalsWithin(ids: KeyColumn, dates: DateColumn, values: NumberColumn, { start, end }: Span) {
  const totals = new Float64Array(ids.count);
  const seen = new Uint8Array(ids.count);
  for (let row = 0; row < dates.length; row++) {
    const [date, value, code] = [dates[row] as number, values[row] as number, ids.codes[row] as number];
    // A blank date is NaN: it lies in no period.
    if (code < 0 || !(date >= start && date <= end) || isMissing(value)) continue;
    totals[code] = (totals[code] as number) + value;
    seen[code] = 1;
  }
  return { totals, seen };
}
