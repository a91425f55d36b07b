import { topBox } from "../metrics/topbox";
import { number, numbers, optional } from "./arguments";
import { defineFunction } from "./define";

export const TOPBOX = defineFunction({
  name: "TOPBOX",
  family: "survey",
  args: {
    scores: numbers({ aligned: "answers" }),
    k: number({ min: 1, integer: true }),
    max: optional(number({ min: 1, max: 100, integer: true }), 5),
    weights: optional(numbers({ aligned: "answers" })),
    conf: optional(number(), 0.95),
  },
  result: { kind: "fields", fields: ["share", "low", "high", "n"] },
  text: {
    en: {
      summary: "Share of the best answers of a scale with its interval; CSAT is the top 2 of 5.",
      definition:
        "Weighted share of scores above max − k, with Wilson's interval; with weights on Kish's effective n. \"all\" " +
        "adds the share of every score. A blank is no answer.",
      arguments: {
        scores: "Answers on the scale",
        k: "How many boxes, counted down from max",
        max: "Best answer of the scale, 5 when left out",
        weights: "Weight of each answer",
        conf: "Confidence level, 0.95 when left out",
      },
      headers: { share: "Top boxes", low: "Low", high: "High", n: "n" },
    },
    es: {
      summary:
        "Proporción de las mejores respuestas de una escala con su intervalo; CSAT son las 2 mejores de 5.",
      definition:
        "Proporción ponderada de puntuaciones por encima de max − k, con el intervalo de Wilson; con pesos, sobre el n " +
        "efectivo de Kish. «all» añade la proporción de cada puntuación. Una celda vacía no es una respuesta.",
      arguments: {
        scores: "Respuestas en la escala",
        k: "Cuántas casillas, contadas desde max hacia abajo",
        max: "Mejor respuesta de la escala; 5 si se omite",
        weights: "Peso de cada respuesta",
        conf: "Nivel de confianza; 0,95 si se omite",
      },
      headers: { share: "Casillas superiores", low: "Inferior", high: "Superior", n: "n" },
    },
  },
  source: "Wilson 1927",
  example: { formula: "=BIZ.TOPBOX({5;4;4;3;1},2)", result: 0.6 },
  run: ({ scores, k, max, weights, conf }) => {
    const { distribution, ...row } = topBox(scores, k, max, weights, conf);
    return {
      ...row,
      more: distribution.map(({ score, share }) => ({ header: { data: score }, value: share })),
    };
  },
});
