import { stl } from "../metrics/stl";
import { invalid } from "../metrics/values";
import { flag, number, numbers, optional, text } from "./arguments";
import { defineFunction } from "./define";

export const STL = defineFunction({
  name: "STL",
  family: "signals",
  args: {
    values: numbers(),
    period: number({ min: 2, integer: true }),
    s_window: optional(text(), "periodic"),
    robust: optional(flag(), false),
  },
  result: { kind: "table" },
  text: {
    en: {
      summary: "Trend, season and remainder of a series, by loess.",
      definition:
        "Cleveland's STL with R's default windows: trend window nextodd(1.5·period/(1 − 1.5/s_window)), low-pass window nextodd(period), local lines for the trend. s_window \"periodic\" gives one seasonal pattern throughout, an odd number of at least 7 lets it change. robust takes the weight from outliers in 15 rounds. value = trend + seasonal + remainder.",
      arguments: {
        values: "Series without a gap, at least two full cycles",
        period: "Values in a cycle: 7 for days, 12 for months",
        s_window: "periodic, or an odd number of cycles of at least 7",
        robust: "TRUE: outliers lose their weight",
      },
      headers: {
        trend: "Trend",
        seasonal: "Seasonal",
        remainder: "Remainder",
      },
    },
    es: {
      summary: "Tendencia, estacionalidad y resto de una serie, por loess.",
      definition:
        "STL de Cleveland con las ventanas por defecto de R: ventana de tendencia nextodd(1,5·period/(1 − 1,5/s_window)), ventana de paso bajo nextodd(period), rectas locales para la tendencia. s_window «periodic» da un solo patrón estacional; un número impar de al menos 7 le permite cambiar. robust quita peso a los valores atípicos en 15 rondas. valor = tendencia + estacionalidad + resto.",
      arguments: {
        values: "Serie sin huecos, de al menos dos ciclos completos",
        period: "Valores por ciclo: 7 para días, 12 para meses",
        s_window: "periodic, o un número impar de ciclos de al menos 7",
        robust: "VERDADERO: los atípicos pierden su peso",
      },
      headers: {
        trend: "Tendencia",
        seasonal: "Estacionalidad",
        remainder: "Resto",
      },
    },
  },
  source: "Cleveland, Cleveland, McRae & Terpenning 1990; R stats::stl",
  example: {
    formula: "=BIZ.STL({1;3;1;3;1;3;1;3},2)",
    result: [
      ["Trend", "Seasonal", "Remainder"],
      ...Array.from({ length: 8 }, (_, i) => [2, i % 2 === 0 ? -1 : 1, 0]),
    ],
  },
  run: ({ values, period, s_window, robust }) => {
    const seasonalWindow = s_window.toLowerCase() === "periodic" ? "periodic" : Number(s_window);
    if (Number.isNaN(seasonalWindow)) throw invalid("seasonalWindow", { found: s_window });
    const { trend, seasonal, remainder } = stl(values, { period, seasonalWindow, robust });
    return {
      columns: ["trend", "seasonal", "remainder"],
      rows: [...trend].map((level, i) => [level, seasonal[i], remainder[i]]),
    };
  },
});
