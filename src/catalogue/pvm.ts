import { pvm } from "../metrics/pvm";
import { members, numbers } from "./arguments";
import { defineFunction } from "./define";

export const PVM = defineFunction({
  name: "PVM",
  family: "decomposition",
  args: {
    keys0: members({ aligned: "before" }),
    p0: numbers({ aligned: "before" }),
    q0: numbers({ aligned: "before" }),
    keys1: members({ aligned: "after" }),
    p1: numbers({ aligned: "after" }),
    q1: numbers({ aligned: "after" }),
  },
  result: { kind: "table" },
  text: {
    en: {
      summary: "The change of revenue between two periods into price, volume, mix, new and lost, by key.",
      definition:
        "Over the keys sold in both periods, Q their total quantity: volume = (Q1/Q0 − 1)·q0·p0; mix = " +
        "(q1 − q0·Q1/Q0)·p0; price = (p1 − p0)·q1. A key of one period only is new (+p1·q1) or lost (−p0·q0). Rows of " +
        "one key: quantities are summed, price = Σpq/Σq. Quantity 0 is absent. Every row and the total tie to Δ.",
      arguments: {
        keys0: "Products (or any key) of the first period",
        p0: "Their unit prices",
        q0: "Their quantities",
        keys1: "Products of the second period",
        p1: "Their unit prices",
        q1: "Their quantities",
      },
      headers: {
        key: "Key",
        price: "Price",
        volume: "Volume",
        mix: "Mix",
        new: "New",
        lost: "Lost",
        change: "Δ",
        total: "Total",
      },
    },
    es: {
      summary:
        "El cambio de ingresos entre dos periodos en precio, volumen, mezcla, altas y bajas, por clave.",
      definition:
        "Sobre las claves vendidas en ambos periodos, con Q su cantidad total: volumen = (Q1/Q0 − 1)·q0·p0; mezcla = " +
        "(q1 − q0·Q1/Q0)·p0; precio = (p1 − p0)·q1. Una clave de un solo periodo es alta (+p1·q1) o baja (−p0·q0). " +
        "Varias filas de una clave: se suman las cantidades y el precio es Σpq/Σq. Cantidad 0 es ausencia. Cada fila y " +
        "el total cuadran con Δ.",
      arguments: {
        keys0: "Productos (o cualquier clave) del primer periodo",
        p0: "Sus precios unitarios",
        q0: "Sus cantidades",
        keys1: "Productos del segundo periodo",
        p1: "Sus precios unitarios",
        q1: "Sus cantidades",
      },
      headers: {
        key: "Clave",
        price: "Precio",
        volume: "Volumen",
        mix: "Mezcla",
        new: "Altas",
        lost: "Bajas",
        change: "Δ",
        total: "Total",
      },
    },
  },
  source: "Exact identity: five-effect price-volume-mix, mix at the key's own price",
  // Q0 = 10 + 10 = 20, Q1 = 20 + 10 = 30 over A and B, growth 0.5. A: volume 0.5·20 = 10, mix (20 − 15)·2 = 10,
  // price (3 − 2)·20 = 20. B: volume 0.5·50 = 25, mix (10 − 15)·5 = −25, price 0. C is lost (−4), D new (+6).
  example: {
    formula: '=BIZ.PVM({"A";"B";"C"},{2;5;4},{10;10;1},{"A";"B";"D"},{3;5;6},{20;10;1})',
    result: [
      ["Key", "Price", "Volume", "Mix", "New", "Lost", "Δ"],
      ["A", 20, 10, 10, 0, 0, 40],
      ["B", 0, 25, -25, 0, 0, 0],
      ["C", 0, 0, 0, 0, -4, -4],
      ["D", 0, 0, 0, 6, 0, 6],
      ["Total", 20, 35, -15, 6, -4, 42],
    ],
  },
  run: ({ keys0, p0, q0, keys1, p1, q1 }) => {
    const { rows, total } = pvm(
      { keys: keys0, prices: p0, quantities: q0 },
      { keys: keys1, prices: p1, quantities: q1 },
    );
    return {
      columns: ["key", "price", "volume", "mix", "new", "lost", "change"],
      rows: [...rows, { key: { word: "total" }, ...total }].map((row) => [
        row.key,
        row.price,
        row.volume,
        row.mix,
        row.new,
        row.lost,
        row.change,
      ]),
    };
  },
});
