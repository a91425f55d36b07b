import { landing } from "../metrics/landing";
import { date, dates, number, numbers, optional } from "./arguments";
import { defineFunction } from "./define";

export const LANDING = defineFunction({
  name: "LANDING",
  family: "pacing",
  args: {
    dates: dates({ aligned: "rows" }),
    values: numbers({ aligned: "rows" }),
    target: number(),
    start: date(),
    end: date(),
    as_of: date(),
    profile: optional(numbers()),
    conf: optional(number({ min: 0, max: 1 }), 0.95),
  },
  result: { kind: "fields", fields: ["median", "low", "high", "p_hit"] },
  text: {
    en: {
      summary: "Where a period will end, with an interval and the odds of hitting its target.",
      definition:
        "Each week of seven days up to as_of, as far back as the data reach, is compared with what the profile expects at their " +
        "common level. The rest of the period is drawn from these residuals, log(actual ÷ expected), week by week, 2,000 times " +
        "with one fixed seed: same input, same answer. low to high holds conf of the draws; p_hit is the share that reaches the " +
        "target. Fewer than 8 weeks: #N/A. A day without a row brought nothing; after the end it is the actual.",
      arguments: {
        dates: "Dates of the rows, also from before the period",
        values: "Values of the rows",
        target: "Target of the whole period",
        start: "First day of the period",
        end: "Last day of the period",
        as_of: "Day up to which the actual counts",
        profile: "One weight per day of the period, or seven weekday weights, Sunday first",
        conf: "Share of the draws between low and high, 0.95 when left out",
      },
      headers: { median: "Median", low: "Low", high: "High", p_hit: "P(hit)" },
    },
    es: {
      summary: "Dónde acabará un periodo, con un intervalo y la probabilidad de alcanzar su objetivo.",
      definition:
        "Cada semana de siete días hasta as_of, hasta donde lleguen los datos, se compara con lo que el perfil espera a su nivel " +
        "común. El resto del periodo se sortea de esos residuos, log(real ÷ esperado), semana a semana, 2000 veces con una " +
        "semilla fija: los mismos datos dan la misma respuesta. Entre low y high queda la parte conf de los sorteos; p_hit es la " +
        "parte que llega al objetivo. Menos de 8 semanas: #N/A. Un día sin fila no aportó nada; tras el final es lo real.",
      arguments: {
        dates: "Fechas de las filas, también anteriores al periodo",
        values: "Valores de las filas",
        target: "Objetivo de todo el periodo",
        start: "Primer día del periodo",
        end: "Último día del periodo",
        as_of: "Día hasta el que cuenta lo real",
        profile: "Un peso por día del periodo, o siete pesos por día de la semana, domingo primero",
        conf: "Parte de los sorteos entre low y high; 0,95 si se omite",
      },
      headers: { median: "Mediana", low: "Inferior", high: "Superior", p_hit: "P(lograrlo)" },
    },
  },
  source: "Block bootstrap of weekly residuals",
  // Eight weeks of 70 up to 28 January: 10 a day, 280 of them in January, and 3 days of 10 to come.
  example: {
    formula:
      "=BIZ.LANDING({45630;45637;45644;45651;45658;45665;45672;45679},{70;70;70;70;70;70;70;70},310,45658,45688,45685)",
    result: 310,
  },
  run: ({ dates, values, target, start, end, as_of, profile, conf }) => ({
    ...landing({ dates, values, target, start, end, asOf: as_of, profile, conf }),
  }),
});
