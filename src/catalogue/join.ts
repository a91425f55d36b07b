import { joinTables } from "../metrics/join";
import { isBlank } from "../metrics/values";
import { cells, optional, word } from "./arguments";
import { defineFunction } from "./define";

export const JOIN = defineFunction({
  name: "JOIN",
  family: "linking",
  args: {
    left: cells(),
    right: cells(),
    on: cells(),
    how: optional(word(["left", "inner", "full", "left+many", "inner+many", "full+many"]), "left"),
  },
  result: { kind: "table" },
  text: {
    en: {
      summary: "Two tables side by side by their common columns; a duplicate key on the right is refused.",
      definition:
        "Keys match as = does (trimmed, without case); a blank key matches nothing. left keeps every row of the left table, inner only matched ones, full also the right's unmatched. A key that stands twice on the right would multiply totals: it is refused with its name unless how ends in +many.",
      arguments: {
        left: "Table with its header row",
        right: "Table with its header row",
        on: "Header of the common column, or a range of several",
        how: "Which rows to keep",
      },
    },
    es: {
      summary:
        "Dos tablas una junto a otra por sus columnas comunes; una clave repetida a la derecha se rechaza.",
      definition:
        "Las claves coinciden como con = (sin espacios ni mayúsculas); una clave vacía no coincide con nada. left conserva todas las filas de la izquierda, inner solo las que coinciden, full también las de la derecha sin pareja. Una clave repetida a la derecha multiplicaría los totales: se rechaza con su nombre salvo que how termine en +many.",
      arguments: {
        left: "Tabla con su fila de encabezados",
        right: "Tabla con su fila de encabezados",
        on: "Encabezado de la columna común, o un rango de varios",
        how: "Qué filas conservar",
      },
    },
  },
  source: "SQL (ISO/IEC 9075) joins",
  example: {
    formula: '=BIZ.JOIN({"seller","gmv";"s1",10;"s2",20},{"seller","tier";"S1","gold"},"seller")',
    result: [
      ["seller", "gmv", "tier"],
      ["s1", 10, "gold"],
      ["s2", 20, ""],
    ],
  },
  run: ({ left, right, on, how }) => {
    const headers = on.flat().flatMap((cell) => (isBlank(cell) ? [] : [String(cell)]));
    const [kept, many] = how.split("+") as ["left" | "inner" | "full", string | undefined];
    const joined = joinTables(left, right, headers, kept, many !== undefined);
    return { columns: joined.headers.map((header) => ({ data: header ?? "" })), rows: joined.rows };
  },
});
