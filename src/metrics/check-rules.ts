/** What BIZ.CHECK looks for, and how a person narrows it down. */
import { GRAINS, type Grain } from "./dates";
import { invalid, normaliseKey, type Cell } from "./values";

/** In the order in which findings are listed: what breaks a total first. */
export const CHECK_KINDS = [
  "error",
  "duplicate",
  "textNumber",
  "dateOrder",
  "textDate",
  "date1904",
  "longId",
  "gap",
  "blankRow",
  "blank",
] as const;
export type CheckKind = (typeof CHECK_KINDS)[number];

/** The rule words of the `rules` argument. */
const WORDS: Readonly<Record<string, readonly CheckKind[]>> = {
  blanks: ["blank", "blankRow"],
  "text numbers": ["textNumber"],
  errors: ["error"],
  duplicates: ["duplicate"],
  gaps: ["gap"],
  "date order": ["dateOrder", "textDate"],
  "1904": ["date1904"],
  "long ids": ["longId"],
};

const SETTINGS = ["key", "date", "grain", "header"] as const;

export interface CheckRules {
  readonly kinds: ReadonlySet<CheckKind>;
  /** Those of them that the person asked for by name. */
  readonly named: ReadonlySet<CheckKind>;
  /** Each list is one key, of one column or of several together; undefined: the checks find the key. */
  readonly keys: readonly (readonly number[])[] | undefined;
  /** Date columns whose gaps count; undefined: the first one found. */
  readonly dates: readonly number[] | undefined;
  readonly grain: Grain | undefined;
  readonly header: boolean;
}

/**
 * Rules are words, parted by commas, semicolons or cells: the checks to run (all when none is named), and settings
 * `key=order_id`, `key=order_id+line`, `date=day`, `grain=week`, `header=no`; a column is its header or its number.
 *
 * @throws value: a word or a column that is not there
 */
export function readRules(texts: readonly string[], cells: readonly (readonly Cell[])[]): CheckRules {
  const words = texts.flatMap((text) => text.split(/[,;\n]/)).map((word) => word.trim().toLowerCase());
  const named: CheckKind[] = [];
  const settings = new Map<string, string[]>();
  for (const word of words) {
    if (word === "") continue;
    const [name = "", given] = word.split("=", 2).map((part) => part.trim());
    const kinds = WORDS[word];
    if (kinds) named.push(...kinds);
    else if (given && SETTINGS.some((setting) => setting === name)) {
      settings.set(name, [...(settings.get(name) ?? []), given]);
    } else
      throw invalid("ruleUnknown", { found: word, words: [...Object.keys(WORDS), ...SETTINGS].join(", ") });
  }
  const header = headerFrom(settings.get("header")?.[0], cells);
  const columnsOf = (text: string) => text.split("+").map((name) => columnNamed(name.trim(), cells, header));
  return {
    kinds: new Set(named.length > 0 ? named : CHECK_KINDS),
    named: new Set(named),
    keys: settings.get("key")?.map(columnsOf),
    dates: settings.get("date")?.flatMap(columnsOf),
    grain: grainFrom(settings.get("grain")?.[0]),
    header,
  };
}

function headerFrom(given: string | undefined, cells: readonly (readonly Cell[])[]): boolean {
  if (given === undefined) return hasHeader(cells);
  if (["yes", "true", "1"].includes(given)) return true;
  if (["no", "false", "0"].includes(given)) return false;
  throw invalid("ruleUnknown", { found: `header=${given}`, words: "header=yes, header=no" });
}

/** A first row of different texts, none of them a number or date, above at least one more row. */
function hasHeader(cells: readonly (readonly Cell[])[]): boolean {
  const [first = [], second] = cells;
  if (!second) return false;
  const texts = first.filter((cell) => cell !== null && cell !== "");
  const words = texts.filter((cell) => typeof cell === "string" && !/^[\s\d#=+(€$£-]/.test(cell));
  if (words.length === 0 || words.length < texts.length) return false;
  if (new Set(words.map((word) => normaliseKey(word as string))).size < words.length) return false;
  // A single column of texts has a header only when another kind of cell stands below, or when its word is one.
  return (
    first.length > 1 || typeof second[0] !== "string" || /^\s*[\d#]/.test(second[0]) || isKeyName(words[0])
  );
}

function columnNamed(name: string, cells: readonly (readonly Cell[])[], header: boolean): number {
  const titles = cells[0] ?? [];
  const found = header ? titles.findIndex((title) => title !== null && normaliseKey(title) === name) : -1;
  if (found >= 0) return found;
  const number = Number(name);
  if (Number.isInteger(number) && number >= 1 && number <= titles.length) return number - 1;
  throw invalid("ruleColumn", { found: name, columns: titles.length });
}

function grainFrom(given: string | undefined): Grain | undefined {
  if (given === undefined) return undefined;
  const grain = GRAINS.find((each) => each === given);
  if (!grain) throw invalid("ruleUnknown", { found: `grain=${given}`, words: GRAINS.join(", ") });
  return grain;
}

function wordsOf(name: unknown): string {
  return String(name ?? "")
    .normalize("NFKD")
    .replace(/\p{M}/gu, "")
    .replace(/([a-z])([A-Z])/g, "$1 $2")
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, " ")
    .trim();
}

/** A header that names an id: "order_id", "SKU", "Código". */
export function isKeyName(name: unknown): boolean {
  return /\b(id|ids|key|code|sku|ean|gtin|upc|asin|codigo|clave|folio|referencia)\b/.test(wordsOf(name));
}

/** A header under which digits are a name and not an amount. */
export function isNumberedName(name: unknown): boolean {
  return isKeyName(name) || /\b(phone|telefono|zip|postal|postcode|cp|cep)\b/.test(wordsOf(name));
}

export function isDateName(name: unknown): boolean {
  const words = wordsOf(name);
  // "Watch time" is a duration: time alone says nothing, what happened at it does.
  return (
    /\b(date|datetime|timestamp|day|week|month|quarter|period|fecha|dia|semana|mes|trimestre|periodo|data|ds|dt)\b/.test(
      words,
    ) ||
    /\b(pay|paid|payment|order|ordered|create|created|update|updated|ship|shipped|delivered) (time|at)\b/.test(
      words,
    )
  );
}
