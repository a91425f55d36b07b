/**
 * What every metric agrees on: how a missing value, a key and a failure look.
 *
 * - A number column is a Float64Array in which NaN is *missing*. Missing is never zero.
 * - A date column is a Float64Array of whole 1900-system serials in which NaN is blank.
 * - A key column is dictionary-encoded: `codes[row]` indexes `labels`, -1 is blank.
 * - A row whose id or date is blank is skipped by the metrics that group by it.
 */

/** A value as Excel keeps it in one cell; null and "" are both a blank cell. */
export type Cell = number | string | boolean | null;

export type NumberColumn = Float64Array;
export type DateColumn = Float64Array;

/** What a key looks like in the sheet: the first spelling met. */
export type KeyLabel = number | string | boolean;

/** What a blank member (a category, a channel …) is called; a blank id is none and has code -1. */
export const BLANK_MEMBER = "(blank)";

export interface KeyColumn {
  readonly codes: Int32Array;
  /** Different keys: codes run from 0 to count − 1. */
  readonly count: number;
  readonly labels: readonly KeyLabel[];
}

export function keyColumn(codes: Int32Array, labels: readonly KeyLabel[]): KeyColumn {
  return { codes, count: labels.length, labels };
}

/** A row for each label. */
export function oneRowEach(labels: readonly KeyLabel[]): KeyColumn {
  return keyColumn(
    Int32Array.from(labels, (_, code) => code),
    labels,
  );
}

export type ErrorKind = "value" | "unavailable";
export type ErrorParameters = Readonly<Record<string, string | number>>;

/**
 * A failure that a metric can explain: a code with parameters and no words. The Excel edge words it in the
 * reader's language. "value" = an argument is wrong; "unavailable" = the data cannot answer.
 */
export class MetricError extends Error {
  constructor(
    readonly kind: ErrorKind,
    readonly code: string,
    readonly parameters: ErrorParameters = {},
  ) {
    super(`${code} ${JSON.stringify(parameters)}`);
    this.name = "MetricError";
  }
}

/** An argument is wrong: say which, what came, what is expected. Shown as #VALUE!. */
export function invalid(code: string, parameters?: ErrorParameters): MetricError {
  return new MetricError("value", code, parameters);
}

/** The arguments are right but the data cannot answer: say why. Shown as #N/A. */
export function unavailable(code: string, parameters?: ErrorParameters): MetricError {
  return new MetricError("unavailable", code, parameters);
}

export function isMissing(value: number): boolean {
  return value !== value;
}

export function isBlank(cell: unknown): cell is null | undefined | "" {
  return cell === null || cell === undefined || cell === "";
}

/** Keys match as Excel's `=` does: trimmed, without case, and 123 equals "123". */
export function normaliseKey(value: KeyLabel): string {
  return String(value).trim().toLowerCase();
}

/** Sum of the values that are there; missing when none is. */
export function sumPresent(values: NumberColumn): number {
  let total = 0;
  let present = 0;
  for (const value of values) {
    if (isMissing(value)) continue;
    total += value;
    present++;
  }
  return present === 0 ? NaN : total;
}
