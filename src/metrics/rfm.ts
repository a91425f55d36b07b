/** BIZ.RFM: how often, how recently, for how long and for how much each customer has bought. */
import { rowsThroughTime, type GroupedRows } from "./group";
import { BLANK_BYTES, NUMBER_BYTES, refuseOversize } from "./size";
import { groupByPeriod, span, type PeriodGroups } from "./windows";
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

/**
 * A row of the result, which may have as many as Excel takes:
 * - frequency: days with a purchase after the first such day
 * - recency and age: from the first purchase to the last, and to asOf, in units of the grain
 * - monetary: mean of the days' totals, the first day left out; NaN without a repeat day that holds a value
 */
export type Customer = readonly [
  id: KeyLabel,
  frequency: number,
  recency: number,
  age: number,
  monetary: number,
];

/**
 * One row a customer, in the order in which they are first met: what BGNBD and GAMMAGAMMA take. Purchases of one day
 * count once, their values added. Linear in rows. Definition: lifetimes' summary_data_from_transaction_data.
 *
 * @throws unavailable: no row with id and date; more customers than Excel can take
 */
export function rfm(input: RfmInput): Customer[] {
  const { ids, dates } = input;
  const asOf = input.asOf ?? span(dates).latest;
  const days = groupByPeriod(dates, "day", undefined, asOf);
  const visits = rowsThroughTime(ids, days);
  if (visits.rows.length === 0) throw unavailable("cohortNoRows");
  const customers = new Array<Customer>(countFilled(visits));
  refuseOversize(customers.length, 5, (3 * NUMBER_BYTES + 2 * BLANK_BYTES) / 5);
  for (let id = 0, next = 0; id < ids.count; id++) {
    const customer = customerOf(id, visits, days, input, asOf);
    if (customer) customers[next++] = customer;
  }
  return customers;
}

function countFilled({ starts }: GroupedRows): number {
  let filled = 0;
  for (let id = 1; id < starts.length; id++) if (starts[id] !== starts[id - 1]) filled++;
  return filled;
}

/** Nothing for an id without a dated row. */
function customerOf(
  id: number,
  { starts, rows }: GroupedRows,
  days: PeriodGroups,
  { ids, values, grain }: RfmInput,
  asOf: number,
): Customer | undefined {
  const start = starts[id] as number;
  const end = starts[id + 1] as number;
  if (start === end) return undefined;
  const first = days.codes[rows[start] as number] as number;
  let last = first;
  let frequency = 0;
  // Sum of the values after the first day, and the days that hold one.
  let total = 0;
  let spendingDays = 0;
  let lastSpending = first;
  for (let i = start; i < end; i++) {
    const row = rows[i] as number;
    const day = days.codes[row] as number;
    if (day > last) frequency++;
    last = day;
    const spent = values && day > first ? (values[row] as number) : NaN;
    if (isMissing(spent)) continue;
    total += spent;
    if (day > lastSpending) spendingDays++;
    lastSpending = day;
  }
  const label = ids.labels[id] as KeyLabel;
  const recency = (last - first) / DAYS[grain];
  const age = (asOf - days.first - first) / DAYS[grain];
  return [label, frequency, recency, age, spendingDays > 0 ? total / spendingDays : NaN];
}
