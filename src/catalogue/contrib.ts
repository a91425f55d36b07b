import { contrib } from "../metrics/contrib";
import { members, number, numbers, optional } from "./arguments";
import { defineFunction } from "./define";

export const CONTRIB = defineFunction({
  name: "CONTRIB",
  family: "decomposition",
  args: {
    keys: members({ aligned: "rows" }),
    v0: numbers({ aligned: "rows" }),
    v1: numbers({ aligned: "rows" }),
    top: optional(number({ min: 1, integer: true })),
  },
  result: { kind: "table" },
  text: {
    en: {
      summary: "Which members made the growth: change, growth, points of growth and share of the change.",
      definition:
        "Δ = v1 − v0; growth = Δ/v0; points = 100·Δ/Σv0, which sum to the growth of the whole in points; share = Δ/ΣΔ, " +
        "blank when the total change is 0. Largest movement first; rows of one key are summed. Growth is blank where v0 " +
        "is not above 0. A key with a blank side has no Δ and takes no part.",
      arguments: {
        keys: "Members (category, seller …)",
        v0: "Values before",
        v1: "Values after",
        top: "How many members to list; the rest becomes “Other”",
      },
      headers: {
        key: "Key",
        change: "Δ",
        growth: "Growth",
        points: "Points of growth",
        share: "Share of Δ",
        other: "Other",
      },
    },
    es: {
      summary: "Quién hizo el crecimiento: cambio, crecimiento, puntos de crecimiento y parte del cambio.",
      definition:
        "Δ = v1 − v0; crecimiento = Δ/v0; puntos = 100·Δ/Σv0, que suman el crecimiento total en puntos; parte = Δ/ΣΔ, " +
        "vacía si el cambio total es 0. Primero el mayor movimiento; las filas de una clave se suman. El crecimiento queda " +
        "vacío si v0 no es mayor que 0. Una clave con un lado vacío no tiene Δ y no participa.",
      arguments: {
        keys: "Miembros (categoría, vendedor …)",
        v0: "Valores antes",
        v1: "Valores después",
        top: "Cuántos miembros mostrar; el resto pasa a «Otros»",
      },
      headers: {
        key: "Clave",
        change: "Δ",
        growth: "Crecimiento",
        points: "Puntos de crecimiento",
        share: "Parte de Δ",
        other: "Otros",
      },
    },
  },
  source: "Closed form",
  // Base 200, change +20: 10 points of growth, of which A makes 30/200 = 15 and B −10/200 = −5.
  example: {
    formula: '=BIZ.CONTRIB({"A";"B"},{120;80},{150;70})',
    result: [
      ["Key", "Δ", "Growth", "Points of growth", "Share of Δ"],
      ["A", 30, 0.25, 15, 1.5],
      ["B", -10, -0.125, -5, -0.5],
    ],
  },
  run: ({ keys, v0, v1, top }) => ({
    columns: ["key", "change", "growth", "points", "share"],
    rows: contrib(keys, v0, v1, top).map(({ key, change, growth, points, share }) => [
      key ?? { word: "other" },
      change,
      growth,
      points,
      share,
    ]),
  }),
});
