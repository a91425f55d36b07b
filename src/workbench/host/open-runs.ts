/** Ways to say of many cells at once what the library wants to know of each. */
import type { SheetFile } from "../files/workbook";
import { columnName } from "./address";

/** Things of which many cells have the same: numbered from 1 in the order met. */
export class Numbered<T> {
  readonly all: Record<number, T> = {};
  private readonly numbers = new Map<string, number>();

  number(item: T): number {
    const key = JSON.stringify(item);
    let number = this.numbers.get(key);
    if (number === undefined) {
      number = this.numbers.size + 1;
      this.numbers.set(key, number);
      this.all[number] = item;
    }
    return number;
  }
}

/** Cells that are part of a spilled result: their values come from the formula. */
export class Spilled {
  private readonly cells = new Set<string>();

  constructor(sheet: SheetFile) {
    for (const { spill } of sheet.cells) {
      if (!spill) continue;
      for (let row = spill.top; row <= spill.bottom; row++) {
        for (let column = spill.left; column <= spill.right; column++) {
          if (row !== spill.top || column !== spill.left) this.cells.add(`${row},${column}`);
        }
      }
    }
  }

  has(row: number, column: number): boolean {
    return this.cells.size > 0 && this.cells.has(`${row},${column}`);
  }
}

/** Adjacent cells of a column with the same number, as "A1:A9" → number; 0 is none. */
export class Runs {
  private readonly zones: Record<string, number> = {};
  private column = -1;
  private first = 0;
  private last = 0;
  private number = 0;

  add(column: number, row: number, number: number): void {
    if (column === this.column && row === this.last + 1 && number === this.number) {
      this.last = row;
      return;
    }
    this.close();
    [this.column, this.first, this.last, this.number] = [column, row, row, number];
  }

  byZone(): Record<string, number> {
    this.close();
    return this.zones;
  }

  private close(): void {
    if (this.number === 0) return;
    const name = columnName(this.column);
    const from = `${name}${this.first + 1}`;
    this.zones[this.first === this.last ? from : `${from}:${name}${this.last + 1}`] = this.number;
    this.number = 0;
  }
}
