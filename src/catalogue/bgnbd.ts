import { bgNbd } from "../metrics/bgnbd";
import { number, numbers, optional } from "./arguments";
import { defineFunction } from "./define";

export const BGNBD = defineFunction({
  name: "BGNBD",
  family: "cohort",
  args: {
    x: numbers({ aligned: "rows" }),
    tx: numbers({ aligned: "rows" }),
    T: numbers({ aligned: "rows" }),
    horizon: number({ min: 0 }),
    params: optional(numbers()),
  },
  result: { kind: "table" },
  text: {
    en: {
      summary: "Purchases to expect from each customer, and the probability of still being one (BG/NBD).",
      definition:
        "Purchases are Poisson at a rate gamma(r, α) over customers; after each a customer leaves with a probability " +
        "beta(a, b). From x, tx and T: purchases expected within the horizon, and P(alive). Without params the model " +
        "is fitted to the rows by maximum likelihood; one customer, or none who came back, cannot be fitted.",
      arguments: {
        x: "Repeat purchases, as BIZ.RFM gives them",
        tx: "Time from the first purchase to the last",
        T: "Time from the first purchase to the end of the observation",
        horizon: "Time ahead, in the unit of tx and T",
        params: "r, α, a, b (default: fitted)",
      },
      headers: { expected: "Expected purchases", alive: "P(alive)" },
    },
    es: {
      summary: "Compras que cabe esperar de cada cliente y probabilidad de que siga siéndolo (BG/NBD).",
      definition:
        "Las compras son de Poisson con una tasa gamma(r, α) entre clientes; tras cada una, el cliente se va con una " +
        "probabilidad beta(a, b). A partir de x, tx y T: compras esperadas en el horizonte y P(activo). Sin params, el " +
        "modelo se ajusta a las filas por máxima verosimilitud; no se puede ajustar con un solo cliente ni si ninguno " +
        "volvió.",
      arguments: {
        x: "Compras repetidas, como las da BIZ.RFM",
        tx: "Tiempo de la primera compra a la última",
        T: "Tiempo de la primera compra al final de la observación",
        horizon: "Tiempo hacia delante, en la unidad de tx y T",
        params: "r, α, a, b (por defecto, se ajustan)",
      },
      headers: { expected: "Compras esperadas", alive: "P(activo)" },
    },
  },
  source: "Fader, Hardie & Lee 2005, “Counting Your Customers” the Easy Way, Marketing Science 24",
  // The paper's own example (CDNOW): 1.226 purchases in the next 39 weeks.
  example: {
    formula: "=BIZ.BGNBD(2,30.43,38.86,39,{0.243;4.414;0.793;2.426})",
    result: [
      ["Expected purchases", "P(alive)"],
      [1.226028174767135, 0.726578570080673],
    ],
  },
  run: ({ params, ...args }) => ({
    columns: ["expected", "alive"],
    rows: bgNbd({ ...args, ...(params ? { params } : {}) }).map(({ expected, alive }) => [expected, alive]),
  }),
});
