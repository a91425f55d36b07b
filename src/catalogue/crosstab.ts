import { crosstab, type Crosstab } from "../metrics/crosstab";
import { checkConfidence } from "../metrics/distributions";
import { members, number, numbers, optional, word } from "./arguments";
import { defineFunction, type Header, type ResultCell, type ResultTable } from "./define";

export const CROSSTAB = defineFunction({
  name: "CROSSTAB",
  family: "survey",
  args: {
    rows: members({ aligned: "answers" }),
    cols: members({ aligned: "answers" }),
    weights: optional(numbers({ aligned: "answers" })),
    conf: optional(number(), 0.95),
    adjust: optional(word(["bonferroni", "none"]), "bonferroni"),
  },
  result: { kind: "table" },
  text: {
    en: {
      summary: "Column percentages of two survey questions, with significance letters and a chi-square test.",
      definition:
        "Each column's share of each row category, then the letters of the columns whose share is significantly lower " +
        '(pooled two-proportion z test, Bonferroni over all pairs of columns unless "none"). A base under 30 gets no ' +
        "letters. Below: n, effective n, χ² without continuity correction, its degrees of freedom and p, Cramér's V. " +
        "With weights z stands on Kish's effective n, and χ², p and V stay blank (they would need Rao–Scott).",
      arguments: {
        rows: "Answers that become rows",
        cols: "Segments that become columns",
        weights: "Weight of each respondent",
        conf: "Confidence level of the letters, 0.95 when left out",
        adjust: "Whether the level is shared among all pairs",
      },
      headers: {
        category: "Category",
        letters: "Higher than",
        n: "n",
        effective: "Effective n",
        chiSquare: "Chi-square",
        degrees: "Degrees of freedom",
        p: "p",
        cramersV: "Cramér's V",
      },
    },
    es: {
      summary:
        "Porcentajes por columna de dos preguntas, con letras de significación y prueba de ji cuadrado.",
      definition:
        "La proporción de cada categoría en cada columna y las letras de las columnas cuya proporción es " +
        "significativamente menor (prueba z conjunta de dos proporciones, Bonferroni sobre todos los pares salvo " +
        "«none»). Una base menor de 30 no recibe letras. Debajo: n, n efectivo, χ² sin corrección de continuidad, sus " +
        "grados de libertad y p, V de Cramér. Con pesos, z usa el n efectivo de Kish y χ², p y V quedan vacíos " +
        "(necesitarían Rao–Scott).",
      arguments: {
        rows: "Respuestas que forman las filas",
        cols: "Segmentos que forman las columnas",
        weights: "Peso de cada encuestado",
        conf: "Nivel de confianza de las letras; 0,95 si se omite",
        adjust: "Si el nivel se reparte entre todos los pares",
      },
      headers: {
        category: "Categoría",
        letters: "Mayor que",
        n: "n",
        effective: "n efectivo",
        chiSquare: "Ji cuadrado",
        degrees: "Grados de libertad",
        p: "p",
        cramersV: "V de Cramér",
      },
    },
  },
  source: "Pearson 1900; Cramér 1946; letters as R's pooled two-proportion z with p.adjust bonferroni",
  example: {
    formula: '=BIZ.CROSSTAB({"yes";"no";"yes";"no"},{"x";"x";"y";"y"})',
    result: [
      ["Category", "x (A)", "Higher than", "y (B)", "Higher than"],
      ["yes", 0.5, "", 0.5, ""],
      ["no", 0.5, "", 0.5, ""],
      ["n", 2, "", 2, ""],
      ["Effective n", 2, "", 2, ""],
      ["Chi-square", 0, "", "", ""],
      ["Degrees of freedom", 1, "", "", ""],
      ["p", 1, "", "", ""],
      ["Cramér's V", 0, "", "", ""],
    ],
  },
  run: ({ rows, cols, weights, conf, adjust }) =>
    toTable(crosstab(rows, cols, { weights, confidence: checkConfidence(conf), adjust })),
});

function toTable(result: Crosstab): ResultTable {
  const { columns } = result;
  const header: Header[] = columns.flatMap(({ label, letter }) => [
    { data: `${label} (${letter})` },
    "letters",
  ]);
  const spread = (values: readonly ResultCell[]) => values.flatMap((value) => [value, ""]);
  const once = (value: number | null): ResultCell[] => spread(columns.map((_, i) => (i === 0 ? value : "")));
  const categories = result.rows.map((label, row) => [
    label,
    ...columns.flatMap(({ shares, letters }) => [shares[row], letters[row]]),
  ]);
  return {
    columns: ["category", ...header],
    rows: [
      ...categories,
      [{ word: "n" }, ...spread(columns.map(({ n }) => n))],
      [{ word: "effective" }, ...spread(columns.map(({ effective }) => effective))],
      [{ word: "chiSquare" }, ...once(result.chiSquare)],
      [{ word: "degrees" }, ...once(result.degrees)],
      [{ word: "p" }, ...once(result.p)],
      [{ word: "cramersV" }, ...once(result.cramersV)],
    ],
  };
}
