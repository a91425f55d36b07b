/** BIZ.RFM: how often, how recently, for how long and for how much each customer has bought. */
import { groupByPeriod, span, type PeriodGroups } from "./windows";
import { rowsInOrder } from "./group";
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
  const { ids, dates, values, grain } = input;
  const asOf = input.asOf ?? span(dates).latest;
  const days = groupByPeriod(dates, "day", undefined, asOf);
  const { first, last, frequency, total, spendingDays } = visits(ids, days, values);
  const count = first.reduce((met, day) => (day < 0 ? met : met + 1), 0);
  if (count === 0) throw unavailable("cohortNoRows");
  refuseOversize(count, 5, (3 * NUMBER_BYTES + 2 * BLANK_BYTES) / 5);
  const customers = new Array<Customer>(count);
  let next = 0;
  for (let id = 0; id < first.length; id++) {
    const start = first[id] as number;
    if (start < 0) continue;
    const spent = spendingDays[id] as number;
    customers[next++] = [
      ids.labels[id] as KeyLabel,
      frequency[id] as number,
      ((last[id] as number) - start) / DAYS[grain],
      (asOf - days.first - start) / DAYS[grain],
      spent > 0 ? (total[id] as number) / spent : NaN,
    ];
  }
  return customers;
}

/** What each customer did: days counted from the first of all, -1 for one without a dated row. */
interface Visits {
  readonly first: Int32Array;
  readonly last: Int32Array;
  readonly frequency: Int32Array;
  /** Sum of the values after the first day, and the days that hold one. */
  readonly total: Float64Array;
  readonly spendingDays: Int32Array;
}

function visits(ids: KeyColumn, days: PeriodGroups, values: NumberColumn | undefined): Visits {
  const people = ids.labels.length;
  const [first, last] = [new Int32Array(people).fill(-1), new Int32Array(people).fill(-1)];
  const [frequency, spendingDays] = [new Int32Array(people), new Int32Array(people)];
  const lastSpending = new Int32Array(people).fill(-1);
  const total = new Float64Array(people);
  const order = rowsInOrder(days);
  for (let i = 0; i < order.length; i++) {
    const row = order[i] as number;
    const id = ids.codes[row] as number;
    if (id < 0) continue;
    const day = days.codes[row] as number;
    if ((first[id] as number) < 0) first[id] = day;
    else if (day !== last[id]) frequency[id] = (frequency[id] as number) + 1;
    last[id] = day;
    if (!values || day === first[id]) continue;
    const spent = values[row] as number;
    if (isMissing(spent)) continue;
    total[id] = (total[id] as number) + spent;
    if (day !== lastSpending[id]) spendingDays[id] = (spendingDays[id] as number) + 1;
    lastSpending[id] = day;
  }
  return { first, last, frequency, total, spendingDays };
}
