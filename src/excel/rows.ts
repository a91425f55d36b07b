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
  if (isSame(before, next)) return (row) => row;
  return lineMap(before, next, (old, now) => old.label === now.label);
}

function isSame(before: readonly LabelledRow[], next: readonly LabelledRow[]): boolean {
  return (
    before.length === next.length &&
    before.every(({ row, label }, i) => next[i]?.row === row && next[i]?.label === label)
  );
}

/** A row or a column, counted from 0. */
interface Line {
  readonly row: number;
}

/** The new place of each old line, for lines that are alike in their order. */
export function lineMap<A extends Line, B extends Line>(
  before: readonly A[],
  next: readonly B[],
  isAlike: (old: A, now: B) => boolean,
): (line: number) => number {
  if (before.length * next.length > MOST_PAIRS) return (line) => line;
  const matches = matchedLines(before, next, isAlike);
  return (line) => {
    let shift = 0;
    for (const match of matches) {
      if (match.before > line) break;
      shift = match.next - match.before;
    }
    return line + shift;
  };
}

function matchedLines<A extends Line, B extends Line>(
  before: readonly A[],
  next: readonly B[],
  isAlike: (old: A, now: B) => boolean,
): { before: number; next: number }[] {
  const width = next.length + 1;
  const length = new Uint16Array((before.length + 1) * width);
  const alike = new Uint8Array((before.length + 1) * width);
  const at = (i: number, j: number) => length[i * width + j] as number;
  for (let i = before.length - 1; i >= 0; i--) {
    for (let j = next.length - 1; j >= 0; j--) {
      const same = isAlike(before[i] as A, next[j] as B);
      alike[i * width + j] = same ? 1 : 0;
      length[i * width + j] = same ? at(i + 1, j + 1) + 1 : Math.max(at(i + 1, j), at(i, j + 1));
    }
  }
  const matches: { before: number; next: number }[] = [];
  for (let i = 0, j = 0; i < before.length && j < next.length;) {
    if (alike[i * width + j] === 1) {
      matches.push({ before: (before[i] as A).row, next: (next[j] as B).row });
      i++;
      j++;
    } else if (at(i + 1, j) >= at(i, j + 1)) i++;
    else j++;
  }
  return matches;
}
