/** The default as-of date: real exports have stray rows in months long after their last full one. */
import { fromSerial, toSerial } from "../metrics/dates";
import { isMissing, type DateColumn } from "../metrics/values";

/** Last day of the last month with at least a quarter of the median month's rows. */
export function defaultAsOf(dates: DateColumn): number | undefined {
  const rowsByMonth = new Map<number, number>();
  const monthOfDay = new Map<number, number>();
  for (const day of dates) {
    if (isMissing(day)) continue;
    let month = monthOfDay.get(day);
    if (month === undefined) {
      const civil = fromSerial(day);
      month = civil.year * 12 + civil.month - 1;
      monthOfDay.set(day, month);
    }
    rowsByMonth.set(month, (rowsByMonth.get(month) ?? 0) + 1);
  }
  if (rowsByMonth.size === 0) return undefined;
  const enough = medianOf([...rowsByMonth.values()]) / 4;
  const last = Math.max(...[...rowsByMonth].filter(([, rows]) => rows >= enough).map(([month]) => month));
  return toSerial(Math.floor(last / 12), (last % 12) + 2, 1) - 1;
}

function medianOf(values: number[]): number {
  const sorted = values.sort((a, b) => a - b);
  const middle = Math.floor(sorted.length / 2);
  const upper = sorted[middle] as number;
  return sorted.length % 2 === 1 ? upper : ((sorted[middle - 1] as number) + upper) / 2;
}
