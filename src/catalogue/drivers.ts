import { DRIVER_METHODS, drivers } from "../metrics/drivers";
import { labelAt } from "../metrics/members";
import { members, numbers, optional, word } from "./arguments";
import { defineFunction } from "./define";

export const DRIVERS = defineFunction({
  name: "DRIVERS",
  family: "decomposition",
  args: {
    names: members({ aligned: "factors" }),
    f0: numbers({ aligned: "factors" }),
    f1: numbers({ aligned: "factors" }),
    method: optional(word(DRIVER_METHODS), "shapley"),
  },
  result: { kind: "table" },
  text: {
    en: {
      summary: "How much of the change of a product (GMV = views × rate × value) each factor makes.",
      definition:
        "shapley: the mean, over all orders in which the factors could change, of what each adds; exact, and safe with " +
        "zeros. lmdi: L(R1,R0)·ln(f1/f0) with the logarithmic mean L; factors above 0 only. The effects sum to the " +
        "change of the product.",
      arguments: {
        names: "Names of the factors",
        f0: "Their values before",
        f1: "Their values after",
        method: "How the change is shared out, shapley when left out",
      },
      headers: { factor: "Factor", effect: "Effect" },
    },
    es: {
      summary: "Cuánto del cambio de un producto (GMV = visitas × tasa × valor) aporta cada factor.",
      definition:
        "shapley: la media, sobre todos los órdenes en que los factores podrían cambiar, de lo que añade cada uno; " +
        "exacto y seguro con ceros. lmdi: L(R1,R0)·ln(f1/f0), con L la media logarítmica; solo factores mayores que 0. " +
        "Los efectos suman el cambio del producto.",
      arguments: {
        names: "Nombres de los factores",
        f0: "Sus valores antes",
        f1: "Sus valores después",
        method: "Cómo se reparte el cambio; shapley si se omite",
      },
      headers: { factor: "Factor", effect: "Efecto" },
    },
  },
  source: "Shapley 1953; Ang 2004 (LMDI-I, additive)",
  // 10 × 2 = 20 → 20 × 3 = 60. First factor: 10·2 first or 10·3 second, mean 25; the other: 1·10 or 1·20, mean 15.
  example: {
    formula: '=BIZ.DRIVERS({"Orders";"Value"},{10;2},{20;3})',
    result: [
      ["Factor", "Effect"],
      ["Orders", 25],
      ["Value", 15],
    ],
  },
  run: ({ names, f0, f1, method }) => {
    const labels = Array.from(f0, (_, row) => labelAt(names, row));
    const effects = drivers(labels, f0, f1, method);
    return { columns: ["factor", "effect"], rows: labels.map((label, i) => [label, effects[i]]) };
  },
});
