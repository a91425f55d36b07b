import { boxTotals } from "../metrics/boxtotals";
import { CHANGE_MODES } from "../metrics/compare";
import { aggregation, date, dates, fiscalYearEnd, numbers, optional, word } from "./arguments";
import { CALENDAR_HELP } from "./calendar-help";
import { defineFunction } from "./define";

export const BOXTOTALS = defineFunction({
  name: "BOXTOTALS",
  family: "calendar",
  args: {
    dates: dates({ aligned: "rows" }),
    num: numbers({ aligned: "rows", countedBy: "agg" }),
    week_ending: date(),
    den: optional(numbers({ aligned: "rows", countedBy: "agg" })),
    agg: aggregation(),
    mode: optional(word(CHANGE_MODES), "pct"),
    fy_end: fiscalYearEnd(),
  },
  result: { kind: "table" },
  text: {
    en: {
      summary:
        "The nine totals under a six-twelve chart: last week, month, quarter and year to date, with changes.",
      definition:
        "Last week = the seven days up to week_ending; WoW against the seven before; YoY of the week 364 days back. " +
        "MTD, QTD and YTD run to week_ending, their YoY covers the same calendar dates one year back. With den the " +
        "metric is a ratio: numerator and denominator are aggregated first, then divided. Whatever rows there are " +
        "count, also where the data begin within a period.",
      arguments: {
        dates: "Date of each row",
        num: "Metric of each row, or the numerator of a ratio",
        week_ending: "Last day of the last week",
        den: "Denominator of each row, when the metric is a ratio",
        agg: "How the values of a period become one",
        mode: "How to express a change (default pct, a fraction; bps suits ratios)",
        fy_end: CALENDAR_HELP.en.fy_end,
      },
      headers: {
        total: "Total",
        value: "Value",
        lastWeek: "LastWk",
        wow: "WoW",
        yoy: "YoY",
        mtd: "MTD",
        qtd: "QTD",
        ytd: "YTD",
      },
    },
    es: {
      summary:
        "Los nueve totales bajo un gráfico de 6 semanas y 12 meses: última semana, mes, trimestre y año a la fecha, con variaciones.",
      definition:
        "Última semana = los siete días hasta week_ending; su variación semanal es frente a los siete anteriores y " +
        "la interanual frente a 364 días antes. El mes, el trimestre y el año a la fecha llegan hasta week_ending y " +
        "su variación interanual abarca las mismas fechas de calendario un año antes. Con den, la métrica es una " +
        "razón: primero se agregan numerador y denominador y después se dividen. Cuentan las filas que haya, también " +
        "si los datos empiezan dentro de un periodo.",
      arguments: {
        dates: "Fecha de cada fila",
        num: "Métrica de cada fila, o el numerador de una razón",
        week_ending: "Último día de la última semana",
        den: "Denominador de cada fila, cuando la métrica es una razón",
        agg: "Cómo se resumen los valores de un periodo",
        mode: "Cómo se expresa una variación (por defecto, pct = fracción; bps conviene a las razones)",
        fy_end: CALENDAR_HELP.es.fy_end,
      },
      headers: {
        total: "Total",
        value: "Valor",
        lastWeek: "Última semana",
        wow: "Var. semanal",
        yoy: "Var. interanual",
        mtd: "Mes a la fecha",
        qtd: "Trimestre a la fecha",
        ytd: "Año a la fecha",
      },
    },
  },
  source: "The open-source WBR app of Working Backwards",
  // Week to 14 March 2025: 60 against 40 the week before; a year earlier only 15 March 2024 (50) lies in that week
  // (10 to 16 March 2024), and after the 14th in March 2024. MTD 100; Q and Y to date add February's 20.
  example: {
    formula:
      '=BIZ.BOXTOTALS({"2024-03-05";"2024-03-15";"2025-02-10";"2025-03-07";"2025-03-14"},{80;50;20;40;60},"2025-03-14")',
    result: [
      ["Total", "Value"],
      ["LastWk", 60],
      ["WoW", 0.5],
      ["YoY", 0.2],
      ["MTD", 100],
      ["YoY", 0.25],
      ["QTD", 120],
      ["YoY", 0.5],
      ["YTD", 120],
      ["YoY", 0.5],
    ],
  },
  run: ({ week_ending, fy_end, den, ...args }) => {
    const totals = boxTotals({
      ...args,
      weekEnding: week_ending,
      fiscalYearEnd: fy_end,
      ...(den ? { den } : {}),
    });
    return {
      columns: ["total", "value"],
      rows: [
        [{ word: "lastWeek" }, totals.lastWeek],
        [{ word: "wow" }, totals.weekOnWeek],
        [{ word: "yoy" }, totals.weekYearOnYear],
        [{ word: "mtd" }, totals.month],
        [{ word: "yoy" }, totals.monthYearOnYear],
        [{ word: "qtd" }, totals.quarter],
        [{ word: "yoy" }, totals.quarterYearOnYear],
        [{ word: "ytd" }, totals.year],
        [{ word: "yoy" }, totals.yearYearOnYear],
      ],
    };
  },
});
