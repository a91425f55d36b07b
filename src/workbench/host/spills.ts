/**
 * Room for spilled results. Excel's sheets are as large as can be, the library's are not: a result that does not fit
 * makes its sheet grow.
 */
import type { HostDocument } from "./document";
import type { CellPosition } from "./library";

const touched = new WeakMap<HostDocument, CellPosition[]>();

/** Remembers that a formula was written, to look at its result when all is computed. */
export function noteFormula(document: HostDocument, position: CellPosition): void {
  const positions = touched.get(document) ?? [];
  positions.push(position);
  touched.set(document, positions);
}

/** Grows the sheets of formulas whose result found no room at the sheet's edge. */
export function settleSpills(document: HostDocument): void {
  const positions = touched.get(document);
  if (!positions?.length) return;
  touched.delete(document);
  document.settle();
  for (const position of positions) {
    const cell = document.getters.getEvaluatedCell(position);
    if (cell.type === "error" && cell.value === "#SPILL!") makeRoom(document, position);
  }
  document.settle();
}

function makeRoom(document: HostDocument, position: CellPosition): void {
  const { sheetId, row, col } = position;
  const cell = document.getters.getCell(position);
  if (!cell?.isFormula) return;
  const formula = cell.compiledFormula.toFormulaString(document.getters);
  const result = document.getters.evaluateFormulaResult(sheetId, formula, position);
  if (!Array.isArray(result)) return;
  document.writableZone({ sheetId, row, column: col, rows: result[0]?.length ?? 1, columns: result.length });
}
