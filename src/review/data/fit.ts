/** The finest cut of a field that fits its block: days, months, the review's windows, or the largest members. */
import type { Window } from "../../insights/evaluate";
import type { SalesTable } from "../../marketplace/model";
import { normaliseKey, type KeyColumn, type KeyLabel } from "../../metrics/values";
import { byMember, type Aggregate } from "./aggregate";

export const MOST_ROWS = 20000;
/** Fields with more members are not cut by day. */
const MOST_DAILY_MEMBERS = 100;

export interface Fitted {
  readonly aggregate: Aggregate;
  /** Whether it holds the whole history, or the review's windows only. */
  readonly whole: boolean;
  readonly daily: boolean;
}

export interface FitInput {
  readonly sales: SalesTable;
  readonly keys: KeyColumn;
  readonly asOf: number;
  readonly windows: readonly Window[];
  /** What members beyond the largest are called. */
  readonly other: string;
}

export function fit({ sales, keys, asOf, windows, other }: FitInput): Fitted {
  const cut = (daily: boolean) => byMember(sales, asOf, { keys, windows, daily });
  if (keys.count <= MOST_DAILY_MEMBERS) {
    const aggregate = cut(true);
    if (aggregate.dates.length <= MOST_ROWS) return { aggregate, whole: true, daily: true };
  }
  const monthly = cut(false);
  if (monthly.dates.length <= MOST_ROWS) return { aggregate: monthly, whole: true, daily: false };
  const within = onlyWindows(monthly, windows);
  const aggregate = within.dates.length <= MOST_ROWS ? within : largest(within, other);
  return { aggregate, whole: false, daily: false };
}

function kept(aggregate: Aggregate, keep: (row: number) => boolean): Aggregate {
  const rows = Array.from(aggregate.dates, (_, row) => row).filter(keep);
  const pick = (column: Float64Array) => Float64Array.from(rows, (row) => column[row] as number);
  return {
    dates: pick(aggregate.dates),
    ...(aggregate.members
      ? { members: rows.map((row) => (aggregate.members as KeyLabel[])[row] as KeyLabel) }
      : {}),
    columns: Object.fromEntries(
      Object.entries(aggregate.columns).map(([name, column]) => [name, pick(column)]),
    ),
  };
}

function onlyWindows(aggregate: Aggregate, windows: readonly Window[]): Aggregate {
  return kept(aggregate, (row) => {
    const date = aggregate.dates[row] as number;
    return windows.some(({ from, to }) => date >= from && date <= to);
  });
}

/** The members with most GMV as they are, all others as one row a stretch. */
function largest(aggregate: Aggregate, other: string): Aggregate {
  const { members = [], dates, columns } = aggregate;
  const gmv = columns.gmv as Float64Array;
  const sizes = new Map<string, { size: number; rows: number }>();
  members.forEach((member, row) => {
    const held = sizes.get(normaliseKey(member)) ?? { size: 0, rows: 0 };
    sizes.set(normaliseKey(member), { size: held.size + Math.abs(gmv[row] as number), rows: held.rows + 1 });
  });
  const stretches = new Set(dates).size;
  let room = MOST_ROWS - stretches;
  const chosen = new Set<string>();
  for (const [member, { rows }] of [...sizes].sort(([, a], [, b]) => b.size - a.size)) {
    if (rows > room) break;
    room -= rows;
    chosen.add(member);
  }
  const isChosen = (row: number) => chosen.has(normaliseKey(members[row] as KeyLabel));
  const shown = kept(aggregate, isChosen);
  const rest = kept(aggregate, (row) => !isChosen(row));
  return joined(shown, folded(rest, other));
}

/** One row a stretch. */
function folded({ dates, columns }: Aggregate, other: string): Aggregate {
  const stretches = [...new Set(dates)].sort((a, b) => a - b);
  const place = new Map(stretches.map((date, i) => [date, i]));
  const fold = (column: Float64Array) => {
    const sums = new Float64Array(stretches.length);
    column.forEach((value, row) => {
      const at = place.get(dates[row] as number) as number;
      sums[at] = (sums[at] as number) + value;
    });
    return sums;
  };
  return {
    dates: Float64Array.from(stretches),
    members: stretches.map(() => other),
    columns: Object.fromEntries(Object.entries(columns).map(([name, column]) => [name, fold(column)])),
  };
}

function joined(a: Aggregate, b: Aggregate): Aggregate {
  const both = (x: Float64Array, y: Float64Array) => Float64Array.from([...x, ...y]);
  return {
    dates: both(a.dates, b.dates),
    members: [...(a.members ?? []), ...(b.members ?? [])],
    columns: Object.fromEntries(
      Object.entries(a.columns).map(([name, column]) => [
        name,
        both(column, b.columns[name] as Float64Array),
      ]),
    ),
  };
}
