/**
 * How a BIZ function is declared. One entry says everything about a function once: arguments, result, words in
 * both languages, definition, source, example and the metric it runs. The Excel edge, functions.json, the help
 * pages, the pane and BIZ.EXPLAIN all read it from here.
 */
import type { Argument, ArgumentValue } from "./arguments";
import type { Cell } from "../metrics/values";

export type Language = "en" | "es";

/** Which page of the help a function stands on. */
export type Family =
  | "calendar"
  | "pacing"
  | "ratios"
  | "decomposition"
  | "signals"
  | "cohort"
  | "linking"
  | "marketplace"
  | "opportunity"
  | "survey"
  | "trust";

/** A word of a result that follows the language of its headers, such as "Total". */
export interface Word {
  readonly word: string;
}

export type ResultCell = Cell | Word | undefined;

/** A header is a key of the entry's `headers` text, or data (a member's name, a period number). */
export type Header = string | { readonly data: string | number | boolean };

export interface ResultTable {
  readonly columns: readonly Header[];
  readonly rows: readonly (readonly ResultCell[])[];
}

export interface RunContext {
  /** The language of the result's headers and words; English unless the `headers` argument says "es". */
  readonly language: Language;
}

type Arguments = Readonly<Record<string, Argument<unknown, boolean>>>;

export type ArgumentValues<A extends Arguments> = { readonly [K in keyof A]: ArgumentValue<A[K]> };

/** What one field of a one-row result may hold; null or NaN is "no answer for this field". */
export type FieldValue = number | string | null;

/** What a function of named fields returns; `more` holds columns that only `output` = "all" shows. */
export interface FieldsRow {
  readonly more?: readonly { readonly header: Header; readonly value: FieldValue }[];
  readonly [field: string]: unknown;
}

/**
 * - "scalar": one value
 * - "fields": one row of named fields; the first is the default, the `output` argument picks another or "all". One that
 *   is missing is #N/A by itself, but blank where `blank` names it: there that is an answer
 * - "table": rows and columns under a header row
 * - "column": n × 1, never a header
 */
export type ResultShape<F extends string> =
  { readonly kind: "scalar" | "table" | "column" } | FieldsResult<F>;

export interface FieldsResult<F extends string = string> {
  readonly kind: "fields";
  readonly fields: readonly F[];
  readonly blank?: readonly F[];
}

interface Result<F extends string> {
  scalar: number | string | boolean;
  column: readonly ResultCell[];
  table: ResultTable;
  fields: Readonly<Record<F, FieldValue>> & Pick<FieldsRow, "more">;
}

export interface FunctionText<A extends string, F extends string = string> {
  /** One sentence: what it answers. Shown by Excel while typing. */
  readonly summary: string;
  /** The rule in full, with the convention chosen. */
  readonly definition: string;
  readonly arguments: Readonly<Record<A, string>>;
  /** Words of header keys, field names and `Word`s. */
  readonly headers?: Readonly<Record<F | string, string>>;
}

export interface Example {
  /** As typed into a cell, with literal arrays for ranges. */
  readonly formula: string;
  /** The result as Excel would show it, cell by cell; a test evaluates the formula and compares to 1e-9. */
  readonly result: Cell | readonly (readonly Cell[])[];
}

export interface FunctionEntry<
  A extends Arguments = Arguments,
  K extends keyof Result<F> = keyof Result<string>,
  F extends string = string,
> {
  readonly name: string;
  readonly family: Family;
  readonly args: A;
  readonly result: ResultShape<F> & { readonly kind: K };
  readonly text: Readonly<Record<Language, FunctionText<Extract<keyof A, string>, F>>>;
  /** Whose definition it follows: a publication, a program, or "closed form". */
  readonly source: string;
  readonly example: Example;
  run(args: ArgumentValues<A>, context: RunContext): Result<F>[K];
}

/** An entry whose own argument types are forgotten: what a list of all functions holds. */
export type AnyEntry = FunctionEntry<Arguments, keyof Result<string>, string>;

/** Declares a function; the types of `run`'s arguments follow from `args`. */
export function defineFunction<A extends Arguments, const F extends string, K extends keyof Result<F>>(
  entry: FunctionEntry<A, K, F>,
): AnyEntry {
  return entry as unknown as AnyEntry;
}
