import type { surveyErrors as english } from "../en/errors-survey";

export const surveyErrors: Record<keyof typeof english, string> = {
  confidence: "conf: llegó {found}; se espera una fracción entre 0 y 1, como 0,95.",
  scoreOffScale:
    "scores: la fila {row} contiene {found}; se espera un número entero de {lowest} a {highest}.",
  weightMissing: "weights: la fila {row} no contiene un peso; se espera un número de 0 o más.",
  noAnswers: "No hay ninguna respuesta con la que trabajar.",
  noWeight: "weights: todos son 0, así que ninguna respuesta cuenta.",
  boxesOffScale: "k: se pidieron {k} casillas de una escala que termina en {max}.",
  shareOutside: "p: llegó {found}; se espera una proporción entre 0 y 1.",
  marginOutside: "p: llegó {found}; con solve es el margen deseado, entre 0 y 1, como 0,05.",
  sampleSize: "n: llegó {found}; el número de respuestas debe ser mayor que 0.",
  populationBelowSample: "N: la población ({population}) es menor que la muestra ({n}).",
  noCommonAnswers: "coder1, coder2: ninguna fila fue codificada por ambos.",
  baseWeightMissing: "base_w: la fila {row} no contiene un peso; se espera un número de 0 o más.",
  capTooLow: "cap: llegó {found}; debe ser 1 o más (veces el peso medio).",
  capTooFew:
    "cap: llegó {found}; solo {weighed} de {rows} encuestados pueden tener un peso mayor que 0, muy pocos para alcanzar el total con ese tope.",
  targetBlank: "targets: la fila {row}, columna 3, está vacía; se espera un número.",
  targetNotNumber: "targets: la fila {row}, columna 3, contiene «{found}»; se espera un número.",
  targetNumericText:
    "targets: la fila {row}, columna 3, contiene el texto «{found}»; conviértalo en número (Datos > Texto en columnas).",
  targetTotalsDiffer:
    "targets: los de «{first}» suman {firstTotal} y los de «{second}» suman {secondTotal}; deben ser la misma población.",
  targetBelowZero: "targets: «{member}» de «{dimension}» tiene un objetivo menor que 0.",
  targetUnknown: "targets: la fila {row} nombra la dimensión «{dimension}», que dims no tiene.",
  targetMissing: "targets: «{member}» de «{dimension}» aparece en dims pero no tiene objetivo.",
  targetTwice: "targets: la fila {row} da un segundo objetivo a «{member}» de «{dimension}».",
  targetShape: "targets: se esperan tres columnas: dimensión, miembro, objetivo; llegaron {columns}.",
  emptyCell: "targets: «{member}» de «{dimension}» tiene un objetivo pero nadie responde por él.",
  rakeDiverged:
    "Los pesos no se estabilizaron en {iterations} rondas: los objetivos se contradicen en esta muestra.",
  codebookShape:
    "codebook: se esperan dos columnas: tema, palabras clave (separadas por comas); llegaron {columns}.",
  codebookEmpty: "codebook: la fila {row} no tiene ninguna palabra clave para su tema.",
};
