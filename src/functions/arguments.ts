/** The arguments of one call: what was given → what the metric receives. */
import type { Argument } from "../catalogue/arguments";
import { invalid, BLANK_MEMBER } from "../metrics/values";
import type { Aggregation } from "../metrics/group";
import type { Language } from "../i18n/text";
import type { Given, Grid } from "./cells";
import type { Plan, Slot } from "./plan";
import { readAny, readCells, readDimensions, readMatrix, toDimensions } from "./rectangles";
import { onlyCell, readScalar } from "./scalars";
import {
  isBlankCell,
  readCountable,
  readDates,
  readKeys,
  readNumbers,
  readTexts,
  toVector,
  type Vector,
} from "./vectors";

type Values = Record<string, unknown>;

/**
 * Ten thousand cells may call a scalar function at once, so a number where a number is expected goes straight through;
 * everything else takes the careful way.
 */
export function readArguments(plan: Plan, given: readonly Given[], language: Language): Values {
  const values: Values = { ...plan.fallbacks };
  const { slots } = plan;
  let vectors: Map<Slot, Vector> | undefined;
  for (let i = 0; i < slots.length; i++) {
    const slot = slots[i] as Slot;
    const cells = Array.isArray(given[i]) ? unwrap(slot, given[i]) : given[i];
    if (isStraight(slot, cells)) values[slot.name] = cells;
    else if ((cells === null || cells === undefined) && slot.argument.optional) continue;
    else if (slot.isScalar) readOne(slot, cells, values, language);
    else if (isGiven(slot, cells)) {
      if (slot.isAligned) (vectors ??= new Map()).set(slot, vectorOf(slot, toGrid(cells)));
      else if (slot.isVector) values[slot.name] = readAlone(slot, toGrid(cells), language);
      else values[slot.name] = readRectangle(slot, toGrid(cells), language);
    }
  }
  if (vectors) readVectors(withColumnsOfOne(slots, vectors, values), values, language);
  return values;
}

/** One number beside a column is a column of one, so that their lengths are compared. */
function withColumnsOfOne(slots: readonly Slot[], vectors: ReadonlyMap<Slot, Vector>, values: Values) {
  const all = new Map<Slot, Vector>();
  for (const slot of slots) {
    const one = slot.argument.orOne ? values[slot.name] : undefined;
    const vector = vectors.get(slot) ?? (typeof one === "number" ? toVector(slot.name, [[one]]) : undefined);
    if (vector) all.set(slot, vector);
  }
  return all;
}

function unwrap({ name, argument, isScalar }: Slot, given: Given): Given {
  if (isScalar) return onlyCell(name, given);
  const row = argument.orOne && Array.isArray(given) && given.length === 1 ? (given[0] as Given) : undefined;
  const cell = Array.isArray(row) && row.length === 1 ? (row[0] as Given) : undefined;
  return typeof cell === "number" ? cell : given;
}

function isStraight({ least, most, isWhole }: Slot, cell: Given): boolean {
  return typeof cell === "number" && cell >= least && cell <= most && (!isWhole || Math.floor(cell) === cell);
}

function readOne({ name, argument }: Slot, cell: Given, values: Values, language: Language): void {
  if (!isBlankCell(cell)) values[name] = readScalar(name, argument, cell, language);
  else if (!argument.optional) throw invalid("required", { argument: name });
}

export function toGrid(given: Given): Grid {
  if (!Array.isArray(given)) return [[given]];
  return Array.isArray(given[0]) ? (given as Grid) : [given as readonly Given[]];
}

/** A vector that is needed and was given is one blank cell, not an omission: it may be the member "(blank)". */
function isGiven({ name, argument, isVector }: Slot, cells: Given): boolean {
  const isOmitted =
    isBlankCell(cells) || (Array.isArray(cells) && cells.length === 1 && isBlankOne(cells[0]));
  if (!isOmitted || (isVector && Array.isArray(cells) && !argument.optional)) return true;
  if (!argument.optional) throw invalid(isVector ? "empty" : "required", { argument: name });
  return false;
}

function isBlankOne(row: Given): boolean {
  return Array.isArray(row) ? row.length === 1 && isBlankCell(row[0]) : isBlankCell(row);
}

function vectorOf({ name, argument }: Slot, grid: Grid): Vector {
  return argument.kind === "dimensions" ? toDimensions(name, grid) : toVector(name, grid, argument.headed);
}

/** A vector that no other one has to match in length. */
function readAlone(slot: Slot, grid: Grid, language: Language): unknown {
  const vector = vectorOf(slot, grid);
  if (vector.filled === 0) throw invalid("empty", { argument: slot.name });
  return readVector(slot.argument, vector, vector.filled, language);
}

function readRectangle({ name, argument }: Slot, grid: Grid, language: Language): unknown {
  if (argument.kind === "matrix") return readMatrix(name, grid, language);
  return argument.kind === "any" ? readAny(grid) : readCells(name, grid, language);
}

const COUNTING: ReadonlySet<unknown> = new Set<Aggregation>(["count", "distinct"]);

function readVectors(vectors: ReadonlyMap<Slot, Vector>, values: Values, language: Language): void {
  const lengths = alignedLengths(vectors);
  for (const [{ name, argument }, vector] of vectors) {
    const length = lengths.get(vector) ?? vector.filled;
    values[name] = COUNTING.has(values[argument.countedBy ?? ""])
      ? readCountable(vector, length, language)
      : readVector(argument, vector, length, language);
  }
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
    case "dimensions":
      return readDimensions(vector, length, language);
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
function alignedLengths(vectors: ReadonlyMap<Slot, Vector>): Map<Vector, number> {
  const groups = new Map<string, Vector[]>();
  for (const [{ name, argument }, vector] of vectors) {
    const group = argument.aligned ?? name;
    groups.set(group, [...(groups.get(group) ?? []), vector]);
  }
  const lengths = new Map<Vector, number>();
  for (const group of groups.values()) {
    const length = Math.max(...group.map((vector) => vector.filled));
    const first = group[0] as Vector;
    if (length === 0) throw invalid("empty", { argument: first.argument });
    const longest = group.find((vector) => vector.filled === length) as Vector;
    const at = group.indexOf(longest);
    // The neighbour in the formula is the one that a person compares it with.
    const short = [...group.slice(0, at).reverse(), ...group.slice(at)].find(({ given }) => given < length);
    if (short) {
      const [a, b] = group.indexOf(short) < at ? [short, longest] : [longest, short];
      throw invalid("lengthsDiffer", {
        first: a.argument,
        firstLength: a.given,
        second: b.argument,
        secondLength: b.given,
      });
    }
    for (const vector of group) lengths.set(vector, length);
  }
  return lengths;
}
