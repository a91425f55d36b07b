/** Sentences of ours that a person wrote over: kept, where numbers are always computed anew. */
import { asText } from "./cells";
import type { CurrentCells } from "./current";
import { digest, forEachDigest } from "./digests";
import type { TabRecord } from "./record";

/** Above this share of a tab's written cells somebody pasted values over the tab, and nothing of it is an edit. */
const MOST_EDITED = 0.3;

/** Which cells of a standing tab hold a text of the person's in place of what the last build wrote. */
export function editedCells(
  record: TabRecord,
  current: CurrentCells,
): (row: number, column: number) => boolean {
  // People rewrite the sentences of reading tabs; evidence is what the build says it is.
  if (record.look.kind === "evidence") return () => false;
  const edited = new Set<string>();
  let cells = 0;
  forEachDigest(record, (row, column, written) => {
    cells++;
    const text = current.text(row, column);
    if (text !== undefined && digest(asText(text)) !== written) edited.add(`${row}:${column}`);
  });
  return edited.size > cells * MOST_EDITED ? () => false : (row, column) => edited.has(`${row}:${column}`);
}
