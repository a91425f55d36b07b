/** Where a reader can see a figure: the columns that were read, and a native formula that computes it from them. */
import type { ColumnPlace, Marketplace } from "../../marketplace/model";
import type { Meaning } from "../../marketplace/roles";
import type { Window } from "../evaluate";
import type { Dimension, Evidence, Segment } from "./decision";
import { columnRange, filledTerm, termOf, type Term } from "./evidence-terms";
import { holdsNumbers, leavesOutAlike, placeOf } from "./evidence-readable";

/** A column summed over the rows of a segment. */
export interface Sum {
  readonly table: "sales" | "traffic";
  readonly column: Meaning;
  readonly segment: Segment;
  /** Only rows in which this field is filled: sales that a creator carried. */
  readonly filled?: Dimension;
}

export interface FigureRequest {
  /** Name of the figure in the decision's facts. */
  readonly fact: string;
  readonly window: Window;
  readonly sum: Sum;
  /** Divided by this sum over the same days. */
  readonly over?: Sum;
}

/** Days by which a 1904 workbook's cells are lower than the model's dates. */
const DAYS_1904 = 1462;

/** Undefined where the table is not there; without a formula where none says it as the model reads it. */
export function evidenceOf(
  marketplace: Marketplace,
  { fact, window, sum, over }: FigureRequest,
): Evidence | undefined {
  const sums = [sum, ...(over ? [over] : [])].map((each) => partOf(marketplace, each, window));
  if (sums.some((each) => each === undefined)) return undefined;
  const parts = sums as Part[];
  const formulas = parts.map(({ formula }) => formula);
  return {
    role: sum.table,
    fact,
    cells: [...new Set(parts.flatMap(({ cells }) => cells))],
    formula: formulas.includes(undefined) ? undefined : `=${formulas.join("/")}`,
  };
}

interface Part {
  readonly cells: readonly string[];
  readonly formula: string | undefined;
}

function partOf(marketplace: Marketplace, sum: Sum, window: Window): Part | undefined {
  const table = marketplace[sum.table];
  const values = table && placeOf(table, sum.column);
  const dates = table && placeOf(table, "date");
  if (!values || !dates) return undefined;
  const shift = marketplace.dateSystem === 1904 ? DAYS_1904 : 0;
  const days = { from: window.from - shift, to: window.to - shift };
  const terms = [
    ...sum.segment.map((member) => termOf(marketplace, table, member)),
    ...(sum.filled ? [filledTerm(table, sum.filled)] : []),
  ];
  const known = terms.filter((term) => term !== undefined);
  const isReadable =
    known.length === terms.length &&
    holdsNumbers(table, "date") &&
    holdsNumbers(table, sum.column) &&
    leavesOutAlike(table);
  return {
    cells: [...new Set([dates, values].map(columnRange).concat(known.flatMap(({ cells }) => cells)))],
    formula: isReadable ? formulaOf({ dates, values, days }, known) : undefined,
  };
}

interface Columns {
  readonly dates: ColumnPlace;
  readonly values: ColumnPlace;
  readonly days: Window;
}

/** Times of day count towards their day, hence "before the day after". */
function formulaOf({ dates, values, days }: Columns, terms: readonly Term[]): string | undefined {
  const [date, value] = [columnRange(dates), columnRange(values)];
  const entities = terms.flatMap((term) => term.entities ?? []);
  // One list of ids a formula; two would be a table of all their pairs.
  if (new Set(entities.map(({ ids }) => ids)).size > 1) return undefined;
  if (terms.some(({ pair, isOdd }) => pair === undefined || isOdd)) {
    const exact = terms.flatMap(({ rows }) => rows ?? []);
    const inDays = `(${date}>=${days.from})*(${date}<${days.to + 1})`;
    if (exact.length === terms.length) return `SUMPRODUCT(${[inDays, ...exact].join("*")},${value})`;
    if (terms.some(({ pair }) => pair === undefined)) return undefined;
  }
  const pairs = [...new Set(terms.flatMap(({ pair }) => pair ?? []))];
  const window = `${date},">=${days.from}",${date},"<${days.to + 1}"`;
  const total = `SUMIFS(${[value, window, ...pairs].join(",")})`;
  if (entities.length === 0) return total;
  return `SUMPRODUCT(${entities.map(({ is }) => is).join("*")}*${total})`;
}
