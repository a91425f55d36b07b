/** Dates kept as text: ISO is taken as it is; day and month orders are told for a whole column or not at all. */
import { daysInMonth, toSerial } from "../metrics/dates";

export type DateOrder = "ymd" | "dmy" | "mdy";

export interface DateParts {
  /** "ymd" is certain; otherwise the first two numbers as written. */
  readonly first: number;
  readonly second: number;
  readonly year: number;
  readonly iso: boolean;
}

const ISO = /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})(?:$|[T\s])/;
const COMPACT = /^(20\d{2})(\d{2})(\d{2})$/;
const SLASHED = /^(\d{1,2})[-/.](\d{1,2})[-/.](\d{4}|\d{2})(?:$|[T,\s])/;
const NAMED = /^(\d{1,2})[\s/.-]*(?:de\s+)?(\p{L}{3,10})\.?[\s/.,-]*(?:del?\s+)?(\d{4}|\d{2})(?:$|[T,\s])/u;
const NAMED_FIRST = /^(\p{L}{3,9})\.?\s+(\d{1,2})(?:st|nd|rd|th)?,?\s+(\d{4})(?:$|[T,\s])/u;
const MONTHS = [
  "jan ene", "feb fev", "mar", "apr abr", "may mai", "jun", "jul", "aug ago", "sep set", "oct out", "nov", "dec dic dez",
]; // prettier-ignore

/** What a text says of a date, the order of day and month left open; undefined when it is none. */
export function parseDateText(text: string): DateParts | undefined {
  const trimmed = text.trim();
  if (trimmed.length < 6 || trimmed.length > 40) return undefined;
  const iso = ISO.exec(trimmed) ?? COMPACT.exec(trimmed);
  if (iso) return certain(Number(iso[1]), Number(iso[2]), Number(iso[3]));
  const slashed = SLASHED.exec(trimmed);
  if (slashed) {
    const [first, second, year] = [Number(slashed[1]), Number(slashed[2]), fullYear(slashed[3] as string)];
    const possible = isDate(year, second, first) || isDate(year, first, second);
    return possible ? { first, second, year, iso: false } : undefined;
  }
  const named = NAMED.exec(trimmed);
  if (named) return certain(fullYear(named[3] as string), monthOf(named[2] as string), Number(named[1]));
  const first = NAMED_FIRST.exec(trimmed);
  if (first) return certain(Number(first[3]), monthOf(first[1] as string), Number(first[2]));
  return undefined;
}

/** Serial of parsed parts under an order; NaN when they are no date in it. */
export function serialOf({ first, second, year, iso }: DateParts, order: DateOrder): number {
  const [month, day] = iso || order === "mdy" ? [first, second] : [second, first];
  return isDate(year, month, day) ? toSerial(year, month, day) : NaN;
}

/** 1–12, or 0 for a word that names no month. */
export function monthOf(word: string): number {
  const start = word.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase().slice(0, 3);
  return MONTHS.findIndex((names) => names.split(" ").includes(start)) + 1;
}

function certain(year: number, month: number, day: number): DateParts | undefined {
  return isDate(year, month, day) ? { first: month, second: day, year, iso: true } : undefined;
}

function fullYear(text: string): number {
  return text.length === 4 ? Number(text) : 2000 + Number(text);
}

function isDate(year: number, month: number, day: number): boolean {
  return (
    year >= 1900 && year < 2200 && month >= 1 && month <= 12 && day >= 1 && day <= daysInMonth(year, month)
  );
}
