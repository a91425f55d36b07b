import { concentration } from "../metrics/concentration";
import { number, numbers, optional } from "./arguments";
import { defineFunction } from "./define";

export const CONCENTRATION = defineFunction({
  name: "CONCENTRATION",
  family: "ratios",
  args: { values: numbers(), n: optional(number({ min: 1, integer: true }), 10) },
  result: {
    kind: "fields",
    fields: ["hhi", "effective", "gini", "top_n", "top_20pct", "count_80"],
  },
  text: {
    en: {
      summary: "How much of a whole depends on few: HHI, Gini, share of the top n and of the top 20 %.",
      definition:
        "hhi = Σ share² (0–1); effective = 1/HHI, as many equal members would be as concentrated; gini of the population; " +
        "top_n = share of the n largest; top_20pct = share of the largest 20 %, rounded up; count_80 = how many of the " +
        "largest make 80 %. Blanks are left out, zeros are members.",
      arguments: {
        values: "One value per member (GMV per seller …), 0 or more",
        n: "How many members count as the top, 10 when left out",
      },
      headers: {
        hhi: "HHI",
        effective: "Effective number",
        gini: "Gini",
        top_n: "Top n share",
        top_20pct: "Top 20 % share",
        count_80: "Members making 80 %",
      },
    },
    es: {
      summary: "Cuánto de un total depende de pocos: HHI, Gini, cuota de los n mayores y del 20 % superior.",
      definition:
        "hhi = Σ cuota² (0–1); effective = 1/HHI, tantos miembros iguales darían la misma concentración; gini de la " +
        "población; top_n = cuota de los n mayores; top_20pct = cuota del 20 % mayor, redondeado hacia arriba; count_80 = " +
        "cuántos de los mayores hacen el 80 %. Las celdas vacías no cuentan; los ceros son miembros.",
      arguments: {
        values: "Un valor por miembro (GMV por vendedor …), 0 o más",
        n: "Cuántos miembros forman la cabeza; 10 si se omite",
      },
      headers: {
        hhi: "HHI",
        effective: "Número efectivo",
        gini: "Gini",
        top_n: "Cuota de los n mayores",
        top_20pct: "Cuota del 20 % superior",
        count_80: "Miembros que hacen el 80 %",
      },
    },
  },
  source: "R package ineq (Herfindahl, Gini)",
  // Shares .01 .02 .03 .04 .90: Σ² = .0001 + .0004 + .0009 + .0016 + .81.
  example: { formula: "=BIZ.CONCENTRATION({1;2;3;4;90})", result: 0.813 },
  run: ({ values, n }) => ({ ...concentration(values, n) }),
});
