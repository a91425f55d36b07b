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
};
