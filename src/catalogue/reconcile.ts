import { reconcile, RECONCILE_METHODS } from "../metrics/reconcile";
import { flag, matrix, numbers, optional, word } from "./arguments";
import { defineFunction, type ResultCell } from "./define";

export const RECONCILE = defineFunction({
  name: "RECONCILE",
  family: "pacing",
  args: {
    S: matrix(),
    forecasts: numbers(),
    method: optional(word(RECONCILE_METHODS)),
    residuals: optional(matrix()),
    nonneg: optional(flag()),
  },
  result: { kind: "column" },
  text: {
    en: {
      summary: "Forecasts of totals and parts made to add up, with every node's forecast taken into account.",
      definition:
        "S·(S′W⁻¹S)⁻¹S′W⁻¹ŷ. bu: bottom forecasts added up; td: the top's shared out by forecast proportions; ols: W = I; " +
        "struct: bottom series per node; var: variances of the residuals; mint: their uncentred covariance, shrunk to its " +
        "diagonal (Schäfer–Strimmer). Without a method: mint with residuals, else struct. Where W is singular the weights of " +
        "struct are used, and a last row says so. One value per node, in the order of S.",
      arguments: {
        S: "Summing matrix: a row per node, a column per bottom series, 1 where the series is in the node",
        forecasts: "One forecast per node, in the order of the rows of S",
        method: "How forecasts are weighed; mint with residuals, else struct, when left out",
        residuals: "Forecast errors of the past, nodes × periods, for var and mint",
        nonneg: "TRUE: no bottom series below 0",
      },
      headers: { fellBack: "W is singular: the weights of struct were used" },
    },
    es: {
      summary: "Previsiones de totales y partes que cuadran, teniendo en cuenta la previsión de cada nodo.",
      definition:
        "S·(S′W⁻¹S)⁻¹S′W⁻¹ŷ. bu: se suman las previsiones de base; td: la del total se reparte según las proporciones de las " +
        "previsiones; ols: W = I; struct: series de base por nodo; var: varianzas de los residuos; mint: su covarianza no " +
        "centrada, contraída hacia su diagonal (Schäfer–Strimmer). Sin método: mint si hay residuos; si no, struct. Si W es " +
        "singular se usan los pesos de struct y una última fila lo dice. Un valor por nodo, en el orden de S.",
      arguments: {
        S: "Matriz de sumas: una fila por nodo, una columna por serie de base, 1 si la serie está en el nodo",
        forecasts: "Una previsión por nodo, en el orden de las filas de S",
        method: "Cómo se ponderan las previsiones; si se omite, mint con residuos y struct sin ellos",
        residuals: "Errores de previsión pasados, nodos × periodos, para var y mint",
        nonneg: "TRUE: ninguna serie de base por debajo de 0",
      },
      headers: { fellBack: "W es singular: se usaron los pesos de struct" },
    },
  },
  source:
    "Wickramasuriya, Athanasopoulos & Hyndman 2019; Schäfer & Strimmer 2005; Athanasopoulos et al. 2009 (td)",
  // ols, total 12 against 4 + 5 = 9: the gap of 3 is spread so that each of the three moves by 1.
  example: { formula: '=BIZ.RECONCILE({1,1;1,0;0,1},{12;4;5},"ols")', result: [[11], [5], [6]] },
  run: ({ S, forecasts, method, residuals, nonneg }) => {
    const { values, fellBack } = reconcile({
      summing: S,
      forecasts,
      method,
      residuals,
      nonNegative: nonneg === true,
    });
    const rows: ResultCell[] = Array.from(values);
    return fellBack ? [...rows, { word: "fellBack" }] : rows;
  },
});
