import { sameStore } from "../metrics/samestore";
import { date, dates, keys, numbers } from "./arguments";
import { defineFunction } from "./define";

export const SAMESTORE = defineFunction({
  name: "SAMESTORE",
  family: "marketplace",
  args: {
    ids: keys({ aligned: "rows" }),
    dates: dates({ aligned: "rows" }),
    values: numbers({ aligned: "rows" }),
    start: date(),
    end: date(),
    base_start: date(),
    base_end: date(),
  },
  result: { kind: "table" },
  text: {
    en: {
      summary: "Growth of those who were there in both periods, apart from entrants and leavers.",
      definition:
        "An id is in a period when it has a row with a value in it. Change = current ÷ base − 1; contribution = (current − base) ÷ the base of all. The three groups add up to the total.",
      arguments: {
        ids: "Seller, creator or product of each row",
        dates: "Date of each row",
        values: "GMV of each row",
        start: "First day of the period",
        end: "Last day of the period",
        base_start: "First day of the base period",
        base_end: "Last day of the base period",
      },
      headers: {
        group: "Group",
        count: "Count",
        base: "Base",
        current: "Current",
        change: "Change",
        contribution: "Contribution",
        "in both": "In both",
        entrants: "Entrants",
        leavers: "Leavers",
        total: "Total",
      },
    },
    es: {
      summary: "Crecimiento de quienes estaban en ambos periodos, aparte de los que entran y salen.",
      definition:
        "Un id está en un periodo si tiene en él una fila con valor. Cambio = actual ÷ base − 1; contribución = (actual − base) ÷ la base de todos. Los tres grupos suman el total.",
      arguments: {
        ids: "Vendedor, creador o producto de cada fila",
        dates: "Fecha de cada fila",
        values: "GMV de cada fila",
        start: "Primer día del periodo",
        end: "Último día del periodo",
        base_start: "Primer día del periodo base",
        base_end: "Último día del periodo base",
      },
      headers: {
        group: "Grupo",
        count: "Cantidad",
        base: "Base",
        current: "Actual",
        change: "Cambio",
        contribution: "Contribución",
        "in both": "En ambos",
        entrants: "Entrantes",
        leavers: "Salientes",
        total: "Total",
      },
    },
  },
  source: "Identity: same-store (like-for-like) growth",
  example: {
    formula:
      '=BIZ.SAMESTORE({"a";"b";"a";"c"},{45658;45658;45689;45689},{100;50;120;30},45689,45716,45658,45688)',
    result: [
      ["Group", "Count", "Base", "Current", "Change", "Contribution"],
      ["In both", 1, 100, 120, 0.2, 0.13333333333333333],
      ["Entrants", 1, 0, 30, "", 0.2],
      ["Leavers", 1, 50, 0, -1, -0.3333333333333333],
      ["Total", 3, 150, 150, 0, 0],
    ],
  },
  run: ({ ids, dates, values, start, end, base_start, base_end }) => ({
    columns: ["group", "count", "base", "current", "change", "contribution"],
    rows: sameStore(ids, dates, values, { start, end }, { start: base_start, end: base_end }).map((row) => [
      ...[{ word: row.group }, row.count, row.base, row.current, row.change, row.contribution],
    ]),
  }),
});
