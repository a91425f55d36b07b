import { okrScore } from "../metrics/okrscore";
import { number } from "./arguments";
import { defineFunction } from "./define";

export const OKRSCORE = defineFunction({
  name: "OKRSCORE",
  family: "pacing",
  args: { start: number(), current: number(), target: number() },
  result: { kind: "scalar" },
  text: {
    en: {
      summary: "How far a key result has come from its start to its target, 0 to 1.",
      definition:
        "(current − start) ÷ (target − start), not below 0 and not above 1. A target below the start is one to come down to.",
      arguments: {
        start: "Value at the beginning",
        current: "Value now",
        target: "Value aimed for",
      },
    },
    es: {
      summary: "Cuánto ha avanzado un resultado clave desde su inicio hasta su objetivo, de 0 a 1.",
      definition:
        "(current − start) ÷ (target − start), no menor que 0 ni mayor que 1. Un objetivo inferior al inicio es uno al que se " +
        "debe bajar.",
      arguments: {
        start: "Valor al comienzo",
        current: "Valor actual",
        target: "Valor que se busca",
      },
    },
  },
  source: "Closed form",
  example: { formula: "=BIZ.OKRSCORE(20,35,50)", result: 0.5 },
  run: ({ start, current, target }) => okrScore(start, current, target),
});
