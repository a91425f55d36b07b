/** Sentences of ours that a person wrote over: kept, where numbers are always computed anew. */
import type { Zone } from "../review/description";
import { asText } from "./cells";
import type { CellInputs } from "./contents";
import type { CurrentCells } from "./current";
import type { TabRecord } from "./record";

/** Characters of one digest: enough that an edit goes unnoticed once in a million. */
const LENGTH = 4;
/** Above this share of a tab's written cells somebody pasted values over the tab, and nothing of it is an edit. */
const MOST_EDITED = 0.3;

/** Digests of what a build writes, in the order of its zones. */
export function digestsOf(described: CellInputs, written: readonly Zone[]): string {
  return written.map((zone) => cellsOf(zone, (row, column) => digest(described.get(row, column)))).join("");
}

function cellsOf(
  { row: top, column: left, rows, columns }: Zone,
  of: (row: number, column: number) => string,
): string {
  let digests = "";
  for (let row = top; row < top + rows; row++) {
    for (let column = left; column < left + columns; column++) digests += of(row, column);
  }
  return digests;
}

/** FNV-1a of the input, in base 36. */
function digest(input: unknown): string {
  let hash = 0x811c9dc5;
  for (const character of String(input)) {
    hash = Math.imul(hash ^ (character.codePointAt(0) as number), 0x01000193) >>> 0;
  }
  return hash.toString(36).padStart(LENGTH, "0").slice(-LENGTH);
}

/** Which cells of a standing tab hold a text of the person's in place of what the last build wrote. */
export function editedCells(
  { written, digests }: TabRecord,
  current: CurrentCells,
): (row: number, column: number) => boolean {
  const edited = new Set<string>();
  let at = 0;
  for (const { row: top, column: left, rows, columns } of written) {
    for (let row = top; row < top + rows; row++) {
      for (let column = left; column < left + columns; column++, at += LENGTH) {
        const text = current.text(row, column);
        const before = digests.slice(at, at + LENGTH);
        if (text !== undefined && before !== "" && digest(asText(text)) !== before)
          edited.add(`${row}:${column}`);
      }
    }
  }
  const cells = written.reduce((sum, { rows, columns }) => sum + rows * columns, 0);
  return edited.size > cells * MOST_EDITED ? () => false : (row, column) => edited.has(`${row}:${column}`);
}

/** Whether a tab's texts are worth an edit: people rewrite sentences of reading tabs, not evidence. */
export function isEditable(kind: string): boolean {
  return kind !== "evidence";
}
