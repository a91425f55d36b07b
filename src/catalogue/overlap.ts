import { overlap, type OverlapPart } from "../metrics/overlap";
import { keys, numbers, optional } from "./arguments";
import { defineFunction } from "./define";

export const OVERLAP = defineFunction({
  name: "OVERLAP",
  family: "marketplace",
  args: {
    ids_a: keys({ aligned: "a" }),
    ids_b: keys({ aligned: "b" }),
    values_a: optional(numbers({ aligned: "a" })),
    values_b: optional(numbers({ aligned: "b" })),
  },
  result: { kind: "table" },
  text: {
    en: {
      summary: "How far two sets of ids overlap: only A, both, only B, with counts, values and Jaccard.",
      definition:
        "An id counts once however often it stands in a list; its values are summed. A group whose values are all missing has none. Jaccard = both ÷ either.",
      arguments: {
        ids_a: "Ids of the first set",
        ids_b: "Ids of the second set",
        values_a: "Value of each id of the first set",
        values_b: "Value of each id of the second set",
      },
      headers: {
        group: "Group",
        count: "Count",
        valueA: "Value in A",
        valueB: "Value in B",
        onlyA: "Only A",
        both: "Both",
        onlyB: "Only B",
        jaccard: "Jaccard",
      },
    },
    es: {
      summary:
        "Cuánto se solapan dos conjuntos de ids: solo A, ambos, solo B, con cantidades, valores y Jaccard.",
      definition:
        "Un id cuenta una vez por más que se repita en una lista; sus valores se suman. Un grupo cuyos valores faltan todos queda sin valor. Jaccard = ambos ÷ cualquiera.",
      arguments: {
        ids_a: "Ids del primer conjunto",
        ids_b: "Ids del segundo conjunto",
        values_a: "Valor de cada id del primer conjunto",
        values_b: "Valor de cada id del segundo conjunto",
      },
      headers: {
        group: "Grupo",
        count: "Cantidad",
        valueA: "Valor en A",
        valueB: "Valor en B",
        onlyA: "Solo A",
        both: "Ambos",
        onlyB: "Solo B",
        jaccard: "Jaccard",
      },
    },
  },
  source: "Identity; Jaccard 1901",
  example: {
    formula: '=BIZ.OVERLAP({"a";"b";"c"},{"b";"c";"d"},{1;2;3})',
    result: [
      ["Group", "Count", "Value in A", "Value in B"],
      ["Only A", 1, 1, ""],
      ["Both", 2, 5, ""],
      ["Only B", 1, 0, ""],
      ["Jaccard", 0.5, "", ""],
    ],
  },
  run: ({ ids_a, ids_b, values_a, values_b }) => {
    const result = overlap(ids_a, ids_b, values_a, values_b);
    const line = (word: string, part: OverlapPart) => [{ word }, part.count, part.valueA, part.valueB];
    return {
      columns: ["group", "count", "valueA", "valueB"],
      rows: [
        line("onlyA", result.onlyA),
        line("both", result.both),
        line("onlyB", result.onlyB),
        [{ word: "jaccard" }, result.jaccard, "", ""],
      ],
    };
  },
});
