import { opportunitySize } from "../metrics/oppsize";
import { number, optional } from "./arguments";
import { defineFunction } from "./define";

export const OPPSIZE = defineFunction({
  name: "OPPSIZE",
  family: "opportunity",
  args: {
    volume: number(),
    rate: number(),
    bench: number(),
    value: number(),
    capture: optional(number({ min: 0, max: 1 }), 1),
    conf: optional(number({ min: 0, max: 1 }), 1),
  },
  result: { kind: "scalar" },
  text: {
    en: {
      summary: "What closing the gap to a benchmark would be worth.",
      definition:
        "volume · max(0, bench − rate) · value · capture · conf. A rate at or above the benchmark is worth 0.",
      arguments: {
        volume: "What the rate applies to: views, clicks, orders …",
        rate: "Rate today, as a fraction",
        bench: "Rate that better peers reach, as a fraction",
        value: "Money of one more success",
        capture: "Share of the gap that can be closed, 0 to 1; 1 when left out",
        conf: "How sure you are, 0 to 1; 1 when left out",
      },
    },
    es: {
      summary: "Cuánto valdría cerrar la brecha con una referencia.",
      definition:
        "volume · max(0, bench − rate) · value · capture · conf. Una tasa igual o mejor que la referencia vale 0.",
      arguments: {
        volume: "A qué se aplica la tasa: vistas, clics, pedidos…",
        rate: "Tasa actual, como fracción",
        bench: "Tasa que alcanzan los mejores pares, como fracción",
        value: "Dinero de cada éxito adicional",
        capture: "Parte de la brecha que se puede cerrar, de 0 a 1; 1 si se omite",
        conf: "Certeza, de 0 a 1; 1 si se omite",
      },
    },
  },
  source: "Closed form",
  // 100,000 × 1 point = 1,000 more orders × 25 = 25,000; half of it, 80 % sure.
  example: { formula: "=BIZ.OPPSIZE(100000,0.02,0.03,25,0.5,0.8)", result: 10000 },
  run: ({ volume, rate, bench, value, capture, conf }) =>
    opportunitySize({ volume, rate, benchmark: bench, value, capture, confidence: conf }),
});
