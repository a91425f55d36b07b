/** BIZ.RFM: how often, how recently, for how long and for how much each customer has bought. */
import { groupByPeriod, span, type PeriodGroups } from "./windows";
import { rowsInOrder, rowsByGroup } from "./group";
import { BLANK_BYTES, NUMBER_BYTES, refuseOversize } from "./size";
import {
  isMissing,
  unavailable,
  type DateColumn,
  type KeyColumn,
  type KeyLabel,
  type NumberColumn,
} from "./values";

export const RFM_GRAINS = ["day", "week", "month"] as const;
export type RfmGrain = (typeof RFM_GRAINS)[number];

/** Days in a unit of time; a month is a twelfth of 365.25 days. */
const DAYS: Readonly<Record<RfmGrain, number>> = { day: 1, week: 7, month: 30.4375 };

export interface RfmInput {
  readonly ids: KeyColumn;
  readonly dates: DateColumn;
  readonly values?: NumberColumn;
  /** End of the observation; the last date when not given. Later rows are left out. */
  readonly asOf?: number;
  readonly grain: RfmGrain;
}

export interface Customer {
  readonly id: KeyLabel;
  /** Days with a purchase after the first such day. */
  readonly frequency: number;
  /** From the first purchase to the last, and to asOf, in units of the grain. */
  readonly recency: number;
  readonly age: number;
  /** Mean of the days' totals, the first day left out; NaN without a repeat day that holds a value. */
  readonly monetary: number;
}

/**
 * One row a customer, in the order in which they are first met: what BGNBD and GAMMAGAMMA take. Purchases of one day
 * count once, their values added. Linear in rows. Definition: lifetimes' summary_data_from_transaction_data.
 *
 * @throws unavailable: no row with id and date; more customers than Excel can take
 */
export function rfm(input: RfmInput): Customer[] {
  const { ids, dates, values, grain } = input;
  const asOf = input.asOf ?? span(dates).latest;
  const days = groupByPeriod(dates, "day", undefined, asOf);
  const { starts, rows } = rowsByGroup({ codes: ids.codes, count: ids.labels.length }, rowsInOrder(days));
  refuseOversize(customersIn(starts), 5, (3 * NUMBER_BYTES + 2 * BLANK_BYTES) / 5);
  const customers: Customer[] = [];
  for (let id = 0; id < ids.labels.length; id++) {
    const from = starts[id] as number;
    const to = starts[id + 1] as number;
    if (from === to) continue;
    const { frequency, monetary } = visits(rows, from, to, days, values);
    const first = days.codes[rows[from] as number] as number;
    const last = days.codes[rows[to - 1] as number] as number;
    customers.push({
      id: ids.labels[id] as KeyLabel,
      frequency,
      recency: (last - first) / DAYS[grain],
      age: (asOf - days.first - first) / DAYS[grain],
      monetary,
    });
  }
  if (customers.length === 0) throw unavailable("cohortNoRows");
  return customers;
}

function customersIn(starts: Int32Array): number {
  let count = 0;
  for (let id = 0; id + 1 < starts.length; id++)
    if ((starts[id] as number) < (starts[id + 1] as number)) count++;
  return count;
}

/** Repeat days of one customer, whose rows stand in date order. */
function visits(
  rows: Int32Array,
  from: number,
  to: number,
  days: PeriodGroups,
  values: NumberColumn | undefined,
): { frequency: number; monetary: number } {
  const first = days.codes[rows[from] as number] as number;
  let [frequency, total, spendingDays, lastSpending] = [0, 0, 0, first];
  let before = first;
  for (let at = from; at < to; at++) {
    const row = rows[at] as number;
    const day = days.codes[row] as number;
    if (day !== before) frequency++;
    before = day;
    const spent = values ? (values[row] as number) : NaN;
    if (day === first || isMissing(spent)) continue;
    total += spent;
    if (day !== lastSpending) spendingDays++;
    lastSpending = day;
  }
  return { frequency, monetary: spendingDays > 0 ? total / spendingDays : NaN };
}
