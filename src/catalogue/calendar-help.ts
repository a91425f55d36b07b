/** What the calendar arguments mean, worded once for the functions that take them. */
import { DEFAULT_CALENDAR, periodEnd, periodLabel, type Calendar, type Grain } from "../metrics/dates";
import { periodsText } from "../i18n/text";
import type { Language } from "./define";

export const CALENDAR_HELP = {
  en: {
    fy_end: "Last month of the fiscal year, 1–12 (default 12)",
    week_end: "Last day of the week, 1 = Sunday … 7 = Saturday (default 7)",
  },
  es: {
    fy_end: "Último mes del año fiscal, 1–12 (por defecto 12)",
    week_end: "Último día de la semana, 1 = domingo … 7 = sábado (por defecto 7)",
  },
} as const;

/** The calendar that a function's `fy_end` and `week_end` describe. */
export function calendarOf(args: { readonly fy_end: number; readonly week_end: number }): Calendar {
  return { fiscalYearEnd: args.fy_end, weekEnd: args.week_end };
}

export interface LabelledPeriod {
  readonly period: number;
  readonly grain: Grain;
  readonly calendar?: Calendar;
  readonly language: Language;
  /** A period that ends after this day is labelled as partial. */
  readonly asOf: number;
  readonly isFirst?: boolean;
}

/** "Jan 2025", "Jan 2025 (partial)", "Jan 2025 (first, partial)". */
export function labelWithNotes(labelled: LabelledPeriod): string {
  const { period, grain, calendar = DEFAULT_CALENDAR, language, asOf, isFirst = false } = labelled;
  const words = periodsText[language];
  const label = periodLabel(period, grain, calendar, language);
  const notes = [
    ...(isFirst ? [words.first] : []),
    ...(periodEnd(period, grain, calendar) > asOf ? [words.partial] : []),
  ];
  return notes.length === 0 ? label : `${label} (${notes.join(", ")})`;
}
