/** Cells and ranges as formulas write them: absolute, with the sheet's name in quotes. */
import { columnLetters } from "../marketplace/grid";
import type { Zone } from "./description";

/** A cell of a tab, rows and columns counted from 0. */
export interface CellPlace {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
}

/** A rectangle of a sheet. */
export interface RangePlace extends Zone {
  readonly sheet: string;
}

export function quoteSheet(name: string): string {
  return `'${name.replaceAll("'", "''")}'`;
}

function absolute(row: number, column: number): string {
  return `$${columnLetters(column)}$${row + 1}`;
}

/** Without the sheet's name where the formula stands on that sheet. */
function prefix(sheet: string, from: string | undefined): string {
  return sheet === from ? "" : `${quoteSheet(sheet)}!`;
}

export function cellRef({ sheet, row, column }: CellPlace, from?: string): string {
  return `${prefix(sheet, from)}${absolute(row, column)}`;
}

export function rangeRef(place: RangePlace, from?: string): string {
  const { sheet, row, column, rows, columns } = place;
  const first = `${prefix(sheet, from)}${absolute(row, column)}`;
  return rows === 1 && columns === 1 ? first : `${first}:${absolute(row + rows - 1, column + columns - 1)}`;
}

/** "'Six-Twelve'!B5": what a link goes to. */
export function linkTarget({ sheet, row, column }: CellPlace): string {
  return `${quoteSheet(sheet)}!${columnLetters(column)}${row + 1}`;
}

/** "Scorecard!D8": how a person reads an address. */
export function spokenAddress({ sheet, row, column }: CellPlace): string {
  return `${sheet}!${columnLetters(column)}${row + 1}`;
}
