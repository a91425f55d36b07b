import type { calc as english } from "../en/calc";

export const calc: Record<keyof typeof english, string> = {
  usage: `Uso: npm run --silent calc -- entrada.xlsx "=FÓRMULA" [--sheet NOMBRE] [--lang en|es]

Evalúa una fórmula con los datos de un libro (.xlsx o .csv) y escribe un objeto JSON:
{"value": …}, un valor o filas, o {"error": "#N/A", "message": "…"}.
Las direcciones sin hoja se refieren a la primera, o a la indicada con --sheet.

Código de salida: 0; 1 si el resultado es un error; 2 si el uso es incorrecto.`,
  twoArguments: "Se necesitan un libro y una fórmula.",
  unknownLanguage: "--lang es {given}; se espera en o es.",
  noSheet: "El libro no tiene la hoja «{given}»; tiene: {names}.",
  cannotRead: "No se pudo leer {name}: {detail}",
};
