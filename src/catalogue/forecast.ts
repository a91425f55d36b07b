import { checkConfidence, twoSidedZ } from "../metrics/distributions";
import { forecast } from "../metrics/forecast";
import { checkPeriod, dateAhead, toSeries } from "../metrics/series";
import { dates, number, numbers, optional, text } from "./arguments";
import { defineFunction } from "./define";

/** What stands behind the model's name when the simplest model has done better. */
const BEATEN = { en: "seasonal naive did better", es: "el ingenuo estacional acertó más" };

export const FORECAST = defineFunction({
  name: "FORECAST",
  family: "signals",
  args: {
    dates: dates({ aligned: "rows" }),
    values: numbers({ aligned: "rows" }),
    h: number({ min: 1, max: 1000, integer: true }),
    period: optional(number()),
    model: optional(text(), "auto"),
    conf: optional(number(), 0.95),
  },
  result: { kind: "table" },
  text: {
    en: {
      summary: "The next values of a series with their interval, by a model named or chosen by its errors.",
      definition:
        "Models: ets (error, trend and season additive or multiplicative, damped too, chosen by AICc), mstl (STL seasons, the rest by ETS), hw (additive Holt–Winters; hw:α,β,γ with fixed parameters, started as R does), snaive (the last cycle again), drift. auto takes the least mean absolute error over the last 3 folds of the series itself (h values each, at most one cycle or a quarter of the series). Where seasonal naive did better there than the model asked for, the model column says so. Dates must be regular; their step gives the period (7 days, 52 weeks, 12 months …) unless one is given.",
      arguments: {
        dates: "Dates at one step: days, weeks, months …",
        values: "Values without a gap",
        h: "How many steps ahead",
        period: "Values in a cycle; from the dates when left out",
        model: "auto (default), ets, mstl, hw, hw:α,β,γ, snaive or drift",
        conf: "Confidence of the interval, 0.95 when left out",
      },
      headers: {
        date: "Date",
        mean: "Forecast",
        low: "Low",
        high: "High",
        model: "Model",
      },
    },
    es: {
      summary:
        "Los próximos valores de una serie con su intervalo, por un modelo indicado o elegido por sus errores.",
      definition:
        "Modelos: ets (error, tendencia y estacionalidad aditivos o multiplicativos, también amortiguada, elegido por AICc), mstl (estacionalidades por STL y el resto por ETS), hw (Holt–Winters aditivo; hw:α,β,γ con parámetros fijos, iniciado como en R), snaive (el último ciclo otra vez), drift. auto toma el menor error absoluto medio en los últimos 3 tramos de la propia serie (de h valores, como mucho un ciclo o un cuarto de la serie). Si en ellos el ingenuo estacional acertó más que el modelo pedido, la columna del modelo lo dice. Las fechas deben ser regulares; su paso da el periodo (7 días, 52 semanas, 12 meses…) salvo que se indique.",
      arguments: {
        dates: "Fechas a un mismo paso: días, semanas, meses…",
        values: "Valores sin huecos",
        h: "Cuántos pasos adelante",
        period: "Valores por ciclo; según las fechas si se omite",
        model: "auto (por defecto), ets, mstl, hw, hw:α,β,γ, snaive o drift",
        conf: "Confianza del intervalo; 0,95 si se omite",
      },
      headers: {
        date: "Fecha",
        mean: "Previsión",
        low: "Inferior",
        high: "Superior",
        model: "Modelo",
      },
    },
  },
  source: "Hyndman & Athanasopoulos, Forecasting: Principles and Practice; R forecast 8",
  example: {
    formula: '=BIZ.FORECAST({1;2;3;4;5},{10;20;30;40;50},2,1,"drift")',
    result: [
      ["Date", "Forecast", "Low", "High", "Model"],
      [6, 60, 60, 60, "drift"],
      [7, 70, 70, 70, "drift"],
    ],
  },
  run: ({ dates, values, h, period, model, conf }, { language }) => {
    const z = twoSidedZ(checkConfidence(conf));
    const series = toSeries(dates, values);
    const chosen = forecast(series.values, checkPeriod(period, series), h, model);
    const label = chosen.beatenByNaive ? `${chosen.label} (${BEATEN[language]})` : chosen.label;
    return {
      columns: ["date", "mean", "low", "high", "model"],
      rows: [...chosen.mean].map((mean, i) => {
        const half = z * Math.sqrt(Math.max(0, chosen.variance[i] ?? 0));
        return [dateAhead(series, i + 1), mean, mean - half, mean + half, label];
      }),
    };
  },
});
