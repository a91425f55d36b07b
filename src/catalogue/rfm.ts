import { rfm, RFM_GRAINS } from "../metrics/rfm";
import { date, dates, fiscalYearEnd, keys, numbers, optional, weekEnd, word } from "./arguments";
import { defineFunction } from "./define";

export const RFM = defineFunction({
  name: "RFM",
  family: "cohort",
  args: {
    ids: keys({ aligned: "rows" }),
    dates: dates({ aligned: "rows" }),
    values: optional(numbers({ aligned: "rows" })),
    as_of: optional(date()),
    grain: optional(word(RFM_GRAINS), "week"),
    fy_end: fiscalYearEnd(),
    week_end: weekEnd(),
  },
  result: { kind: "table" },
  text: {
    en: {
      summary: "Recency, frequency and value of each customer: what BGNBD and GAMMAGAMMA take.",
      definition:
        "x = days with a purchase after the first such day (purchases of one day count once); tx = time from the " +
        "first to the last of them; T = time from the first to as_of; value = mean of the repeat days' totals, the " +
        "first day left out, blank without one. Times in weeks (days ÷ 7), months (÷ 30.4375) or days.",
      arguments: {
        ids: "Customer of each row",
        dates: "Date of each purchase",
        values: "Amount of each purchase",
        as_of: "Last day that the rows cover (default: the last date)",
        grain: "Unit of time (default week)",
        fy_end: "Without effect here: days, weeks and months of fixed length need no calendar",
        week_end: "Without effect here: days, weeks and months of fixed length need no calendar",
      },
      headers: { id: "Id", x: "x", tx: "tx", T: "T", value: "Value" },
    },
    es: {
      summary: "Recencia, frecuencia y valor de cada cliente: lo que toman BGNBD y GAMMAGAMMA.",
      definition:
        "x = días con compra posteriores al primero (las compras de un mismo día cuentan una vez); tx = tiempo del " +
        "primero al último de ellos; T = tiempo del primero a as_of; valor = media de los totales de los días " +
        "repetidos, sin el primero, en blanco si no hay ninguno. Tiempos en semanas (días ÷ 7), meses (÷ 30,4375) o " +
        "días.",
      arguments: {
        ids: "Cliente de cada fila",
        dates: "Fecha de cada compra",
        values: "Importe de cada compra",
        as_of: "Último día que cubren las filas (por defecto, la última fecha)",
        grain: "Unidad de tiempo (por defecto, week = semana)",
        fy_end: "Sin efecto aquí: los días, semanas y meses de duración fija no necesitan calendario",
        week_end: "Sin efecto aquí: los días, semanas y meses de duración fija no necesitan calendario",
      },
      headers: { id: "Id", x: "x", tx: "tx", T: "T", value: "Valor" },
    },
  },
  source: "lifetimes: summary_data_from_transaction_data",
  // a buys on days 0, 14 (twice) and 28 of 35: x 2, tx 4 weeks, T 5; repeat days worth 30 and 10. b never comes back.
  example: {
    formula:
      '=BIZ.RFM({"a";"a";"a";"a";"b"},{"2025-01-01";"2025-01-15";"2025-01-15";"2025-01-29";"2025-01-22"},{50;20;10;10;5},"2025-02-05")',
    result: [
      ["Id", "x", "tx", "T", "Value"],
      ["a", 2, 4, 5, 20],
      ["b", 0, 0, 2, ""],
    ],
  },
  run: ({ ids, dates: days, values, as_of, grain }) => ({
    columns: ["id", "x", "tx", "T", "value"],
    rows: rfm({
      ids,
      dates: days,
      grain,
      ...(values ? { values } : {}),
      ...(as_of === undefined ? {} : { asOf: as_of }),
    }),
  }),
});
