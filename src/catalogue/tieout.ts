import { tieOut } from "../metrics/tieout";
import { number, numbers, optional } from "./arguments";
import { defineFunction } from "./define";

export const TIEOUT = defineFunction({
  name: "TIEOUT",
  family: "trust",
  args: { total: number(), parts: numbers(), tol: optional(number()) },
  result: { kind: "fields", fields: ["status", "difference"] },
  text: {
    en: {
      summary: "Whether parts add up to a total, and the difference when they do not.",
      definition:
        "difference = total − Σ parts, blank parts left out. “ties” when its size is at most tol; without tol, only what " +
        "rounding in the sums explains (1e-12 of the amounts) is forgiven.",
      arguments: {
        total: "The total, from another place than the parts",
        parts: "The parts",
        tol: "Largest difference that still ties, in the unit of the total",
      },
      headers: { status: "Status", difference: "Difference" },
    },
    es: {
      summary: "Si las partes suman el total y, cuando no, la diferencia.",
      definition:
        "difference = total − Σ partes, sin contar las vacías. «ties» (cuadra) si su tamaño es como máximo tol; sin tol " +
        "solo se perdona lo que explica el redondeo de las sumas (1e-12 de los importes); si no, «does not tie».",
      arguments: {
        total: "El total, de otra fuente que las partes",
        parts: "Las partes",
        tol: "Mayor diferencia que aún cuadra, en la unidad del total",
      },
      headers: { status: "Estado", difference: "Diferencia" },
    },
  },
  source: "Identity; sum by Neumaier 1974",
  example: {
    formula: '=BIZ.TIEOUT(100,{60;30;9.5},0,"all")',
    result: [
      ["Status", "Difference"],
      ["does not tie", 0.5],
    ],
  },
  run: ({ total, parts, tol }) => ({ ...tieOut(total, parts, tol) }),
});
