/**
 * One call of a BIZ function, from what Excel hands over to what it takes back. Never throws, never returns NaN,
 * Infinity, undefined or null, and knows no Office.
 */
import type { Argument } from "../catalogue/arguments";
import type { AnyEntry } from "../catalogue/define";
import type { Aggregation } from "../metrics/group";
import { errorText, fill, type Language } from "../i18n/text";
import { BLANK_MEMBER, invalid, MetricError, unavailable } from "../metrics/values";
import { errorIn, type Given, type Grid } from "./cells";
import { shape, type Output } from "./results";
import { readScalar, readWord } from "./scalars";
import {
  isBlankCell,
  readAny,
  readCells,
  readCountable,
  readDates,
  readKeys,
  readMatrix,
  readNumbers,
  readTexts,
  toVector,
  type Vector,
} from "./vectors";

export type Outcome =
  | { readonly ok: true; readonly value: Output | readonly (readonly Output[])[] }
  | { readonly ok: false; readonly error: "#VALUE!" | "#N/A"; readonly message: string };

/** Evaluates `entry`; `language` is that of error messages, never of results. */
export function evaluate(entry: AnyEntry, given: readonly Given[], language: Language): Outcome {
  try {
    const names = argumentNames(entry);
    if (given.length > names.length) {
      throw invalid("tooManyArguments", { name: entry.name, given: given.length, most: names.length });
    }
    const own = Object.keys(entry.args);
    const values = readArguments(entry, given.slice(0, own.length), language);
    const extra = readExtra(entry, given.slice(own.length));
    const result = entry.run(values as never, { language: extra.language });
    return { ok: true, value: shape(entry, result, extra) };
  } catch (error) {
    return failure(entry, error, language);
  }
}

/** All arguments in their order: the entry's own, then `output` and `headers` where its result has them. */
export function argumentNames(entry: AnyEntry): string[] {
  const names = Object.keys(entry.args);
  if (entry.result.kind === "fields") names.push("output");
  if (entry.result.kind === "fields" || entry.result.kind === "table") names.push("headers");
  return names;
}

function failure(entry: AnyEntry, error: unknown, language: Language): Outcome {
  const known = error instanceof MetricError ? error : undefined;
  const template = known && errorText[language][known.code];
  if (known && template !== undefined) {
    return {
      ok: false,
      error: known.kind === "value" ? "#VALUE!" : "#N/A",
      message: fill(template, known.parameters),
    };
  }
  const detail = error instanceof Error ? error.message : String(error);
  return {
    ok: false,
    error: "#N/A",
    message: fill(errorText[language].internal ?? "", { name: entry.name, detail }),
  };
}

function toGrid(given: Given): Grid {
  return Array.isArray(given)
    ? Array.isArray(given[0])
      ? (given as Grid)
      : [given as readonly Given[]]
    : [[given]];
}

function isOmitted(given: Given): boolean {
  return isBlankCell(given) || (Array.isArray(given) && given.length === 1 && isBlankOne(given[0]));
}

function isBlankOne(row: Given): boolean {
  return Array.isArray(row) ? row.length === 1 && isBlankCell(row[0]) : isBlankCell(row);
}

const VECTORS: ReadonlySet<string> = new Set(["numbers", "dates", "keys", "members", "texts"]);

function readArguments(
  entry: AnyEntry,
  given: readonly Given[],
  language: Language,
): Record<string, unknown> {
  const values: Record<string, unknown> = {};
  const vectors = new Map<string, Vector>();
  Object.entries(entry.args).forEach(([name, argument], i) => {
    const cells = given[i];
    // A vector that is needed and was given is one blank cell, not an omission: it may be the member "(blank)".
    const standsThere = Array.isArray(cells) && VECTORS.has(argument.kind) && !argument.optional;
    if (isOmitted(cells) && !standsThere) {
      if (!argument.optional)
        throw invalid(VECTORS.has(argument.kind) ? "empty" : "required", { argument: name });
      values[name] = argument.fallback;
    } else if (VECTORS.has(argument.kind)) {
      vectors.set(name, toVector(name, toGrid(cells)));
    } else {
      values[name] = readRectangleOrScalar(name, argument, toGrid(cells), language);
    }
  });
  const lengths = alignedLengths(entry, vectors);
  for (const [name, vector] of vectors) {
    const argument = entry.args[name] as Argument<unknown, boolean>;
    const length = lengths.get(name) ?? vector.filled;
    values[name] = COUNTING.has(values[argument.countedBy ?? ""])
      ? readCountable(vector, length, language)
      : readVector(argument, vector, length, language);
  }
  return values;
}

const COUNTING: ReadonlySet<unknown> = new Set<Aggregation>(["count", "distinct"]);

function readRectangleOrScalar(
  name: string,
  argument: Argument<unknown, boolean>,
  grid: Grid,
  language: Language,
) {
  if (argument.kind === "matrix") return readMatrix(name, grid, language);
  if (argument.kind === "cells") return readCells(name, grid, language);
  if (argument.kind === "any") return readAny(grid);
  return readScalar(name, argument, grid, language);
}

function readVector(
  argument: Argument<unknown, boolean>,
  vector: Vector,
  length: number,
  language: Language,
): unknown {
  switch (argument.kind) {
    case "numbers":
      return readNumbers(vector, length, language);
    case "dates":
      return readDates(vector, length, language);
    case "texts":
      return readTexts(vector, length, language);
    case "members":
      return readKeys(vector, length, language, BLANK_MEMBER);
    default:
      return readKeys(vector, length, language);
  }
}

/**
 * The common length of the vectors that must align: up to the last row in which any of them is filled. A vector
 * that was given shorter than that cannot be aligned.
 */
function alignedLengths(entry: AnyEntry, vectors: ReadonlyMap<string, Vector>): Map<string, number> {
  const groups = new Map<string, Vector[]>();
  for (const [name, vector] of vectors) {
    const group = entry.args[name]?.aligned;
    if (group !== undefined) groups.set(group, [...(groups.get(group) ?? []), vector]);
    else if (vector.filled === 0) throw invalid("empty", { argument: name });
  }
  const lengths = new Map<string, number>();
  for (const group of groups.values()) {
    const length = Math.max(...group.map((vector) => vector.filled));
    const first = group[0] as Vector;
    if (length === 0) throw invalid("empty", { argument: first.argument });
    const longest = group.find((vector) => vector.filled === length) as Vector;
    const short = group.find((vector) => vector.given < length);
    if (short) {
      const [a, b] = group.indexOf(short) < group.indexOf(longest) ? [short, longest] : [longest, short];
      throw invalid("lengthsDiffer", {
        first: a.argument,
        firstLength: a.given,
        second: b.argument,
        secondLength: b.given,
      });
    }
    for (const vector of group) lengths.set(vector.argument, length);
  }
  return lengths;
}

interface Extra {
  readonly output: string;
  readonly headers: boolean;
  readonly language: Language;
}

/** The two arguments that the edge adds: which field, and which headers. */
function readExtra(entry: AnyEntry, given: readonly Given[]): Extra {
  const scalars = given.map((cell) => {
    const grid = toGrid(cell);
    const [rows, columns] = [grid.length, grid[0]?.length ?? 0];
    if (rows !== 1 || columns !== 1) throw invalid("oneCellExpected", { argument: "output", rows, columns });
    const value = grid[0]?.[0];
    const error = errorIn(value);
    if (error !== undefined) throw unavailable("errorCell", { argument: "output", cell: "", found: error });
    return value;
  });
  const { result } = entry;
  const fields = result.kind === "fields" ? result.fields : [];
  const [output, headers] = result.kind === "fields" ? scalars : [undefined, scalars[0]];
  return {
    output: isBlankCell(output) ? (fields[0] ?? "") : readWord("output", [...fields, "all"], output),
    ...readHeaders(headers),
  };
}

function readHeaders(given: Given): { headers: boolean; language: Language } {
  if (isBlankCell(given) || given === true || given === 1) return { headers: true, language: "en" };
  if (given === false || given === 0) return { headers: false, language: "en" };
  const word = readWord("headers", ["TRUE", "FALSE", "en", "es"], given);
  return { headers: word !== "FALSE", language: word === "es" ? "es" : "en" };
}
