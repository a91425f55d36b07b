/**
 * One call of a BIZ function, from what Excel hands over to what it takes back. Never throws, never returns NaN,
 * Infinity, undefined or null, and knows no Office.
 */
import type { AnyEntry } from "../catalogue/define";
import { errorText, fill, type Language } from "../i18n/text";
import { invalid, MetricError } from "../metrics/values";
import { readArguments } from "./arguments";
import type { Given } from "./cells";
import { readExtra } from "./extra";
import { planOf } from "./plan";
import { shape, type Output, type Rows } from "./results";

export { argumentNames } from "./plan";

export type Outcome =
  | { readonly ok: true; readonly value: Output | Rows }
  | { readonly ok: false; readonly error: "#VALUE!" | "#N/A"; readonly message: string };

/** Evaluates `entry`; `language` is that of error messages, never of results. */
export function evaluate(entry: AnyEntry, given: readonly Given[], language: Language): Outcome {
  try {
    const plan = planOf(entry);
    if (given.length > plan.names.length) {
      throw invalid("tooManyArguments", { name: entry.name, given: given.length, most: plan.names.length });
    }
    const values = readArguments(plan, given, language);
    const extra = readExtra(entry, plan, given, language);
    const result = entry.run(values as never, extra);
    return { ok: true, value: shape(entry, result, extra) };
  } catch (error) {
    return failure(entry, error, language);
  }
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
