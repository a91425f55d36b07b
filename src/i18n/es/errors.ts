import type { errors as english } from "../en/errors";

export const errors: Record<keyof typeof english, string> = {
  required: "{argument}: es necesario y no se indicó nada.",
  errorCell: "{argument}: {cell} contiene {found}. Corrija esa celda o déjela fuera.",
  numberExpected: "{argument}: {cell} contiene «{found}»; se espera un número.",
  numericText:
    "{argument}: {cell} contiene el texto «{found}»; conviértalo en número (Datos > Texto en columnas).",
  dateExpected: "{argument}: {cell} contiene «{found}»; se espera una fecha o un texto como 2025-01-31.",
  keyExpected: "{argument}: {cell} contiene «{found}»; se espera un texto, un número o VERDADERO/FALSO.",
  flagExpected: "{argument}: llegó «{found}»; se espera VERDADERO o FALSO.",
  wordExpected: "{argument}: llegó «{found}»; se espera una de estas palabras: {words}.",
  oneCellExpected: "{argument}: se espera una celda y llegó un rango de {rows} × {columns}.",
  vectorExpected: "{argument}: se espera una fila o una columna y llegó un rango de {rows} × {columns}.",
  lengthsDiffer:
    "{first} tiene {firstLength} celdas y {second} tiene {secondLength}; deben tener el mismo número.",
  outOfBounds: "{argument}: llegó {found}; debe ser {bounds}.",
  empty: "{argument}: no contiene ningún valor.",
  headerAndRows: "{argument}: se espera una fila de encabezados con al menos una fila debajo.",
  headerMissing: "{argument}: {cell} no tiene encabezado; ponga nombre a cada columna.",
  tooManyArguments: "Llegaron {given} argumentos; BIZ.{name} admite {most} como máximo.",
  resultTooLarge:
    "El resultado tiene {rows} × {columns} celdas, más de lo que Excel pasa en una llamada (5 MB). Reduzca los datos de entrada.",
  fieldUnknown:
    "{field}: no se puede saber con estos valores (un divisor de 0, un valor que falta o está fuera de su escala). Con «all» en output se ve lo que sí.",
  notFinite: "Los números son demasiado grandes o pequeños para dar un resultado.",
  internal: "BIZ.{name} falló de forma inesperada ({detail}). Comuníquelo junto con esta fórmula.",
  targetZero: "target: es 0; no hay ritmo hacia nada.",
  targetNegative: "target: llegó {target}; se espera un objetivo de 0 o más.",
  endBeforeStart: "end: es anterior a start.",
  profileLength:
    "profile: llegaron {given} pesos; indique uno por día ({days}) o siete por día de la semana, domingo primero.",
  profileWeight: "profile: la fila {row} no contiene un peso; se espera un número de 0 o más.",
  profileWithoutWeight: "profile: todos los pesos son 0; al menos uno debe ser mayor.",
};
