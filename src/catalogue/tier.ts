import { tierIndex } from "../metrics/tier";
import { isBlank } from "../metrics/values";
import { cells, number, numbers } from "./arguments";
import { defineFunction } from "./define";

export const TIER = defineFunction({
  name: "TIER",
  family: "ratios",
  args: { value: number(), thresholds: numbers(), labels: cells() },
  result: { kind: "scalar" },
  text: {
    en: {
      summary: "The tier a value falls into, by thresholds kept in a range.",
      definition:
        "Each threshold is the lower bound of its tier and belongs to it; thresholds ascend. With one label more than " +
        "thresholds, the first label is that of values below them all; otherwise such a value gives #N/A.",
      arguments: {
        value: "The value to place",
        thresholds: "Lower bounds of the tiers, ascending",
        labels: "Names of the tiers, in the same order",
      },
    },
    es: {
      summary: "El nivel al que pertenece un valor, según umbrales que están en un rango.",
      definition:
        "Cada umbral es el límite inferior de su nivel y pertenece a él; los umbrales van en orden ascendente. Con una " +
        "etiqueta más que umbrales, la primera es la de los valores por debajo de todos; si no, un valor así da #N/A.",
      arguments: {
        value: "El valor que se clasifica",
        thresholds: "Límites inferiores de los niveles, en orden ascendente",
        labels: "Nombres de los niveles, en el mismo orden",
      },
    },
  },
  source: "R's findInterval (lower bound included)",
  example: { formula: '=BIZ.TIER(1000,{0;1000;10000},{"Small";"Middle";"Large"})', result: "Middle" },
  run: ({ value, thresholds, labels }) => {
    const names = labels.length === 1 ? [...(labels[0] ?? [])] : labels.map((row) => row[0]);
    while (names.length > 0 && isBlank(names[names.length - 1])) names.pop();
    return names[tierIndex(value, thresholds, names.length)] ?? "";
  },
});
