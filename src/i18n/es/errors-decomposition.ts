import type { decompositionErrors as english } from "../en/errors-decomposition";

export const decompositionErrors: Record<keyof typeof english, string> = {
  valueMissing: "{argument}: la fila {row} ({key}) está vacía; escriba su valor, o 0 si no lo hubo.",
  lmdiPositive:
    '{argument}: la fila {row} ({key}) contiene {found}; "lmdi" necesita números mayores que 0. Use "shapley".',
  quantityNegative: "{argument}: la fila {row} ({key}) contiene {found}; se espera una cantidad de 0 o más.",
  quantityMissing:
    "{argument}: la fila {row} ({key}) está vacía; escriba su cantidad, o 0 si no se vendió nada.",
  priceMissing: "{argument}: la fila {row} ({key}) tiene una cantidad de {quantity} y ningún precio.",
  nodeTwice: "nodes: fila {row}: {key} ya está en la lista; dé a cada nodo un nombre propio.",
  parentUnknown: "parents: fila {row} ({key}): su padre {parent} no es ningún nodo de la lista.",
  rootsMany: "parents: {first} y {second} no tienen padre; un árbol tiene una sola raíz.",
  treeCycle: "parents: estos nodos forman un círculo y no cuelgan de la raíz: {nodes}.",
  opUnknown: "ops: la fila {row} ({key}) tiene hijos y la operación «{found}»; se espera + o ×.",
  nodeDoesNotTie:
    "{argument}: la fila {row} ({key}) contiene {found}, pero sus hijos forman {made}. Corríjalo o déjelo vacío.",
  weightBelowZero: "{argument}: la fila {row} ({key}) contiene {found}; se espera un peso de 0 o más.",
  weightsAllZero: "{argument}: los pesos suman 0; al menos uno debe ser mayor.",
  rateMissing: "{argument}: la fila {row} ({key}) está vacía, pero su peso es {weight}; escriba su tasa.",
  sideMissing: "{argument}: la fila {row} está vacía; escriba su valor, o 0 si no lo hubo.",
  denominatorAlone: "{missing}: es necesario si se indica {given}.",
  denominatorEmpty: "{argument}: suma 0 o menos; no hay tasa.",
  actualIsForecast: "actual: en total es igual a forecast; no hay nada que explicar.",
  nothingExplains:
    "dims: ninguna dimensión explica más de {least} de la diferencia con elementos de más de {element}. Baje t_eep o t_ep.",
};
