/** The cells that charts refer to, for the values that a chart keeps beside its references. */
import type { Cell } from "../../metrics/values";
import { parseZone, splitSheet } from "./references";
import type { CellFile, SheetFile, ZoneFile } from "./workbook";

export interface ReferredCell {
  readonly value: Cell;
  readonly error: boolean;
  readonly numberFormat: string;
}

/** The cells of "'Six-Twelve'!$B$4:$B$15", row by row; blanks are undefined. */
export type CellsOf = (reference: string) => readonly (ReferredCell | undefined)[];

/** Cells of one reference in a chart are drawn up to this many; the rest is drawn from the sheet all the same. */
const MOST = 32_000;

export function referredCells(sheets: readonly SheetFile[]): CellsOf {
  const indexes = new Map<string, Map<number, CellFile>>();
  const indexOf = (sheet: SheetFile): Map<number, CellFile> => {
    const known = indexes.get(sheet.name);
    if (known) return known;
    const index = new Map(sheet.cells.map((cell) => [place(cell.row, cell.column), cell]));
    indexes.set(sheet.name, index);
    return index;
  };
  return (reference) => {
    const { sheet: name, rest } = splitSheet(reference.replace(/^=/, ""));
    const sheet = sheets.find((each) => each.name.toLowerCase() === name?.toLowerCase());
    const zone = parseZone(rest);
    return sheet && zone ? cellsIn(indexOf(sheet), zone) : [];
  };
}

function place(row: number, column: number): number {
  return row * 16_384 + column;
}

function cellsIn(index: ReadonlyMap<number, CellFile>, zone: ZoneFile): (ReferredCell | undefined)[] {
  const found: (ReferredCell | undefined)[] = [];
  for (let row = zone.top; row <= zone.bottom && found.length < MOST; row++)
    for (let column = zone.left; column <= zone.right; column++) {
      const cell = index.get(place(row, column));
      const blank = !cell || cell.value === null || cell.value === "";
      found.push(
        blank
          ? undefined
          : {
              value: cell.value,
              error: cell.error === true,
              numberFormat: cell.style?.numberFormat ?? "General",
            },
      );
    }
  return found;
}
