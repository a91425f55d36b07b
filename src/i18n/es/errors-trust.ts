import type { trustErrors as english } from "../en/errors-trust";

export const trustErrors: Record<keyof typeof english, string> = {
  ruleUnknown: "rules: llegó «{found}»; se espera una de estas palabras: {words}.",
  ruleColumn:
    "rules: no hay columna «{found}» en el rango; indique su encabezado o su número, de 1 a {columns}.",
  checkNoDates:
    "rules: gaps necesita una columna de fechas y no se encontró ninguna; indíquela, por ejemplo «gaps, date=Día».",
  checkNoKey:
    "rules: duplicates necesita una columna que identifique la fila y no se encontró ninguna; indíquela, por ejemplo «duplicates, key=id_pedido».",
  noBizFunction:
    "formula_text: no contiene ninguna función BIZ; indíquele FORMULATEXT de una celda que la tenga.",
  bizFunctionUnknown: "formula_text: no existe la función BIZ.{name}.",
  toleranceNegative: "tol: llegó {found}; se espera una tolerancia de 0 o más.",
};
