import { rice } from "../metrics/rice";
import { number, optional, word } from "./arguments";
import { defineFunction } from "./define";

export const RICE = defineFunction({
  name: "RICE",
  family: "opportunity",
  args: {
    reach: number(),
    impact: number(),
    confidence: number(),
    effort: number(),
    mode: optional(word(["rice", "ice"]), "rice"),
  },
  result: { kind: "scalar" },
  text: {
    en: {
      summary: "Score to rank roadmap items by: reach × impact × confidence ÷ effort.",
      definition:
        'reach · impact · confidence ÷ effort. In mode "ice": impact · confidence · ease, the fourth argument being ease (reach is not used). Confidence is a fraction from 0 to 1.',
      arguments: {
        reach: "How many it touches in the period",
        impact: "How much it moves each, such as 0.25 to 3",
        confidence: "How sure you are, 0 to 1",
        effort: "Person-months or another unit, above 0; in mode ice the ease",
        mode: "rice (default) or ice",
      },
    },
    es: {
      summary: "Puntuación para ordenar iniciativas: alcance × impacto × confianza ÷ esfuerzo.",
      definition:
        "reach · impact · confidence ÷ effort. En el modo «ice»: impact · confidence · facilidad, que es el cuarto argumento (no se usa reach). La confianza es una fracción de 0 a 1.",
      arguments: {
        reach: "A cuántos alcanza en el periodo",
        impact: "Cuánto mueve a cada uno, por ejemplo de 0,25 a 3",
        confidence: "Certeza, de 0 a 1",
        effort: "Meses-persona u otra unidad, mayor que 0; en modo ice, la facilidad",
        mode: "rice (por defecto) o ice",
      },
    },
  },
  source: "Intercom (S. McBride), RICE: simple prioritization for product managers; ICE: S. Ellis",
  example: { formula: "=BIZ.RICE(2000,2,0.8,4)", result: 800 },
  run: ({ reach, impact, confidence, effort, mode }) => rice(reach, impact, confidence, effort, mode),
});
