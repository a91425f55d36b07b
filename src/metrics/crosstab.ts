/** BIZ.CROSSTAB: column percentages with significance letters, and a chi-square test of the whole table. */
import { chiSquareUpperTail, twoSidedP } from "./distributions";
import { weightOf } from "./answers";
import { unavailable, type KeyColumn, type KeyLabel, type NumberColumn } from "./values";

export interface CrosstabOptions {
  readonly weights?: NumberColumn | undefined;
  readonly confidence: number;
  /** "bonferroni": the level is shared among all pairs of columns. */
  readonly adjust: "bonferroni" | "none";
}

export interface CrosstabColumn {
  readonly label: KeyLabel;
  readonly letter: string;
  readonly n: number;
  readonly effective: number;
  /** Weighted share of each row category within the column. */
  readonly shares: readonly number[];
  /** For each row category the letters of the columns whose share is significantly lower. */
  readonly letters: readonly string[];
}

export interface Crosstab {
  readonly rows: readonly KeyLabel[];
  readonly columns: readonly CrosstabColumn[];
  /** Null with weights: they would need the Rao–Scott correction. */
  readonly chiSquare: number | null;
  readonly degrees: number;
  readonly p: number | null;
  /** Cramér's V; null with weights. */
  readonly cramersV: number | null;
}

/** A column with fewer answers gets no letters: the normal approximation does not hold. */
const SMALLEST_BASE = 30;

interface Cells {
  readonly weight: Float64Array[];
  readonly squares: Float64Array;
  readonly n: Float64Array;
  readonly total: Float64Array;
}

export function crosstab(rows: KeyColumn, columns: KeyColumn, options: CrosstabOptions): Crosstab {
  const cells = tabulate(rows, columns, options.weights);
  const used = [...columns.labels.keys()].filter((column) => (cells.total[column] as number) > 0);
  if (used.length === 0) throw unavailable("noAnswers");
  const bases = used.map((column, i) => ({
    label: columns.labels[column] as KeyLabel,
    letter: letterOf(i),
    n: cells.n[column] as number,
    effective: (cells.total[column] as number) ** 2 / (cells.squares[column] as number),
    shares: rows.labels.map((_, row) => share(cells, row, column)),
  }));
  const pairs = (used.length * (used.length - 1)) / 2;
  const level = (1 - options.confidence) / (options.adjust === "none" ? 1 : Math.max(1, pairs));
  const described = bases.map((column) => ({
    ...column,
    letters: rows.labels.map((_, row) => lettersOf(bases, column, row, level)),
  }));
  return { rows: rows.labels, columns: described, ...independence(cells, used, rows, options.weights) };
}

function tabulate(rows: KeyColumn, columns: KeyColumn, weights: NumberColumn | undefined): Cells {
  const count = columns.count;
  const cells: Cells = {
    weight: rows.labels.map(() => new Float64Array(count)),
    squares: new Float64Array(count),
    n: new Float64Array(count),
    total: new Float64Array(count),
  };
  rows.codes.forEach((row, i) => {
    const column = columns.codes[i] as number;
    if (row < 0 || column < 0) return;
    const weight = weightOf(weights, i);
    add(cells.weight[row] as Float64Array, column, weight);
    add(cells.squares, column, weight * weight);
    add(cells.n, column, 1);
    add(cells.total, column, weight);
  });
  return cells;
}

function add(totals: Float64Array, at: number, amount: number): void {
  totals[at] = (totals[at] as number) + amount;
}

function share(cells: Cells, row: number, column: number): number {
  return ((cells.weight[row] as Float64Array)[column] as number) / (cells.total[column] as number);
}

/** A … Z, AA, AB … as Excel names columns. */
function letterOf(i: number): string {
  return i < 26 ? String.fromCharCode(65 + i) : letterOf(Math.floor(i / 26) - 1) + letterOf(i % 26);
}

type Base = Omit<CrosstabColumn, "letters">;

function lettersOf(all: readonly Base[], column: Base, row: number, level: number): string {
  return all
    .filter((other) => other !== column && isHigher(column, other, row, level))
    .map((other) => other.letter)
    .join("");
}

/** Pooled two-proportion z test on the effective bases. */
function isHigher(column: Base, other: Base, row: number, level: number): boolean {
  if (column.n < SMALLEST_BASE || other.n < SMALLEST_BASE) return false;
  const [a, b] = [column.shares[row] as number, other.shares[row] as number];
  const pooled = (a * column.effective + b * other.effective) / (column.effective + other.effective);
  const error = Math.sqrt(pooled * (1 - pooled) * (1 / column.effective + 1 / other.effective));
  return a > b && error > 0 && twoSidedP((a - b) / error) < level;
}

function independence(
  cells: Cells,
  used: readonly number[],
  rows: KeyColumn,
  weights: NumberColumn | undefined,
) {
  const rowTotals = rows.labels.map((_, row) =>
    used.reduce((sum, column) => sum + ((cells.weight[row] as Float64Array)[column] as number), 0),
  );
  const filled = rowTotals.filter((total) => total > 0).length;
  const degrees = (filled - 1) * (used.length - 1);
  if (weights || degrees === 0) return { chiSquare: null, degrees, p: null, cramersV: null };
  const total = rowTotals.reduce((sum, each) => sum + each, 0);
  let chiSquare = 0;
  rowTotals.forEach((rowTotal, row) => {
    if (rowTotal === 0) return;
    for (const column of used) {
      const expected = (rowTotal * (cells.total[column] as number)) / total;
      chiSquare += (((cells.weight[row] as Float64Array)[column] as number) - expected) ** 2 / expected;
    }
  });
  const smaller = Math.min(filled, used.length) - 1;
  return {
    chiSquare,
    degrees,
    p: chiSquareUpperTail(chiSquare, degrees),
    cramersV: Math.sqrt(chiSquare / (total * smaller)),
  };
}
