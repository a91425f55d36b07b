/** Rows grouped by date: into the periods of a calendar, or into windows of days. */
import { DEFAULT_CALENDAR, periodNumber, periodStart, type Calendar, type Grain } from "./dates";
import { aggregate, type Aggregation, type Groups } from "./group";
import { unavailable, type DateColumn, type NumberColumn } from "./values";

/** Rows → the period of their date. */
export interface PeriodGroups extends Groups {
  /** Number of the period that has code 0. */
  readonly first: number;
}

/**
 * Groups rows by period, from the first dated row's period to the last one's; rows after `until` and rows without a
 * date are in none.
 *
 * @throws unavailable: no row is left
 */
export function groupByPeriod(
  dates: DateColumn,
  grain: Grain,
  calendar: Calendar = DEFAULT_CALENDAR,
  until = Infinity,
): PeriodGroups {
  const { earliest, latest } = span(dates, until);
  const first = periodNumber(earliest, grain, calendar);
  const count = periodNumber(latest, grain, calendar) - first + 1;
  const codes = new Int32Array(dates.length);
  const days = latest - earliest + 1;
  if (days > 4 * dates.length + 1000) {
    dates.forEach((date, row) => {
      codes[row] = date <= until ? periodNumber(date, grain, calendar) - first : -1;
    });
    return { codes, count, first };
  }
  const ofDay = new Int32Array(days);
  for (let period = 0; period < count; period++) {
    const from = Math.max(0, periodStart(first + period, grain, calendar) - earliest);
    ofDay.fill(period, from, periodStart(first + period + 1, grain, calendar) - earliest);
  }
  for (let row = 0; row < dates.length; row++) {
    const day = (dates[row] as number) - earliest;
    codes[row] = day >= 0 && day < days ? (ofDay[day] as number) : -1;
  }
  return { codes, count, first };
}

/** First and last date up to `until`. */
export function span(dates: DateColumn, until = Infinity): { earliest: number; latest: number } {
  let earliest = Infinity;
  let latest = -Infinity;
  for (let row = 0; row < dates.length; row++) {
    const date = dates[row] as number;
    if (date > until) continue;
    if (date < earliest) earliest = date;
    if (date > latest) latest = date;
  }
  if (latest === -Infinity) throw unavailable(until === Infinity ? "noDates" : "noDatesByThen");
  return { earliest, latest };
}

/** Days from `start` to `end`, both included. */
export interface Window {
  readonly start: number;
  readonly end: number;
}

/** Aggregates the rows of each window of days; windows may overlap. */
export function aggregateWindows(
  dates: DateColumn,
  values: NumberColumn,
  windows: readonly Window[],
  agg: Aggregation,
): Float64Array {
  const results = new Float64Array(windows.length);
  const base = Math.min(...windows.map(({ start }) => start));
  const days = Math.max(...windows.map(({ end }) => end)) - base + 1;
  const codes = new Int32Array(dates.length);
  for (const layer of layersOf(windows)) {
    const ofDay = new Int32Array(days).fill(-1);
    layer.forEach((window, code) => {
      const { start, end } = windows[window] as Window;
      ofDay.fill(code, start - base, end - base + 1);
    });
    for (let row = 0; row < dates.length; row++) {
      const day = (dates[row] as number) - base;
      codes[row] = day >= 0 && day < days ? (ofDay[day] as number) : -1;
    }
    const found = aggregate({ codes, count: layer.length }, values, agg, dates);
    layer.forEach((window, code) => (results[window] = found[code] as number));
  }
  return results;
}

/** Windows put into layers in which no two overlap, so that each layer takes one loop over the rows. */
function layersOf(windows: readonly Window[]): number[][] {
  const layers: number[][] = [];
  windows.forEach(({ start, end }, i) => {
    const free = layers.find((layer) =>
      layer.every((j) => {
        const other = windows[j] as Window;
        return end < other.start || start > other.end;
      }),
    );
    if (free) free.push(i);
    else layers.push([i]);
  });
  return layers;
}
