import { pooledRetention, WEIGHTINGS } from "../metrics/retention";
import { cells, optional, word } from "./arguments";
import { defineFunction } from "./define";

export const RETENTION = defineFunction({
  name: "RETENTION",
  family: "cohort",
  args: { triangle: cells(), weighting: optional(word(WEIGHTINGS), "weighted") },
  result: { kind: "table" },
  text: {
    en: {
      summary: "One retention curve from a cohort triangle.",
      definition:
        "For each period, over the cohorts that have completed it: weighted = active ÷ size, both summed; simple = " +
        "the mean of the cohorts' shares. A blank cell is not complete and is left out of both sums. The triangle's " +
        "cells are shares, or people when any of them is above 1.",
      arguments: {
        triangle:
          "Cohort, size, period 0 … as BIZ.COHORT gives them for retention or active; its header row may be in it",
        weighting: "Cohorts by their size, or all alike (default weighted)",
      },
      headers: { period: "Period", retention: "Retention" },
    },
    es: {
      summary: "Una sola curva de retención a partir de un triángulo de cohortes.",
      definition:
        "Para cada periodo, sobre las cohortes que ya lo completaron: weighted = suma de activos ÷ suma de tamaños; " +
        "simple = media de los porcentajes de las cohortes. Una celda en blanco no está completa y queda fuera de " +
        "ambas sumas. Las celdas del triángulo son fracciones, o personas si alguna es mayor que 1.",
      arguments: {
        triangle:
          "Cohorte, tamaño, periodo 0… como los da BIZ.COHORT para retention o active; puede incluir los encabezados",
        weighting: "Las cohortes según su tamaño (weighted, por defecto) o todas por igual (simple)",
      },
      headers: { period: "Periodo", retention: "Retención" },
    },
  },
  source: "Closed form",
  // Period 1: (50 + 10) of (100 + 50); the second cohort has not completed period 2.
  example: {
    formula: '=BIZ.RETENTION({"Jan",100,1,0.5,0.4;"Feb",50,1,0.2,""})',
    result: [
      ["Period", "Retention"],
      [0, 1],
      [1, 0.4],
      [2, 0.4],
    ],
  },
  run: ({ triangle, weighting }) => ({
    columns: ["period", "retention"],
    rows: pooledRetention(triangle, weighting).map((share, period) => [period, share]),
  }),
});
