/** BIZ.RETENTION: one retention curve from a cohort triangle. */
import { looksNumeric } from "./cell-text";
import { invalid, isBlank, unavailable, type Cell } from "./values";

export const WEIGHTINGS = ["weighted", "simple"] as const;
export type Weighting = (typeof WEIGHTINGS)[number];

interface Line {
  readonly size: number;
  /** By period; NaN is not complete. */
  readonly cells: readonly number[];
}

/** Columns before period 0: cohort and size. */
const LEADING = 2;
const ROUNDING = 1e-9;

/**
 * Share still active by period, pooled over cohorts: Σ active ÷ Σ size over the complete cells ("weighted") or the
 * mean of their ratios ("simple"). NaN where no cohort has completed the period. Closed form.
 *
 * @param triangle as BIZ.COHORT returns it, with or without its header row: cohort, size, period 0 …; the cells are
 * shares (metric "retention") or people ("active", told by a cell above 1)
 * @throws value: fewer than three columns, a row without size, a cell that is neither share nor part of the size
 * @throws unavailable: no complete cell
 */
export function pooledRetention(
  triangle: readonly (readonly Cell[])[],
  weighting: Weighting,
): readonly number[] {
  const lines = readLines(triangle);
  const periods = Math.max(0, ...lines.map(({ cells }) => cells.length));
  const curve = Array.from({ length: periods }, (_, k) => {
    let [active, size, ratios, cohorts] = [0, 0, 0, 0];
    for (const line of lines) {
      const share = line.cells[k] ?? NaN;
      if (Number.isNaN(share)) continue;
      active += share * line.size;
      size += line.size;
      ratios += share;
      cohorts++;
    }
    return weighting === "simple" ? ratios / cohorts : active / size;
  });
  if (curve.every(Number.isNaN)) throw unavailable("retentionNothing");
  return curve;
}

/** Rows of the triangle as shares of their size. */
function readLines(triangle: readonly (readonly Cell[])[]): Line[] {
  const columns = triangle[0]?.length ?? 0;
  if (columns <= LEADING) throw invalid("retentionShape", { columns });
  const headers = isHeader(triangle[0] ?? []) ? 1 : 0;
  const rows = triangle.map((cells, i) => ({ cells, row: i + 1 })).slice(headers);
  const filled = rows.filter(({ cells }) => !cells.every(isBlank));
  const arePeople = filled.some(({ cells }) =>
    cells.slice(LEADING).some((cell) => typeof cell === "number" && cell > 1),
  );
  return filled.map(({ cells, row }) => {
    const size = cells[1];
    if (typeof size !== "number" || !(size > 0))
      throw invalid("retentionSize", { row, found: String(size ?? "") });
    const most = arePeople ? size : 1;
    return {
      size,
      cells: cells.slice(LEADING).map((cell, k) => readCell(cell, most, row, LEADING + k + 1) / most),
    };
  });
}

/** A header row names its second column and names or counts the periods; a cohort whose size cannot be read does not. */
function isHeader([, second, ...periods]: readonly Cell[]): boolean {
  const isName = typeof second === "string" && !isBlank(second) && !looksNumeric(second);
  const numbers = periods.filter((cell) => typeof cell === "number");
  return isName && numbers.every((number, k) => number === (numbers[0] as number) + k);
}

function readCell(cell: Cell | undefined, most: number, row: number, column: number): number {
  if (isBlank(cell)) return NaN;
  if (typeof cell !== "number" || cell < 0 || cell > most * (1 + ROUNDING)) {
    throw invalid("retentionCell", { row, column, found: String(cell), most });
  }
  return cell;
}
