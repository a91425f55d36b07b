import { milestones } from "../metrics/milestone";
import { date, dates, keys, numbers } from "./arguments";
import { defineFunction } from "./define";

export const MILESTONE = defineFunction({
  name: "MILESTONE",
  family: "cohort",
  args: {
    ids: keys({ aligned: "rows" }),
    start: dates({ aligned: "rows" }),
    event: dates({ aligned: "rows" }),
    windows: numbers(),
    as_of: date(),
  },
  result: { kind: "table" },
  text: {
    en: {
      summary: "Share that reaches an event within so many days, counting those still waiting rightly.",
      definition:
        "Share = 1 − Kaplan–Meier survival at the window. An id without an event is followed up to as_of and then no " +
        "longer counts, instead of counting as never. An event on day w counts in window w; of several starts or " +
        "events of an id the earliest. At risk = ids followed for at least so many days and without an event before; " +
        "events = those up to that day. A window beyond the last follow-up is blank.",
      arguments: {
        ids: "Id of each row (seller, creator, buyer …)",
        start: "When it began (registration, first listing …)",
        event: "When it reached the milestone (first sale …); blank = not yet",
        windows: "Days after the start, such as 7, 14, 30",
        as_of: "Last day that the data cover",
      },
      headers: { window: "Window", share: "Share", atRisk: "At risk", events: "Events" },
    },
    es: {
      summary: "Parte que alcanza un hito en tantos días, contando bien a quienes aún esperan.",
      definition:
        "Parte = 1 − supervivencia de Kaplan–Meier en la ventana. Un id sin evento se sigue hasta as_of y después " +
        "deja de contar, en lugar de contar como nunca. Un evento en el día w cuenta en la ventana w; de varios " +
        "inicios o eventos de un id, el primero. En riesgo = ids seguidos al menos esos días y sin evento antes; " +
        "eventos = los ocurridos hasta ese día. Una ventana posterior al último seguimiento queda en blanco.",
      arguments: {
        ids: "Id de cada fila (vendedor, creador, comprador…)",
        start: "Cuándo empezó (registro, primera publicación…)",
        event: "Cuándo alcanzó el hito (primera venta…); en blanco = todavía no",
        windows: "Días desde el inicio, por ejemplo 7, 14, 30",
        as_of: "Último día que cubren los datos",
      },
      headers: { window: "Ventana", share: "Parte", atRisk: "En riesgo", events: "Eventos" },
    },
  },
  source: "Kaplan–Meier; R survival::survfit",
  // a sells on day 5; b is followed 10 days, c only 3: of the two still followed on day 5 one sells, so 1 − 1/2.
  example: {
    formula:
      '=BIZ.MILESTONE({"a";"b";"c"},{"2025-01-01";"2025-01-01";"2025-01-08"},{"2025-01-06";"";""},{5;30},"2025-01-11")',
    result: [
      ["Window", "Share", "At risk", "Events"],
      [5, 0.5, 2, 1],
      [30, "", "", ""],
    ],
  },
  run: ({ as_of, ...args }) => ({
    columns: ["window", "share", "atRisk", "events"],
    rows: milestones({ ...args, asOf: as_of }).map(({ window, share, atRisk, events }) => [
      window,
      share,
      atRisk,
      events,
    ]),
  }),
});
