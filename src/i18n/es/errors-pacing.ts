import type { pacingErrors as english } from "../en/errors-pacing";

export const pacingErrors: Record<keyof typeof english, string> = {
  unitPositive: "unit: llegó {found}; se espera un número mayor que 0.",
  notInUnits:
    "{argument}: {found} no es múltiplo de la unidad {unit}. Redondéelo o indique una unidad menor.",
  phaseWeightMissing:
    "weights: la fila {row}, columna {column} está vacía; escriba su peso, o 0 si no tiene.",
  phaseWeightNegative:
    "weights: la fila {row}, columna {column} contiene {found}; se espera un peso de 0 o más.",
  phaseWeightsZero: "weights: todos los pesos son 0; al menos uno debe ser mayor.",
  phaseYearWithoutWeight:
    'weights: la fila {row} solo tiene ceros y no da proporciones. Déjela fuera o use "pooled".',
  targetIsStart: "target: {found} es también el inicio; no hay camino que recorrer.",
  keyTwice: "keys: fila {row}: {key} ya está en la fila {earlier}; indique cada clave una vez.",
  allocateBaseNegative: "base: la fila {row} ({key}) contiene {found}; se espera una base de 0 o más.",
  allocateBaseMissing:
    "base: la fila {row} ({key}) está vacía; escriba su base, 0 si no tiene, o fije su cantidad.",
  lockExpected: "locked: la fila {row} contiene «{found}»; se espera una cantidad, TRUE o una celda vacía.",
  lockNotInUnits: "locked: la fila {row} ({key}) contiene {found}, que no es múltiplo de la unidad {unit}.",
  boundsCross: "min: fila {row} ({key}): el mínimo {min} es mayor que el máximo {max}.",
  boundsNoRoom:
    "max: fila {row} ({key}): el límite {bound} no deja ninguna cantidad en pasos de {unit} al lado del total.",
  boundsTooHigh:
    "{argument}: las cantidades mínimas suman {sum}, más que el total {total}; la mayor está en la fila {row} ({key}).",
  boundsTooLow:
    "max: las cantidades máximas suman {sum}, menos que el total {total}; la más estrecha está en la fila {row} ({key}).",
  noBaseLeft: "base: ninguna clave con base mayor que 0 tiene espacio para el resto del total {total}.",
  profileNoDays: "values: no queda ningún día con valor.",
  profileMeanZero: "values: la media de los días es {found}; los pesos necesitan una media mayor que 0.",
  landingWeeks: "dates: hay {given} semanas completas hasta as_of; se necesitan al menos {needed}.",
  landingWeeksOfProfile:
    "profile: un peso por día cubre solo el periodo, que tiene {given} semanas completas hasta as_of; se necesitan al menos {needed}. Indique 7 pesos, de domingo a sábado: así cuentan también las semanas anteriores.",
  landingUnknown:
    "values: el periodo tiene {days} días vacíos hasta as_of, el primero {date}; no se sabe lo conseguido hasta ahora. Escriba los valores o un as_of anterior.",
  landingLevel: "values: la media de las semanas completas es {found}; se necesita un nivel mayor que 0.",
  nodesDiffer: "forecasts: llegaron {given} para las {rows} filas de S; se espera una por fila.",
  summingWide:
    "S: llegaron {rows} filas y {columns} columnas; se espera una fila por nodo y una columna por serie de base.",
  summingBlank: "S: la fila {row}, columna {column} está vacía; escriba 1 o 0.",
  summingSingular: "S: sus columnas no se distinguen; cada serie de base necesita una fila propia.",
  nodeEmpty: "S: la fila {row} no contiene ninguna serie de base.",
  noBottomRow: "S: la columna {column} no tiene ninguna fila en la que esté sola con un 1.",
  noTopRow: "S: ninguna fila contiene todas las series de base; td parte del total.",
  summingNotTree:
    "S: las filas inferiores no se reparten la fila {row}; td necesita un árbol de unos y ceros.",
  childrenZero: "forecasts: las de los hijos de la fila {row} suman 0; no tienen proporciones.",
  forecastBlank: "forecasts: la fila {row} está vacía; escriba su previsión.",
  residualsNeeded: "residuals: son necesarios para var y mint.",
  residualsShape:
    "residuals: llegaron {rows} × {columns}; se espera una fila por cada uno de los {nodes} nodos.",
  residualsFew: "residuals: llegaron {given} periodos completos; se necesitan al menos 2.",
};
