import { link } from "../metrics/link";
import { aggregation, members, numbers, optional, word } from "./arguments";
import { defineFunction } from "./define";

export const LINK = defineFunction({
  name: "LINK",
  family: "linking",
  args: {
    rows: members({ aligned: "rows" }),
    cols: members({ aligned: "rows" }),
    values: numbers({ aligned: "rows", countedBy: "agg" }),
    agg: aggregation(),
    norm: optional(word(["none", "row", "col", "total", "lift"]), "none"),
  },
  result: { kind: "table" },
  text: {
    en: {
      summary: "Two fields against each other: seller × creator, category × partner …",
      definition:
        "Values aggregated for each pair of members; a pair that never meets is blank. norm: share of the row, the column or the total, or lift = observed · total ÷ (row · column), above 1 where two members meet more than their sizes explain.",
      arguments: {
        rows: "Member of each row in the field that becomes rows",
        cols: "Member of each row in the field that becomes columns",
        values: "Value of each row",
        agg: "How values are put together",
        norm: "What to divide by",
      },
      headers: {
        member: "Member",
      },
    },
    es: {
      summary: "Dos campos enfrentados: vendedor × creador, categoría × socio…",
      definition:
        "Valores agregados por cada par de miembros; un par que nunca coincide queda vacío. norm: parte de la fila, de la columna o del total, o lift = observado · total ÷ (fila · columna), mayor que 1 donde dos miembros coinciden más de lo que explica su tamaño.",
      arguments: {
        rows: "Miembro de cada fila en el campo que forma las filas",
        cols: "Miembro de cada fila en el campo que forma las columnas",
        values: "Valor de cada fila",
        agg: "Cómo se agregan los valores",
        norm: "Entre qué se divide",
      },
      headers: {
        member: "Miembro",
      },
    },
  },
  source: "Contingency table; lift as observed ÷ R's chisq.test()$expected",
  example: {
    formula: '=BIZ.LINK({"s1";"s1";"s2"},{"c1";"c2";"c1"},{10;20;30})',
    result: [
      ["Member", "c1", "c2"],
      ["s1", 10, 20],
      ["s2", 30, ""],
    ],
  },
  run: ({ rows, cols, values, agg, norm }) => {
    const matrix = link(rows, cols, values, agg, norm);
    const width = matrix.columns.length;
    return {
      columns: ["member", ...matrix.columns.map((data) => ({ data }))],
      rows: matrix.rows.map((label, row) => [
        label,
        ...matrix.cells.subarray(row * width, (row + 1) * width),
      ]),
    };
  },
});
