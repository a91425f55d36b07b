import type { checks as english } from "../../en/review/checks";

export const checks: Record<keyof typeof english, string> = {
  checksClean: "Las comprobaciones no encontraron nada que corregir",
  checksFound: "Comprobaciones: {errors} errores, {warnings} avisos, {notes} notas",
  accountsTitle: "Cada fila, con su destino",
  accountsExplain:
    "Filas de la tabla = filas usadas + filas excluidas, con el motivo; las últimas columnas cuentan las del periodo y las de la base.",
  accountsNote:
    "Usadas: filas con fecha hasta la fecha de corte y con importe. Los gráficos leen todas las filas usadas; los indicadores, las de su ventana.",
  account_rows: "Filas de la tabla",
  account_used: "Usadas",
  account_after: "Posteriores al corte",
  account_noDate: "Sin fecha",
  account_noValue: "Sin importe",
  account_inPeriod: "En el periodo",
  account_inBase: "En la base",
  findingsTitle: "Hallazgos",
  findingsExplain: "Qué se encontró en las tablas, dónde y qué hacer.",
  noFindings: "No se encontró nada que corregir.",
  findingsNote: "Contado al crear la revisión; vuelva a crearla después de corregir los datos.",
  severity: "Gravedad",
  count: "Número",
  finding: "Hallazgo y qué hacer",
  severity_error: "Error",
  severity_warning: "Aviso",
  severity_note: "Nota",
  constantFindings: "Contado por las comprobaciones al crear la revisión",
  constantAccount:
    "Las fechas o los importes son texto, que las fórmulas no ven: contado al crear la revisión",
};
