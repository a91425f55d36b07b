import { nps } from "../metrics/nps";
import { number, numbers, optional } from "./arguments";
import { defineFunction } from "./define";

export const NPS = defineFunction({
  name: "NPS",
  family: "survey",
  args: {
    scores: numbers({ aligned: "answers" }),
    weights: optional(numbers({ aligned: "answers" })),
    conf: optional(number(), 0.95),
  },
  result: { kind: "fields", fields: ["nps", "low", "high", "n", "promoters", "passives", "detractors"] },
  text: {
    en: {
      summary: "Net promoter score of 0–10 answers, in points, with its interval.",
      definition:
        "Share of 9–10 minus share of 0–6, × 100. The interval is the adjusted Wald interval (n + 3, of which ¾ promoter " +
        "and ¾ detractor), centred on the adjusted value, not on the score; with weights it stands on Kish's effective " +
        "n. Promoters, passives and detractors are shares. A score that is not a whole 0–10 is refused; a blank is no answer.",
      arguments: {
        scores: "Answers from 0 to 10",
        weights: "Weight of each answer",
        conf: "Confidence level, 0.95 when left out",
      },
      headers: {
        nps: "NPS",
        low: "Low",
        high: "High",
        n: "n",
        promoters: "Promoters",
        passives: "Passives",
        detractors: "Detractors",
      },
    },
    es: {
      summary: "Net promoter score de respuestas de 0 a 10, en puntos, con su intervalo.",
      definition:
        "Proporción de 9–10 menos proporción de 0–6, × 100. El intervalo es el de Wald ajustado (n + 3, con ¾ de " +
        "promotor y ¾ de detractor), centrado en el valor ajustado y no en la puntuación; con pesos se apoya en el n " +
        "efectivo de Kish. Promotores, pasivos y detractores son proporciones. Se rechaza una puntuación que no sea un " +
        "entero de 0 a 10; una celda vacía no es una respuesta.",
      arguments: {
        scores: "Respuestas de 0 a 10",
        weights: "Peso de cada respuesta",
        conf: "Nivel de confianza; 0,95 si se omite",
      },
      headers: {
        nps: "NPS",
        low: "Inferior",
        high: "Superior",
        n: "n",
        promoters: "Promotores",
        passives: "Pasivos",
        detractors: "Detractores",
      },
    },
  },
  source: "Reichheld 2003; interval: Rocks 2016",
  // Two promoters, one passive, one detractor of four: 50 % − 25 %.
  example: { formula: "=BIZ.NPS({10;9;8;3})", result: 25 },
  run: ({ scores, weights, conf }) => ({ ...nps(scores, weights, conf) }),
});
