import { DEFAULT_CALENDAR, periodLabel, weekday } from "../metrics/dates";
import { AXES, sixTwelve, type SixTwelvePoint } from "../metrics/sixtwelve";
import { aggregation, date, dates, fiscalYearEnd, numbers, optional, word } from "./arguments";
import { CALENDAR_HELP } from "./calendar-help";
import { defineFunction } from "./define";

const GAP = [null, null, null, null];

export const SIXTWELVE = defineFunction({
  name: "SIXTWELVE",
  family: "calendar",
  args: {
    dates: dates({ aligned: "rows" }),
    num: numbers({ aligned: "rows", countedBy: "agg" }),
    week_ending: date(),
    den: optional(numbers({ aligned: "rows", countedBy: "agg" })),
    agg: aggregation(),
    axis: optional(word(AXES), "trailing"),
    fy_end: fiscalYearEnd(),
    target: optional(numbers({ aligned: "rows", countedBy: "agg" })),
  },
  result: { kind: "table" },
  text: {
    en: {
      summary: "What a six-twelve chart plots: six weeks, a gap and twelve months, beside the year before.",
      definition:
        "Six weeks of seven days up to week_ending, the year before 364 days back; then twelve calendar months: " +
        "trailing = the last twelve complete ones, fiscal = those of the fiscal year that holds week_ending. Months " +
        "not yet complete have no current value; their target and year before are shown. With den the metric is a " +
        "ratio: all parts are aggregated first, then divided. Whatever rows there are count.",
      arguments: {
        dates: "Date of each row",
        num: "Metric of each row, or the numerator of a ratio",
        week_ending: "Last day of the sixth week",
        den: "Denominator of each row, when the metric is a ratio",
        agg: "How the values of a period become one",
        axis: "Which twelve months (default trailing)",
        fy_end: CALENDAR_HELP.en.fy_end,
        target: "Target for num in each row; aggregated, and divided by den, as num is",
      },
      headers: { label: "Period", cy: "CY", py: "PY", target: "Target" },
    },
    es: {
      summary: "Lo que dibuja un gráfico de 6 semanas y 12 meses, junto al año anterior.",
      definition:
        "Seis semanas de siete días hasta week_ending, con el año anterior 364 días antes; después, doce meses de " +
        "calendario: trailing = los últimos doce completos, fiscal = los del año fiscal que contiene week_ending. " +
        "Los meses aún incompletos no tienen valor actual; sí se muestran su objetivo y el año anterior. Con den, la " +
        "métrica es una razón: primero se agregan las partes y después se dividen. Cuentan las filas que haya.",
      arguments: {
        dates: "Fecha de cada fila",
        num: "Métrica de cada fila, o el numerador de una razón",
        week_ending: "Último día de la sexta semana",
        den: "Denominador de cada fila, cuando la métrica es una razón",
        agg: "Cómo se resumen los valores de un periodo",
        axis: "Qué doce meses (por defecto, trailing = los últimos)",
        fy_end: CALENDAR_HELP.es.fy_end,
        target: "Objetivo de num en cada fila; se agrega, y se divide entre den, igual que num",
      },
      headers: { label: "Periodo", cy: "Año actual", py: "Año anterior", target: "Objetivo" },
    },
  },
  source: "The open-source WBR app of Working Backwards",
  // Week 1 of 2025 ends on Saturday the 4th: 30 (December 31st and January 2nd) against the 12 of 3 January 2024
  // (364 days before 1 January 2025). December 2024 is the last complete month: 10 in all.
  example: {
    formula:
      '=BIZ.SIXTWELVE({"2023-12-20";"2024-01-03";"2024-12-31";"2025-01-02"},{8;12;10;20},"2025-01-04")',
    result: [
      ["Period", "CY", "PY", "Target"],
      ["wk 48", "", "", ""],
      ["wk 49", "", "", ""],
      ["wk 50", "", "", ""],
      ["wk 51", "", 8, ""],
      ["wk 52", "", "", ""],
      ["wk 1", 30, 12, ""],
      ["", "", "", ""],
      ["Jan 2024", 12, "", ""],
      ["Feb 2024", "", "", ""],
      ["Mar 2024", "", "", ""],
      ["Apr 2024", "", "", ""],
      ["May 2024", "", "", ""],
      ["Jun 2024", "", "", ""],
      ["Jul 2024", "", "", ""],
      ["Aug 2024", "", "", ""],
      ["Sep 2024", "", "", ""],
      ["Oct 2024", "", "", ""],
      ["Nov 2024", "", "", ""],
      ["Dec 2024", 10, 8, ""],
    ],
  },
  run: ({ week_ending, fy_end, den, target, ...args }, { language }) => {
    const { weeks, months } = sixTwelve({
      ...args,
      weekEnding: week_ending,
      fiscalYearEnd: fy_end,
      ...(den ? { den } : {}),
      ...(target ? { target } : {}),
    });
    const calendar = { ...DEFAULT_CALENDAR, weekEnd: weekday(week_ending) };
    const toRow = ({ grain, period, current, prior, target: goal }: SixTwelvePoint) => [
      periodLabel(period, grain, calendar, language),
      current,
      prior,
      goal,
    ];
    return {
      columns: ["label", "cy", "py", "target"],
      rows: [...weeks.map(toRow), GAP, ...months.map(toRow)],
    };
  },
});
