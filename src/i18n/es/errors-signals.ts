import type { signalsErrors as english } from "../en/errors-signals";

export const signalsErrors: Record<keyof typeof english, string> = {
  periodTooShort:
    "period: llegó {found}; se espera un número entero de valores por ciclo (2 o más para STL).",
  seasonalWindow: "s_window: llegó {found}; se espera «periodic» o un entero impar de al menos 7.",
  seriesTooShort: "values: llegaron {given} valores; hacen falta al menos {needed}.",
  seasonNeeded:
    "model: {model} necesita una estacionalidad de 2 valores o más y dos ciclos de ella; use ets o drift, o indique period.",
  seriesGap: "values: la fila {row} está vacía; rellénela, por ejemplo con BIZ.RESAMPLE y su fill.",
  seriesTwice: "dates: {date} aparece dos veces; junte antes las filas de un día, con BIZ.RESAMPLE.",
  seriesHole:
    "dates: no hay nada entre {after} y {before}; rellene el hueco, por ejemplo con BIZ.RESAMPLE y su fill.",
  modelUnknown: "model: llegó «{found}»; se espera uno de estos: {models}.",
  hwParameters: "model: llegó «hw:{found}»; se esperan tres números de 0 a 1, como hw:0.3,0.1,0.2.",
  backtestTooShort:
    "values: llegaron {given} valores; este h y tantos tramos necesitan al menos {needed}, y los modelos más.",
  noPairs: "actual, forecast: ninguna fila tiene ambos.",
  alpha: "alpha: llegó {found}; se espera una probabilidad entre 0 y 1, como 0,05.",
  maxShare: "max_pct: llegó {found}; se espera una fracción mayor que 0 y como máximo 0,49.",
};
