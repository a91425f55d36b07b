/** Monthly targets of GMV and orders, in all and by category; set as people set them, somewhat above what comes. */
import { fromSerial, toSerial } from "../metrics/dates";
import type { Random } from "../metrics/random";
import type { SalesColumns } from "./columns";
import { CATEGORIES } from "./vocabulary";

export interface SampleTarget {
  readonly start: number;
  readonly end: number;
  readonly metric: "gmv" | "orders";
  /** -1 = in all. */
  readonly category: number;
  readonly target: number;
}

/** A target that a truth fixes: the months within it share it as they share what was sold. */
export interface FixedTarget {
  readonly from: number;
  readonly to: number;
  readonly category: number;
  readonly target: number;
}

const STRETCH = 0.03;
const SPREAD = 0.04;
const PLANNED_MONTHS = 2;
const YEARLY_GROWTH = 1.14;

export function drawTargets(
  random: Random,
  sales: SalesColumns,
  first: number,
  horizon: number,
  fixed: readonly FixedTarget[],
): SampleTarget[] {
  const months = monthsBetween(first, horizon);
  const sold = sumByMonth(sales, first, months);
  const targets: SampleTarget[] = [];
  for (let month = 0; month < months + PLANNED_MONTHS; month++) {
    const [start, end] = [monthStart(first, month), monthStart(first, month + 1) - 1];
    for (const [metric, unit] of [
      ["gmv", 100],
      ["orders", 10],
    ] as const) {
      for (let category = -1; category < (metric === "gmv" ? CATEGORIES.length : 0); category++) {
        const base = expected(sold[metric][category + 1] as Float64Array, month, months);
        const wanted = base * (1 + STRETCH + SPREAD * random.normal());
        const target = Math.max(unit, Math.round(wanted / unit) * unit);
        targets.push({ start, end, metric, category, target });
      }
    }
  }
  return fixed.reduce(
    (all, each) => fix(all, each, sold.gmv[each.category + 1] as Float64Array, first),
    targets,
  );
}

/** Beyond what is generated: last year's month with a year's growth, or the last month's level. */
function expected(sold: Float64Array, month: number, months: number): number {
  if (month < months) return sold[month] as number;
  const lastYear = sold[month - 12];
  return lastYear === undefined ? (sold[months - 1] as number) : lastYear * YEARLY_GROWTH;
}

function fix(
  targets: readonly SampleTarget[],
  fixed: FixedTarget,
  sold: Float64Array,
  first: number,
): SampleTarget[] {
  const inside = targets.filter(
    ({ start, end, metric, category }) =>
      metric === "gmv" && category === fixed.category && start >= fixed.from && end <= fixed.to,
  );
  const covered = inside.reduce((days, { start, end }) => days + end - start + 1, 0);
  const whole = { start: fixed.from, end: fixed.to, metric: "gmv" as const, category: fixed.category };
  // Not whole months: the period gets a target of its own beside the months'.
  if (covered !== fixed.to - fixed.from + 1) return [...targets, { ...whole, target: fixed.target }];
  const of = ({ start }: SampleTarget) => sold[monthsBetween(first, start) - 1] as number;
  const total = inside.reduce((sum, target) => sum + of(target), 0);
  let left = fixed.target;
  const shares = new Map(
    inside.map((target, index) => {
      const share = index === inside.length - 1 ? left : Math.round((fixed.target * of(target)) / total);
      left = Math.round((left - share) * 100) / 100;
      return [target, share];
    }),
  );
  return targets.map((target) => ({ ...target, target: shares.get(target) ?? target.target }));
}

function sumByMonth(sales: SalesColumns, first: number, months: number) {
  const empty = () => Array.from({ length: CATEGORIES.length + 1 }, () => new Float64Array(months));
  const sums = { gmv: empty(), orders: empty() };
  let [day, month] = [-1, -1];
  for (let row = 0; row < sales.rows; row++) {
    if (sales.date[row] !== day) {
      day = sales.date[row] as number;
      month = monthsBetween(first, day) - 1;
    }
    const category = (sales.category[row] as number) + 1;
    for (const place of [0, category]) {
      add(sums.gmv[place] as Float64Array, month, sales.gmv[row] as number);
      add(sums.orders[place] as Float64Array, month, sales.orders[row] as number);
    }
  }
  return sums;
}

function add(values: Float64Array, index: number, amount: number): void {
  values[index] = (values[index] as number) + amount;
}

function monthStart(first: number, months: number): number {
  const { year, month } = fromSerial(first);
  return toSerial(year, month + months, 1);
}

/** Months that the days from `first` to `last` touch. */
export function monthsBetween(first: number, last: number): number {
  const [a, b] = [fromSerial(first), fromSerial(last)];
  return (b.year - a.year) * 12 + b.month - a.month + 1;
}
