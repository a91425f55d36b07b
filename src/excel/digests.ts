/** Short digests of what a build wrote: they tell later what a person changed, and where our rows went. */
import type { Zone } from "../review/description";
import type { CellInput } from "./cells";
import type { CellInputs } from "./contents";
import type { TabRecord } from "./record";

/** Characters of one digest: enough that two cells are taken for each other once in a million. */
const LENGTH = 4;
/** Long lists are data, which nobody edits by hand. */
const MOST_CELLS = 5000;

const REFERENCE = /\$?[A-Z]{1,3}\$?\d+/g;

/** What is left of a formula when rows are inserted above what it refers to. */
export function withoutReferences(formula: string): string {
  return formula.replace(REFERENCE, "");
}

/** FNV-1a of the input, in base 36; of a formula without its references. */
export function digest(input: CellInput | undefined): string {
  const text = String(input);
  let hash = 0x811c9dc5;
  for (const character of text.startsWith("=") ? withoutReferences(text) : text) {
    hash = Math.imul(hash ^ (character.codePointAt(0) as number), 0x01000193) >>> 0;
  }
  return hash.toString(36).padStart(LENGTH, "0").slice(-LENGTH);
}

/** Digests of the written cells, zone by zone and row by row; "" where there are too many. */
export function digestsOf(described: CellInputs, written: readonly Zone[]): string {
  const cells = written.reduce((sum, { rows, columns }) => sum + rows * columns, 0);
  if (cells > MOST_CELLS) return "";
  const digests: string[] = [];
  forEachCell(written, (row, column) => digests.push(digest(described.get(row, column))));
  return digests.join("");
}

/** Visits the written cells of a record with their digests. */
export function forEachDigest(
  { written, digests }: Pick<TabRecord, "written" | "digests">,
  visit: (row: number, column: number, written: string) => void,
): void {
  if (digests === "") return;
  let at = 0;
  forEachCell(written, (row, column) => {
    visit(row, column, digests.slice(at, at + LENGTH));
    at += LENGTH;
  });
}

function forEachCell(zones: readonly Zone[], visit: (row: number, column: number) => void): void {
  for (const { row: top, column: left, rows, columns } of zones) {
    for (let row = top; row < top + rows; row++) {
      for (let column = left; column < left + columns; column++) visit(row, column);
    }
  }
}
