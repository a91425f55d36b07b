import type { diagnosis as english } from "../../en/review/diagnosis";

export const diagnosis: Record<keyof typeof english, string> = {
  diagnosisTitle: "Hallazgos: cambios {moved} · oportunidades {opportunities} · riesgos {risks}",
  diagnosisNothing: "Hallazgos: nada que informar, lo que varió fue rutinario",
  found_moved: "Qué cambió",
  found_opportunity: "Oportunidades",
  found_risk: "Riesgos",
  explain_moved:
    "Segmentos que cambiaron más de lo habitual, una vez quitado lo que movió a todo el mercado; primero los más grandes.",
  explain_opportunity: "Segmentos que podrían alcanzar lo que hacen otros parecidos.",
  explain_risk: "Lo que podría perderse, con el umbral que se superó.",
  none_moved: "Nada que informar: lo que cambió fue variación rutinaria.",
  none_opportunity: "Nada que destaque de lo que puede deberse al azar.",
  none_risk: "No se superó ningún umbral.",
  foundWhat: "Qué, dónde y cuánto",
  foundSize: "GMV",
  foundSure: "Parte segura",
  foundConfidence: "Confianza",
  foundFigure: "Cifra, en vivo",
  foundCells: "Evidencia",
  foundQuestion: "Siguiente pregunta",
  foundAction: "Acción",
  foundOwner: "Responsable · métrica a vigilar",
  noAction: "Ninguna fila de la guía de acciones encaja: añada una.",
  foundMore: "Se muestran {shown} de {all} hallazgos: los que más pesan por sorpresa y tamaño.",
  foundChance: "Sin mostrar: {count} que pueden deberse al azar (confianza inferior al 95 %).",
  foundNote:
    "Un tamaño explica aritméticamente, no dice por qué. Hallado al crear la revisión; la cifra en vivo sigue a las tablas. Las acciones salen de la guía de acciones, que puede editar.",
  constantDecisions: "Hallado por el diagnóstico al crear la revisión; la cifra de al lado está en vivo",
  playbookTitle: "Guía de acciones: qué hacer cuando un hallazgo cumple una condición",
  playbookScope:
    "Edítela a su gusto: cambie, añada y elimine filas. Los hallazgos toman de aquí sus acciones al volver a crear la revisión.",
  playCondition: "Condición",
  playAction: "Acción",
  playOwner: "Rol responsable",
  playMetric: "Métrica a vigilar",
  playbookHelp:
    "Una condición dice qué se halló (cambio, oportunidad, riesgo), sobre qué (conversión, precio, tasa de reembolso…), dónde (nivel de vendedor, categoría=Belleza…) y hacia dónde (sube, baja); lo que no dice no importa. Las condiciones que no se entienden aparecen en las comprobaciones de datos.",
};
