import { kappa } from "../metrics/kappa";
import { keys } from "./arguments";
import { defineFunction } from "./define";

export const KAPPA = defineFunction({
  name: "KAPPA",
  family: "survey",
  args: { coder1: keys({ aligned: "rows" }), coder2: keys({ aligned: "rows" }) },
  result: { kind: "fields", fields: ["kappa", "agreement"] },
  text: {
    en: {
      summary: "How far two coders of the same answers agree beyond chance.",
      definition:
        "(Po − Pe)/(1 − Pe): Po is the share of equal codes, Pe the share expected by chance from each coder's own " +
        "frequencies. Rows that either coder left blank are left out. Where both used one and the same code throughout, " +
        "agreement by chance is certain (Pe = 1) and kappa has no value; agreement still has.",
      arguments: { coder1: "Codes of the first coder", coder2: "Codes of the second coder, row by row" },
      headers: { kappa: "Kappa", agreement: "Agreement" },
    },
    es: {
      summary: "Cuánto coinciden dos codificadores de las mismas respuestas más allá del azar.",
      definition:
        "(Po − Pe)/(1 − Pe): Po es la proporción de códigos iguales y Pe la esperada por azar según las frecuencias de " +
        "cada codificador. Las filas que alguno dejó vacías quedan fuera. Si ambos usaron siempre el mismo código, el " +
        "acuerdo por azar es seguro (Pe = 1) y kappa no tiene valor; el acuerdo sí.",
      arguments: { coder1: "Códigos del primer codificador", coder2: "Códigos del segundo, fila a fila" },
      headers: { kappa: "Kappa", agreement: "Acuerdo" },
    },
  },
  source: "Cohen 1960",
  // Po = 3/4; Pe = ½·¾ + ½·¼ = ½; (¾ − ½)/½.
  example: { formula: '=BIZ.KAPPA({"a";"a";"b";"b"},{"a";"a";"b";"a"})', result: 0.5 },
  run: ({ coder1, coder2 }) => ({ ...kappa(coder1, coder2) }),
});
