import { abTest } from "../metrics/abtest";
import { number, optional } from "./arguments";
import { defineFunction } from "./define";

export const ABTEST = defineFunction({
  name: "ABTEST",
  family: "opportunity",
  args: {
    x1: number(),
    n1: number(),
    x2: number(),
    n2: number(),
    conf: optional(number(), 0.95),
  },
  result: { kind: "fields", fields: ["p", "difference", "low", "high", "z", "srm_p"] },
  text: {
    en: {
      summary: "Whether two shares differ beyond chance: p-value, difference with its interval, split check.",
      definition:
        "Pooled two-proportion z test, two-sided, without continuity correction. difference = x1/n1 − x2/n2 with Newcombe's interval. srm_p tests whether n1 and n2 come from an even split: a tiny one (< 0.001) says that the split itself is broken.",
      arguments: {
        x1: "Successes of the first arm",
        n1: "Tries of the first arm",
        x2: "Successes of the second arm",
        n2: "Tries of the second arm",
        conf: "Confidence level, 0.95 when left out",
      },
      headers: {
        p: "p",
        difference: "Difference",
        low: "Low",
        high: "High",
        z: "z",
        srm_p: "Split p",
      },
    },
    es: {
      summary:
        "Si dos proporciones difieren más allá del azar: valor p, diferencia con su intervalo y control del reparto.",
      definition:
        "Prueba z conjunta de dos proporciones, bilateral, sin corrección de continuidad. difference = x1/n1 − x2/n2 con el intervalo de Newcombe. srm_p comprueba si n1 y n2 vienen de un reparto a partes iguales: si es diminuto (< 0,001), el propio reparto está roto.",
      arguments: {
        x1: "Éxitos del primer grupo",
        n1: "Intentos del primer grupo",
        x2: "Éxitos del segundo grupo",
        n2: "Intentos del segundo grupo",
        conf: "Nivel de confianza; 0,95 si se omite",
      },
      headers: {
        p: "p",
        difference: "Diferencia",
        low: "Inferior",
        high: "Superior",
        z: "z",
        srm_p: "p del reparto",
      },
    },
  },
  source: "R prop.test(correct = FALSE); Newcombe 1998, method 10",
  example: { formula: '=BIZ.ABTEST(45,100,60,100,,"difference")', result: -0.15 },
  run: ({ x1, n1, x2, n2, conf }) => ({ ...abTest(x1, n1, x2, n2, conf) }),
});
