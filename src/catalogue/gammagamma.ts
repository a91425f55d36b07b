import { gammaGamma } from "../metrics/gammagamma";
import { numbers, optional } from "./arguments";
import { defineFunction } from "./define";

export const GAMMAGAMMA = defineFunction({
  name: "GAMMAGAMMA",
  family: "cohort",
  args: {
    x: numbers({ aligned: "rows" }),
    m: numbers({ aligned: "rows" }),
    params: optional(numbers()),
  },
  result: { kind: "column" },
  text: {
    en: {
      summary: "Expected value of each customer's purchases in the long run (gamma-gamma).",
      definition:
        "(γ + m·x)·p ÷ (p·x + q − 1): between the customer's own mean and everyone's, nearer to their own the more " +
        "they bought. Blank where x is 0. Without params the model is fitted to the rows with x above 0 by maximum " +
        "likelihood.",
      arguments: {
        x: "Repeat purchases, as BIZ.RFM gives them",
        m: "Mean value of those purchases",
        params: "p, q, γ (default: fitted)",
      },
    },
    es: {
      summary: "Valor esperado a largo plazo de las compras de cada cliente (gamma-gamma).",
      definition:
        "(γ + m·x)·p ÷ (p·x + q − 1): entre la media del propio cliente y la de todos, más cerca de la suya cuanto " +
        "más compró. En blanco si x es 0. Sin params, el modelo se ajusta a las filas con x mayor que 0 por máxima " +
        "verosimilitud.",
      arguments: {
        x: "Compras repetidas, como las da BIZ.RFM",
        m: "Valor medio de esas compras",
        params: "p, q, γ (por defecto, se ajustan)",
      },
    },
  },
  source: "Fader & Hardie 2013, The Gamma-Gamma Model of Monetary Value, note 025",
  // (15.44 + 22.35 × 2) × 6.25 ÷ (6.25 × 2 + 3.74 − 1) = 375.875 ÷ 15.24; the note's example, 24.66.
  example: {
    formula: '=BIZ.GAMMAGAMMA({2;0},{22.35;""},{6.25;3.74;15.44})',
    result: [[375.875 / 15.24], [""]],
  },
  run: ({ params, ...args }) => gammaGamma({ ...args, ...(params ? { params } : {}) }),
});
