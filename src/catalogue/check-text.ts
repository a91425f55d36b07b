/** The words of BIZ.CHECK: a name and an advice for each kind of finding. */
import type { FunctionText, Language } from "./define";

const english: FunctionText<"range" | "rules"> = {
  summary: "What is wrong with a range before anyone adds it up: one finding a row, with what to do.",
  definition:
    "Finds error values, duplicate keys, numbers and dates kept as text, mixed day/month orders, dates 1,462 days early " +
    "(1904 workbooks), ids of 16 digits or more kept as numbers (their tail is lost), missing days, weeks or months, and " +
    "blanks. The first row is a header when it holds nothing but different words. The key is the first column when it " +
    "looks like an id; gaps are those of the first date column, and a weekday that never occurs is closed. The first 100 " +
    "findings of a kind and column are listed, the rest is counted. Rules: blanks, text numbers, errors, duplicates, gaps, " +
    "date order, 1904, long ids (only those named are run); key=order_id, key=order_id+line, date=day, grain=week, header=no.",
  arguments: {
    range: "The table to check, with its header row",
    rules:
      "What to look for, as words parted by commas (gaps, duplicates, key=order_id, date=day …); all when left out",
  },
  headers: {
    row: "Row",
    column: "Column",
    finding: "Finding",
    found: "Found",
    count: "Count",
    action: "What to do",
    wholeRow: "(whole row)",
    more: "more of the same",
    error: "error value",
    "error.action": "Repair the formula, or leave the row out",
    duplicate: "duplicate key",
    "duplicate.action": "Remove or merge one of the rows",
    textNumber: "number stored as text",
    "textNumber.action": "Turn it into a number (Data > Text to Columns)",
    dateOrder: "mixed date orders",
    "dateOrder.action": "Bring all dates to one order, best as 2025-01-31",
    textDate: "date stored as text",
    "textDate.action": "Turn it into a date (Data > Text to Columns > Date)",
    date1904: "1904 date",
    "date1904.action": "Add 1,462 days: it comes from a workbook with the 1904 date system",
    longId: "long id stored as a number",
    "longId.action": "Import the column as text again: only 15 digits were kept",
    gap: "date gap",
    "gap.action": "Add the missing rows, or say why there are none",
    blankRow: "blank row",
    "blankRow.action": "Delete the row",
    blank: "blank",
    "blank.action": "Type the value, or 0 where there was none",
  },
};

const spanish: FunctionText<"range" | "rules"> = {
  summary: "Qué falla en un rango antes de que alguien lo sume: un hallazgo por fila, con qué hacer.",
  definition:
    "Encuentra valores de error, claves duplicadas, números y fechas guardados como texto, órdenes de día y mes " +
    "mezclados, fechas 1462 días antes (libros con sistema de 1904), identificadores de 16 dígitos o más guardados como " +
    "números (su final se ha perdido), días, semanas o meses que faltan y celdas vacías. La primera fila es encabezado si " +
    "solo contiene palabras distintas. La clave es la primera columna si parece un identificador; los huecos son los de la " +
    "primera columna de fechas, y un día de la semana que nunca aparece se toma por cerrado. Se listan los 100 primeros " +
    "hallazgos de cada tipo y columna y se cuenta el resto. Reglas: blanks, text numbers, errors, duplicates, gaps, date " +
    "order, 1904, long ids (solo se aplican las indicadas); key=order_id, key=order_id+line, date=day, grain=week, header=no.",
  arguments: {
    range: "La tabla que se revisa, con su fila de encabezados",
    rules:
      "Qué buscar, con palabras separadas por comas (gaps, duplicates, key=order_id, date=day …); todo si se omite",
  },
  headers: {
    row: "Fila",
    column: "Columna",
    finding: "Hallazgo",
    found: "Encontrado",
    count: "Cantidad",
    action: "Qué hacer",
    wholeRow: "(toda la fila)",
    more: "más del mismo tipo",
    error: "valor de error",
    "error.action": "Corrija la fórmula o deje fuera la fila",
    duplicate: "clave duplicada",
    "duplicate.action": "Elimine o combine una de las filas",
    textNumber: "número guardado como texto",
    "textNumber.action": "Conviértalo en número (Datos > Texto en columnas)",
    dateOrder: "órdenes de fecha mezclados",
    "dateOrder.action": "Unifique el orden de las fechas; lo mejor es 2025-01-31",
    textDate: "fecha guardada como texto",
    "textDate.action": "Conviértala en fecha (Datos > Texto en columnas > Fecha)",
    date1904: "fecha de 1904",
    "date1904.action": "Sume 1462 días: procede de un libro con el sistema de fechas de 1904",
    longId: "identificador largo guardado como número",
    "longId.action": "Vuelva a importar la columna como texto: solo se conservaron 15 dígitos",
    gap: "hueco de fechas",
    "gap.action": "Añada las filas que faltan o explique por qué no las hay",
    blankRow: "fila vacía",
    "blankRow.action": "Elimine la fila",
    blank: "celda vacía",
    "blank.action": "Escriba el valor, o 0 si no lo hubo",
  },
};

export const checkText: Readonly<Record<Language, FunctionText<"range" | "rules">>> = {
  en: english,
  es: spanish,
};
