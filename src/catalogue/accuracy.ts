import { accuracy } from "../metrics/accuracy";
import { numbers, optional } from "./arguments";
import { defineFunction } from "./define";

export const ACCURACY = defineFunction({
  name: "ACCURACY",
  family: "signals",
  args: {
    actual: numbers({ aligned: "rows" }),
    forecast: numbers({ aligned: "rows" }),
    train: optional(numbers()),
  },
  result: { kind: "table" },
  text: {
    en: {
      summary: "How far forecasts were from what came: ME, MAE, RMSE, MAPE, WAPE, MASE.",
      definition:
        "ME = mean of actual − forecast. MAPE is blank when an actual is 0. WAPE = Σ|error| ÷ Σ|actual|. MASE = MAE ÷ the mean absolute change from value to value in train, blank without it. Percentages are fractions. Rows in which either is blank are left out.",
      arguments: {
        actual: "What came",
        forecast: "What was forecast",
        train: "The values that the forecast was made from",
      },
      headers: {
        me: "ME",
        mae: "MAE",
        rmse: "RMSE",
        mape: "MAPE",
        wape: "WAPE",
        mase: "MASE",
      },
    },
    es: {
      summary: "Cuánto se desviaron las previsiones de lo ocurrido: ME, MAE, RMSE, MAPE, WAPE, MASE.",
      definition:
        "ME = media de real − previsión. MAPE queda vacío si algún real es 0. WAPE = Σ|error| ÷ Σ|real|. MASE = MAE ÷ el cambio absoluto medio de valor a valor en train; vacío sin él. Los porcentajes son fracciones. Las filas en que falta alguno quedan fuera.",
      arguments: {
        actual: "Lo ocurrido",
        forecast: "Lo previsto",
        train: "Los valores con los que se hizo la previsión",
      },
      headers: {
        me: "ME",
        mae: "MAE",
        rmse: "RMSE",
        mape: "MAPE",
        wape: "WAPE",
        mase: "MASE",
      },
    },
  },
  source: "R forecast::accuracy; Hyndman & Koehler 2006",
  // Errors −10 and 20; the mean change in train is 25.
  example: {
    formula: "=BIZ.ACCURACY({100;200},{110;180},{50;70;100})",
    result: [
      ["ME", "MAE", "RMSE", "MAPE", "WAPE", "MASE"],
      [5, 15, 15.811388300841896, 0.1, 0.1, 0.6],
    ],
  },
  run: ({ actual, forecast, train }) => {
    const { me, mae, rmse, mape, wape, mase } = accuracy(actual, forecast, train);
    return {
      columns: ["me", "mae", "rmse", "mape", "wape", "mase"],
      rows: [[me, mae, rmse, mape, wape, mase]],
    };
  },
});
