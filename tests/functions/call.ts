/** Calls a BIZ function as Excel would, from the catalogue, for tests. */
import { CATALOGUE } from "../../src/catalogue";
import { argumentNames, evaluate, type Outcome } from "../../src/functions/evaluate";

/** @param args by position, or by name with the rest left out */
export function biz(name: string, args: readonly unknown[] | Readonly<Record<string, unknown>>): Outcome {
  const entry = CATALOGUE.find((candidate) => candidate.name === name);
  if (!entry) throw new Error(`no BIZ.${name} in the catalogue`);
  if (Array.isArray(args)) return evaluate(entry, args, "en");
  const byName = args as Readonly<Record<string, unknown>>;
  const names = argumentNames(entry);
  const unknown = Object.keys(byName).filter((key) => !names.includes(key));
  if (unknown.length > 0) throw new Error(`BIZ.${name} has no argument ${unknown.join(", ")}`);
  return evaluate(
    entry,
    names.map((key) => byName[key] ?? null),
    "en",
  );
}

/** The value of a call that must succeed. */
export function value(name: string, args: readonly unknown[] | Readonly<Record<string, unknown>>): unknown {
  const outcome = biz(name, args);
  if (!outcome.ok) throw new Error(`BIZ.${name}: ${outcome.error} ${outcome.message}`);
  return outcome.value;
}

export const column = (values: readonly unknown[]): unknown[][] => values.map((each) => [each]);
