/** The arguments of one call: what was given → what the metric receives. */
import { invalid } from "../metrics/values";
import type { Language } from "../i18n/text";
import { readVector, readVectors, withColumnsOfOne } from "./align";
import type { Given, Grid } from "./cells";
import type { Plan, Slot, Values } from "./plan";
import { readAny, readCells, readMatrix, toDimensions } from "./rectangles";
import { onlyCell, readScalar } from "./scalars";
import { isBlankCell, toVector, type Vector } from "./vectors";

/**
 * Ten thousand cells may call a scalar function at once, so a number where a number is expected goes straight through;
 * everything else takes the careful way.
 */
export function readArguments(plan: Plan, all: readonly Given[], language: Language): Values {
  const values: Values = { ...plan.fallbacks };
  const { slots, names } = plan;
  let vectors: Map<Slot, Vector> | undefined;
  for (let i = 0; i < slots.length; i++) {
    const slot = slots[i] as Slot;
    const given = all[i];
    if (isStraight(slot, given)) put(values, names, i, given);
    else if ((given === null || given === undefined) && slot.argument.optional) continue;
    else vectors = readOther(slot, given, values, vectors, language);
  }
  if (vectors) readVectors(withColumnsOfOne(slots, vectors, values), values, language);
  return values;
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

/**
 * values[names[i]] = value. In a column of one formula each position always writes the same name, and a statement that
 * does takes a third of the time of one that writes any name. Each spells its position out, or a minifier would make one
 * statement of all.
 */
function put(values: Values, names: readonly string[], i: number, value: unknown): void {
  if (i === 0) values[names[0] as string] = value;
  else if (i === 1) values[names[1] as string] = value;
  else if (i === 2) values[names[2] as string] = value;
  else if (i === 3) values[names[3] as string] = value;
  else if (i === 4) values[names[4] as string] = value;
  else if (i === 5) values[names[5] as string] = value;
  else values[names[i] as string] = value;
}

type Vectors = Map<Slot, Vector>;

/** Everything but a bare number: vectors that wait for one another are added to `vectors`. */
function readOther(
  slot: Slot,
  given: Given,
  values: Values,
  vectors: Vectors | undefined,
  language: Language,
): Vectors | undefined {
  const cells = Array.isArray(given) ? unwrap(slot, given) : given;
  if (isStraight(slot, cells)) values[slot.name] = cells;
  else if (slot.isScalar) readOne(slot, cells, values, language);
  else if (isGiven(slot, cells)) {
    const grid = toGrid(cells);
    if (isUnused(slot, grid)) return vectors;
    if (slot.isAligned) return (vectors ?? new Map<Slot, Vector>()).set(slot, vectorOf(slot, grid));
    if (slot.isVector) values[slot.name] = readAlone(slot, grid, language);
    else values[slot.name] = readRectangle(slot, grid, language);
  }
  return vectors;
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

/** A column that nobody has filled in yet is as good as none. */
function isUnused({ argument, isAligned }: Slot, grid: Grid): boolean {
  return argument.optional === true && !isAligned && grid.every((row) => row.every(isBlankCell));
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
