/** Rectangles of cells, counted from 0. */
import type { Zone } from "../review/description";

export function zone(row: number, column: number, rows = 1, columns = 1): Zone {
  return { row, column, rows, columns };
}

export function contains(outer: Zone, row: number, column: number): boolean {
  return (
    row >= outer.row &&
    row < outer.row + outer.rows &&
    column >= outer.column &&
    column < outer.column + outer.columns
  );
}

/** The smallest zone that covers all of them; undefined when there is none. */
export function bounds(zones: readonly Zone[]): Zone | undefined {
  let [top, left, bottom, right] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const { row, column, rows, columns } of zones) {
    if (rows <= 0 || columns <= 0) continue;
    [top, left] = [Math.min(top, row), Math.min(left, column)];
    [bottom, right] = [Math.max(bottom, row + rows), Math.max(right, column + columns)];
  }
  return bottom === -Infinity ? undefined : zone(top, left, bottom - top, right - left);
}

/** A number for every cell of an area, 0 where nothing was painted. */
export class Canvas {
  private readonly numbers: Int32Array;

  constructor(readonly area: Zone) {
    this.numbers = new Int32Array(area.rows * area.columns);
  }

  at(row: number, column: number): number {
    return contains(this.area, row, column) ? (this.numbers[this.index(row, column)] as number) : 0;
  }

  set(row: number, column: number, number: number): void {
    if (contains(this.area, row, column)) this.numbers[this.index(row, column)] = number;
  }

  /** Replaces the number of each of a zone's cells that lie in the area. */
  paint(painted: Zone, change: (before: number) => number): void {
    const lastRow = Math.min(painted.row + painted.rows, this.area.row + this.area.rows);
    const lastColumn = Math.min(painted.column + painted.columns, this.area.column + this.area.columns);
    for (let row = Math.max(painted.row, this.area.row); row < lastRow; row++) {
      for (let column = Math.max(painted.column, this.area.column); column < lastColumn; column++) {
        this.set(row, column, change(this.at(row, column)));
      }
    }
  }

  /** The cells that hold a number but 0, as few rectangles of one number: runs in a row, joined downwards. */
  rectangles(): { readonly zone: Zone; readonly number: number }[] {
    const found: { zone: Zone; number: number }[] = [];
    const open = new Map<string, number>();
    const { row: top, column: left, rows, columns } = this.area;
    for (let row = top; row < top + rows; row++) {
      for (let column = left; column < left + columns;) {
        const number = this.at(row, column);
        let end = column + 1;
        while (end < left + columns && this.at(row, end) === number) end++;
        if (number !== 0) extend(found, open, zone(row, column, 1, end - column), number);
        column = end;
      }
    }
    return found;
  }

  private index(row: number, column: number): number {
    return (row - this.area.row) * this.area.columns + (column - this.area.column);
  }
}

/** Joins a run to the rectangle that ends right above it, if that has its columns and its number. */
function extend(
  found: { zone: Zone; number: number }[],
  open: Map<string, number>,
  run: Zone,
  number: number,
): void {
  const key = `${run.column}:${run.columns}:${number}`;
  const index = open.get(key);
  const above = index === undefined ? undefined : found[index];
  if (index !== undefined && above && above.zone.row + above.zone.rows === run.row) {
    found[index] = { zone: { ...above.zone, rows: above.zone.rows + 1 }, number };
    return;
  }
  open.set(key, found.length);
  found.push({ zone: run, number });
}
