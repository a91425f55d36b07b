/** Tables that Excel could never take are refused before they are made; the edge weighs the rest. */
import { unavailable } from "./values";

/** What Excel passes in one call. */
const MOST_BYTES = 5_000_000;
/** A blank takes this much; a number takes some ten. */
export const BLANK_BYTES = 3;
export const NUMBER_BYTES = 10;

/**
 * @param leastBytes of a cell, on average
 * @throws unavailable when a table of this size cannot be a result
 */
export function refuseOversize(rows: number, columns: number, leastBytes = BLANK_BYTES): void {
  if (rows * columns * leastBytes > MOST_BYTES) throw unavailable("resultTooLarge", { rows, columns });
}
