import { pacing } from "../metrics/pacing";
import { date, number, numbers, optional } from "./arguments";
import { defineFunction } from "./define";

export const PACING = defineFunction({
  name: "PACING",
  family: "pacing",
  args: {
    actual: number(),
    target: number(),
    start: date(),
    end: date(),
    as_of: date(),
    profile: optional(numbers()),
  },
  result: {
    kind: "fields",
    fields: ["index", "expected", "gap", "landing", "required", "elapsed", "attainment", "status"],
    blank: ["index", "landing", "required"],
  },
  text: {
    en: {
      summary: "How a target stands part-way through its period: actual against what was expected by now.",
      definition:
        "Expected = target × share of the period's weight elapsed, as_of included. Index = actual ÷ expected; " +
        "gap = actual − expected; attainment = actual ÷ target; landing = actual ÷ elapsed; required = what each " +
        "remaining day (or unit of weight) must bring. Behind is under 0.95, ahead over 1.05.",
      arguments: {
        actual: "Actual from the start to as_of, as_of included",
        target: "Target of the whole period",
        start: "First day of the period",
        end: "Last day of the period",
        as_of: "Day up to which the actual counts",
        profile: "One weight per day of the period, or seven weekday weights, Sunday first",
      },
      headers: {
        index: "Index",
        expected: "Expected",
        gap: "Gap",
        landing: "Landing",
        required: "Required per day (or unit of weight)",
        elapsed: "Elapsed",
        attainment: "Attainment",
        status: "Status",
      },
    },
    es: {
      summary: "Cómo va un objetivo a mitad de su periodo: lo real frente a lo esperado a la fecha.",
      definition:
        "Esperado = objetivo × parte transcurrida del peso del periodo, con as_of incluido. Índice = real ÷ " +
        "esperado; brecha = real − esperado; cumplimiento = real ÷ objetivo; cierre previsto = real ÷ parte " +
        "transcurrida; requerido = lo que debe aportar cada día (o unidad de peso) restante. Por debajo de 0,95 " +
        "va atrasado; por encima de 1,05, adelantado.",
      arguments: {
        actual: "Real desde el inicio hasta as_of, incluido",
        target: "Objetivo de todo el periodo",
        start: "Primer día del periodo",
        end: "Último día del periodo",
        as_of: "Día hasta el que cuenta lo real",
        profile: "Un peso por día del periodo, o siete pesos por día de la semana, domingo primero",
      },
      headers: {
        index: "Índice",
        expected: "Esperado",
        gap: "Brecha",
        landing: "Cierre previsto",
        required: "Requerido por día (o unidad de peso)",
        elapsed: "Transcurrido",
        attainment: "Cumplimiento",
        status: "Estado",
      },
    },
  },
  source: "Closed form: linear (or weighted) run rate",
  // 10 of 31 days, 500 of 3,100: expected 1,000, index 0.5.
  example: { formula: '=BIZ.PACING(500,3100,"2025-01-01","2025-01-31","2025-01-10")', result: 0.5 },
  run: ({ actual, target, start, end, as_of, profile }) =>
    pacing({ actual, target, start, end, asOf: as_of, profile }),
});
