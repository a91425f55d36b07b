/** Periods as people write them in a table of targets: dates, "2025-03", "mar 2025", "Q1 2025", "T1 2025", "2025". */
import { addMonths, fromSerial, toSerial } from "../metrics/dates";
import type { Cell } from "../metrics/values";
import { monthOf, parseDateText, serialOf } from "./date-text";

export interface Period {
  readonly start: number;
  /** Inclusive; undefined for a bare date whose length the other rows must tell. */
  readonly end: number | undefined;
}

const MONTHS_OF_LETTER: Readonly<Record<string, number>> = { q: 3, t: 3, b: 2, h: 6, s: 6 };

export function parsePeriod(cell: Cell | undefined): Period | undefined {
  if (typeof cell === "number") return periodOfNumber(cell);
  if (typeof cell !== "string") return undefined;
  const text = cell.trim().toLowerCase();
  return periodOfMonth(text) ?? periodOfPart(text) ?? periodOfYear(text) ?? periodOfDate(text);
}

function periodOfNumber(value: number): Period | undefined {
  if (Number.isInteger(value) && value >= 1990 && value <= 2100) return monthsFrom(value, 1, 12);
  const [year, month] = [Math.floor(value / 100), value % 100];
  if (Number.isInteger(value) && year >= 1990 && year <= 2100 && month >= 1 && month <= 12) {
    return monthsFrom(year, month, 1);
  }
  return value >= 20_000 && value < 80_000 ? { start: Math.floor(value), end: undefined } : undefined;
}

function periodOfMonth(text: string): Period | undefined {
  const iso = /^(\d{4})[-/.](\d{1,2})$/.exec(text);
  if (iso) return monthsFrom(Number(iso[1]), Number(iso[2]), 1);
  const reversed = /^(\d{1,2})[-/.](\d{4})$/.exec(text);
  if (reversed) return monthsFrom(Number(reversed[2]), Number(reversed[1]), 1);
  const named = /^(\p{L}{3,10})\.?[\s/.'’-]*(?:del?\s+)?(\d{4}|\d{2})$/u.exec(text);
  const month = named ? monthOf(named[1] as string) : 0;
  return named && month > 0 ? monthsFrom(fullYear(named[2] as string), month, 1) : undefined;
}

/** "Q1 2025", "2025-Q1", "FY2025-H1", "T1 2025" (trimestre), "B2 2025", "S1 2025" (semestre). */
function periodOfPart(text: string): Period | undefined {
  const tail = /^([qtbhs])\s*([1-6])[\s/-]*(?:fy)?(\d{4}|\d{2})$/.exec(text);
  const head = /^(?:fy)?(\d{4})[\s/-]*([qtbhs])\s*([1-6])$/.exec(text);
  const [letter, part, year] = tail ? [tail[1], tail[2], tail[3]] : [head?.[2], head?.[3], head?.[1]];
  const months = MONTHS_OF_LETTER[letter ?? ""];
  if (months === undefined || Number(part) > 12 / months) return undefined;
  return monthsFrom(fullYear(year as string), (Number(part) - 1) * months + 1, months);
}

function periodOfYear(text: string): Period | undefined {
  const year = /^(?:fy|ej\.?|año)?\s*(\d{4})$/.exec(text);
  return year && Number(year[1]) >= 1990 && Number(year[1]) <= 2100
    ? monthsFrom(Number(year[1]), 1, 12)
    : undefined;
}

function periodOfDate(text: string): Period | undefined {
  const parts = parseDateText(text);
  return parts?.iso ? { start: serialOf(parts, "ymd"), end: undefined } : undefined;
}

function monthsFrom(year: number, month: number, months: number): Period | undefined {
  if (month < 1 || month > 12) return undefined;
  return { start: toSerial(year, month, 1), end: toSerial(year, month + months, 1) - 1 };
}

function fullYear(text: string): number {
  return text.length === 4 ? Number(text) : 2000 + Number(text);
}

/** How long periods are that are given by their first day only: the shortest step between starts tells. */
export function endOfDated(starts: readonly number[]): (start: number) => number {
  const sorted = [...new Set(starts)].sort((a, b) => a - b);
  const steps = sorted.slice(1).map((start, index) => start - (sorted[index] as number));
  const step = steps.length === 0 ? NaN : Math.min(...steps);
  const firsts = sorted.every((start) => fromSerial(start).day === 1);
  if (!firsts) return (start) => (step === 7 ? start + 6 : start);
  const months = [1, 2, 3, 6, 12].find((count) => step <= count * 31) ?? 1;
  if (step === 1) return (start) => start;
  return (start) => addMonths(start, months) - 1;
}
