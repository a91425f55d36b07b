import type { command as english } from "../en/command";

export const command: Record<keyof typeof english, string> = {
  usage: `Uso: npm run review -- entrada.xlsx salida.xlsx [opciones]

Construye la revisión de un libro de marketplace (.xlsx o .csv) e imprime lo que encontró, pestaña por pestaña.

  --grain day|week|month|bimonth|quarter|half|year   duración del periodo (bimonth)
  --from AAAA-MM-DD --to AAAA-MM-DD                  primer y último día (el último periodo completo)
  --as-of AAAA-MM-DD                                 las filas posteriores quedan fuera
  --lang en|es                                       idioma de las pestañas y de este texto (en)

Estado de salida: 0 construida, 1 no construida (y sin archivo), 2 uso incorrecto.`,
  twoFiles: "Hacen falta dos archivos: el libro que se lee y el que se escribe.",
  sameFile: "La revisión se escribe en un archivo propio: dé un nombre distinto de {name}.",
  notXlsx: "La revisión se escribe como .xlsx: {name} tiene otra terminación.",
  unknownOption: "{detail}",
  unknownGrain: "--grain es {given}; se espera una de estas palabras: {words}.",
  unknownLanguage: "--lang es {given}; se espera en o es.",
  noDate: "{option} es {given}; se espera una fecha como 2025-01-31.",
  halfPeriod: "--from y --to van juntos: dé los dos o ninguno.",
  cannotRead: "No se pudo abrir {name}: {detail}",
  cannotWrite: "No se pudo escribir {name}: {detail}",
  opening: "Abriendo {name}",
  saving: "Guardando {name}",
  rows: "{table}: {used} de {rows} filas usadas",
  leftOut: "{count} fuera: {reason}",
  data: "Datos",
  missing: "No está en esta revisión",
  remarks: "Observaciones",
  built: "{tabs} pestañas en {name}",
};
