/** What a cell's text looks like: an error value, a number kept as text, a date kept as text. */
import { daysInMonth, toSerial } from "./dates";

const ERROR_TEXT =
  /^#(N\/A|DIV\/0!|VALUE!|REF!|NAME\?|NUM!|NULL!|SPILL!|CALC!|BUSY!|CONNECT!|BLOCKED!|FIELD!|UNKNOWN!|PYTHON!|EXTERNAL!|TIMEOUT!|GETTING_DATA)$/;

export function isErrorText(text: string): boolean {
  return text.charCodeAt(0) === 35 && ERROR_TEXT.test(text);
}

/** Text that a person would take for a number: refused, since coercing it silently is how totals go wrong. */
export function looksNumeric(text: string): boolean {
  return /^[\s'+\-(]*[€$£]?\s*\d[\d.,\s']*(e[+-]?\d+)?\s*[%€$£)]?\s*$/i.test(text);
}

/** A date as text: its serial when the text says it all, else its parts in an order that one text cannot tell. */
export type TextDate =
  | { readonly order: "ymd"; readonly serial: number }
  | { readonly order: "dmy" | "mdy" | "either"; readonly year: number };

const YEAR_FIRST = /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})(?:$|[T ])/;
const YEAR_LAST = /^(\d{1,2})[-/.](\d{1,2})[-/.](\d{4}|\d{2})(?:$|[T, ])/;

export function textDate(text: string): TextDate | undefined {
  const trimmed = text.trim();
  const iso = YEAR_FIRST.exec(trimmed);
  if (iso) {
    const [year, month, day] = [Number(iso[1]), Number(iso[2]), Number(iso[3])];
    return isDay(year, month, day) ? { order: "ymd", serial: toSerial(year, month, day) } : undefined;
  }
  const parts = YEAR_LAST.exec(trimmed);
  if (!parts) return undefined;
  const [first, second, last] = [Number(parts[1]), Number(parts[2]), Number(parts[3])];
  const year = last < 100 ? 2000 + last : last;
  const [dmy, mdy] = [isDay(year, second, first), isDay(year, first, second)];
  if (dmy && mdy) return { order: "either", year };
  return dmy ? { order: "dmy", year } : mdy ? { order: "mdy", year } : undefined;
}

function isDay(year: number, month: number, day: number): boolean {
  return year >= 1900 && month >= 1 && month <= 12 && day >= 1 && day <= daysInMonth(year, month);
}
