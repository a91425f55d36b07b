/** What the columns of a checked range are, from their headers and a sample of their cells. */
import { looksNumeric, textDate } from "./cell-text";
import { isDateName, isKeyName, isNumberedName, type CheckRules } from "./check-rules";
import { isBlank, normaliseKey, type Cell } from "./values";

export type Cells = readonly (readonly Cell[])[];

export interface ColumnProfile {
  /** Its header, or its number from 1. */
  readonly name: string | number;
  readonly isDate: boolean;
  /** Digits in it are a name (an id, a telephone, one of many names), so that digits as text are right. */
  readonly isNumbered: boolean;
  readonly isEmpty: boolean;
}

/** Enough rows to tell what a column is. */
const SAMPLE = 1000;
/** 2000-01-01 to 2049-12-31: whole numbers that are dates even without a header that says so. */
const RECENT = { from: 36526, to: 54788 } as const;
/** 1927 to 2100: what a column called a date may hold. */
const PLAUSIBLE = { from: 10000, to: 73415 } as const;

export function profileColumns(cells: Cells, rules: CheckRules): ColumnProfile[] {
  const first = rules.header ? 1 : 0;
  return (cells[0] ?? []).map((title, column) => {
    const sample = sampleOf(cells, column, first);
    const header = rules.header ? title : null;
    return {
      name: typeof header === "string" && header.trim() !== "" ? header.trim() : column + 1,
      isDate: rules.dates?.includes(column) || looksLikeDates(sample, header),
      isNumbered: isNumberedName(header) || holdsNames(sample),
      isEmpty: sample.length === 0,
    };
  });
}

/** The first cells that are not blank. */
function sampleOf(cells: Cells, column: number, first: number): Cell[] {
  const sample: Cell[] = [];
  for (let row = first; row < cells.length && sample.length < SAMPLE; row++) {
    const cell = cells[row]?.[column];
    if (!isBlank(cell)) sample.push(cell as Cell);
  }
  return sample;
}

/** Mostly texts that are no numbers: 7033745709 among 45973912ab and d12f00a3c1 is a name too. */
function holdsNames(sample: readonly Cell[]): boolean {
  return sample.filter((cell) => typeof cell === "string" && !looksNumeric(cell)).length > sample.length / 2;
}

function looksLikeDates(sample: readonly Cell[], header: Cell): boolean {
  const texts = sample.filter((cell) => typeof cell === "string" && textDate(cell) !== undefined).length;
  const span = isDateName(header) ? PLAUSIBLE : RECENT;
  const numbers = sample.filter(
    (cell) => typeof cell === "number" && cell >= span.from && cell <= span.to,
  ).length;
  if (sample.length === 0 || texts + numbers < sample.length / 2) return false;
  if (texts > 0 || isDateName(header)) return true;
  // Numbers under no header: an ordered run of whole days. An amount hardly ever is.
  const isRun = (cell: Cell, i: number) =>
    Number.isInteger(cell) && (i === 0 || (cell as number) >= (sample[i - 1] as number));
  return header === null && sample.length > 1 && sample.every(isRun);
}

/** Columns that identify a row: named by the rules, or the first column when it looks like an id. */
export function keyColumns(
  cells: Cells,
  rules: CheckRules,
  columns: readonly ColumnProfile[],
): (readonly number[])[] {
  if (rules.keys) return [...rules.keys];
  const first = columns[0];
  if (!first || first.isDate) return [];
  const sample = sampleOf(cells, 0, rules.header ? 1 : 0);
  const named = rules.header && isKeyName(first.name);
  if (!named && !sample.every((cell) => typeof cell === "string")) return [];
  const distinct = new Set(sample.map((cell) => normaliseKey(cell as string))).size;
  // A field such as the category repeats; an id that an export holds twice does so in a few rows.
  const least = sample.length <= 100 ? 0.5 : 0.9;
  return distinct >= least * sample.length ? [[0]] : [];
}
