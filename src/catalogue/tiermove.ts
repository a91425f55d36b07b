import { tierMoves } from "../metrics/tiermove";
import { keys, members } from "./arguments";
import { defineFunction } from "./define";

export const TIERMOVE = defineFunction({
  name: "TIERMOVE",
  family: "ratios",
  args: {
    ids0: keys({ aligned: "before" }),
    tiers0: members({ aligned: "before" }),
    ids1: keys({ aligned: "after" }),
    tiers1: members({ aligned: "after" }),
  },
  result: { kind: "table" },
  text: {
    en: {
      summary: "Who moved from which tier to which between two periods, with new ones and leavers.",
      definition:
        "Counts ids by tier before (rows) and after (columns), tiers sorted. The last row counts ids of the second period " +
        "only, the last column those of the first only. An id with two tiers in one period is refused; rows without an id " +
        "are skipped; a blank tier is the tier “(blank)”.",
      arguments: {
        ids0: "Ids of the first period",
        tiers0: "Their tiers",
        ids1: "Ids of the second period",
        tiers1: "Their tiers",
      },
      headers: { from: "From \\ to", exit: "Exit", new: "New" },
    },
    es: {
      summary: "Quién pasó de qué nivel a cuál entre dos periodos, con altas y bajas.",
      definition:
        "Cuenta identificadores por nivel antes (filas) y después (columnas), con los niveles ordenados. La última fila cuenta " +
        "los que solo están en el segundo periodo y la última columna los que solo están en el primero. Un identificador con " +
        "dos niveles en un periodo se rechaza; las filas sin identificador se omiten; un nivel vacío es el nivel «(blank)».",
      arguments: {
        ids0: "Identificadores del primer periodo",
        tiers0: "Sus niveles",
        ids1: "Identificadores del segundo periodo",
        tiers1: "Sus niveles",
      },
      headers: { from: "De \\ a", exit: "Baja", new: "Alta" },
    },
  },
  source: "Contingency table (R's table) with an outside row and column",
  example: {
    formula: '=BIZ.TIERMOVE({"s1";"s2";"s3"},{"A";"A";"B"},{"s1";"s2";"s4"},{"A";"B";"A"})',
    result: [
      ["From \\ to", "A", "B", "Exit"],
      ["A", 1, 1, 0],
      ["B", 0, 0, 1],
      ["New", 1, 0, ""],
    ],
  },
  run: ({ ids0, tiers0, ids1, tiers1 }) => {
    const { tiers, counts } = tierMoves({ ids: ids0, tiers: tiers0 }, { ids: ids1, tiers: tiers1 });
    return {
      columns: ["from", ...tiers.map((tier) => ({ data: tier })), "exit"],
      rows: counts.map((row, from) => {
        const isNew = from === tiers.length;
        // Nobody is new and gone: that corner has no answer.
        const cells = row.map((count, to) => (isNew && to === tiers.length ? undefined : count));
        return [isNew ? { word: "new" } : tiers[from], ...cells];
      }),
    };
  },
});
