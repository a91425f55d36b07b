/** BIZ.COHORT: what each period's newcomers did in the periods after. */
import { activityOf, type Activity } from "./activity";
import { periodEnd, periodNumber, type Calendar, type Grain } from "./dates";
import { countRows, sumByCode, type Groups } from "./group";
import { refuseOversize } from "./size";
import { groupByPeriod, span, type PeriodGroups } from "./windows";
import { invalid, unavailable, type DateColumn, type KeyColumn, type NumberColumn } from "./values";

export const COHORT_METRICS = ["retention", "active", "revenue", "ltv", "orders"] as const;
export const COHORT_MODES = ["on", "on_or_after"] as const;
export type CohortMetric = (typeof COHORT_METRICS)[number];
export type CohortMode = (typeof COHORT_MODES)[number];

export interface CohortInput {
  readonly ids: KeyColumn;
  readonly dates: DateColumn;
  readonly values?: NumberColumn;
  readonly grain: Grain;
  readonly metric: CohortMetric;
  readonly mode: CohortMode;
  /** Last day that the rows cover; the last date when not given. Later rows are left out. */
  readonly asOf?: number;
  readonly calendar: Calendar;
}

export interface Cohort {
  /** Number of the period in which its members came. */
  readonly period: number;
  readonly size: number;
  /** By period since then; NaN where asOf has not completed that period (or all its values are missing). */
  readonly cells: Float64Array;
}

export interface CohortTriangle {
  readonly asOf: number;
  /** Periods from the first cohort's to asOf's, both included: the width of every row of cells. */
  readonly periods: number;
  /** Cohorts with members, oldest first. */
  readonly cohorts: readonly Cohort[];
}

/**
 * The cohort triangle. A cohort is the ids whose first row falls in one calendar period; period k is the k-th calendar
 * period after it. Every row counts as activity, whatever its value.
 *
 * - retention: share of the cohort active in period k, a fraction; active: their number
 * - orders: rows; revenue: sum of values; ltv: revenue up to period k ÷ original size
 * - mode "on_or_after": active in period k or any later one (unbounded retention)
 *
 * Linear in rows. Definitions as Mixpanel and Amplitude state them.
 *
 * @throws value: values left out of revenue or ltv; "on_or_after" with a metric that does not count people
 * @throws unavailable: no row with id and date; a triangle larger than Excel can take
 */
export function cohort(input: CohortInput): CohortTriangle {
  const { ids, dates, values, grain, metric, mode, calendar } = input;
  const countsPeople = metric === "retention" || metric === "active";
  if (!countsPeople && mode === "on_or_after") throw invalid("cohortUnbounded");
  if ((metric === "revenue" || metric === "ltv") && !values) throw invalid("cohortValuesNeeded", { metric });
  const asOf = input.asOf ?? span(dates).latest;
  const rows = groupByPeriod(dates, grain, calendar, asOf);
  const current = periodNumber(asOf, grain, calendar);
  const activity = activityOf(ids, rows);
  const grid = layOut(activity, rows, current - rows.first + 1);
  const totals = countsPeople
    ? countPeople(grid, activity, mode)
    : addUp(grid, ids, rows, metric === "orders" ? undefined : values);
  const completed = periodEnd(current, grain, calendar) > asOf ? current - 1 : current;
  const cohorts = grid.cohorts.map((offset, line) => {
    const cells = totals.slice(line * grid.periods, (line + 1) * grid.periods);
    cells.fill(NaN, Math.max(0, completed - rows.first - offset + 1));
    const size = grid.sizes[offset] as number;
    return { period: rows.first + offset, size, cells: express(cells, metric, size) };
  });
  return { asOf, periods: grid.periods, cohorts };
}

/** Where each id's cells lie in the triangle, line by line. */
interface Grid {
  /** Periods after the first of all, for each cohort with members. */
  readonly cohorts: readonly number[];
  /** Members by that period. */
  readonly sizes: Int32Array;
  readonly periods: number;
  /** For each id its cell of the first period of all, if it had one: a period later is a cell further. */
  readonly origins: Int32Array;
}

function layOut({ firsts }: Activity, rows: PeriodGroups, periods: number): Grid {
  const sizes = new Int32Array(rows.count);
  firsts.forEach((first) => {
    if (first < rows.count) sizes[first] = (sizes[first] as number) + 1;
  });
  const cohorts: number[] = [];
  // A period without newcomers, and the one beyond all, have no line and are never asked for it.
  const origins = new Int32Array(rows.count + 1);
  sizes.forEach((size, offset) => {
    if (size > 0) origins[offset] = (cohorts.push(offset) - 1) * periods - offset;
  });
  if (cohorts.length === 0) throw unavailable("cohortNoRows");
  refuseOversize(cohorts.length, periods + 2);
  return { cohorts, sizes, periods, origins: firsts.map((first) => origins[first] as number) };
}

/** Distinct ids in each cell; for "on_or_after" in that cell or a later one of its line. */
function countPeople(
  { cohorts, periods, origins }: Grid,
  { firsts, each }: Activity,
  mode: CohortMode,
): Float64Array {
  const found = new Int32Array(cohorts.length * periods);
  const count = (id: number, period: number) => {
    const cell = (origins[id] as number) + period;
    found[cell] = (found[cell] as number) + 1;
  };
  if (mode === "on") each(count);
  else {
    const latest = new Int32Array(firsts.length).fill(-1);
    each((id, period) => (latest[id] = period));
    latest.forEach((period, id) => period >= 0 && count(id, period));
    addFromTheRight(found, periods);
  }
  return Float64Array.from(found);
}

function addFromTheRight(found: Int32Array, periods: number): void {
  for (let cell = found.length - 2; cell >= 0; cell--) {
    if ((cell + 1) % periods !== 0) found[cell] = (found[cell] as number) + (found[cell + 1] as number);
  }
}

/** Rows of each cell, or the sum of their values: 0 without rows, missing where all values are. */
function addUp(grid: Grid, ids: KeyColumn, rows: PeriodGroups, values: NumberColumn | undefined) {
  const codes = ids.codes.map((id, row) => {
    const period = rows.codes[row] as number;
    return id < 0 || period < 0 ? -1 : (grid.origins[id] as number) + period;
  });
  const cells: Groups = { codes, count: grid.cohorts.length * grid.periods };
  const counts = countRows(cells);
  if (!values) return Float64Array.from(counts);
  return sumByCode(cells.codes, cells.count, values).map((sum, cell) => (counts[cell] === 0 ? 0 : sum));
}

function express(cells: Float64Array, metric: CohortMetric, size: number): Float64Array {
  if (metric === "retention") return cells.map((active) => active / size);
  if (metric !== "ltv") return cells;
  // What is not known of one period is not known of the total from then on.
  let total = 0;
  return cells.map((revenue) => (total += revenue) / size);
}
