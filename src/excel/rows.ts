/** Where the rows of a tab went between two builds, told by the texts that stand in them. */

/** A row with the first text that the build wrote into it. */
export interface LabelledRow {
  readonly row: number;
  readonly label: string;
}

/** Comparing more than this many pairs of rows is not worth it: long lists are data, which nobody annotates. */
const MOST_PAIRS = 4_000_000;

/**
 * The new row of each old one. Rows with equal labels are matched in their order (longest common subsequence); a row
 * that has no match keeps its distance to the nearest matched row above it.
 */
export function rowMap(
  before: readonly LabelledRow[],
  next: readonly LabelledRow[],
): (row: number) => number {
  if (before.length * next.length > MOST_PAIRS || isSame(before, next)) return (row) => row;
  const matches = matchedRows(before, next);
  return (row) => {
    let shift = 0;
    for (const match of matches) {
      if (match.before > row) break;
      shift = match.next - match.before;
    }
    return row + shift;
  };
}

function isSame(before: readonly LabelledRow[], next: readonly LabelledRow[]): boolean {
  return (
    before.length === next.length &&
    before.every(({ row, label }, i) => next[i]?.row === row && next[i]?.label === label)
  );
}

function matchedRows(
  before: readonly LabelledRow[],
  next: readonly LabelledRow[],
): { before: number; next: number }[] {
  const width = next.length + 1;
  const length = new Uint16Array((before.length + 1) * width);
  const at = (i: number, j: number) => length[i * width + j] as number;
  for (let i = before.length - 1; i >= 0; i--) {
    for (let j = next.length - 1; j >= 0; j--) {
      length[i * width + j] =
        before[i]?.label === next[j]?.label ? at(i + 1, j + 1) + 1 : Math.max(at(i + 1, j), at(i, j + 1));
    }
  }
  const matches: { before: number; next: number }[] = [];
  for (let i = 0, j = 0; i < before.length && j < next.length;) {
    const [old, now] = [before[i] as LabelledRow, next[j] as LabelledRow];
    if (old.label === now.label) {
      matches.push({ before: old.row, next: now.row });
      i++;
      j++;
    } else if (at(i + 1, j) >= at(i, j + 1)) i++;
    else j++;
  }
  return matches;
}
