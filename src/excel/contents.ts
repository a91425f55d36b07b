/** What a tab's cells are to hold, and which of them must be written to get there. */
import type { Tab, Zone } from "../review/description";
import { asText, cellInput, holds, type CellInput } from "./cells";
import { bytesOf } from "./chunks";
import type { CurrentCells } from "./current";
import { bounds, Canvas, contains, zone } from "./zones";

const COLUMNS = 16384;

/** Inputs by cell. */
export class CellInputs {
  private readonly inputs = new Map<number, CellInput>();

  get(row: number, column: number): CellInput | undefined {
    return this.inputs.get(row * COLUMNS + column);
  }

  set(row: number, column: number, input: CellInput): void {
    this.inputs.set(row * COLUMNS + column, input);
  }

  has(row: number, column: number): boolean {
    return this.inputs.has(row * COLUMNS + column);
  }

  delete(row: number, column: number): void {
    this.inputs.delete(row * COLUMNS + column);
  }

  forEach(visit: (row: number, column: number, input: CellInput) => void): void {
    for (const [key, input] of this.inputs) visit(Math.floor(key / COLUMNS), key % COLUMNS, input);
  }
}

/** The cells that the description fills; those that a spilling formula fills are left to it. */
export function describedCells(tab: Tab, sheets: ReadonlyMap<string, string>): CellInputs {
  const cells = new CellInputs();
  for (const patch of tab.patches) {
    patch.cells.forEach((cellsOfRow, i) =>
      cellsOfRow.forEach((cell, j) => {
        const [row, column] = [patch.row + i, patch.column + j];
        if (cell === null || cell === "" || tab.spills.some((spill) => contains(spill, row, column))) return;
        cells.set(row, column, cellInput(cell, sheets));
      }),
    );
  }
  for (const { row, column, text } of tab.links) cells.set(row, column, asText(text));
  for (const { row, column, formula } of tab.spills) {
    cells.set(row, column, cellInput({ formula }, sheets));
  }
  return cells;
}

/** The cells of `cells` outside the zones that people fill in, as rectangles. */
export function writtenZones(cells: CellInputs, typed: readonly Zone[]): Zone[] {
  const filled: Zone[] = [];
  cells.forEach((row, column) => {
    if (!typed.some((each) => contains(each, row, column))) filled.push(zone(row, column));
  });
  return merged(filled);
}

function merged(cells: readonly Zone[]): Zone[] {
  const area = bounds(cells);
  if (!area) return [];
  const canvas = new Canvas(area);
  for (const { row, column } of cells) canvas.set(row, column, 1);
  return canvas.rectangles().map((rectangle) => rectangle.zone);
}

/** One write of a rectangle: null leaves a cell as it is. `before` brings back what the write changed. */
export interface CellWrite {
  readonly zone: Zone;
  readonly inputs: readonly (readonly CellInput[])[];
  readonly before: readonly (readonly CellInput[])[];
}

/** Rows of one write, so that it fits a request with others. */
const WRITE_BYTES = 1_500_000;

/** The writes that make the cells hold `target`: one a block where it can be, and only over cells that differ. */
export function cellWrites(
  target: CellInputs,
  current: CurrentCells | undefined,
  blocks: readonly Zone[],
): CellWrite[] {
  const changed = new CellInputs();
  target.forEach((row, column, input) => {
    const formula = current?.formula(row, column) ?? "";
    if (!holds(formula, current?.value(row, column) ?? "", input)) changed.set(row, column, input);
  });
  const writes: CellWrite[] = [];
  for (const block of blocks) writes.push(...blockWrites(changedZone(changed, block), changed, current));
  const rest: Zone[] = [];
  changed.forEach((row, column) => rest.push(zone(row, column)));
  for (const each of merged(rest)) writes.push(...blockWrites(each, changed, current));
  return writes;
}

/** The smallest part of a block that holds all its changed cells. */
function changedZone(changed: CellInputs, block: Zone): Zone | undefined {
  let [top, left, bottom, right] = [Infinity, Infinity, -1, -1];
  for (let row = block.row; row < block.row + block.rows; row++) {
    for (let column = block.column; column < block.column + block.columns; column++) {
      if (!changed.has(row, column)) continue;
      [top, left] = [Math.min(top, row), Math.min(left, column)];
      [bottom, right] = [row, Math.max(right, column)];
    }
  }
  return bottom < 0 ? undefined : zone(top, left, bottom - top + 1, right - left + 1);
}

/** Takes the zone's changed cells out of `changed`. */
function blockWrites(
  area: Zone | undefined,
  changed: CellInputs,
  current: CurrentCells | undefined,
): CellWrite[] {
  if (!area) return [];
  const inputs: CellInput[][] = [];
  const before: CellInput[][] = [];
  for (let row = area.row; row < area.row + area.rows; row++) {
    const inputsOfRow: CellInput[] = [];
    const beforeOfRow: CellInput[] = [];
    for (let column = area.column; column < area.column + area.columns; column++) {
      const input = changed.get(row, column) ?? null;
      inputsOfRow.push(input);
      beforeOfRow.push(input === null ? null : (current?.input(row, column) ?? ""));
      changed.delete(row, column);
    }
    inputs.push(inputsOfRow);
    before.push(beforeOfRow);
  }
  return split({ zone: area, inputs, before });
}

function split(write: CellWrite): CellWrite[] {
  const pieces = Math.min(write.zone.rows, Math.ceil(bytesOf(write.inputs) / WRITE_BYTES));
  if (pieces <= 1) return [write];
  const rows = Math.ceil(write.zone.rows / pieces);
  return Array.from({ length: Math.ceil(write.zone.rows / rows) }, (_, i) => {
    const inputs = write.inputs.slice(i * rows, (i + 1) * rows);
    const { row, column, columns } = write.zone;
    return {
      zone: zone(row + i * rows, column, inputs.length, columns),
      inputs,
      before: write.before.slice(i * rows, (i + 1) * rows),
    };
  });
}
