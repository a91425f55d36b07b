import type { scorecard as english } from "../../en/review/scorecard";

export const scorecard: Record<keyof typeof english, string> = {
  scorecardFinding: "{name} {value}: {change} frente a {base}",
  scorecardOnYear: ", {yoy} frente a {year}",
  findingAlone: "{name} {value} en {period}; sin ventas en la base con las que comparar",
  periodTitle: "Periodo",
  periodExplain: "Cambie las celdas azules y todas las hojas se actualizan.",
  from: "Desde",
  to: "Hasta",
  days: "Días",
  shownAs: "Se muestra como",
  asOf: "Datos hasta el",
  weekEnding: "Última semana hasta el",
  rowPeriod: "Periodo de la revisión",
  rowCounted: "Contado hasta ahora",
  rowBase: "Base",
  rowYearAgo: "Año anterior",
  partialPeriod: "{days} (parcial)",
  inputsNote:
    "Las filas posteriores a «Datos hasta el» se excluyen. Un periodo en curso se compara con los mismos días de su base. Las semanas terminan el día de la semana de la última.",
  scorecardTitle: "Indicadores clave",
  scorecardExplain:
    "Una fila por indicador. Variaciones frente a la base y frente al año anterior, en términos comparables.",
  yoy: "Interanual",
  trend: "12 meses",
  owner: "Responsable",
  verdictNote:
    "Veredicto: el periodo sin su temporada, frente a lo que el indicador suele variar; se hace al construir la revisión (véase Definiciones).",
  trendNote: "12 meses: del mes más bajo al más alto.",
  paceNote:
    "Ritmo: real ÷ objetivo a la fecha (BIZ.PACING); en una razón, real ÷ objetivo. Un objetivo en blanco: la tabla no tiene ninguno para exactamente estos días.",
  noMonthsNote: "Los 12 meses quedan en blanco cuando la hoja de datos no se puede dividir en meses.",
  totalsTitle: "De qué se componen los indicadores",
  totalsExplain: "Totales de cada ventana; un indicador que es una razón divide dos de ellos.",
  totalsNote: "Una celda en blanco: ninguna fila de la tabla cae en esa ventana.",
  measure: "Total",
  trendsTitle: "Meses detrás de la tendencia",
  trendsExplain: "Datos que alimentan la tabla de arriba, plegados.",
  constantPeriod: "El periodo solicitado",
  constantVerdict:
    "Veredictos del diagnóstico: la temporada y la tasa de falsos descubrimientos de todos los indicadores no caben en la fórmula de una celda",
  constantAsOf: "La fecha de corte solicitada",
};
