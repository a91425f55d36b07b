/** Reads the two arguments that the edge adds to a function. */
import type { AnyEntry } from "../catalogue/define";
import type { Language } from "../i18n/text";
import type { Given } from "./cells";
import type { Extra, Plan } from "./plan";
import { onlyCell, readWord, refuseError } from "./scalars";
import { isBlankCell } from "./vectors";

export function readExtra(entry: AnyEntry, plan: Plan, given: readonly Given[], language: Language): Extra {
  const from = plan.slots.length;
  const [first, second] = [given[from] ?? null, given[from + 1] ?? null];
  if (first === null && second === null) return plan.extra;
  const { result } = entry;
  if (result.kind !== "fields") return { ...plan.extra, ...readHeaders(first, language) };
  const output = onlyCell("output", first);
  refuseError("output", output, language);
  return {
    output: isBlankCell(output) ? plan.extra.output : readWord("output", [...result.fields, "all"], output),
    ...readHeaders(second, language),
  };
}

function readHeaders(given: Given, language: Language): Omit<Extra, "output"> {
  const cell = onlyCell("headers", given);
  if (isBlankCell(cell) || cell === true || cell === 1) return { headers: true, language: "en" };
  if (cell === false || cell === 0) return { headers: false, language: "en" };
  refuseError("headers", cell, language);
  const word = readWord("headers", ["TRUE", "FALSE", "en", "es"], cell);
  return { headers: word !== "FALSE", language: word === "es" ? "es" : "en" };
}
