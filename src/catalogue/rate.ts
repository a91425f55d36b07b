import { rate, RATE_METHODS } from "../metrics/rate";
import { amounts, number, optional, word } from "./arguments";
import { defineFunction } from "./define";

export const RATE = defineFunction({
  name: "RATE",
  family: "ratios",
  args: {
    num: amounts({ aligned: "rows" }),
    den: amounts({ aligned: "rows" }),
    scale: optional(number(), 1),
    method: optional(word(RATE_METHODS), "ratio"),
    min_den: optional(number()),
  },
  result: { kind: "scalar" },
  text: {
    en: {
      summary: "A rate from sums: Σ num ÷ Σ den, the right way to average a rate over rows.",
      definition:
        "ratio: Σ num ÷ Σ den × scale. mean: the mean over rows of num ÷ den × scale, rows with den = 0 left out. A row with a " +
        "blank on either side is left out. A denominator of 0, or below min_den in all, gives #N/A. scale 1000 = per " +
        "thousand (GPM).",
      arguments: {
        num: "Numerator: one number or a range",
        den: "Denominator: one number or a range of the same length",
        scale: "What the rate is multiplied by, 1 when left out",
        method: "Ratio of the sums or mean of the ratios, ratio when left out",
        min_den: "Least total denominator a rate is given for",
      },
    },
    es: {
      summary:
        "Una tasa a partir de sumas: Σ num ÷ Σ den, la forma correcta de promediar una tasa entre filas.",
      definition:
        "ratio: Σ num ÷ Σ den × scale. mean: la media por filas de num ÷ den × scale, sin las filas con den = 0. Una fila con " +
        "algún lado vacío no cuenta. Un denominador 0, o menor que min_den en total, da #N/A. scale 1000 = por mil (GPM).",
      arguments: {
        num: "Numerador: un número o un rango",
        den: "Denominador: un número o un rango de la misma longitud",
        scale: "Por cuánto se multiplica la tasa; 1 si se omite",
        method: "Cociente de las sumas o media de los cocientes; ratio si se omite",
        min_den: "Denominador total mínimo para dar una tasa",
      },
    },
  },
  source: "Closed form",
  // (1 + 9) ÷ (10 + 30): the mean of 10 % and 30 % would be 20 %.
  example: { formula: "=BIZ.RATE({1;9},{10;30})", result: 0.25 },
  run: ({ num, den, scale, method, min_den }) => rate({ num, den, scale, method, minDen: min_den }),
});
