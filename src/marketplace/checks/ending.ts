/** How the data end: days still incomplete, an as-of date after them, strays long after it. */
import { toIsoDate } from "../../metrics/dates";
import type { Subject } from "../checks";
import type { Finding } from "../findings";
import type { SalesTable, TrafficTable } from "../model";
import { closedWeekdays, countDays, type DayCounts } from "./days";
import { cellExample, finding, MOST_EXAMPLES, whereColumn } from "./where";

const WEEKS_BEFORE = 8;
/** A day with less than this part of its weekday's usual rows is not all in yet. */
const LITTLE = 0.4;
/** With fewer rows a day than this, a low day is chance. */
const FEWEST_ROWS = 12;
const MOST_DAYS = 7;

export function checkEnding({ model }: Subject): Finding[] {
  const { defaultAsOf } = model;
  if (defaultAsOf === undefined) return [];
  return [model.sales, model.traffic].flatMap((table) => (table ? endingOf(table, defaultAsOf) : []));
}

function endingOf(table: SalesTable | TrafficTable, asOf: number): Finding[] {
  const column = table.guess.columns.find(({ meaning }) => meaning === "date")?.column;
  if (column === undefined) return [];
  const where = whereColumn(table.source, column);
  const counts = countDays(table.dates, asOf);
  const found = strays(table, asOf, column);
  if (!counts) return found;
  if (isDaily(counts) && lacksOpenDays(counts, asOf)) {
    const parameters = { asOf: toIsoDate(asOf), last: toIsoDate(counts.last) };
    found.push(finding({ code: "asOfAfterData", severity: "warning", where, parameters }));
  }
  const low = lowDays(counts);
  if (low.length > 0) {
    found.push(
      finding({
        code: "incompleteDays",
        severity: "warning",
        where,
        count: low.length,
        examples: low.map(toIsoDate),
      }),
    );
  }
  return found;
}

/** Days after the last that are no weekly day off. */
function lacksOpenDays(counts: DayCounts, asOf: number): boolean {
  const closed = closedWeekdays(counts);
  for (let day = counts.last + 1; day <= asOf; day++) if (!closed[(day - counts.first) % 7]) return true;
  return false;
}

/** A monthly table's last date is its month: nothing is missing after it. */
function isDaily({ days, rows }: DayCounts): boolean {
  return days >= rows.length * 0.3;
}

function strays(table: SalesTable | TrafficTable, asOf: number, column: number): Finding[] {
  const examples: string[] = [];
  let count = 0;
  for (let row = 0; row < table.dates.length; row++) {
    const day = table.dates[row] as number;
    if (!(day > asOf)) continue;
    count++;
    // The cell's own number would say little: the date it stands for does.
    if (examples.length < MOST_EXAMPLES) {
      examples.push(cellExample(table.source, row, column).replace(/: .*/, `: ${toIsoDate(day)}`));
    }
  }
  if (count === 0) return [];
  const where = whereColumn(table.source, column);
  const parameters = { asOf: toIsoDate(asOf) };
  return [finding({ code: "rowsAfterAsOf", severity: "note", where, count, examples, parameters })];
}

function lowDays({ rows, first }: DayCounts): number[] {
  const low: number[] = [];
  for (let index = rows.length - 1; index >= 0 && low.length < MOST_DAYS; index--) {
    const usual = usualRows(rows, index, low.length);
    if (usual === undefined || usual < FEWEST_ROWS || (rows[index] as number) >= usual * LITTLE) break;
    low.push(first + index);
  }
  return low.reverse();
}

/** Median of the same weekday in the weeks before the days already found low. */
function usualRows(rows: Uint32Array, index: number, lowAfter: number): number | undefined {
  const before: number[] = [];
  const skip = Math.ceil(lowAfter / 7);
  for (let week = 1 + skip; week <= WEEKS_BEFORE + skip; week++) {
    const count = rows[index - week * 7];
    if (count !== undefined) before.push(count);
  }
  if (before.length < 4) return undefined;
  before.sort((a, b) => a - b);
  return before[Math.floor(before.length / 2)];
}
