/** BIZ.GROWTHACCT: growth accounting, what each period's total gained and lost. */
import { periodNumber, periodStart, toIsoDate, type Calendar, type Grain } from "./dates";
import { rowsInOrder, rowsByGroup, type GroupedRows } from "./group";
import { refuseOversize } from "./size";
import { groupByPeriod, span, type PeriodGroups } from "./windows";
import {
  invalid,
  isMissing,
  unavailable,
  type DateColumn,
  type KeyColumn,
  type NumberColumn,
} from "./values";

export interface GrowthInput {
  readonly ids: KeyColumn;
  readonly dates: DateColumn;
  readonly values: NumberColumn;
  readonly grain: Grain;
  /** Last day that the rows cover; the last date when not given. Later rows are left out. */
  readonly asOf?: number;
  readonly calendar: Calendar;
}

/** start + all that follows = end, in the unit of the values; what was lost is negative. */
export interface GrowthPeriod {
  readonly period: number;
  readonly start: number;
  readonly new: number;
  readonly expansion: number;
  readonly contraction: number;
  readonly resurrected: number;
  readonly churned: number;
  readonly end: number;
}

export interface GrowthAccount {
  readonly asOf: number;
  /** From the first dated row's period to asOf's. */
  readonly periods: readonly GrowthPeriod[];
}

const NEW = 0;
const EXPANSION = 1;
const CONTRACTION = 2;
const RESURRECTED = 3;
const CHURNED = 4;
const FLOWS = 5;
/** A total this small beside the values that made it is what rounding left of 0. */
const ROUNDING = 1e-12;

/**
 * Splits the change of the total from period to period by what each id did. An id is active in a period when its total
 * there is above 0: new = never active before; resurrected = active before, but not in the last period; expansion and
 * contraction = active in both; churned = active in the last period only. Identity: start + all = end. In the first
 * period everything is new. Linear in rows.
 *
 * @throws value: a negative total of an id in a period
 * @throws unavailable: no row with id and date; more periods than Excel can take
 */
export function growthAccount(input: GrowthInput): GrowthAccount {
  const { ids, dates, grain, calendar } = input;
  const asOf = input.asOf ?? span(dates).latest;
  const rows = groupByPeriod(dates, grain, calendar, asOf);
  const count = periodNumber(asOf, grain, calendar) - rows.first + 1;
  refuseOversize(count, FLOWS + 3);
  const flows = new Float64Array(count * FLOWS);
  const ends = new Float64Array(count);
  const people = rowsByGroup({ codes: ids.codes, count: ids.labels.length }, rowsInOrder(rows));
  if (people.rows.length === 0) throw unavailable("cohortNoRows");
  const ledger = { flows, ends, count };
  for (let id = 0; id < ids.labels.length; id++) follow(id, people, rows, input, ledger);
  const periods = Array.from({ length: count }, (_, period): GrowthPeriod => {
    const flow = (kind: number) => flows[period * FLOWS + kind] as number;
    return {
      period: rows.first + period,
      start: ends[period - 1] ?? 0,
      new: flow(NEW),
      expansion: flow(EXPANSION),
      contraction: flow(CONTRACTION),
      resurrected: flow(RESURRECTED),
      churned: flow(CHURNED),
      end: ends[period] as number,
    };
  });
  return { asOf, periods };
}

interface Ledger {
  /** Period by period, the five flows side by side. */
  readonly flows: Float64Array;
  readonly ends: Float64Array;
  readonly count: number;
}

/** Books what one id did; its rows stand in the order of their periods. */
function follow(
  id: number,
  people: GroupedRows,
  rows: PeriodGroups,
  input: GrowthInput,
  ledger: Ledger,
): void {
  const { flows, ends, count } = ledger;
  const to = people.starts[id + 1] as number;
  let last = -1;
  let lastTotal = 0;
  let at = people.starts[id] as number;
  while (at < to) {
    const period = rows.codes[people.rows[at] as number] as number;
    let total = 0;
    let size = 0;
    for (; at < to && rows.codes[people.rows[at] as number] === period; at++) {
      const value = input.values[people.rows[at] as number] as number;
      if (isMissing(value)) continue;
      total += value;
      size += Math.abs(value);
    }
    if (Math.abs(total) <= ROUNDING * size) continue;
    if (total < 0) throw negativeTotal(id, rows.first + period, total, input);
    if (last < 0) book(flows, period, NEW, total);
    else if (last === period - 1)
      book(flows, period, total > lastTotal ? EXPANSION : CONTRACTION, total - lastTotal);
    else {
      book(flows, last + 1, CHURNED, -lastTotal);
      book(flows, period, RESURRECTED, total);
    }
    ends[period] = (ends[period] as number) + total;
    last = period;
    lastTotal = total;
  }
  if (last >= 0 && last < count - 1) book(flows, last + 1, CHURNED, -lastTotal);
}

function book(flows: Float64Array, period: number, kind: number, amount: number): void {
  const at = period * FLOWS + kind;
  flows[at] = (flows[at] as number) + amount;
}

function negativeTotal(id: number, period: number, total: number, { ids, grain, calendar }: GrowthInput) {
  const from = toIsoDate(Math.max(1, periodStart(period, grain, calendar)));
  return invalid("growthNegative", { id: String(ids.labels[id]), from, total });
}
