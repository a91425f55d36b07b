import { periodLabel } from "../metrics/dates";
import { periodSpan } from "../metrics/period";
import { date, fiscalYearEnd, grain, optional, weekEnd } from "./arguments";
import { CALENDAR_HELP, calendarOf } from "./calendar-help";
import { defineFunction } from "./define";

export const PERIOD = defineFunction({
  name: "PERIOD",
  family: "calendar",
  args: { date: date(), grain: optional(grain(), "month"), fy_end: fiscalYearEnd(), week_end: weekEnd() },
  result: { kind: "fields", fields: ["label", "start", "end", "days"] },
  text: {
    en: {
      summary: "The period (day, week, month, bimonth, quarter, half or year) that a date falls into.",
      definition:
        "Bimonths, quarters, halves and years are counted from the first month of the fiscal year, which is named " +
        "by the year in which it ends (FY2025, FY2025-H1, -Q1, -B1). A week is named by the ISO number of its last " +
        "day. Days = length of the whole period.",
      arguments: {
        date: "Any date of the period",
        grain: "Length of the period (default month)",
        ...CALENDAR_HELP.en,
      },
      headers: { label: "Period", start: "Start", end: "End", days: "Days" },
    },
    es: {
      summary:
        "El periodo (día, semana, mes, bimestre, trimestre, semestre o año) al que pertenece una fecha.",
      definition:
        "Los bimestres, trimestres, semestres y años se cuentan desde el primer mes del año fiscal, que lleva el " +
        "nombre del año en que termina (FY2025, FY2025-H1, -Q1, -B1). Una semana se nombra por el número ISO de su " +
        "último día. Días = duración del periodo completo.",
      arguments: {
        date: "Cualquier fecha del periodo",
        grain: "Duración del periodo (por defecto, month = mes)",
        ...CALENDAR_HELP.es,
      },
      headers: { label: "Periodo", start: "Inicio", end: "Fin", days: "Días" },
    },
  },
  source: "pandas Period; ISO 8601 week numbers",
  // A year that ends in March: its first quarter is April to June, so February 2025 lies in the fourth.
  example: { formula: '=BIZ.PERIOD("2025-02-14","quarter",3)', result: "FY2025-Q4" },
  run: (args, { language }) => {
    const calendar = calendarOf(args);
    const { period, ...span } = periodSpan(args.date, args.grain, calendar);
    return { label: periodLabel(period, args.grain, calendar, language), ...span };
  },
});
