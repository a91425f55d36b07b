import { themeMentions, type Theme } from "../metrics/themes";
import { invalid, isBlank, type Cell } from "../metrics/values";
import { cells, optional, texts, word } from "./arguments";
import { defineFunction } from "./define";

export const THEMES = defineFunction({
  name: "THEMES",
  family: "survey",
  args: {
    text: texts(),
    codebook: cells(),
    lang: optional(word(["en", "es", "both"]), "both"),
  },
  result: { kind: "table" },
  text: {
    en: {
      summary: "Which themes of a codebook each open answer mentions: 1 or 0, with negated ones named.",
      definition:
        "Whole words and phrases, without case, accents or punctuation; a keyword that ends in * also takes longer " +
        "words. A theme is flagged as negated when a negator of the language (not, never, no, sin …) stands within " +
        "four words before each of its mentions, in the same clause: punctuation, a line break and but, however, though, " +
        "pero, sino or aunque end its reach. It still counts as mentioned. One row per answer; that of a blank one is " +
        "blank, not 0.",
      arguments: {
        text: "Open answers",
        codebook: "Two columns: theme, keywords separated by commas (a theme may have several rows)",
        lang: "Language of the negators",
      },
      headers: { negated: "Negated" },
    },
    es: {
      summary:
        "Qué temas de un libro de códigos menciona cada respuesta abierta: 1 o 0, con los negados por su nombre.",
      definition:
        "Palabras y frases completas, sin mayúsculas, acentos ni puntuación; una palabra clave que termina en * también " +
        "toma palabras más largas. Un tema se marca como negado cuando un negador del idioma (no, nunca, sin, not …) " +
        "aparece en las cuatro palabras previas a cada mención y en la misma oración: la puntuación, un salto de línea y " +
        "pero, sino, aunque, but, however o though cortan su alcance. Aun así cuenta como mencionado. Una fila por " +
        "respuesta; la de una respuesta vacía queda vacía, no en 0.",
      arguments: {
        text: "Respuestas abiertas",
        codebook:
          "Dos columnas: tema y palabras clave separadas por comas (un tema puede tener varias filas)",
        lang: "Idioma de los negadores",
      },
      headers: { negated: "Negados" },
    },
  },
  source: "Dictionary coding of open answers (Krippendorff, Content Analysis)",
  example: {
    formula:
      '=BIZ.THEMES({"El envío llegó tarde";"No es caro"},{"delivery","envio, entrega";"price","caro, precio"})',
    result: [
      ["delivery", "price", "Negated"],
      [1, 0, ""],
      [0, 1, "price"],
    ],
  },
  run: ({ text, codebook, lang }) => {
    const themes = readCodebook(codebook);
    return {
      columns: [...themes.map(({ name }) => ({ data: name })), "negated"],
      rows: themeMentions(text, themes, lang).map(({ mentioned, negated }) => [
        ...mentioned,
        negated.join(", "),
      ]),
    };
  },
});

function readCodebook(rows: readonly (readonly Cell[])[]): Theme[] {
  const themes = new Map<string, { name: string; keywords: string[] }>();
  rows.forEach((row, i) => {
    if (row.length !== 2) throw invalid("codebookShape", { columns: row.length });
    const [name, listed] = row;
    if (isBlank(name)) return;
    const keywords = isBlank(listed)
      ? []
      : String(listed)
          .split(/[,;]/)
          .map((each) => each.trim());
    if (keywords.every((each) => each === "")) throw invalid("codebookEmpty", { row: i + 1 });
    const key = String(name).trim().toLowerCase();
    const theme = themes.get(key) ?? { name: String(name).trim(), keywords: [] };
    theme.keywords.push(...keywords.filter((each) => each !== ""));
    themes.set(key, theme);
  });
  if (themes.size === 0) throw invalid("empty", { argument: "codebook" });
  return [...themes.values()];
}
