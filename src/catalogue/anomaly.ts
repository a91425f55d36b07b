import { anomalies } from "../metrics/anomaly";
import { checkPeriod, toSeries } from "../metrics/series";
import { dates, number, numbers, optional, word } from "./arguments";
import { defineFunction } from "./define";

export const ANOMALY = defineFunction({
  name: "ANOMALY",
  family: "signals",
  args: {
    dates: dates({ aligned: "rows" }),
    values: numbers({ aligned: "rows" }),
    period: optional(number()),
    alpha: optional(number(), 0.05),
    max_pct: optional(number(), 0.1),
    side: optional(word(["both", "up", "down"]), "both"),
  },
  result: { kind: "table" },
  text: {
    en: {
      summary: "Days (weeks, months) that season, trend and chance do not explain.",
      definition:
        "Robust STL takes trend and season away (without a season the median does); the generalised ESD test runs on the remainder with median and MAD. Score = distance from the median remainder in robust standard deviations. At most max_pct of the values are flagged.",
      arguments: {
        dates: "Dates at one step: days, weeks, months …",
        values: "Values without a gap",
        period: "Values in a cycle; from the dates when left out",
        alpha: "Probability of any false alarm, 0.05 when left out",
        max_pct: "Largest share of values to flag, up to 0.49; 0.1 when left out",
        side: "Which side to look at",
      },
      headers: {
        date: "Date",
        value: "Value",
        expected: "Expected",
        score: "Score",
      },
    },
    es: {
      summary: "Días (semanas, meses) que la estacionalidad, la tendencia y el azar no explican.",
      definition:
        "STL robusto quita tendencia y estacionalidad (sin ella, la mediana); la prueba ESD generalizada se aplica al resto con mediana y MAD. Puntuación = distancia a la mediana del resto en desviaciones estándar robustas. Se marca como máximo max_pct de los valores.",
      arguments: {
        dates: "Fechas a un mismo paso: días, semanas, meses…",
        values: "Valores sin huecos",
        period: "Valores por ciclo; según las fechas si se omite",
        alpha: "Probabilidad de alguna falsa alarma; 0,05 si se omite",
        max_pct: "Mayor proporción de valores que marcar, hasta 0,49; 0,1 si se omite",
        side: "Qué lado mirar",
      },
      headers: {
        date: "Fecha",
        value: "Valor",
        expected: "Esperado",
        score: "Puntuación",
      },
    },
  },
  source: "Rosner 1983; Hochenbaum, Vallis & Kejariwal 2017 (S-H-ESD)",
  // Median 10; the deviations 0 0 0 0 1 1 1 1 2 40 have the median 1: (50 − 10) ÷ 1.4826.
  example: {
    formula: "=BIZ.ANOMALY({1;2;3;4;5;6;7;8;9;10},{10;11;9;10;12;50;10;9;11;10},1)",
    result: [
      ["Date", "Value", "Expected", "Score"],
      [6, 50, 10, 26.979630379063806],
    ],
  },
  run: ({ dates, values, period, alpha, max_pct, side }) => {
    const series = toSeries(dates, values);
    const found = anomalies(series, { period: checkPeriod(period, series), alpha, maxShare: max_pct, side });
    return {
      columns: ["date", "value", "expected", "score"],
      rows: found.map(({ date, value, expected, score }) => [date, value, expected, score]),
    };
  },
});
