import { CENTERS, xmr } from "../metrics/xmr";
import { number, numbers, optional, word } from "./arguments";
import { defineFunction } from "./define";

export const XMR = defineFunction({
  name: "XMR",
  family: "signals",
  args: {
    values: numbers(),
    baseline: optional(number({ min: 2, integer: true })),
    center: optional(word(CENTERS), "mean"),
  },
  result: { kind: "table" },
  text: {
    en: {
      summary: "Process-behaviour chart (XmR): tells exceptional values from routine variation.",
      definition:
        "Limits = mean ± 2.66 × average moving range, range limit = 3.268 × it (median: 3.145 and 3.865 × the median " +
        "moving range). Signal: beyond a limit; the eighth and later points of a run on one side of the centre (a " +
        "point on the centre ends the run); the third of four points on one side nearer the limit than the centre. " +
        "Every point that completes a rule is flagged, with the strongest rule. Blank points are passed over.",
      arguments: {
        values: "Values in time order",
        baseline: "Compute the limits from the first so many values (default: all)",
        center: "Limits from the mean or the median moving range (default mean)",
      },
      headers: {
        value: "Value",
        centre: "Centre",
        lower: "Lower limit",
        upper: "Upper limit",
        range: "Moving range",
        rangeLimit: "Range limit",
        signal: "Signal",
        "beyond limit": "beyond limit",
        "run of 8": "run of 8",
        "3 of 4": "3 of 4 near limit",
      },
    },
    es: {
      summary:
        "Gráfico de comportamiento del proceso (XmR): distingue lo excepcional de la variación rutinaria.",
      definition:
        "Límites = media ± 2,66 × rango móvil medio; límite del rango = 3,268 × dicho rango (con median: 3,145 y " +
        "3,865 × la mediana del rango móvil). Señal: más allá de un límite; el octavo punto y los siguientes de una " +
        "racha a un lado del centro (un punto sobre el centro la corta); el tercero de cuatro puntos a un lado, más " +
        "cerca del límite que del centro. Se marca todo punto que completa una regla, con la más fuerte. Los puntos " +
        "en blanco se pasan por alto.",
      arguments: {
        values: "Valores en orden cronológico",
        baseline:
          "Calcular los límites con los primeros valores, tantos como se indique (por defecto, todos)",
        center: "Límites según la media o la mediana (median) del rango móvil; por defecto, mean",
      },
      headers: {
        value: "Valor",
        centre: "Centro",
        lower: "Límite inferior",
        upper: "Límite superior",
        range: "Rango móvil",
        rangeLimit: "Límite del rango",
        signal: "Señal",
        "beyond limit": "fuera de límites",
        "run of 8": "racha de 8",
        "3 of 4": "3 de 4 cerca del límite",
      },
    },
  },
  source: "D. J. Wheeler, Understanding Variation (SPC Press)",
  // Mean 8, moving ranges 4, 2, 0: average 2, so 8 ± 2.66 × 2 and a range limit of 3.268 × 2.
  example: {
    formula: "=BIZ.XMR({6;10;8;8})",
    result: [
      ["Value", "Centre", "Lower limit", "Upper limit", "Moving range", "Range limit", "Signal"],
      [6, 8, 2.68, 13.32, "", 6.536, ""],
      [10, 8, 2.68, 13.32, 4, 6.536, ""],
      [8, 8, 2.68, 13.32, 2, 6.536, ""],
      [8, 8, 2.68, 13.32, 0, 6.536, ""],
    ],
  },
  run: ({ baseline, ...args }) => {
    const chart = xmr({ ...args, ...(baseline === undefined ? {} : { baseline }) });
    const { centre, lower, upper, rangeLimit, points } = chart;
    return {
      columns: ["value", "centre", "lower", "upper", "range", "rangeLimit", "signal"],
      rows: points.map(({ value, movingRange, signal }) => [
        value,
        centre,
        lower,
        upper,
        movingRange,
        rangeLimit,
        signal && { word: signal },
      ]),
    };
  },
});
