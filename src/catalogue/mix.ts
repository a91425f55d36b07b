import { mix } from "../metrics/mix";
import { members, number, numbers, optional } from "./arguments";
import { defineFunction } from "./define";

export const MIX = defineFunction({
  name: "MIX",
  family: "ratios",
  args: {
    keys: members({ aligned: "rows" }),
    values: numbers({ aligned: "rows" }),
    top: optional(number({ min: 1, integer: true })),
  },
  result: { kind: "table" },
  text: {
    en: {
      summary: "What a total is made of, largest first: value, share, cumulative share and ABC class by key.",
      definition:
        "Rows of one key are summed; share = value ÷ total. A: the largest keys that it takes to make 80 % of the total; B: " +
        "those it takes to 95 %; C: the rest. With top, the keys beyond it are added up in one row “Other”. Shares are blank " +
        "where the total is not above 0; a key without a value stands at the end without a share.",
      arguments: {
        keys: "Members (category, seller …)",
        values: "Their values",
        top: "How many keys to list; the rest becomes “Other”",
      },
      headers: {
        key: "Key",
        value: "Value",
        share: "Share",
        cumulative: "Cumulative share",
        abc: "Class",
        other: "Other",
      },
    },
    es: {
      summary:
        "De qué se compone un total, de mayor a menor: valor, cuota, cuota acumulada y clase ABC por clave.",
      definition:
        "Las filas de una clave se suman; cuota = valor ÷ total. A: las claves mayores necesarias para llegar al 80 % del " +
        "total; B: las necesarias hasta el 95 %; C: el resto. Con top, las claves restantes se suman en una fila «Otros». Las " +
        "cuotas quedan vacías si el total no es mayor que 0; una clave sin valor va al final y sin cuota.",
      arguments: {
        keys: "Miembros (categoría, vendedor …)",
        values: "Sus valores",
        top: "Cuántas claves mostrar; el resto pasa a «Otros»",
      },
      headers: {
        key: "Clave",
        value: "Valor",
        share: "Cuota",
        cumulative: "Cuota acumulada",
        abc: "Clase",
        other: "Otros",
      },
    },
  },
  source: "Closed form (Pareto; ABC at 80 and 95 %)",
  // A 70 + 5 = 75, B 15, C 10 of 100. A alone reaches 75 %, so B is needed for 80 % and is A too; 90 % to 100 %: B.
  example: {
    formula: '=BIZ.MIX({"A";"B";"A";"C"},{70;15;5;10})',
    result: [
      ["Key", "Value", "Share", "Cumulative share", "Class"],
      ["A", 75, 0.75, 0.75, "A"],
      ["B", 15, 0.15, 0.9, "A"],
      ["C", 10, 0.1, 1, "B"],
    ],
  },
  run: ({ keys, values, top }) => ({
    columns: ["key", "value", "share", "cumulative", "abc"],
    rows: mix(keys, values, top).map(({ key, value, share, cumulative, abc }) => [
      key ?? { word: "other" },
      value,
      share,
      cumulative,
      abc,
    ]),
  }),
});
