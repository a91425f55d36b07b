/** Members of a spilled table by the size of their change: the n-th gain, the n-th loss. */
import type { RangePlace } from "../../address";
import type { Layout } from "../../layout";
import { STYLE } from "../../theme";

/** So many gains and so many losses are shown. */
export const EACH_WAY = 5;

export interface Ranking {
  /** Rows of members, headers left out. */
  readonly rows: RangePlace;
  /** One value a row that no other row has: the change less a trace of the row's number. */
  readonly rank: RangePlace;
}

/** Places the ranks in the column after the rows; `isMember` tells members from a total under them. */
export function placeRanking(sheet: Layout, rows: RangePlace, change: number, isMember?: string): Ranking {
  const changes = part(sheet, rows, change);
  const kept = isMember === undefined ? `ISNUMBER(${changes})` : `ISNUMBER(${changes})*${isMember}`;
  const zone = { row: rows.row, column: rows.column + rows.columns, rows: rows.rows, columns: 1 };
  const rank = sheet.spill(zone, `IF(${kept},${changes}-ROW(${changes})*1E-9,"")`, STYLE.feed);
  return { rows, rank };
}

/** One column of the rows. */
export function part(sheet: Layout, rows: RangePlace, offset: number): string {
  return sheet.ref({ ...rows, column: rows.column + offset, columns: 1 });
}

export interface Nth {
  readonly side: "gains" | "losses";
  /** From 1. */
  readonly n: number;
  /** Column of the change. */
  readonly change: number;
  /** Column that is asked for. */
  readonly offset: number;
}

/** A value of the member with the n-th largest gain or loss; blank where there are fewer. */
export function nthFormula(sheet: Layout, { rows, rank }: Ranking, { side, n, change, offset }: Nth): string {
  const ranks = sheet.ref(rank);
  const found = `MATCH(${side === "gains" ? "LARGE" : "SMALL"}(${ranks},${n}),${ranks},0)`;
  const value = `INDEX(${part(sheet, rows, offset)},${found})`;
  if (offset === change) return `IFERROR(IF(${value}${side === "gains" ? ">" : "<"}0,${value},""),"")`;
  const movement = `INDEX(${part(sheet, rows, change)},${found})`;
  return `IFERROR(IF(${movement}${side === "gains" ? ">" : "<"}0,${value},""),"")`;
}

/** What fits the three columns of a name. */
const LONGEST_NAME = 34;

/** A long name ends in "…" rather than under its neighbour. */
export function shortened(name: string): string {
  return `IF(LEN(${name})>${LONGEST_NAME},LEFT(${name},${LONGEST_NAME - 1})&"…",${name})`;
}
