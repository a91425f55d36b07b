/**
 * Dates as Excel keeps them (1900-system serials) and the periods a marketplace plans in. Whole numbers only: no
 * Date object, no clock, no time zone.
 */

export type Grain = "day" | "week" | "month" | "bimonth" | "quarter" | "half" | "year";
export const GRAINS: readonly Grain[] = ["day", "week", "month", "bimonth", "quarter", "half", "year"];

/** How periods are counted: last month of the fiscal year (1–12), last weekday of a week (1 = Sunday … 7). */
export interface Calendar {
  readonly fiscalYearEnd: number;
  readonly weekEnd: number;
}

export const DEFAULT_CALENDAR: Calendar = { fiscalYearEnd: 12, weekEnd: 7 };

export interface CivilDate {
  readonly year: number;
  /** 1–12 */
  readonly month: number;
  readonly day: number;
}

/** Serial of 1970-01-01. */
const UNIX_EPOCH = 25569;
/** Last serial Excel knows: 9999-12-31. */
export const LAST_SERIAL = 2958465;
/** Excel keeps a 29 February 1900 that never was, as serial 60; days before it are one off. */
const PHANTOM_LEAP_DAY = 60;

/** Serial of a civil date; months outside 1–12 and days outside the month roll over. */
export function toSerial(year: number, month: number, day: number): number {
  const carried = year * 12 + (month - 1);
  const y0 = Math.floor(carried / 12);
  const m = carried - y0 * 12 + 1;
  // Days from civil, H. Hinnant's algorithm: years start in March, so that the leap day is the last.
  const y = m <= 2 ? y0 - 1 : y0;
  const era = Math.floor(y / 400);
  const yearOfEra = y - era * 400;
  const dayOfYear = Math.floor((153 * (m + (m > 2 ? -3 : 9)) + 2) / 5) + day - 1;
  const dayOfEra = yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear;
  const serial = era * 146097 + dayOfEra - 719468 + UNIX_EPOCH;
  return serial <= PHANTOM_LEAP_DAY ? serial - 1 : serial;
}

/** The civil date of a serial (its whole part). */
export function fromSerial(serial: number): CivilDate {
  const whole = Math.floor(serial);
  const days = (whole < PHANTOM_LEAP_DAY ? whole + 1 : whole) - UNIX_EPOCH + 719468;
  const era = Math.floor(days / 146097);
  const dayOfEra = days - era * 146097;
  const yearOfEra = Math.floor(
    (dayOfEra - Math.floor(dayOfEra / 1460) + Math.floor(dayOfEra / 36524) - Math.floor(dayOfEra / 146096)) /
      365,
  );
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const shifted = Math.floor((5 * dayOfYear + 2) / 153);
  const month = shifted < 10 ? shifted + 3 : shifted - 9;
  return {
    year: yearOfEra + era * 400 + (month <= 2 ? 1 : 0),
    month,
    day: dayOfYear - Math.floor((153 * shifted + 2) / 5) + 1,
  };
}

export function daysInMonth(year: number, month: number): number {
  return toSerial(year, month + 1, 1) - toSerial(year, month, 1);
}

/** Serial of "YYYY-MM-DD", or undefined when the text is no such date (2023-02-29 is none). */
export function parseIsoDate(text: string): number | undefined {
  const iso = text.length === 10 ? text : text.trim();
  if (iso.length !== 10 || iso.charCodeAt(4) !== HYPHEN || iso.charCodeAt(7) !== HYPHEN) return undefined;
  const year = digits(iso, 0, 4);
  const month = digits(iso, 5, 7);
  const day = digits(iso, 8, 10);
  // A sign that is no digit makes its number NaN, which fails these.
  if (!(year >= 1900 && month >= 1 && month <= 12 && day >= 1)) return undefined;
  return day <= 28 || day <= daysInMonth(year, month) ? toSerial(year, month, day) : undefined;
}

const HYPHEN = 45;

/** The number in `text` from `start` to before `end`; NaN unless all are digits. Read a million times a call. */
function digits(text: string, start: number, end: number): number {
  let value = 0;
  for (let i = start; i < end; i++) {
    const digit = text.charCodeAt(i) - 48;
    if (digit < 0 || digit > 9) return NaN;
    value = value * 10 + digit;
  }
  return value;
}

export function toIsoDate(serial: number): string {
  const { year, month, day } = fromSerial(serial);
  return `${String(year).padStart(4, "0")}-${String(month).padStart(2, "0")}-${String(day).padStart(2, "0")}`;
}

/** 1 = Sunday … 7 = Saturday, as Excel's WEEKDAY. */
export function weekday(serial: number): number {
  return ((((Math.floor(serial) - 1) % 7) + 7) % 7) + 1;
}

/** The same calendar date `years` later (or earlier); 29 February becomes 28 February. */
export function addYears(serial: number, years: number): number {
  const { year, month, day } = fromSerial(serial);
  return toSerial(year + years, month, Math.min(day, daysInMonth(year + years, month)));
}

/** The same day of the month `months` later (or earlier), or that month's last day. */
export function addMonths(serial: number, months: number): number {
  const { year, month, day } = fromSerial(serial);
  const first = fromSerial(toSerial(year, month + months, 1));
  return toSerial(first.year, first.month, Math.min(day, daysInMonth(first.year, first.month)));
}

const MONTHS_OF: Readonly<Partial<Record<Grain, number>>> = {
  month: 1,
  bimonth: 2,
  quarter: 3,
  half: 6,
  year: 12,
};

/** Months from the first fiscal month of year 0. */
function fiscalMonths(serial: number, fiscalYearEnd: number): number {
  const { year, month } = fromSerial(serial);
  return year * 12 + (month - 1) - (fiscalYearEnd % 12);
}

/**
 * The number of the period that holds a date: consecutive periods have consecutive numbers. Bimonths, quarters and
 * halves are counted from the fiscal year's first month.
 */
export function periodNumber(serial: number, grain: Grain, calendar: Calendar = DEFAULT_CALENDAR): number {
  const months = MONTHS_OF[grain];
  if (months !== undefined) {
    const counted = months === 1 ? fiscalMonths(serial, 12) : fiscalMonths(serial, calendar.fiscalYearEnd);
    return Math.floor(counted / months);
  }
  const whole = Math.floor(serial);
  // Serial 7 (7 January 1900 as Excel counts) is a Saturday, weekday 7.
  return grain === "week" ? Math.ceil((whole - calendar.weekEnd) / 7) : whole;
}

/** First day of a period. */
export function periodStart(period: number, grain: Grain, calendar: Calendar = DEFAULT_CALENDAR): number {
  const months = MONTHS_OF[grain];
  if (months !== undefined) {
    const offset = months === 1 ? 0 : calendar.fiscalYearEnd % 12;
    return toSerial(0, period * months + offset + 1, 1);
  }
  return grain === "week" ? (period - 1) * 7 + calendar.weekEnd + 1 : period;
}

/** Last day of a period. */
export function periodEnd(period: number, grain: Grain, calendar: Calendar = DEFAULT_CALENDAR): number {
  return periodStart(period + 1, grain, calendar) - 1;
}

/** ISO 8601 week number of a date: the week belongs to the year that holds its Thursday. */
export function isoWeek(serial: number): number {
  const mondayBased = (weekday(serial) + 5) % 7;
  const thursday = Math.floor(serial) - mondayBased + 3;
  const { year } = fromSerial(thursday);
  return Math.floor((thursday - toSerial(year, 1, 1)) / 7) + 1;
}

const MONTH_NAMES = {
  en: ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"],
  es: ["ene", "feb", "mar", "abr", "may", "jun", "jul", "ago", "sept", "oct", "nov", "dic"],
} as const;

export function monthName(month: number, language: "en" | "es" = "en"): string {
  return MONTH_NAMES[language][month - 1] ?? "";
}

/** The year in which the fiscal year of a date ends. */
export function fiscalYear(serial: number, fiscalYearEnd: number): number {
  const { year, month } = fromSerial(serial);
  return month > fiscalYearEnd ? year + 1 : year;
}

const PART_LETTER: Readonly<Partial<Record<Grain, string>>> = { half: "H", quarter: "Q", bimonth: "B" };

/** "2025-01-31", "wk 38", "Jan 2025", "FY2025-B1", "FY2025-Q1", "FY2025-H1", "FY2025". */
export function periodLabel(
  period: number,
  grain: Grain,
  calendar: Calendar = DEFAULT_CALENDAR,
  language: "en" | "es" = "en",
): string {
  const start = periodStart(period, grain, calendar);
  if (grain === "day") return toIsoDate(start);
  if (grain === "week") return `${language === "es" ? "sem" : "wk"} ${isoWeek(start + 6)}`;
  const { year, month } = fromSerial(start);
  if (grain === "month") return `${monthName(month, language)} ${year}`;
  const fiscal = `FY${fiscalYear(start, calendar.fiscalYearEnd)}`;
  if (grain === "year") return fiscal;
  const months = MONTHS_OF[grain] ?? 1;
  const part = Math.floor(((((month - 1 - (calendar.fiscalYearEnd % 12)) % 12) + 12) % 12) / months) + 1;
  return `${fiscal}-${PART_LETTER[grain]}${part}`;
}
