/** Days, weeks or months without rows between the first and the last. */
import { fromSerial, toIsoDate } from "../../metrics/dates";
import type { Subject } from "../checks";
import type { Finding } from "../findings";
import type { SalesTable, TrafficTable } from "../model";
import { closedWeekdays, countDays, type DayCounts } from "./days";
import { finding, whereColumn } from "./where";

/** From this share of days on a table counts as daily. */
const DAILY = 0.5;
const FEWEST_PERIODS = 4;

export function checkGaps({ model }: Subject): Finding[] {
  return [model.sales, model.traffic].flatMap((table) =>
    table ? gapsOf(table, model.defaultAsOf ?? Infinity) : [],
  );
}

function gapsOf(table: SalesTable | TrafficTable, asOf: number): Finding[] {
  const counts = countDays(table.dates, asOf);
  const column = table.guess.columns.find(({ meaning }) => meaning === "date")?.column;
  if (!counts || column === undefined) return [];
  const closed = closedWeekdays(counts);
  const open = counts.rows.reduce((days, _count, index) => days + (closed[index % 7] ? 0 : 1), 0);
  const where = whereColumn(table.source, column);
  if (counts.days >= open * DAILY) {
    const runs = missingRuns(counts, closed);
    const count = runs.reduce((sum, [, , days]) => sum + days, 0);
    const longest = [...runs]
      .sort((a, b) => b[2] - a[2] || a[0] - b[0])
      .map(([from, to]) => spanText(from, to));
    return count === 0
      ? []
      : [finding({ code: "dateGaps", severity: "warning", where, count, examples: longest })];
  }
  return periodGaps(counts, where);
}

/** Runs of days without rows as [first, last, open days in it]. */
function missingRuns({ rows, first }: DayCounts, closed: readonly boolean[]): [number, number, number][] {
  const runs: [number, number, number][] = [];
  let from = -1;
  let open = 0;
  rows.forEach((count, index) => {
    if (count === 0) {
      if (from < 0) [from, open] = [index, 0];
      if (!closed[index % 7]) open++;
    } else if (from >= 0) {
      if (open > 0) runs.push([first + from, first + index - 1, open]);
      from = -1;
    }
  });
  return runs;
}

function spanText(from: number, to: number): string {
  return from === to ? toIsoDate(from) : `${toIsoDate(from)} – ${toIsoDate(to)}`;
}

/** Weekly and monthly tables: a step of twice the usual length has a hole in it. */
function periodGaps({ rows, first, days }: DayCounts, where: Finding["where"]): Finding[] {
  if (days < FEWEST_PERIODS) return [];
  const present: number[] = [];
  rows.forEach((count, index) => {
    if (count > 0) present.push(first + index);
  });
  const steps = present.slice(1).map((day, index) => day - (present[index] as number));
  const usual = (test: (step: number) => boolean) => steps.filter(test).length >= steps.length * 0.6;
  const weekly = usual((step) => step === 7);
  const monthly = usual((step) => step >= 28 && step <= 31);
  if (!weekly && !monthly) return [];
  let count = 0;
  const examples: string[] = [];
  steps.forEach((step, index) => {
    const missing = weekly ? Math.round(step / 7) - 1 : monthsBetween(present[index] as number, step) - 1;
    if (missing < 1) return;
    count += missing;
    examples.push(spanText((present[index] as number) + 1, (present[index + 1] as number) - 1));
  });
  const parameters = { step: weekly ? "week" : "month" };
  return count === 0
    ? []
    : [finding({ code: "periodGaps", severity: "warning", where, count, examples, parameters })];
}

function monthsBetween(from: number, step: number): number {
  const a = fromSerial(from);
  const b = fromSerial(from + step);
  return (b.year - a.year) * 12 + b.month - a.month;
}
