import { cohort, COHORT_METRICS, COHORT_MODES } from "../metrics/cohort";
import { date, dates, fiscalYearEnd, grain, keys, numbers, optional, weekEnd, word } from "./arguments";
import { CALENDAR_HELP, calendarOf, labelWithNotes } from "./calendar-help";
import { defineFunction } from "./define";

export const COHORT = defineFunction({
  name: "COHORT",
  family: "cohort",
  args: {
    ids: keys({ aligned: "rows" }),
    dates: dates({ aligned: "rows" }),
    grain: grain(),
    values: optional(numbers({ aligned: "rows" })),
    metric: optional(word(COHORT_METRICS), "retention"),
    mode: optional(word(COHORT_MODES), "on"),
    as_of: optional(date()),
    fy_end: fiscalYearEnd(),
    week_end: weekEnd(),
  },
  result: { kind: "table" },
  text: {
    en: {
      summary: "Cohort triangle: what the newcomers of each period did in the periods after.",
      definition:
        "A cohort is the ids whose first row falls in one calendar period; column k is the k-th period after it. " +
        "retention = share of the cohort active in it, active = their number, orders = rows, revenue = sum of " +
        "values, ltv = revenue so far ÷ original size. on_or_after counts who is active then or later. Every row is " +
        "activity, whatever its value. A period that as_of has not completed is blank, never 0.",
      arguments: {
        ids: "Id of each row (buyer, seller, creator …)",
        dates: "Date of each row",
        grain: "Length of a period",
        values: "Value of each row; needed for revenue and ltv",
        metric: "What the triangle shows (default retention)",
        mode: "Active on that period or on_or_after it (default on)",
        as_of: "Last day that the rows cover (default: the last date)",
        ...CALENDAR_HELP.en,
      },
      headers: { cohort: "Cohort", size: "Size" },
    },
    es: {
      summary: "Triángulo de cohortes: qué hicieron los nuevos de cada periodo en los periodos siguientes.",
      definition:
        "Una cohorte son los ids cuya primera fila cae en un mismo periodo de calendario; la columna k es el k-ésimo " +
        "periodo posterior. retention = parte de la cohorte activa en él, active = su número, orders = filas, " +
        "revenue = suma de valores, ltv = ingresos acumulados ÷ tamaño original. on_or_after cuenta a quien está " +
        "activo entonces o después. Toda fila es actividad, sea cual sea su valor. Un periodo que as_of no ha " +
        "completado queda en blanco, nunca en 0.",
      arguments: {
        ids: "Id de cada fila (comprador, vendedor, creador…)",
        dates: "Fecha de cada fila",
        grain: "Duración de un periodo",
        values: "Valor de cada fila; necesario para revenue y ltv",
        metric: "Qué muestra el triángulo (por defecto, retention = retención)",
        mode: "Activo en ese periodo (on) o en él o después (on_or_after); por defecto, on",
        as_of: "Último día que cubren las filas (por defecto, la última fecha)",
        ...CALENDAR_HELP.es,
      },
      headers: { cohort: "Cohorte", size: "Tamaño" },
    },
  },
  source: "Mixpanel and Amplitude: calendar-period and unbounded retention",
  // a and b come in January; only a returns in February, b alone in March; c comes in February and never returns.
  example: {
    formula:
      '=BIZ.COHORT({"a";"b";"a";"c";"b"},{"2025-01-05";"2025-01-20";"2025-02-03";"2025-02-10";"2025-03-31"},"month")',
    result: [
      ["Cohort", "Size", 0, 1, 2],
      ["Jan 2025", 2, 1, 0.5, 0.5],
      ["Feb 2025", 1, 1, 0, ""],
    ],
  },
  run: ({ as_of, values, ...args }, { language }) => {
    const calendar = calendarOf(args);
    const triangle = cohort({
      ...args,
      calendar,
      ...(values ? { values } : {}),
      ...(as_of === undefined ? {} : { asOf: as_of }),
    });
    const { asOf, periods, cohorts } = triangle;
    return {
      columns: ["cohort", "size", ...Array.from({ length: periods }, (_, k) => ({ data: k }))],
      rows: cohorts.map(({ period, size, cells }) => [
        labelWithNotes({ period, grain: args.grain, calendar, language, asOf }),
        size,
        ...cells,
      ]),
    };
  },
});
