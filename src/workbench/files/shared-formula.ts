/** A formula that many cells share is stored once: the others are the same with their relative references moved. */
import { columnLetters, columnNumber, LAST_COLUMN, LAST_ROW } from "./references";

/** A text, a quoted sheet, something in brackets, or a word in which a cell, a column or a row may stand. */
const TOKEN = /"(?:[^"]|"")*"|'(?:[^']|'')*'|\[(?:[^[\]]|\[[^\]]*\])*\]|[$\p{L}\p{N}_.\\]+(?:\s*\()?/gu;
const CELL = /^(\$?)([A-Z]{1,3})(\$?)([1-9]\d{0,6})$/i;
const COLUMN = /^(\$?)([A-Z]{1,3})$/i;
const ROW = /^(\$?)([1-9]\d{0,6})$/;

/** The formula `rows` further down and `columns` further right. */
export function moveFormula(formula: string, rows: number, columns: number): string {
  return formula.replace(TOKEN, (token, at: number) => {
    if (/^["'[]/.test(token) || token.endsWith("(") || formula[at + token.length] === "!") return token;
    const cell = CELL.exec(token);
    if (cell) return moveColumn(cell[1], cell[2], columns) + moveRow(cell[3], cell[4], rows);
    const inRange = formula[at - 1] === ":" || formula[at + token.length] === ":";
    if (!inRange) return token;
    const column = COLUMN.exec(token);
    if (column) return moveColumn(column[1], column[2], columns);
    const row = ROW.exec(token);
    return row ? moveRow(row[1], row[2], rows) : token;
  });
}

/** References that leave the sheet come in again on its other side, as Excel does it. */
function moveColumn(fixed = "", letters = "", by: number): string {
  if (fixed !== "") return fixed + letters;
  const count = LAST_COLUMN + 1;
  return columnLetters((((columnNumber(letters) + by) % count) + count) % count);
}

function moveRow(fixed = "", digits = "", by: number): string {
  if (fixed !== "") return fixed + digits;
  const count = LAST_ROW + 1;
  return String(((((Number(digits) - 1 + by) % count) + count) % count) + 1);
}
