/** Parameters of a model that a person gives instead of having them fitted. */
import { invalid, type NumberColumn } from "./values";

/** Shapes and scales beyond these are no model of anything, and out of reach of double precision. */
const LEAST = 1e-12;
const MOST = 1e12;

/** @throws value: not as many numbers above 0 as the model has parameters */
export function readParameters(given: NumberColumn, names: readonly string[]): number[] {
  const expected = { count: names.length, names: names.join(", ") };
  if (given.length !== names.length) throw invalid("paramsLength", { ...expected, given: given.length });
  return Array.from(given, (value, i) => {
    if (value >= LEAST && value <= MOST) return value;
    throw invalid("paramsPositive", { ...expected, name: names[i] as string });
  });
}
