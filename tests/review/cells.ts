/** What stands in the cells of a described tab. */
import type { Tab, TabCell, Zone } from "../../src/review/description";

export interface PlacedCell {
  readonly row: number;
  readonly column: number;
  readonly cell: TabCell;
}

export function cellsOf({ patches }: Tab): PlacedCell[] {
  return patches.flatMap(({ row, column, cells }) =>
    cells.flatMap((line, i) => line.map((cell, j) => ({ row: row + i, column: column + j, cell }))),
  );
}

export function filledCells(tab: Tab): PlacedCell[] {
  return cellsOf(tab).filter(({ cell }) => cell !== null && cell !== "");
}

export interface PlacedFormula {
  readonly where: string;
  readonly formula: string;
}

/** Formulas of cells and spills. */
export function formulasOf(tab: Tab): PlacedFormula[] {
  const inCells = cellsOf(tab).flatMap(({ row, column, cell }) =>
    typeof cell === "object" && cell !== null
      ? [{ where: `${tab.name} R${row + 1}C${column + 1}`, formula: cell.formula }]
      : [],
  );
  const spilled = tab.spills.map(({ row, column, formula }) => ({
    where: `${tab.name} R${row + 1}C${column + 1}`,
    formula,
  }));
  return [...inCells, ...spilled];
}

/** A formula with its texts emptied, so that nothing in them is taken for code. */
export function withoutTexts(formula: string): string {
  return formula.replace(/"(?:[^"]|"")*"/g, '""');
}

export function inside(zone: Zone, row: number, column: number): boolean {
  return (
    row >= zone.row &&
    row < zone.row + zone.rows &&
    column >= zone.column &&
    column < zone.column + zone.columns
  );
}

export function overlap(a: Zone, b: Zone): boolean {
  return (
    a.row < b.row + b.rows &&
    b.row < a.row + a.rows &&
    a.column < b.column + b.columns &&
    b.column < a.column + a.columns
  );
}

/** The cell that a plain text stands in. */
export function findText(tab: Tab, text: string): PlacedCell {
  const found = cellsOf(tab).find(({ cell }) => cell === text);
  if (!found) throw new Error(`no “${text}” on ${tab.name}`);
  return found;
}
