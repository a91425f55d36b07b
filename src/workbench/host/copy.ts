/** Range.copyFrom: values, formulas and looks, repeated over a larger target as Excel does. */
import type { Area } from "./address";
import { cellFormula, cellValue } from "./cells";
import type { HostDocument } from "./document";
import type { CellPosition } from "./library";
import { guard, guardContent } from "./protection";
import { writeCell } from "./write";

type CopyType = "All" | "Formulas" | "Values" | "Formats";

interface CopiedCell {
  readonly formula?: string;
  readonly content: string;
  readonly value: string | number | boolean;
  readonly style: object | null;
  readonly format: string;
}

export function copyCells(
  document: HostDocument,
  source: Area,
  target: Area,
  type: CopyType,
  skipBlanks: boolean,
): void {
  const area = {
    ...target,
    rows: Math.max(target.rows, source.rows),
    columns: Math.max(target.columns, source.columns),
  };
  if (type === "Formats") guard(document, area.sheetId, "allowFormatCells");
  else guardContent(document, area);
  document.settle();
  document.writableZone(area);
  // All cells are read before any is written: the areas may overlap.
  const copies = new Map<CellPosition, { from: CellPosition; cell: CopiedCell }>();
  for (let row = 0; row < area.rows; row++) {
    for (let column = 0; column < area.columns; column++) {
      const from = {
        sheetId: source.sheetId,
        row: source.row + (row % source.rows),
        col: source.column + (column % source.columns),
      };
      const to = { sheetId: area.sheetId, row: area.row + row, col: area.column + column };
      copies.set(to, { from, cell: readCell(document, from) });
    }
  }
  for (const [to, { from, cell }] of copies) {
    if (skipBlanks && cell.value === "" && cell.formula === undefined) continue;
    if (type !== "Formats") putContent(document, from, to, cell, type);
    if (type === "All" || type === "Formats") {
      document.dispatch("UPDATE_CELL", { ...to, style: cell.style, format: cell.format });
    }
  }
}

function readCell(document: HostDocument, position: CellPosition): CopiedCell {
  const cell = document.getters.getCell(position);
  const formula = cellFormula(document, position);
  return {
    content: cell && !cell.isFormula ? cell.content : "",
    value: cellValue(document, position),
    style: cell?.style ?? null,
    format: cell?.format ?? "",
    ...(formula === undefined ? {} : { formula }),
  };
}

function putContent(
  document: HostDocument,
  from: CellPosition,
  to: CellPosition,
  { formula, content, value }: CopiedCell,
  type: CopyType,
): void {
  if (type === "Values") {
    writeCell(document, to, typeof value === "string" && value !== "" ? `'${value}` : value);
  } else if (formula !== undefined) {
    const { getters } = document;
    const cell = getters.getCell(from);
    if (!cell?.isFormula) return;
    const moved = getters.getTranslatedCellFormula(
      to.sheetId,
      to.col - from.col,
      to.row - from.row,
      cell.compiledFormula,
    );
    writeCell(document, to, moved);
  } else {
    document.dispatch("UPDATE_CELL", { ...to, content });
  }
}
