import { mixRate } from "../metrics/mixrate";
import { members, numbers } from "./arguments";
import { defineFunction } from "./define";

export const MIXRATE = defineFunction({
  name: "MIXRATE",
  family: "decomposition",
  args: {
    keys: members({ aligned: "rows" }),
    w0: numbers({ aligned: "rows" }),
    r0: numbers({ aligned: "rows" }),
    w1: numbers({ aligned: "rows" }),
    r1: numbers({ aligned: "rows" }),
  },
  result: { kind: "table" },
  text: {
    en: {
      summary:
        "The change of an overall rate into changed rates and a changed mix, by key, without a residual.",
      definition:
        "Rate effect = (r1 − r0)·(w0 + w1)/2; mix effect = (w1 − w0)·((r0 + r1)/2 − R̄), R̄ the mean of both overall rates, so " +
        "that growth of a key below average reads as negative. Weights are shares, or volumes that are brought to shares. " +
        "A key without weight in one period takes the other period's rate: its coming or going is mix.",
      arguments: {
        keys: "Members (channel, category …)",
        w0: "Weights before: shares, or volumes such as clicks",
        r0: "Rates before",
        w1: "Weights after",
        r1: "Rates after",
      },
      headers: { key: "Key", rate: "Rate effect", mix: "Mix effect" },
    },
    es: {
      summary: "El cambio de una tasa global en cambio de tasas y cambio de mezcla, por clave y sin residuo.",
      definition:
        "Efecto tasa = (r1 − r0)·(w0 + w1)/2; efecto mezcla = (w1 − w0)·((r0 + r1)/2 − R̄), con R̄ la media de las dos tasas " +
        "globales, de modo que crecer en una clave inferior a la media resta. Los pesos son cuotas, o volúmenes que se " +
        "convierten en cuotas. Una clave sin peso en un periodo toma la tasa del otro: su entrada o salida es mezcla.",
      arguments: {
        keys: "Miembros (canal, categoría …)",
        w0: "Pesos antes: cuotas, o volúmenes como los clics",
        r0: "Tasas antes",
        w1: "Pesos después",
        r1: "Tasas después",
      },
      headers: { key: "Clave", rate: "Efecto tasa", mix: "Efecto mezcla" },
    },
  },
  source: "Kitagawa 1955",
  // R0 = 0.04, R1 = 0.7·0.022 + 0.3·0.066 = 0.0352, R̄ = 0.0376. A: 0.002·0.6 and 0.2·(0.021 − 0.0376); B: 0.006·0.4 and
  // −0.2·(0.063 − 0.0376).
  example: {
    formula: '=BIZ.MIXRATE({"A";"B"},{0.5;0.5},{0.02;0.06},{0.7;0.3},{0.022;0.066})',
    result: [
      ["Key", "Rate effect", "Mix effect"],
      ["A", 0.0012, -0.00332],
      ["B", 0.0024, -0.00508],
    ],
  },
  run: (args) => ({
    columns: ["key", "rate", "mix"],
    rows: mixRate(args).map(({ key, rate, mix }) => [key, rate, mix]),
  }),
});
