/** One formula against an open document, without a cell of its own. */
import type { Cell as CellValue } from "../../metrics/values";
import { excelError } from "./cells";
import type { HostDocument } from "./document";
import { formulaContext } from "./formula-context";
import { heldFormula } from "./formulas";

export type Evaluation =
  | { readonly ok: true; readonly rows: CellValue[][] }
  | { readonly ok: false; readonly error: string; readonly message: string };

interface Result {
  readonly value: CellValue;
  readonly message?: string;
  /** Of a cell that was referred to: "empty" for a blank one, which the library computes with as 0. */
  readonly type?: string;
}

/**
 * Fails when the result's first cell is an error; errors further inside are given as their text. Where Excel would
 * show 0 for a reference to a blank cell, the blank stays one.
 */
export function evaluateFormula(document: HostDocument, formula: string, sheetId: string): Evaluation {
  const typed = formula.startsWith("=") ? formula : `=${formula}`;
  const held = heldFormula(formulaContext(document), typed, 0);
  const result = document.getters.evaluateFormulaResult(sheetId, held) as Result | Result[][];
  const columns = Array.isArray(result) ? result : [[result]];
  const first = columns[0]?.[0] ?? { value: null };
  if (isError(document, first)) {
    const error = excelError(String(first.value));
    return { ok: false, error, message: first.message ?? error };
  }
  const rows = (columns[0] ?? []).map((_cell, row) =>
    columns.map((column) => {
      const cell = column[row] ?? { value: null };
      if (cell.type === "empty") return null;
      return isError(document, cell) ? excelError(String(cell.value)) : cell.value;
    }),
  );
  return { ok: true, rows };
}

function isError(document: HostDocument, { value }: Result): boolean {
  return typeof value === "string" && document.library.helpers.isEvaluationError(value);
}

/** Why a cell shows an error, in the words of the function that gave it; undefined when it shows none. */
export function lastError(
  document: HostDocument,
  sheetId: string,
  row: number,
  column: number,
): string | undefined {
  const cell = document.getters.getEvaluatedCell({ sheetId, row, col: column });
  return cell.type === "error" ? String(cell.message ?? excelError(cell.value)) : undefined;
}
