import { bridge } from "../metrics/bridge";
import { members, number, numbers, optional } from "./arguments";
import { defineFunction } from "./define";

export const BRIDGE = defineFunction({
  name: "BRIDGE",
  family: "decomposition",
  args: {
    labels: members({ aligned: "changes" }),
    start: number(),
    deltas: numbers({ aligned: "changes" }),
    end: optional(number()),
  },
  result: { kind: "table" },
  text: {
    en: {
      summary: "The columns of a waterfall chart from a start over its changes to an end.",
      definition:
        "One row for the start, one for each change, one for the end. base is the lower edge of a bar (no fill in a stacked " +
        "chart), up and down its height, total the full columns: start + Σ up − Σ down = end. Where end is given and does not " +
        "tie, a residual row says by how much. A stacked chart draws it as long as no level lies below 0.",
      arguments: {
        labels: "Names of the changes",
        start: "Value before the changes",
        deltas: "The changes, up or down",
        end: "Value after them; their sum when left out",
      },
      headers: {
        label: "Step",
        base: "Base",
        up: "Up",
        down: "Down",
        total: "Total",
        start: "Start",
        residual: "Residual",
        end: "End",
      },
    },
    es: {
      summary: "Las columnas de un gráfico de cascada desde un inicio, con sus cambios, hasta un final.",
      definition:
        "Una fila para el inicio, una por cambio y una para el final. base es el borde inferior de la barra (sin relleno en un " +
        "gráfico apilado), up y down su altura y total las columnas completas: inicio + Σ up − Σ down = final. Si se indica " +
        "end y no cuadra, una fila residual dice por cuánto. Un gráfico apilado lo dibuja mientras ningún nivel sea negativo.",
      arguments: {
        labels: "Nombres de los cambios",
        start: "Valor antes de los cambios",
        deltas: "Los cambios, hacia arriba o hacia abajo",
        end: "Valor después de ellos; su suma si se omite",
      },
      headers: {
        label: "Paso",
        base: "Base",
        up: "Sube",
        down: "Baja",
        total: "Total",
        start: "Inicio",
        residual: "Residuo",
        end: "Final",
      },
    },
  },
  source: "Identity",
  example: {
    formula: '=BIZ.BRIDGE({"Price";"Volume"},100,{30;-50},85)',
    result: [
      ["Step", "Base", "Up", "Down", "Total"],
      ["Start", 0, 0, 0, 100],
      ["Price", 100, 30, 0, 0],
      ["Volume", 80, 0, 50, 0],
      ["Residual", 80, 5, 0, 0],
      ["End", 0, 0, 0, 85],
    ],
  },
  run: ({ labels, start, deltas, end }) => ({
    columns: ["label", "base", "up", "down", "total"],
    rows: bridge(labels, start, deltas, end).map(({ label, kind, base, up, down, total }) => [
      label ?? { word: kind },
      base,
      up,
      down,
      total,
    ]),
  }),
});
