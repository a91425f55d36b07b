import { parseFill, resample } from "../metrics/resample";
import { aggregation, dates, fiscalYearEnd, grain, numbers, optional, text, weekEnd } from "./arguments";
import { CALENDAR_HELP, calendarOf } from "./calendar-help";
import { defineFunction } from "./define";

export const RESAMPLE = defineFunction({
  name: "RESAMPLE",
  family: "calendar",
  args: {
    dates: dates({ aligned: "rows" }),
    values: numbers({ aligned: "rows", countedBy: "agg" }),
    grain: grain(),
    agg: aggregation(),
    fill: optional(text()),
    fy_end: fiscalYearEnd(),
    week_end: weekEnd(),
  },
  result: { kind: "table" },
  text: {
    en: {
      summary: "One value for each day, week, month … from rows by date.",
      definition:
        "Aggregates the values of each period, named by its first day. Blank values are passed over; a period " +
        "whose values are all blank is blank. first and last go by date. Periods without rows are left out, unless " +
        "fill says what stands there: a number, blank, or previous (the value before).",
      arguments: {
        dates: "Date of each row",
        values: "Value of each row; for count and distinct, ids or texts too",
        grain: "Length of a period",
        agg: "How the values of a period become one",
        fill: "What a period without rows shows: a number, blank or previous (default: it is left out)",
        ...CALENDAR_HELP.en,
      },
      headers: { period: "Period", value: "Value" },
    },
    es: {
      summary: "Un valor por cada día, semana, mes… a partir de filas con fecha.",
      definition:
        "Agrega los valores de cada periodo, identificado por su primer día. Los valores en blanco se pasan por " +
        "alto; un periodo con todos sus valores en blanco queda en blanco. first y last siguen el orden de las " +
        "fechas. Los periodos sin filas se omiten, salvo que fill indique qué poner: un número, blank (vacío) o " +
        "previous (el valor anterior).",
      arguments: {
        dates: "Fecha de cada fila",
        values: "Valor de cada fila; para count y distinct, también ids o textos",
        grain: "Duración de un periodo",
        agg: "Cómo se resumen los valores de un periodo",
        fill: "Qué muestra un periodo sin filas: un número, blank o previous (por defecto, se omite)",
        ...CALENDAR_HELP.es,
      },
      headers: { period: "Periodo", value: "Valor" },
    },
  },
  source: "pandas resample",
  // January: 10 + 5; March: 7. Serials of 1 January and 1 March 2025.
  example: {
    formula: '=BIZ.RESAMPLE({"2025-01-03";"2025-01-20";"2025-03-02"},{10;5;7},"month")',
    result: [
      ["Period", "Value"],
      [45658, 15],
      [45717, 7],
    ],
  },
  run: ({ fill, ...args }) => ({
    columns: ["period", "value"],
    rows: resample({
      ...args,
      calendar: calendarOf(args),
      ...(fill === undefined ? {} : { fill: parseFill(fill) }),
    }).map(({ start, value }) => [start, value]),
  }),
});
