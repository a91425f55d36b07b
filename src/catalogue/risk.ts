import { risk } from "../metrics/risk";
import { number, optional } from "./arguments";
import { defineFunction } from "./define";

export const RISK = defineFunction({
  name: "RISK",
  family: "opportunity",
  args: {
    prob: number(),
    impact: number(),
    control: optional(number(), 0),
  },
  result: { kind: "fields", fields: ["expected_loss", "band"] },
  text: {
    en: {
      summary: "Expected loss of a risk, and its band in a 5 × 5 matrix.",
      definition:
        "Expected loss = prob · impact · (1 − control). The band comes from likelihood × impact, each a level from 1 to 5: likelihood is the fifth in which prob · (1 − control) lies, impact must be given as a level 1–5 (for an amount of money the band stays blank). Up to 4 low, to 9 medium, to 16 high, above extreme.",
      arguments: {
        prob: "Probability, 0 to 1",
        impact: "Loss if it happens: an amount, or a level from 1 to 5",
        control: "Share that a control takes away, 0 to 1; 0 when left out",
      },
      headers: {
        expected_loss: "Expected loss",
        band: "Band",
      },
    },
    es: {
      summary: "Pérdida esperada de un riesgo y su banda en una matriz de 5 × 5.",
      definition:
        "Pérdida esperada = prob · impact · (1 − control). La banda sale de probabilidad × impacto, cada uno un nivel de 1 a 5: la probabilidad es el quinto en que cae prob · (1 − control); el impacto debe darse como nivel de 1 a 5 (con un importe, la banda queda vacía). Hasta 4 low, hasta 9 medium, hasta 16 high, más extreme.",
      arguments: {
        prob: "Probabilidad, de 0 a 1",
        impact: "Pérdida si ocurre: un importe o un nivel de 1 a 5",
        control: "Parte que un control elimina, de 0 a 1; 0 si se omite",
      },
      headers: {
        expected_loss: "Pérdida esperada",
        band: "Banda",
      },
    },
  },
  source: "ISO 31000 practice (IEC 31010, consequence/likelihood matrix)",
  example: { formula: "=BIZ.RISK(0.3,200000,0.5)", result: 30000 },
  run: ({ prob, impact, control }) => ({ ...risk(prob, impact, control) }),
});
