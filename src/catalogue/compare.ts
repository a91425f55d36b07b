import { BASES, CHANGE_MODES, compare } from "../metrics/compare";
import {
  aggregation,
  date,
  dates,
  fiscalYearEnd,
  grain,
  numbers,
  optional,
  weekEnd,
  word,
} from "./arguments";
import { CALENDAR_HELP, calendarOf } from "./calendar-help";
import { defineFunction } from "./define";

export const COMPARE = defineFunction({
  name: "COMPARE",
  family: "calendar",
  args: {
    dates: dates({ aligned: "rows" }),
    values: numbers({ aligned: "rows", countedBy: "agg" }),
    as_of: date(),
    grain: grain(),
    vs: optional(word(BASES), "prior"),
    mode: optional(word(CHANGE_MODES), "pct"),
    agg: aggregation(),
    fy_end: fiscalYearEnd(),
    week_end: weekEnd(),
  },
  result: { kind: "fields", fields: ["change", "current", "base"] },
  text: {
    en: {
      summary: "A period to date against the period before or the year before, like for like.",
      definition:
        "Current = the period up to as_of. Base: prior = the period before, over the same number of elapsed days " +
        "(all of it where it is shorter); yoy = the same calendar dates one year back (29 February → 28 February); " +
        "yoy364 = 52 weeks back. Change: pct = current ÷ base − 1, bps = (current − base) × 10,000, abs = current − " +
        "base. A base of 0 or less has no growth; a base that the data cover by less than half, since they begin " +
        "later, is left blank.",
      arguments: {
        dates: "Date of each row",
        values: "Value of each row; for count and distinct, ids or texts too",
        as_of: "Last day that counts",
        grain: "Which period to date",
        vs: "What to compare with (default prior)",
        mode: "How to express the change (default pct, a fraction)",
        agg: "How the values become one",
        ...CALENDAR_HELP.en,
      },
      headers: { change: "Change", current: "Current", base: "Base" },
    },
    es: {
      summary:
        "Un periodo a la fecha frente al periodo anterior o al año anterior, en igualdad de condiciones.",
      definition:
        "Actual = el periodo hasta as_of. Base: prior = el periodo anterior, con el mismo número de días " +
        "transcurridos (entero si es más corto); yoy = las mismas fechas de calendario un año antes (29 de febrero → " +
        "28 de febrero); yoy364 = 52 semanas antes. Variación: pct = actual ÷ base − 1, bps = (actual − base) × " +
        "10.000, abs = actual − base. Una base de 0 o menos no tiene crecimiento; una base que los datos cubren en " +
        "menos de la mitad, porque empiezan después, queda en blanco.",
      arguments: {
        dates: "Fecha de cada fila",
        values: "Valor de cada fila; para count y distinct, también ids o textos",
        as_of: "Último día que cuenta",
        grain: "Qué periodo a la fecha",
        vs: "Con qué se compara (por defecto, prior = el anterior)",
        mode: "Cómo se expresa la variación (por defecto, pct = fracción)",
        agg: "Cómo se resumen los valores",
        ...CALENDAR_HELP.es,
      },
      headers: { change: "Variación", current: "Actual", base: "Base" },
    },
  },
  source: "Weekly business review: like-for-like period to date",
  // 1–2 March: 60; 1–2 February, the same two days elapsed: 40 (the 50 of the 3rd is not compared); 60/40 − 1.
  example: {
    formula:
      '=BIZ.COMPARE({"2025-02-01";"2025-02-02";"2025-02-03";"2025-03-01";"2025-03-02"},{10;30;50;20;40},"2025-03-02","month")',
    result: 0.5,
  },
  run: ({ as_of, ...args }) => ({ ...compare({ ...args, asOf: as_of, calendar: calendarOf(args) }) }),
});
