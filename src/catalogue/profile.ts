import { profile, PROFILE_GRAINS } from "../metrics/profile";
import { dates, numbers, optional, word } from "./arguments";
import { defineFunction } from "./define";

export const PROFILE = defineFunction({
  name: "PROFILE",
  family: "pacing",
  args: {
    dates: dates({ aligned: "rows" }),
    values: numbers({ aligned: "rows" }),
    by: optional(word(PROFILE_GRAINS), "weekday"),
    events: optional(dates()),
  },
  result: { kind: "column" },
  text: {
    en: {
      summary: "How a quantity spreads over the weekdays, days of the month or months: weights with mean 1.",
      definition:
        "The mean daily value of each weekday (Sunday first), day of the month (1–31) or month (January first) over the mean " +
        "of those means. Rows of one day are summed first; days without a value and event days are left out. A place without " +
        "any day is blank. The weekday weights are a profile for PACING and LANDING.",
      arguments: {
        dates: "Dates of the rows",
        values: "Values of the rows",
        by: "What the weights are by, weekday when left out",
        events: "Days to leave out (campaigns, holidays)",
      },
    },
    es: {
      summary: "Cómo se reparte una cantidad por día de la semana, del mes o por mes: pesos de media 1.",
      definition:
        "La media diaria de cada día de la semana (domingo primero), día del mes (1–31) o mes (enero primero) entre la media de " +
        "esas medias. Antes se suman las filas de un mismo día; los días sin valor y los de eventos no cuentan. Un lugar sin " +
        "ningún día queda vacío. Los pesos por día de la semana sirven de perfil para PACING y LANDING.",
      arguments: {
        dates: "Fechas de las filas",
        values: "Valores de las filas",
        by: "Según qué son los pesos; weekday si se omite",
        events: "Días que se excluyen (campañas, festivos)",
      },
    },
  },
  source: "Seasonal means",
  // Two weeks from Sunday 5 January 2025: 3 on Sundays, 0.5 on the other days but 1 on Saturdays; mean (3 + 5·0.5 + 1)/7.
  example: {
    formula: "=BIZ.PROFILE({45662;45663;45664;45665;45666;45667;45668;45669},{2;0.5;0.5;0.5;0.5;0.5;1;4})",
    result: [[42 / 13], [7 / 13], [7 / 13], [7 / 13], [7 / 13], [7 / 13], [14 / 13]],
  },
  run: ({ dates, values, by, events }) => Array.from(profile(dates, values, by, events)),
});
