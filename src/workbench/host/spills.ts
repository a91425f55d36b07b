/**
 * Room for spilled results. Excel's sheets are as large as can be, the library's are not: a result that does not fit
 * makes its sheet grow.
 */
import type { HostDocument } from "./document";
import type { CellPosition } from "./library";

/** Grows the sheets of those formulas whose result found no room at the sheet's edge; tells whether any did. */
export function makeRoom(document: HostDocument, formulas: readonly CellPosition[]): boolean {
  return formulas
    .filter((position) => isCutOff(document, position))
    .some((position) => grow(document, position));
}

function isCutOff(document: HostDocument, position: CellPosition): boolean {
  const cell = document.getters.getEvaluatedCell(position);
  return cell.type === "error" && cell.value === "#SPILL!";
}

function grow(document: HostDocument, position: CellPosition): boolean {
  const { getters } = document;
  const { sheetId, row, col } = position;
  const cell = getters.getCell(position);
  if (!cell?.isFormula) return false;
  const formula = cell.compiledFormula.toFormulaString(getters);
  const result = getters.evaluateFormulaResult(sheetId, formula, position);
  if (!Array.isArray(result)) return false;
  const [rows, columns] = [result[0]?.length ?? 1, result.length];
  const fits =
    row + rows <= getters.getNumberRows(sheetId) && col + columns <= getters.getNumberCols(sheetId);
  if (!fits) document.writableZone({ sheetId, row, column: col, rows, columns });
  return !fits;
}
