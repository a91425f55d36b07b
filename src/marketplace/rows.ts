/** Which rows of a table are used, and why the others are not: rows in = used + left out. */
import { toIsoDate } from "../metrics/dates";
import type { Cell, DateColumn } from "../metrics/values";
import type { Slip } from "./columns";
import type { LeftOut, RowAccount } from "./findings";
import { isEmpty } from "./grid";
import type { DateSlip } from "./read-dates";
import type { SourceTable } from "./tables";

/** A row's fate: 0 = usable, otherwise the place of its reason in this list. */
export const ROW_REASONS = [
  "used",
  "blankRow",
  "totalRow",
  "noDate",
  "badDate",
  "dateRefused",
  "noValue",
  "textNumber",
  "textValue",
  "errorCell",
  "noKey",
  "duplicateKey",
  "noPeriod",
  "noText",
  "tableIncomplete",
  "noAction",
  "unknownCondition",
] as const;
export type RowReason = (typeof ROW_REASONS)[number];

const CODE = Object.fromEntries(ROW_REASONS.map((reason, code) => [reason, code])) as Record<
  RowReason,
  number
>;

export function codeOfReason(reason: RowReason): number {
  return CODE[reason];
}

const TOTAL = /^\s*(grand\s+|gran\s+)?(sub)?totals?(es|is)?\b|^\s*(suma|soma)\b/i;

/** For a row that cannot be used: is it empty, or a total under the table, rather than a fault? */
export function plainReason(source: SourceTable, row: number, otherwise: RowReason): RowReason {
  const cells: readonly Cell[] = source.rows[row] ?? [];
  let empty = true;
  for (const cell of cells) {
    if (isEmpty(cell)) continue;
    empty = false;
    if (typeof cell === "string" && TOTAL.test(cell)) return "totalRow";
  }
  return empty ? "blankRow" : otherwise;
}

export function reasonOfDate(fault: DateSlip | undefined): RowReason {
  return fault === undefined ? "noDate" : fault === "error" ? "errorCell" : "badDate";
}

export function reasonOfNumber(fault: Slip | undefined): RowReason {
  if (fault === undefined) return "noValue";
  return fault === "error" ? "errorCell" : fault === "textNumber" ? "textNumber" : "textValue";
}

/** Counts the reasons; rows dated after `asOf` are left out too where it is given. */
export function accountOf(
  table: string,
  reasons: Uint8Array,
  later?: { readonly dates: DateColumn; readonly asOf: number },
): RowAccount {
  const counts = new Array<number>(ROW_REASONS.length).fill(0);
  let afterAsOf = 0;
  for (let row = 0; row < reasons.length; row++) {
    const reason = reasons[row] as number;
    if (reason === 0 && later && (later.dates[row] as number) > later.asOf) afterAsOf++;
    else counts[reason] = (counts[reason] as number) + 1;
  }
  const leftOut: LeftOut[] = ROW_REASONS.slice(1)
    .map((code) => ({ code, count: counts[CODE[code]] as number, parameters: {} }))
    .filter(({ count }) => count > 0);
  if (later && afterAsOf > 0) {
    leftOut.push({ code: "afterAsOf", count: afterAsOf, parameters: { asOf: toIsoDate(later.asOf) } });
  }
  return { table, rows: reasons.length, used: counts[0] as number, leftOut };
}

/** The account of a dated table up to an as-of date of the reader's choice. */
export function accountAsOf(
  table: { readonly source: SourceTable; readonly reasons: Uint8Array; readonly dates: DateColumn },
  asOf: number,
): RowAccount {
  return accountOf(table.source.id, table.reasons, { dates: table.dates, asOf });
}
