/** Tables that Excel could never take are refused before they are made; the edge weighs the rest. */
import { unavailable } from "./values";

/** At 3 bytes a cell, the least that one takes, this is the 5 MB that Excel passes in one call. */
const MOST_CELLS = 1_700_000;

/** @throws unavailable when a table of this size cannot be a result */
export function refuseOversize(rows: number, columns: number): void {
  if (rows * columns > MOST_CELLS) throw unavailable("resultTooLarge", { rows, columns });
}
