import { growthAccount } from "../metrics/growthacct";
import { date, dates, fiscalYearEnd, grain, keys, numbers, optional, weekEnd } from "./arguments";
import { CALENDAR_HELP, calendarOf, labelWithNotes } from "./calendar-help";
import { defineFunction } from "./define";

export const GROWTHACCT = defineFunction({
  name: "GROWTHACCT",
  family: "ratios",
  args: {
    ids: keys({ aligned: "rows" }),
    dates: dates({ aligned: "rows" }),
    values: numbers({ aligned: "rows" }),
    grain: grain(),
    as_of: optional(date()),
    fy_end: fiscalYearEnd(),
    week_end: weekEnd(),
  },
  result: { kind: "table" },
  text: {
    en: {
      summary: "Growth accounting: what each period's total gained from whom, and lost.",
      definition:
        "An id is active in a period when its total there is above 0. New = never active before; expansion and " +
        "contraction = active in this and the last period; resurrected = active before, but not in the last period; " +
        "churned = active in the last period only. Contraction and churned are negative: start + all = end. In the " +
        "first period, labelled as such, everything is new; a period that as_of has not completed is labelled partial. " +
        "A row whose value is blank adds nothing: an id that has no other row in the period counts as not active.",
      arguments: {
        ids: "Id of each row (buyer, seller, creator …)",
        dates: "Date of each row",
        values: "Amount of each row",
        grain: "Length of a period",
        as_of: "Last day that the rows cover (default: the last date)",
        ...CALENDAR_HELP.en,
      },
      headers: {
        period: "Period",
        start: "Start",
        new: "New",
        expansion: "Expansion",
        contraction: "Contraction",
        resurrected: "Resurrected",
        churned: "Churned",
        end: "End",
      },
    },
    es: {
      summary: "Contabilidad del crecimiento: de quién ganó y a quién perdió el total de cada periodo.",
      definition:
        "Un id está activo en un periodo si su total en él es mayor que 0. Nuevo = nunca activo antes; expansión y " +
        "contracción = activo en este periodo y en el anterior; recuperado = activo antes, pero no en el periodo " +
        "anterior; perdido = activo solo en el anterior. Contracción y perdido son negativos: inicio + todo = fin. En " +
        "el primer periodo, marcado como tal, todo es nuevo; un periodo que as_of no ha completado se marca como " +
        "parcial. Una fila sin valor no suma nada: un id sin otra fila en el periodo cuenta como no activo.",
      arguments: {
        ids: "Id de cada fila (comprador, vendedor, creador…)",
        dates: "Fecha de cada fila",
        values: "Importe de cada fila",
        grain: "Duración de un periodo",
        as_of: "Último día que cubren las filas (por defecto, la última fecha)",
        ...CALENDAR_HELP.es,
      },
      headers: {
        period: "Periodo",
        start: "Inicio",
        new: "Nuevo",
        expansion: "Expansión",
        contraction: "Contracción",
        resurrected: "Recuperado",
        churned: "Perdido",
        end: "Fin",
      },
    },
  },
  source: "Growth accounting identity: start + new + expansion + contraction + resurrected + churned = end",
  // a: 10, 15, nothing, 5; b: 20, 12, 12, nothing; c comes in March with 8.
  example: {
    formula:
      '=BIZ.GROWTHACCT({"a";"b";"a";"b";"b";"c";"a"},{"2025-01-05";"2025-01-09";"2025-02-01";"2025-02-02";"2025-03-03";"2025-03-04";"2025-04-30"},{10;20;15;12;12;8;5},"month")',
    result: [
      ["Period", "Start", "New", "Expansion", "Contraction", "Resurrected", "Churned", "End"],
      ["Jan 2025 (first)", 0, 30, 0, 0, 0, 0, 30],
      ["Feb 2025", 30, 0, 5, -8, 0, 0, 27],
      ["Mar 2025", 27, 8, 0, 0, 0, -15, 20],
      ["Apr 2025", 20, 0, 0, 0, 5, -20, 5],
    ],
  },
  run: ({ as_of, ...args }, { language }) => {
    const calendar = calendarOf(args);
    const { asOf, periods } = growthAccount({
      ...args,
      calendar,
      ...(as_of === undefined ? {} : { asOf: as_of }),
    });
    return {
      columns: ["period", "start", "new", "expansion", "contraction", "resurrected", "churned", "end"],
      rows: periods.map(({ period, ...amounts }, i) => [
        labelWithNotes({ period, grain: args.grain, calendar, language, asOf, isFirst: i === 0 }),
        amounts.start,
        amounts.new,
        amounts.expansion,
        amounts.contraction,
        amounts.resurrected,
        amounts.churned,
        amounts.end,
      ]),
    };
  },
});
