import { phase, PHASE_METHODS } from "../metrics/phase";
import { matrix, number, optional, word } from "./arguments";
import { defineFunction } from "./define";

export const PHASE = defineFunction({
  name: "PHASE",
  family: "pacing",
  args: {
    target: number(),
    weights: matrix(),
    unit: optional(number(), 1),
    method: optional(word(PHASE_METHODS), "mean of shares"),
  },
  result: { kind: "column" },
  text: {
    en: {
      summary: "Spreads a target over periods by weights, so that the parts sum to it to the last unit.",
      definition:
        "Each period gets target × weight ÷ Σ weights in whole units; the units left go to the largest remainders, ties " +
        "in order. With years (rows) × periods (columns): “mean of shares” averages each year's shares, “pooled” adds the " +
        "years up first. The target must be a multiple of unit.",
      arguments: {
        target: "Target of the whole",
        weights: "One weight per period, or past years (rows) × periods (columns)",
        unit: "Smallest step of a part, 1 when left out",
        method: "How several years make one weight, mean of shares when left out",
      },
    },
    es: {
      summary: "Reparte un objetivo entre periodos según pesos, de modo que las partes lo suman a la unidad.",
      definition:
        "Cada periodo recibe objetivo × peso ÷ Σ pesos en unidades enteras; las que sobran van a los restos mayores y los " +
        "empates, por orden. Con años (filas) × periodos (columnas): «mean of shares» promedia las proporciones de cada " +
        "año; «pooled» suma antes los años. El objetivo debe ser múltiplo de unit.",
      arguments: {
        target: "Objetivo del total",
        weights: "Un peso por periodo, o años pasados (filas) × periodos (columnas)",
        unit: "Paso mínimo de una parte; 1 si se omite",
        method: "Cómo varios años dan un peso; mean of shares si se omite",
      },
    },
  },
  source: "Hamilton's method of apportionment (largest remainder)",
  // Quotas 3.33, 3.33, 3.33: whole parts 3, 3, 3; the unit left goes to the first of three equal remainders.
  example: { formula: "=BIZ.PHASE(10,{1;1;1})", result: [[4], [3], [3]] },
  run: ({ target, weights, unit, method }) => phase(target, weights, unit, method),
});
