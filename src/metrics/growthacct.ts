/** BIZ.GROWTHACCT: growth accounting, what each period's total gained and lost. */
import { periodNumber, periodStart, toIsoDate, type Calendar, type Grain } from "./dates";
import { rowsThroughTime } from "./group";
import { refuseOversize } from "./size";
import { groupByPeriod, span, type PeriodGroups } from "./windows";
import {
  invalid,
  isMissing,
  unavailable,
  type DateColumn,
  type KeyColumn,
  type KeyLabel,
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

/** Follows each id from period to period and books what it did in each. */
function follow({ ids, values, ...input }: GrowthInput, periods: PeriodGroups, ledger: Ledger): void {
  const { flows, ends, count } = ledger;
  const { starts, rows } = rowsThroughTime(ids, periods);
  if (rows.length === 0) throw unavailable("cohortNoRows");
  for (let id = 0; id < ids.count; id++) {
    const end = starts[id + 1] as number;
    // The period before in which it was active, -1 without one, and its total there.
    let last = -1;
    let lastTotal = 0;
    for (let i = starts[id] as number; i < end;) {
      const period = periods.codes[rows[i] as number] as number;
      let total = 0;
      let size = 0;
      for (; i < end && periods.codes[rows[i] as number] === period; i++) {
        const value = values[rows[i] as number] as number;
        if (isMissing(value)) continue;
        total += value;
        size += Math.abs(value);
      }
      if (Math.abs(total) <= ROUNDING * size) continue;
      if (total < 0) throw negativeTotal(ids.labels[id], periods.first + period, total, input);
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
    if (last >= 0 && last + 1 < count) book(flows, last + 1, CHURNED, -lastTotal);
  }
}

function book(flows: Float64Array, period: number, kind: number, amount: number): void {
  const at = period * FLOWS + kind;
  flows[at] = (flows[at] as number) + amount;
}

function negativeTotal(
  id: KeyLabel | undefined,
  period: number,
  total: number,
  when: Pick<GrowthInput, "grain" | "calendar">,
) {
  const from = toIsoDate(Math.max(1, periodStart(period, when.grain, when.calendar)));
  return invalid("growthNegative", { id: String(id), from, total });
}
