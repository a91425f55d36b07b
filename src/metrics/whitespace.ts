/** BIZ.WHITESPACE: pairs of members that meet less than their sizes would have them. */
import { aggregate, countRows } from "./group";
import { checkAmounts, encodePairs, marginsOf } from "./link";
import { isMissing, unavailable, type KeyColumn, type KeyLabel, type NumberColumn } from "./values";

export interface WhiteSpace {
  readonly row: KeyLabel;
  readonly column: KeyLabel;
  readonly observed: number;
  /** row total · column total ÷ total: what independence would give */
  readonly expected: number;
  /** expected − observed, above 0 */
  readonly gap: number;
  /** Rows of data of the rarer of the two members: how far the expectation can be trusted. */
  readonly support: number;
}

/**
 * Pairs ranked by expected − observed, the largest first (ties by order), only those above 0.
 *
 * @param top how many pairs at most
 * @param minSupport pairs whose rarer member has fewer rows are left out
 */
export function whiteSpace(
  rows: KeyColumn,
  columns: KeyColumn,
  values: NumberColumn,
  top: number,
  minSupport: number,
): WhiteSpace[] {
  checkAmounts(values);
  const width = columns.count;
  const observed = aggregate(encodePairs(rows, columns), values, "sum");
  const margins = marginsOf(observed, width);
  if (margins.total === 0) throw unavailable("normTotalZero");
  const rowSupport = countRows({ codes: rows.codes, count: rows.count });
  const columnSupport = countRows({ codes: columns.codes, count: width });
  const gapAt = (at: number) => {
    const value = observed[at] as number;
    return expectedAt(at) - (isMissing(value) ? 0 : value);
  };
  const expectedAt = (at: number) =>
    ((margins.rows[Math.floor(at / width)] as number) * (margins.columns[at % width] as number)) /
    margins.total;
  const supportAt = (at: number) =>
    Math.min(rowSupport[Math.floor(at / width)] as number, columnSupport[at % width] as number);
  // Rounding leaves pairs that meet exactly as expected a hair above 0.
  const noise = 1e-12 * margins.total;
  return largest(observed.length, top, (at) => (supportAt(at) >= minSupport ? gapAt(at) : 0), noise).map(
    (at) => ({
      row: rows.labels[Math.floor(at / width)] as KeyLabel,
      column: columns.labels[at % width] as KeyLabel,
      observed: isMissing(observed[at] as number) ? 0 : (observed[at] as number),
      expected: expectedAt(at),
      gap: gapAt(at),
      support: supportAt(at),
    }),
  );
}

/** Indexes of the `top` largest scores above `floor`, largest first, without sorting all of them. */
function largest(count: number, top: number, score: (at: number) => number, floor: number): number[] {
  let kept: { at: number; score: number }[] = [];
  let bar = floor;
  const cut = () => {
    kept.sort((a, b) => b.score - a.score || a.at - b.at);
    kept = kept.slice(0, top);
    if (kept.length === top) bar = Math.max(floor, kept[top - 1]?.score ?? floor);
  };
  for (let at = 0; at < count; at++) {
    const each = score(at);
    if (!(each > bar)) continue;
    kept.push({ at, score: each });
    if (kept.length >= 2 * top + 64) cut();
  }
  cut();
  return kept.map(({ at }) => at);
}
