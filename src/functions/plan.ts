/** What a call needs to know of its function, worked out once and not for each of ten thousand cells. */
import type { Argument } from "../catalogue/arguments";
import type { AnyEntry } from "../catalogue/define";
import type { Language } from "../i18n/text";
import { LAST_SERIAL } from "../metrics/dates";

/** What a metric receives, by argument. */
export type Values = Record<string, unknown>;

type Declared = Argument<unknown, boolean>;

export interface Slot {
  readonly name: string;
  readonly argument: Declared;
  readonly isScalar: boolean;
  readonly isVector: boolean;
  /** A vector that waits for others: for their lengths, or for the word that says how it is counted. */
  readonly isAligned: boolean;
  /** A number between these needs no second look (a whole one where `isWhole`); where no number is wanted, none is. */
  readonly least: number;
  readonly most: number;
  readonly isWhole: boolean;
}

/** The two arguments that the edge adds to a function: which field, and which headers. */
export interface Extra {
  readonly output: string;
  readonly headers: boolean;
  readonly language: Language;
}

export interface Plan {
  readonly slots: readonly Slot[];
  /** Values of the arguments that are left out; all names in their order. */
  readonly fallbacks: Readonly<Record<string, unknown>>;
  /** The function's own arguments and those that the edge adds. */
  readonly names: readonly string[];
  /** What the added arguments say when they are left out. */
  readonly extra: Extra;
}

const SCALARS: ReadonlySet<string> = new Set(["number", "text", "flag", "date", "word"]);
const VECTORS: ReadonlySet<string> = new Set(["numbers", "dates", "keys", "members", "texts", "dimensions"]);

const plans = new WeakMap<AnyEntry, Plan>();
// A column of formulas calls one function over and over.
let latest: { entry: AnyEntry; plan: Plan } | undefined;

export function planOf(entry: AnyEntry): Plan {
  if (latest?.entry === entry) return latest.plan;
  const plan = plans.get(entry) ?? makePlan(entry);
  plans.set(entry, plan);
  latest = { entry, plan };
  return plan;
}

function makePlan(entry: AnyEntry): Plan {
  const slots = Object.entries(entry.args).map(([name, argument]) => ({
    name,
    argument,
    isScalar: SCALARS.has(argument.kind),
    isVector: VECTORS.has(argument.kind),
    isAligned: VECTORS.has(argument.kind) && (argument.aligned ?? argument.countedBy) !== undefined,
    ...straightThrough(argument),
  }));
  const fallbacks = Object.fromEntries(slots.map(({ name, argument }) => [name, argument.fallback]));
  const output = entry.result.kind === "fields" ? (entry.result.fields[0] as string) : "";
  return { slots, fallbacks, names: argumentNames(entry), extra: { output, headers: true, language: "en" } };
}

function straightThrough({
  kind,
  min = -Infinity,
  max = Infinity,
  integer = false,
  orOne = false,
}: Declared) {
  if (kind === "date") return { least: 1, most: LAST_SERIAL, isWhole: true };
  if (kind === "number" || orOne) return { least: min, most: max, isWhole: integer };
  return { least: Infinity, most: -Infinity, isWhole: false };
}

/** All arguments in their order: the entry's own, then `output` and `headers` where its result has them. */
export function argumentNames(entry: AnyEntry): string[] {
  const names = Object.keys(entry.args);
  if (entry.result.kind === "fields") names.push("output");
  if (entry.result.kind === "fields" || entry.result.kind === "table") names.push("headers");
  return names;
}
