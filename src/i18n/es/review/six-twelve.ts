import type { sixTwelve as english } from "../../en/review/six-twelve";

export const sixTwelve: Record<keyof typeof english, string> = {
  sixTwelveFinding: "{name} {ytd} en el año hasta la fecha, {ytdYoy} interanual; última semana, {wow}",
  sixTwelveBlock: "{name}: {week} en la última semana, {wow} frente a la anterior, {weekYoy} interanual",
  sixTwelveExplain: "Seis semanas y doce meses completos, junto a los mismos del año anterior.",
  sixTwelveNote:
    "Las semanas se comparan con 364 días antes; los meses y acumulados, con las mismas fechas (BIZ.SIXTWELVE, BIZ.BOXTOTALS).",
  chart_weeks: "{name}: últimas 6 semanas",
  chart_months: "{name}: últimos 12 meses",
  boxTotals: "Totales",
  box_lastWeek: "Última semana",
  box_wow: "frente a la anterior",
  box_weekYoy: "interanual",
  box_mtd: "Mes a la fecha",
  box_mtdYoy: "interanual",
  box_qtd: "Trimestre a la fecha",
  box_qtdYoy: "interanual",
  box_ytd: "Año a la fecha",
  box_ytdYoy: "interanual",
  constantTargetDays: "Primer y último día de cada objetivo, leídos de la tabla de objetivos",
};
