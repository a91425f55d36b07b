import { periodToDate } from "../metrics/ptd";
import { aggregation, date, dates, fiscalYearEnd, grain, numbers, weekEnd } from "./arguments";
import { CALENDAR_HELP, calendarOf } from "./calendar-help";
import { defineFunction } from "./define";

export const PTD = defineFunction({
  name: "PTD",
  family: "calendar",
  args: {
    dates: dates({ aligned: "rows" }),
    values: numbers({ aligned: "rows", countedBy: "agg" }),
    as_of: date(),
    grain: grain(),
    agg: aggregation(),
    fy_end: fiscalYearEnd(),
    week_end: weekEnd(),
  },
  result: { kind: "scalar" },
  text: {
    en: {
      summary: "Period to date: week, month, quarter or year up to a day, that day included.",
      definition:
        "Aggregate of the rows from the first day of the period that holds as_of to as_of, both included. Blank " +
        "values are passed over; when there is none at all, #N/A (a count is 0).",
      arguments: {
        dates: "Date of each row",
        values: "Value of each row; for count and distinct, ids or texts too",
        as_of: "Last day that counts",
        grain: "Which period to date",
        agg: "How the values become one",
        ...CALENDAR_HELP.en,
      },
    },
    es: {
      summary: "Periodo a la fecha: semana, mes, trimestre o año hasta un día, incluido.",
      definition:
        "Agregado de las filas desde el primer día del periodo que contiene as_of hasta as_of, ambos incluidos. Los " +
        "valores en blanco se pasan por alto; si no hay ninguno, #N/A (un conteo es 0).",
      arguments: {
        dates: "Fecha de cada fila",
        values: "Valor de cada fila; para count y distinct, también ids o textos",
        as_of: "Último día que cuenta",
        grain: "Qué periodo a la fecha",
        agg: "Cómo se resumen los valores",
        ...CALENDAR_HELP.es,
      },
    },
  },
  source: "Weekly business review: month, quarter and year to date",
  // The 1st to the 10th of March: 20 + 30; the 11th is not yet counted.
  example: {
    formula:
      '=BIZ.PTD({"2025-02-28";"2025-03-01";"2025-03-10";"2025-03-11"},{10;20;30;40},"2025-03-10","month")',
    result: 50,
  },
  run: ({ as_of, ...args }) => periodToDate({ ...args, asOf: as_of, calendar: calendarOf(args) }),
});
