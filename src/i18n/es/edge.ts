import type { edge as english } from "../en/edge";

export const edge: Record<keyof typeof english, string> = {
  row: "la fila {row}",
  column: "la columna {column}",
  rowAndColumn: "la fila {row}, columna {column}",
  theCell: "la celda",
  atLeast: "{min} o más",
  atMost: "{max} o menos",
  between: "entre {min} y {max}",
  whole: "un número entero, {bounds}",
  outputArgument: 'Qué campo devolver, o "all" para toda la fila con sus encabezados',
  headersArgument: 'TRUE = encabezados en inglés (por defecto), FALSE = ninguno, "es" = español',
};
