/** Single cells gathered into few rectangles, so that a tab is written in few calls. */
import type { Patch, TabCell } from "./description";

type Rows = ReadonlyMap<number, ReadonlyMap<number, TabCell>>;

interface Run {
  readonly row: number;
  readonly column: number;
  readonly cells: readonly TabCell[];
}

/** Runs of neighbouring cells, joined downwards where the rows above have the same columns. */
export function patchesOf(rows: Rows): Patch[] {
  const open = new Map<string, { row: number; column: number; cells: (readonly TabCell[])[] }>();
  const patches: { row: number; column: number; cells: (readonly TabCell[])[] }[] = [];
  for (const { row, column, cells } of runsOf(rows)) {
    const key = `${column}:${cells.length}`;
    const above = open.get(key);
    if (above && above.row + above.cells.length === row) {
      above.cells.push(cells);
      continue;
    }
    const patch = { row, column, cells: [cells] };
    open.set(key, patch);
    patches.push(patch);
  }
  return patches;
}

function runsOf(rows: Rows): Run[] {
  const runs: Run[] = [];
  for (const row of [...rows.keys()].sort((a, b) => a - b)) {
    const cells = rows.get(row) as ReadonlyMap<number, TabCell>;
    let run: { row: number; column: number; cells: TabCell[] } | undefined;
    for (const column of [...cells.keys()].sort((a, b) => a - b)) {
      const value = cells.get(column) as TabCell;
      if (run && run.column + run.cells.length === column) run.cells.push(value);
      else runs.push((run = { row, column, cells: [value] }));
    }
  }
  return runs;
}
