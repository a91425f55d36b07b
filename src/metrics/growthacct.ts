/** BIZ.GROWTHACCT: growth accounting, what each period's total gained and lost. */
import { periodNumber, periodStart, toIsoDate, type Calendar, type Grain } from "./dates";
import { rowsInOrder } from "./group";
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
  const { dates, grain, calendar } = input;
  const asOf = input.asOf ?? span(dates).latest;
  const rows = groupByPeriod(dates, grain, calendar, asOf);
  const count = periodNumber(asOf, grain, calendar) - rows.first + 1;
  refuseOversize(count, FLOWS + 3);
  const ledger = { flows: new Float64Array(count * FLOWS), ends: new Float64Array(count), count };
  follow(input, rows, ledger);
  const { flows, ends } = ledger;
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

/** What is known of each id while its rows are followed through time. */
interface Followed {
  /** Its period whose rows are being added, -1 before its first; their sum, and the sum of their sizes. */
  readonly period: Int32Array;
  readonly total: Float64Array;
  readonly size: Float64Array;
  /** The period before in which it was active, -1 without one, and its total there. */
  readonly last: Int32Array;
  readonly lastTotal: Float64Array;
}

/** Takes the rows in the order of their periods and books each id's period once it is over. */
function follow(input: GrowthInput, rows: PeriodGroups, ledger: Ledger): void {
  const { codes, labels } = input.ids;
  const ids = labels.length;
  const known: Followed = {
    period: new Int32Array(ids).fill(-1),
    total: new Float64Array(ids),
    size: new Float64Array(ids),
    last: new Int32Array(ids).fill(-1),
    lastTotal: new Float64Array(ids),
  };
  const { period, total, size } = known;
  const order = rowsInOrder(rows);
  for (let i = 0; i < order.length; i++) {
    const row = order[i] as number;
    const id = codes[row] as number;
    if (id < 0) continue;
    const now = rows.codes[row] as number;
    if (period[id] !== now) {
      bookPeriod(id, known, ledger, input, rows);
      period[id] = now;
      total[id] = size[id] = 0;
    }
    const value = input.values[row] as number;
    if (isMissing(value)) continue;
    total[id] = (total[id] as number) + value;
    size[id] = (size[id] as number) + Math.abs(value);
  }
  if (period.every((each) => each < 0)) throw unavailable("cohortNoRows");
  for (let id = 0; id < ids; id++) {
    bookPeriod(id, known, ledger, input, rows);
    bookChurn(id, known, ledger);
  }
}

/** Books what an id did in a period, all rows of which have been added. */
function bookPeriod(
  id: number,
  known: Followed,
  ledger: Ledger,
  input: GrowthInput,
  rows: PeriodGroups,
): void {
  const { flows, ends } = ledger;
  const period = known.period[id] as number;
  const total = known.total[id] as number;
  if (period < 0 || Math.abs(total) <= ROUNDING * (known.size[id] as number)) return;
  if (total < 0) throw negativeTotal(id, rows.first + period, total, input);
  const last = known.last[id] as number;
  const lastTotal = known.lastTotal[id] as number;
  if (last < 0) book(flows, period, NEW, total);
  else if (last === period - 1)
    book(flows, period, total > lastTotal ? EXPANSION : CONTRACTION, total - lastTotal);
  else {
    bookChurn(id, known, ledger);
    book(flows, period, RESURRECTED, total);
  }
  ends[period] = (ends[period] as number) + total;
  known.last[id] = period;
  known.lastTotal[id] = total;
}

/** An id that was active is lost in the period after, if there is one. */
function bookChurn(id: number, { last, lastTotal }: Followed, { flows, count }: Ledger): void {
  const next = (last[id] as number) + 1;
  if (next > 0 && next < count) book(flows, next, CHURNED, -(lastTotal[id] as number));
}

function book(flows: Float64Array, period: number, kind: number, amount: number): void {
  const at = period * FLOWS + kind;
  flows[at] = (flows[at] as number) + amount;
}

function negativeTotal(id: number, period: number, total: number, { ids, grain, calendar }: GrowthInput) {
  const from = toIsoDate(Math.max(1, periodStart(period, grain, calendar)));
  return invalid("growthNegative", { id: String(ids.labels[id]), from, total });
}
