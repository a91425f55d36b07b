import type { trustErrors as english } from "../en/errors-trust";

export const trustErrors: Record<keyof typeof english, string> = {
  ruleUnknown: "rules: llegó «{found}»; se espera una de estas palabras: {words}.",
  ruleColumn:
    "rules: no hay columna «{found}» en el rango; indique su encabezado o su número, de 1 a {columns}.",
  toleranceNegative: "tol: llegó {found}; se espera una tolerancia de 0 o más.",
};
