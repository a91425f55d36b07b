import type { calendarErrors as english } from "../en/errors-calendar";

export const calendarErrors: Record<keyof typeof english, string> = {
  noDates: "dates: ninguna fila contiene una fecha.",
  noDatesByThen: "dates: ninguna fila tiene una fecha hasta as_of, incluido.",
  noValuesBetween: "values: ninguna fila del {from} al {to} contiene un valor.",
  fillExpected: "fill: llegó «{found}»; se espera un número, «blank» o «previous».",
  xmrTooFew: "values: el rango móvil necesita dos valores seguidos; el tramo de referencia no los tiene.",
};
