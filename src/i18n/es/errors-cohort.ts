import type { cohortErrors as english } from "../en/errors-cohort";

export const cohortErrors: Record<keyof typeof english, string> = {
  cohortNoRows: "ids: ninguna fila contiene a la vez un id y una fecha hasta as_of, incluido.",
  cohortValuesNeeded: "values: es necesario para la métrica «{metric}» y no se indicó nada.",
  cohortUnbounded:
    "mode: «on_or_after» cuenta personas; solo se combina con las métricas retention y active.",
  retentionShape:
    "triangle: llegaron {columns} columnas; se esperan al menos tres: cohorte, tamaño, periodo 0… (como las da BIZ.COHORT).",
  retentionSize:
    "triangle: la fila {row} tiene el tamaño «{found}»; se espera un número mayor que 0 en la segunda columna.",
  retentionCell:
    "triangle: la fila {row}, columna {column} contiene «{found}»; se espera un número de 0 a {most}.",
  retentionNothing: "triangle: ningún periodo está completo; no hay nada que agregar.",
  milestoneWindow: "windows: la fila {row} contiene {found}; se espera un número de días de 0 o más.",
  milestoneOrder: "event: la fila {row} es anterior al inicio de «{id}».",
  milestoneNobody: "start: ningún id tiene un inicio hasta as_of, incluido.",
  growthNegative:
    "values: «{id}» suma {total} en el periodo que empieza el {from}; la contabilidad del crecimiento admite totales de 0 o más.",
  bgnbdPurchases: "x: la fila {row} contiene {x}; se espera un número entero de compras repetidas.",
  bgnbdAge: "T: la fila {row} contiene {T}; se espera un tiempo de 0 o más.",
  bgnbdRecency: "tx: la fila {row} contiene {tx}; se espera un tiempo de 0 a T.",
  bgnbdNoPurchase: "tx: la fila {row} contiene {tx}, pero x es 0; sin compra repetida, tx es 0.",
  bgnbdTooFew:
    "x: el ajuste necesita dos clientes o más, y que al menos uno haya vuelto; indique params para usar un modelo conocido.",
  gammaValue: "m: la fila {row} contiene {found}; el valor medio de una compra debe ser mayor que 0.",
  gammaTooFew:
    "m: el ajuste necesita dos clientes o más que hayan vuelto y no todos con el mismo valor; indique params para usar un modelo conocido.",
  paramsLength: "params: llegaron {given}; se esperan {count}: {names}.",
  paramsPositive: "params: {name} debe ser un número mayor que 0 (de 1e-12 a 1e12).",
};
