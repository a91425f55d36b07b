/** How high a row must be for its longest text: Excel does not fit the height of merged cells. */
import type { TabCell } from "./description";

const LINE = 15;
const AIR = 3;

/** `characters`: how many fit a line of each cell. */
export function linesHigh(cells: readonly TabCell[], characters: readonly number[]): number {
  const lines = cells.map((cell, i) =>
    String(cell ?? "")
      .split("\n")
      .reduce((sum, line) => sum + Math.max(1, Math.ceil(line.length / (characters[i] ?? 1))), 0),
  );
  return LINE * Math.max(1, ...lines) + AIR;
}
