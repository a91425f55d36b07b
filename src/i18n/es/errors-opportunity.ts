import type { opportunityErrors as english } from "../en/errors-opportunity";

export const opportunityErrors: Record<keyof typeof english, string> = {
  confidenceShare: "confidence: llegó {found}; se espera una fracción de 0 a 1, como 0,8.",
  effortZero: "effort: llegó {found}; debe ser mayor que 0.",
  probability: "prob: llegó {found}; se espera una probabilidad de 0 a 1.",
  controlShare: "control: llegó {found}; se espera una fracción de 0 a 1.",
  impactNegative: "impact: llegó {found}; se espera una pérdida de 0 o más.",
  armSize: "{argument}: llegó {found}; el número de intentos debe ser mayor que 0.",
  armSuccesses: "{argument}: llegó {found}; se espera entre 0 y {size} ({n}).",
  quantile: "pct: llegó {found}; se espera una fracción de 0 a 1, como 0,75.",
  noDenominator: "den: ninguna clave tiene intentos por encima de 0.",
  rateNegative: "num, den: la fila {row} contiene un número negativo.",
  successesOverTries:
    "num: «{key}» tiene más éxitos ({hits}) que intentos ({tries}); ponga shrink en FALSO para tasas así.",
  durationWhole: "duration: la fila {row} no contiene un número entero de días (0 o más).",
  taskTwice: "ids: la fila {row} nombra «{id}» por segunda vez.",
  taskWithoutId: "ids: la fila {row} está vacía.",
  dependencyUnknown: "deps: la fila {row} nombra «{id}», que no está entre ids.",
  cycle: "deps: estas se esperan unas a otras, en un círculo de {count}: {cycle}.",
};
