import type { decompositionErrors as english } from "../en/errors-decomposition";

export const decompositionErrors: Record<keyof typeof english, string> = {
  valueMissing: "{argument}: la fila {row} ({key}) está vacía; escriba su valor, o 0 si no lo hubo.",
  lmdiPositive:
    '{argument}: la fila {row} ({key}) contiene {found}; "lmdi" necesita números mayores que 0. Use "shapley".',
  quantityNegative: "{argument}: la fila {row} ({key}) contiene {found}; se espera una cantidad de 0 o más.",
  quantityMissing:
    "{argument}: la fila {row} ({key}) está vacía; escriba su cantidad, o 0 si no se vendió nada.",
  priceMissing: "{argument}: la fila {row} ({key}) tiene una cantidad de {quantity} y ningún precio.",
};
