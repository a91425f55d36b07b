/** Vectors that belong together: read to one length, or refused by both their names. */
import type { Argument } from "../catalogue/arguments";
import type { Language } from "../i18n/text";
import type { Aggregation } from "../metrics/group";
import { BLANK_MEMBER, invalid } from "../metrics/values";
import type { Slot, Values } from "./plan";
import { readDimensions } from "./rectangles";
import { readCountable, readDates, readKeys, readNumbers, readTexts, toVector, type Vector } from "./vectors";

/** One number beside a column is a column of one, so that their lengths are compared. */
export function withColumnsOfOne(slots: readonly Slot[], vectors: ReadonlyMap<Slot, Vector>, values: Values) {
  const all = new Map<Slot, Vector>();
  for (const slot of slots) {
    const one = slot.argument.orOne ? values[slot.name] : undefined;
    const vector = vectors.get(slot) ?? (typeof one === "number" ? toVector(slot.name, [[one]]) : undefined);
    if (vector) all.set(slot, vector);
  }
  return all;
}

const COUNTING: ReadonlySet<unknown> = new Set<Aggregation>(["count", "distinct"]);

export function readVectors(vectors: ReadonlyMap<Slot, Vector>, values: Values, language: Language): void {
  const lengths = alignedLengths(vectors);
  for (const [{ name, argument }, vector] of vectors) {
    const length = lengths.get(vector) ?? vector.filled;
    values[name] = COUNTING.has(values[argument.countedBy ?? ""])
      ? readCountable(vector, length, language)
      : readVector(argument, vector, length, language);
  }
}

export function readVector(
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
