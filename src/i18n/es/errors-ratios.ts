import type { ratiosErrors as english } from "../en/errors-ratios";

export const ratiosErrors: Record<keyof typeof english, string> = {
  denominatorTooSmall: "den: es {found}, menor que min_den ({least}); la tasa no diría nada.",
  denominatorZero: "den: suma 0; no hay tasa.",
  rateNoPairs: "num: no tiene ninguna fila en la que den también esté relleno.",
  countNegative: "{argument}: la fila {row} ({key}) contiene {found}; se espera una cantidad de 0 o más.",
  baseNegative: "base: llegó {found}; se espera una cantidad de 0 o más.",
  concentrationNegative: "values: la fila {row} contiene {found}; se esperan valores de 0 o más.",
  concentrationEmpty: "values: ninguno es mayor que 0; no hay nada que concentrar.",
  tierLabels:
    "labels: llegaron {labels} para {thresholds} umbrales; indique tantas, o una más para los valores inferiores a todos.",
  thresholdMissing: "thresholds: la fila {row} está vacía; escriba su límite inferior.",
  thresholdOrder:
    "thresholds: la fila {row} contiene {found}, no mayor que la anterior; ordénelos de menor a mayor.",
  belowThresholds:
    "value: {found} es menor que el umbral más bajo, {least}; añada delante una etiqueta para esos valores.",
  twoTiers:
    "{argument}: fila {row}: {key} tiene aquí el nivel {second} y más arriba {first}; se espera un nivel por identificador.",
};
