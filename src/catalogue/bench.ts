import { bench } from "../metrics/bench";
import { flag, members, number, numbers, optional } from "./arguments";
import { defineFunction } from "./define";

export const BENCH = defineFunction({
  name: "BENCH",
  family: "opportunity",
  args: {
    keys: members({ aligned: "rows" }),
    num: numbers({ aligned: "rows" }),
    den: numbers({ aligned: "rows" }),
    pct: optional(number(), 0.75),
    shrink: optional(flag(), true),
  },
  result: { kind: "table" },
  text: {
    en: {
      summary:
        "Rates of peers with small samples pulled to the mean, and the rate that the better ones reach.",
      definition:
        "Beta-binomial empirical Bayes: shrunken = (num + m·M)/(den + M), m the overall rate, M from the spread between keys beyond chance (Kleinman's moments). The benchmark is the pct quantile (type 7) of the shrunken rates; percentile is the share of the other peers with a lower one. Rows of one key are summed; without a denominator a key is left out.",
      arguments: {
        keys: "Sellers, creators or other peers",
        num: "Successes",
        den: "Tries",
        pct: "Which percentile is the benchmark, 0.75 when left out",
        shrink: "FALSE: use the plain rates",
      },
      headers: {
        key: "Key",
        rate: "Rate",
        shrunken: "Shrunken rate",
        percentile: "Percentile",
        benchmark: "Benchmark",
      },
    },
    es: {
      summary:
        "Tasas de pares con las muestras pequeñas acercadas a la media, y la tasa que alcanzan los mejores.",
      definition:
        "Bayes empírico beta-binomial: ajustada = (num + m·M)/(den + M), con m la tasa global y M según la dispersión entre claves más allá del azar (momentos de Kleinman). La referencia es el cuantil pct (tipo 7) de las tasas ajustadas; el percentil es la parte de los demás pares con una menor. Las filas de una clave se suman; sin denominador, la clave queda fuera.",
      arguments: {
        keys: "Vendedores, creadores u otros pares",
        num: "Éxitos",
        den: "Intentos",
        pct: "Qué percentil es la referencia; 0,75 si se omite",
        shrink: "FALSO: usar las tasas sin ajustar",
      },
      headers: {
        key: "Clave",
        rate: "Tasa",
        shrunken: "Tasa ajustada",
        percentile: "Percentil",
        benchmark: "Referencia",
      },
    },
  },
  source: "Kleinman 1973, JASA 68; Hyndman & Fan 1996 (type 7)",
  example: {
    formula: '=BIZ.BENCH({"a";"b"},{10;30},{100;100},0.5,FALSE)',
    result: [
      ["Key", "Rate", "Shrunken rate", "Percentile", "Benchmark"],
      ["a", 0.1, 0.1, 0, 0.2],
      ["b", 0.3, 0.3, 1, 0.2],
    ],
  },
  run: ({ keys, num, den, pct, shrink }) => ({
    columns: ["key", "rate", "shrunken", "percentile", "benchmark"],
    rows: bench(keys, num, den, pct, shrink).map((row) => [
      ...[row.key, row.rate, row.shrunken, row.percentile, row.benchmark],
    ]),
  }),
});
