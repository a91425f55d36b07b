/**
 * Formulas as people type them ("=BIZ.PACING(A1,B1)", "=XLOOKUP(…)") and as files hold them
 * ("_xldudf_BIZ_PACING(A1,B1)", "_xlfn.XLOOKUP(…)"), both ways.
 */
import { FUTURE_FUNCTIONS, WORKSHEET_ONLY } from "./function-names";

/** A quoted text, a quoted sheet name, a bracketed column or workbook, or a name with what may follow it. */
const TOKEN =
  /"(?:[^"]|"")*"|'(?:[^']|'')*'|\[(?:[^[\]']|'.|\[(?:[^[\]']|'.)*\])*\]|[\p{L}_\\$][\p{L}\p{N}_.\\$]*(\s*\()?/gu;

/** Applies `change` to every bare name; `call` tells whether an opening bracket follows. */
function mapNames(formula: string, change: (name: string, call: boolean) => string): string {
  return formula.replace(TOKEN, (token: string, bracket: string | undefined) => {
    if (/^["'[]/.test(token)) return token;
    const name = bracket === undefined ? token : token.slice(0, -bracket.length);
    return change(name, bracket !== undefined) + (bracket ?? "");
  });
}

const PREFIXES = /^(?:_xlfn\.|_xlws\.|_xlpm\.|_xludf\.)+/i;
const STORED_FUNCTION = /^_xldudf_BIZ_/i;

/** Excel names functions in capitals, whatever wrote the file. */
function plainName(name: string, call: boolean): string {
  if (!/^_xl/i.test(name)) return name;
  if (STORED_FUNCTION.test(name)) return name.replace(STORED_FUNCTION, "BIZ.").toUpperCase();
  const plain = name.replace(PREFIXES, "");
  return call && !/^_xlpm\./i.test(name) ? plain.toUpperCase() : plain;
}

/** From a file, without "=", to what Excel shows in its formula bar, with "=". */
export function formulaFromFile(stored: string): string {
  const named = mapNames(stored.trim(), plainName);
  return `=${unwrapCall(unwrapCall(named, "ANCHORARRAY", "", "#"), "SINGLE", "@", "")}`;
}

/** `ANCHORARRAY(A1)` → `A1#`, `SINGLE(A1:A9)` → `@A1:A9`, wherever the argument is one plain reference or call. */
function unwrapCall(formula: string, name: string, before: string, after: string): string {
  const start = findCall(formula, name);
  if (start < 0) return formula;
  const open = start + name.length;
  const close = matchingBracket(formula, open);
  if (close < 0) return formula;
  const inside = formula.slice(open + 1, close);
  return `${formula.slice(0, start)}${before}${inside}${after}${unwrapCall(formula.slice(close + 1), name, before, after)}`;
}

function findCall(formula: string, name: string): number {
  for (const match of formula.matchAll(TOKEN)) if (match[0] === `${name}(`) return match.index;
  return -1;
}

/** Where the bracket opened at `open` closes; -1 when it never does. */
export function matchingBracket(formula: string, open: number): number {
  let depth = 0;
  for (const match of formula.slice(open).matchAll(/"(?:[^"]|"")*"|'(?:[^']|'')*'|[()]/g)) {
    depth += match[0] === "(" ? 1 : match[0] === ")" ? -1 : 0;
    if (depth === 0) return open + match.index;
  }
  return -1;
}

/** From what people type, with or without "=", to what a file holds. `table` is the table that the cell is in. */
export function formulaToFile(formula: string, table?: string): string {
  const body = formula.replace(/^\s*=/, "");
  const marked = wrapAnchors(wrapSingles(thisRow(body, table)));
  const parameters = lambdaParameters(marked);
  return mapNames(marked, (name, call) => {
    const upper = name.toUpperCase();
    if (parameters.has(upper)) return `_xlpm.${name}`;
    if (!call) return name;
    if (upper.startsWith("BIZ.")) return `_xldudf_BIZ_${upper.slice(4)}`;
    if (WORKSHEET_ONLY.has(upper)) return `_xlfn._xlws.${upper}`;
    return FUTURE_FUNCTIONS.has(upper) ? `_xlfn.${upper}` : name;
  });
}

/** `[@GMV]` and `Sales[@[Net GMV]]` are ways of typing `Sales[[#This Row],[GMV]]`. */
function thisRow(formula: string, table: string | undefined): string {
  if (!formula.includes("[@")) return formula;
  return formula.replace(
    /("(?:[^"]|"")*")|([\p{L}_][\p{L}\p{N}_.]*)?\[@(\[[^\]]*\]|[^\]]*)\]/gu,
    (whole, text: string | undefined, name: string | undefined, column: string | undefined) => {
      if (text !== undefined) return whole;
      const bracketed =
        column === undefined || column === "" ? "" : `,${column.startsWith("[") ? column : `[${column}]`}`;
      return `${name ?? table ?? ""}[[#This Row]${bracketed}]`;
    },
  );
}

const SPILL_REFERENCE =
  /("(?:[^"]|"")*")|((?:(?:'(?:[^']|'')*'|[\p{L}_][\p{L}\p{N}_.]*)!)?\$?[A-Z]{1,3}\$?\d{1,7})#(?![\p{L}\p{N}])/giu;

function wrapAnchors(formula: string): string {
  if (!formula.includes("#")) return formula;
  return formula.replace(SPILL_REFERENCE, (whole, text: string | undefined, cell: string) =>
    text === undefined ? `_xlfn.ANCHORARRAY(${cell})` : whole,
  );
}

const OPERAND =
  /^\s*((?:(?:'(?:[^']|'')*'|[\p{L}_][\p{L}\p{N}_.]*)!)?[$\p{L}_][$\p{L}\p{N}_.]*(?::\$?[A-Z]{0,3}\$?\d*)?)(\()?/u;

/** `@x` takes one value of x: `SINGLE(x)` in files. */
function wrapSingles(formula: string): string {
  const at = formula.search(/@(?=(?:[^"]|"[^"]*")*$)/);
  if (at < 0 || formula[at - 1] === "[") return formula;
  const rest = formula.slice(at + 1);
  const operand = OPERAND.exec(rest);
  if (!operand) return formula;
  const end = operand[2] ? matchingBracket(rest, operand[0].length - 1) + 1 : operand[0].length;
  if (end <= 0) return formula;
  return `${formula.slice(0, at)}_xlfn.SINGLE(${rest.slice(0, end)})${wrapSingles(rest.slice(end))}`;
}

/** The names that LET and LAMBDA declare: each other argument of LET but the last, all but the last of LAMBDA. */
function lambdaParameters(formula: string): ReadonlySet<string> {
  const names = new Set<string>();
  for (const match of formula.matchAll(TOKEN)) {
    const call = /^(LET|LAMBDA)\s*\($/i.exec(match[0])?.[1]?.toUpperCase();
    if (call === undefined) continue;
    const open = match.index + match[0].length - 1;
    const close = matchingBracket(formula, open);
    if (close < 0) continue;
    const all = splitArguments(formula.slice(open + 1, close)).slice(0, -1);
    const declared = call === "LET" ? all.filter((_, i) => i % 2 === 0) : all;
    for (const name of declared)
      if (/^[\p{L}_][\p{L}\p{N}_.]*$/u.test(name.trim())) names.add(name.trim().toUpperCase());
  }
  return names;
}

/** The arguments between a call's brackets. */
export function splitArguments(inside: string): string[] {
  const parts: string[] = [];
  let depth = 0;
  let start = 0;
  for (const match of inside.matchAll(/"(?:[^"]|"")*"|'(?:[^']|'')*'|[()[\]{},]/g)) {
    const token = match[0];
    if ("([{".includes(token)) depth++;
    else if (")]}".includes(token)) depth--;
    else if (token === "," && depth === 0) {
      parts.push(inside.slice(start, match.index));
      start = match.index + 1;
    }
  }
  return [...parts, inside.slice(start)];
}
