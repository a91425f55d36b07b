import { uplift } from "../metrics/uplift";
import { date, dates, number, numbers, optional } from "./arguments";
import { defineFunction } from "./define";

export const UPLIFT = defineFunction({
  name: "UPLIFT",
  family: "marketplace",
  args: {
    dates: dates({ aligned: "rows" }),
    values: numbers({ aligned: "rows" }),
    start: date(),
    end: date(),
    control: optional(numbers({ aligned: "rows" })),
    pre: optional(number({ min: 3, integer: true })),
    post: optional(number({ min: 0, integer: true }), 0),
  },
  result: { kind: "fields", fields: ["uplift", "expected", "relative", "low", "high", "payback"] },
  text: {
    en: {
      summary:
        "What a campaign brought beyond what was to be expected, with its interval and the dip after it.",
      definition:
        "Expected = control × (actual ÷ control in the pre days); without a control the mean of the same weekdays " +
        "in the pre days. uplift = actual − expected over the campaign, with a 95 % interval: ± t·s·√(K + E), where " +
        "s and t come from the daily residuals of the P pre days (P − 1 degrees of freedom; without a control, P " +
        "less the number of weekdays), K is the campaign's days and E the error of the expectation itself: " +
        "P·(control in the campaign ÷ control in the pre days)², or without a control the sum over weekdays of k²/p " +
        "(k campaign days, p pre days); in whole weeks, and with a control that keeps its level, E = K²/P. Days are " +
        "taken as independent. A pre that is given must have data on all its days; when left out, the days there " +
        "are count (at least 3 with a control, two more than the weekdays without). payback = actual − expected " +
        "over the post days: a dip is negative; it has no value unless all of them have data.",
      arguments: {
        dates: "Days (rows of one day are summed)",
        values: "GMV or another amount",
        start: "First day of the campaign",
        end: "Last day of the campaign",
        control: "A comparable series that the campaign did not touch",
        pre: "Days before to learn from, all with data; when left out, the campaign's length and at least 28, as far as there are",
        post: "Days after it in which demand may have been borrowed; 0 when left out",
      },
      headers: {
        uplift: "Uplift",
        expected: "Expected",
        relative: "Relative",
        low: "Low",
        high: "High",
        payback: "Payback",
      },
    },
    es: {
      summary: "Lo que una campaña aportó por encima de lo esperable, con su intervalo y la caída posterior.",
      definition:
        "Esperado = control × (real ÷ control en los días previos); sin control, la media de los mismos días de la " +
        "semana previos. uplift = real − esperado durante la campaña, con un intervalo del 95 %: ± t·s·√(K + E), " +
        "donde s y t salen de los residuos diarios de los P días previos (P − 1 grados de libertad; sin control, P " +
        "menos el número de días de la semana), K son los días de campaña y E el error de lo esperado mismo: " +
        "P·(control en la campaña ÷ control en los días previos)² o, sin control, la suma por día de la semana de " +
        "k²/p (k días de campaña, p días previos); en semanas completas, y con un control que mantiene su nivel, E " +
        "= K²/P. Los días se toman como independientes. Si se da pre, todos sus días deben tener datos; si se " +
        "omite, cuentan los que haya (al menos 3 con control; sin él, dos más que los días de la semana). payback = " +
        "real − esperado en los días posteriores: una caída es negativa; no tiene valor si no todos tienen datos.",
      arguments: {
        dates: "Días (las filas de un mismo día se suman)",
        values: "GMV u otro importe",
        start: "Primer día de la campaña",
        end: "Último día de la campaña",
        control: "Una serie comparable que la campaña no tocó",
        pre: "Días previos de los que aprender, todos con datos; si se omite, la duración de la campaña y al menos 28, hasta donde haya",
        post: "Días posteriores en que la demanda pudo adelantarse; 0 si se omite",
      },
      headers: {
        uplift: "Incremento",
        expected: "Esperado",
        relative: "Relativo",
        low: "Inferior",
        high: "Superior",
        payback: "Efecto posterior",
      },
    },
  },
  source: "Difference in differences (Card & Krueger 1994)",
  // The series is twice its control before: 2 × 20 and 2 × 10 are expected, 50 and 30 came.
  example: {
    formula: "=BIZ.UPLIFT({1;2;3;4;5;6},{20;40;20;40;50;30},5,6,{10;20;10;20;20;10},4)",
    result: 20,
  },
  run: ({ dates, values, start, end, control, pre, post }) => ({
    ...uplift({ dates, values, start, end, control, pre, post }),
  }),
});
