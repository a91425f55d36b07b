/** BIZ.LINK: two fields against each other (seller × creator, category × partner …). */
import { aggregate, type Aggregation } from "./group";
import { invalid, isMissing, unavailable, type KeyColumn, type KeyLabel, type NumberColumn } from "./values";

export type LinkNorm = "none" | "row" | "col" | "total" | "lift";

export interface LinkMatrix {
  readonly rows: readonly KeyLabel[];
  readonly columns: readonly KeyLabel[];
  /** Row by row; NaN where no row of data has both members, and where a share or lift does not exist. */
  readonly cells: Float64Array;
}

/** More cells than this could never be shown, and would only fill the memory. */
const MOST_CELLS = 10_000_000;

/**
 * Aggregates `values` for each pair of members. Shares are of the row, the column or the total; lift is
 * observed · total ÷ (row · column): above 1 where two members meet more than their sizes explain.
 *
 * @throws value: a negative value with "lift"; unavailable: more pairs than can be shown, a total of 0
 */
export function link(
  rows: KeyColumn,
  columns: KeyColumn,
  values: NumberColumn,
  agg: Aggregation,
  norm: LinkNorm,
): LinkMatrix {
  const pairs = encodePairs(rows, columns);
  if (norm === "lift") checkAmounts(values);
  const observed = aggregate(pairs, values, agg);
  const cells = norm === "none" ? observed : normalise(observed, columns.count, norm);
  return { rows: rows.labels, columns: columns.labels, cells };
}

/** One group for each pair of members, row by row. */
export function encodePairs(rows: KeyColumn, columns: KeyColumn): { codes: Int32Array; count: number } {
  const width = columns.count;
  const count = rows.count * width;
  if (count > MOST_CELLS) throw unavailable("linkTooLarge", { rows: rows.count, columns: width });
  const codes = new Int32Array(rows.codes.length);
  for (let at = 0; at < codes.length; at++) {
    const [row, column] = [rows.codes[at] as number, columns.codes[at] as number];
    codes[at] = row < 0 || column < 0 ? -1 : row * width + column;
  }
  return { codes, count };
}

export function checkAmounts(values: NumberColumn): void {
  for (let row = 0; row < values.length; row++) {
    if ((values[row] as number) < 0) throw invalid("linkNegative", { row: row + 1 });
  }
}

export interface Margins {
  readonly rows: Float64Array;
  readonly columns: Float64Array;
  readonly total: number;
}

/** Sums of the present cells. */
export function marginsOf(cells: Float64Array, width: number): Margins {
  const rows = new Float64Array(cells.length / width);
  const columns = new Float64Array(width);
  let total = 0;
  for (let at = 0; at < cells.length; at++) {
    const value = cells[at] as number;
    if (isMissing(value)) continue;
    const row = Math.floor(at / width);
    rows[row] = (rows[row] as number) + value;
    columns[at % width] = (columns[at % width] as number) + value;
    total += value;
  }
  return { rows, columns, total };
}

function normalise(cells: Float64Array, width: number, norm: Exclude<LinkNorm, "none">): Float64Array {
  const margins = marginsOf(cells, width);
  if (margins.total === 0) throw unavailable("normTotalZero");
  return cells.map((value, at) => {
    const row = margins.rows[Math.floor(at / width)] as number;
    const column = margins.columns[at % width] as number;
    const divisor = {
      row,
      col: column,
      total: margins.total,
      lift: (row * column) / margins.total,
    }[norm];
    return divisor === 0 ? NaN : value / divisor;
  });
}
