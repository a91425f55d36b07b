/**
 * The kinds of argument a BIZ function can take. A kind says what the metric receives; the Excel edge
 * (src/functions) turns cells into it and words every refusal.
 */
import { GRAINS } from "../metrics/dates";
import { AGGREGATIONS } from "../metrics/group";
import type { Cell, DateColumn, KeyColumn, NumberColumn } from "../metrics/values";

export type ArgumentKind =
  | "number"
  | "text"
  | "flag"
  | "date"
  | "word"
  | "numbers"
  | "dates"
  | "keys"
  | "members"
  | "texts"
  | "matrix"
  | "dimensions"
  | "cells"
  | "any";

/** A rectangle of numbers, row by row; NaN is missing. */
export interface NumberMatrix {
  readonly rows: number;
  readonly columns: number;
  readonly values: Float64Array;
}

/** Columns of members under their headers, all of the same length. */
export interface Dimensions {
  readonly names: readonly string[];
  readonly columns: readonly KeyColumn[];
  readonly rows: number;
}

export interface ArgumentOptions {
  /** Vectors of one function with the same group must have one length; their blank tails are trimmed together. */
  readonly aligned?: string;
  /** Bounds of a number, inclusive. */
  readonly min?: number;
  readonly max?: number;
  readonly integer?: boolean;
  /**
   * For numbers: the argument that holds the aggregation word. Under "count" and "distinct" the cells may be ids or
   * any text too, and the column holds a number for each different one.
   */
  readonly countedBy?: string;
  /** For numbers: a single cell is handed on as a number and not as a column of one. */
  readonly orOne?: boolean;
  /** For numbers: a text in the first cell is their header and is passed over. */
  readonly headed?: boolean;
  /** May be left out in the middle of a repeated group (BIZ.SQL's tables). */
  readonly repeating?: boolean;
}

export interface Argument<T, Optional extends boolean> extends ArgumentOptions {
  readonly kind: ArgumentKind;
  readonly optional: Optional;
  readonly words?: readonly string[];
  readonly fallback?: T;
}

export type ArgumentValue<X> =
  X extends Argument<infer T, infer O> ? (O extends true ? T | undefined : T) : never;

type Needed<T> = Argument<T, false>;

function needed<T>(kind: ArgumentKind, options: ArgumentOptions = {}, words?: readonly string[]): Needed<T> {
  return { kind, optional: false, ...options, ...(words ? { words } : {}) };
}

/** One number. */
export const number = (options?: ArgumentOptions) => needed<number>("number", options);
/** One text; numbers are taken as their text. */
export const text = (options?: ArgumentOptions) => needed<string>("text", options);
/** TRUE or FALSE. */
export const flag = () => needed<boolean>("flag");
/** One date: a serial or ISO text. */
export const date = () => needed<number>("date");
/** One of the listed words, without case. */
export const word = <const W extends string>(words: readonly W[]) => needed<W>("word", {}, words);
/** A vector of numbers, NaN where blank; text that looks like a number is refused with its position. */
export const numbers = (options?: ArgumentOptions) => needed<NumberColumn>("numbers", options);
/** One number or a vector of them: what ten thousand cells may call with one number each. */
export const amounts = (options?: ArgumentOptions) =>
  needed<number | NumberColumn>("numbers", { ...options, orOne: true });
/** A vector of dates, NaN where blank. */
export const dates = (options?: ArgumentOptions) => needed<DateColumn>("dates", options);
/** A vector of ids; a blank one has code -1 and its row is skipped by the metric. */
export const keys = (options?: ArgumentOptions) => needed<KeyColumn>("keys", options);
/** A vector of members (category, channel …); a blank one is the member "(blank)", so no code is -1. */
export const members = (options?: ArgumentOptions) => needed<KeyColumn>("members", options);
/** A vector of texts, "" where blank. */
export const texts = (options?: ArgumentOptions) => needed<readonly string[]>("texts", options);
/** A rectangle of numbers. */
export const matrix = (options?: ArgumentOptions) => needed<NumberMatrix>("matrix", options);
/** One column of members for each dimension, under a header row; aligns with vectors by the rows below it. */
export const dimensions = (options?: ArgumentOptions) => needed<Dimensions>("dimensions", options);
/** A rectangle of cells as they are, error cells refused, trailing blank rows trimmed. */
export const cells = (options?: ArgumentOptions) => needed<readonly (readonly Cell[])[]>("cells", options);
/** A rectangle of cells as they are, error values included as their text (for BIZ.CHECK). */
export const any = (options?: ArgumentOptions) => needed<readonly (readonly Cell[])[]>("any", options);

/** May be left out; the metric gets undefined, or the fallback when there is one. */
export function optional<T>(argument: Needed<T>): Argument<T, true>;
export function optional<T>(argument: Needed<T>, fallback: NoInfer<T>): Argument<T, false>;
export function optional<T>(argument: Needed<T>, fallback?: T): Argument<T, boolean> {
  return fallback === undefined ? { ...argument, optional: true } : { ...argument, optional: true, fallback };
}

export const grain = () => word(GRAINS);
export const aggregation = () => optional(word(AGGREGATIONS), "sum");
/** Last month of the fiscal year, 1–12. */
export const fiscalYearEnd = () => optional(number({ min: 1, max: 12, integer: true }), 12);
/** Last weekday of a week, 1 = Sunday … 7 = Saturday. */
export const weekEnd = () => optional(number({ min: 1, max: 7, integer: true }), 7);
