import type { summary as english } from "../../en/review/summary";

export const summary: Record<keyof typeof english, string> = {
  summaryFinding: "{name} {value}, {change} frente a {base}",
  summaryDriver: "; sobre todo por {driver}",
  goalsTitle: "Objetivos",
  against: "frente a",
  evidence: "Evidencia",
  verdictShort:
    "Veredicto: el periodo sin su temporada frente a lo que el indicador suele variar (véase Definiciones).",
  storyTitle: "Qué ha pasado",
  figureSentence: "{name} fue {value}{target}{onBase}{onYear}",
  onBase: ", {change} frente a {base}",
  onYear: ", {yoy} frente a {year}",
  againstTarget: " ({attainment} del objetivo)",
  saidRoutine: ": variación rutinaria, nada que señalar.",
  saidExceptional: ": excepcional.",
  driverSentence: "{name} explica {effect} de la variación de {change} frente a {base}.",
  exceptionsSentence: "Excepcional para la temporada: {list}.",
  noExceptions: "Ningún otro indicador es excepcional para la temporada.",
  tooLittleHistory: "Hay muy poca historia para distinguir la variación rutinaria de las excepciones.",
  routineSentence: "Variación rutinaria, nada que señalar: {list}.",
  noRoutine: "Ningún otro indicador se mantuvo dentro de la variación rutinaria.",
  storyNote:
    "«Explica» es aritmética: una descomposición de la variación, no su causa. Las frases son fórmulas; puede sobrescribirlas.",
  winsTitle: "Tres logros",
  missesTitle: "Tres retrocesos",
  memberLine: "{name} ({field}): {change} de GMV, {points} de crecimiento.",
  winsNote: "Los miembros que más GMV aportaron y restaron frente a la base; primero el mejor de cada campo.",
  missingTitle: "Lo que falta en esta revisión",
  missingTargets: "Objetivos, ritmo y cierre previsto: no hay una tabla de objetivos (periodo, objetivo).",
  missingTraffic:
    "Visualizaciones, tasa de clics y conversión: no hay una tabla de tráfico (fecha, visualizaciones).",
  missingEvents: "Fechas destacadas bajo los gráficos: no hay una tabla de eventos (fecha, qué pasó).",
  missingOrders: "Pedidos y GMV por pedido: las ventas no indican ni cuentan los pedidos.",
  missingRefunds: "Tasa de reembolso y GMV neto: las ventas no tienen una columna de reembolsos.",
  missingFields:
    "Quién produjo la variación: las ventas no tienen categoría, vendedor, producto, creador ni socio.",
  missingSurvey:
    "Lo que dijeron vendedores, creadores y usuarios: no hay una tabla de encuesta (encuestado, respuestas).",
  missingInitiatives:
    "Las apuestas del próximo periodo: no hay una tabla de iniciativas (nombre, responsable, alcance, esfuerzo).",
};
