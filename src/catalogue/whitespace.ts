import { whiteSpace } from "../metrics/whitespace";
import { members, number, numbers, optional } from "./arguments";
import { defineFunction } from "./define";

export const WHITESPACE = defineFunction({
  name: "WHITESPACE",
  family: "linking",
  args: {
    rows: members({ aligned: "rows" }),
    cols: members({ aligned: "rows" }),
    values: numbers({ aligned: "rows" }),
    top: optional(number({ min: 1, integer: true }), 20),
    min_support: optional(number({ min: 0 }), 1),
  },
  result: { kind: "table" },
  text: {
    en: {
      summary: "Pairs of members that meet less than their sizes would have them: where there is room.",
      definition:
        "Expected = row total · column total ÷ total. Pairs are ranked by expected − observed, only those above 0. Support is the number of data rows of the rarer member: with few, the expectation is weak.",
      arguments: {
        rows: "Member of each row in the first field",
        cols: "Member of each row in the second field",
        values: "Value of each row, 0 or more",
        top: "How many pairs, 20 when left out",
        min_support: "Fewest data rows of the rarer member, 1 when left out",
      },
      headers: {
        row: "Member 1",
        column: "Member 2",
        observed: "Observed",
        expected: "Expected",
        gap: "Gap",
        support: "Support",
      },
    },
    es: {
      summary: "Pares de miembros que coinciden menos de lo que haría esperar su tamaño: dónde hay espacio.",
      definition:
        "Esperado = total de la fila · total de la columna ÷ total. Los pares se ordenan por esperado − observado, solo los mayores que 0. El soporte son las filas de datos del miembro más escaso: con pocas, lo esperado es débil.",
      arguments: {
        rows: "Miembro de cada fila en el primer campo",
        cols: "Miembro de cada fila en el segundo campo",
        values: "Valor de cada fila, 0 o más",
        top: "Cuántos pares; 20 si se omite",
        min_support: "Mínimo de filas del miembro más escaso; 1 si se omite",
      },
      headers: {
        row: "Miembro 1",
        column: "Miembro 2",
        observed: "Observado",
        expected: "Esperado",
        gap: "Brecha",
        support: "Soporte",
      },
    },
  },
  source: "Expected counts under independence, as R's chisq.test()$expected",
  // Totals 30 and 30 by row, 40 and 20 by column, 60 in all: s1 × c1 would be 30·40/60 = 20.
  example: {
    formula: '=BIZ.WHITESPACE({"s1";"s1";"s2"},{"c1";"c2";"c1"},{10;20;30})',
    result: [
      ["Member 1", "Member 2", "Observed", "Expected", "Gap", "Support"],
      ["s1", "c1", 10, 20, 10, 2],
      ["s2", "c2", 0, 10, 10, 1],
    ],
  },
  run: ({ rows, cols, values, top, min_support }) => ({
    columns: ["row", "column", "observed", "expected", "gap", "support"],
    rows: whiteSpace(rows, cols, values, top, min_support).map((pair) => [
      ...[pair.row, pair.column, pair.observed, pair.expected, pair.gap, pair.support],
    ]),
  }),
});
