import { marginOfError, sampleFor } from "../metrics/moe";
import { flag, number, optional } from "./arguments";
import { defineFunction } from "./define";

export const MOE = defineFunction({
  name: "MOE",
  family: "survey",
  args: {
    p: number(),
    n: optional(number()),
    conf: optional(number(), 0.95),
    N: optional(number({ min: 1 })),
    deff: optional(number({ min: 0 }), 1),
    solve: optional(flag(), false),
  },
  result: { kind: "scalar" },
  text: {
    en: {
      summary: "Margin of error of a share; with solve, the sample size that a margin needs.",
      definition:
        "z·√(deff·p(1−p)/n·(N−n)/(N−1)). With solve TRUE, p is the margin wanted, n is ignored and a share of 0.5 is " +
        "assumed: n0 = z²·¼/p², n = deff·n0/(1 + (deff·n0−1)/N), rounded up.",
      arguments: {
        p: "The share, 0 to 1; with solve the margin wanted",
        n: "Number of answers",
        conf: "Confidence level, 0.95 when left out",
        N: "Size of the population; endless when left out",
        deff: "Design effect, 1 when left out",
        solve: "TRUE: return the sample size",
      },
    },
    es: {
      summary: "Margen de error de una proporción; con solve, el tamaño de muestra que exige un margen.",
      definition:
        "z·√(deff·p(1−p)/n·(N−n)/(N−1)). Con solve VERDADERO, p es el margen deseado, n se ignora y se supone una " +
        "proporción de 0,5: n0 = z²·¼/p², n = deff·n0/(1 + (deff·n0−1)/N), redondeado hacia arriba.",
      arguments: {
        p: "La proporción, de 0 a 1; con solve, el margen deseado",
        n: "Número de respuestas",
        conf: "Nivel de confianza; 0,95 si se omite",
        N: "Tamaño de la población; infinita si se omite",
        deff: "Efecto de diseño; 1 si se omite",
        solve: "VERDADERO: devolver el tamaño de muestra",
      },
    },
  },
  source: "Cochran 1977, Sampling Techniques",
  // 1.959964² × 0.25 / 0.05² = 384.15, rounded up.
  example: { formula: "=BIZ.MOE(0.05,,0.95,,,TRUE)", result: 385 },
  run: ({ p, n, conf, N, deff, solve }) => {
    const input = { p, n, confidence: conf, population: N, deff };
    return solve ? sampleFor(input) : marginOfError(input);
  },
});
