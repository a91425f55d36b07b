/** Takes the BIZ calls out of a formula, as typed in en-US, and says what each of their arguments is. */
import { parseAddress, type SheetZone } from "./address";

/** An argument with the text that it has in the formula. */
export type CallArgument = { readonly text: string } & (
  | { readonly kind: "value"; readonly value: unknown }
  | { readonly kind: "range"; readonly zone: SheetZone }
  /** "B5#": the cells that the formula in B5 fills. */
  | { readonly kind: "spill"; readonly zone: SheetZone }
  /** "Sales[GMV]", or the whole table without a column. */
  | { readonly kind: "column"; readonly table: string; readonly column: string | undefined }
  | { readonly kind: "name"; readonly name: string }
  | { readonly kind: "call"; readonly call: Call }
  /** Anything else that has to be computed. */
  | { readonly kind: "expression" }
);

export interface Call {
  /** Without "BIZ.", in capitals. */
  readonly name: string;
  readonly args: readonly CallArgument[];
}

const CALL = /BIZ\.([A-Z0-9_.]+)\s*\(/iy;

/** The outermost BIZ calls, in their order. */
export function bizCalls(formula: string): Call[] {
  const calls: Call[] = [];
  for (let at = 0; at < formula.length;) {
    const closing = skipQuoted(formula, at);
    CALL.lastIndex = at;
    const match = closing === at && !/[\w.]/.test(formula[at - 1] ?? "") ? CALL.exec(formula) : null;
    if (!match) {
      at = Math.max(closing, at + 1);
      continue;
    }
    const { parts, end } = splitArguments(formula, CALL.lastIndex);
    calls.push({ name: (match[1] as string).toUpperCase(), args: parts.map(readArgument) });
    at = end;
  }
  return calls;
}

/** The BIZ call that a text is, with nothing before or behind it. */
function wholeCall(text: string): Call | undefined {
  CALL.lastIndex = 0;
  const match = CALL.exec(text);
  if (!match) return undefined;
  const { parts, end } = splitArguments(text, CALL.lastIndex);
  return end === text.length
    ? { name: (match[1] as string).toUpperCase(), args: parts.map(readArgument) }
    : undefined;
}

/** The index behind the text or quoted name that begins at `at`; `at` itself when none does. */
function skipQuoted(formula: string, at: number): number {
  const quote = formula[at];
  if (quote !== '"' && quote !== "'") return at;
  for (let i = at + 1; i < formula.length; i++) {
    if (formula[i] !== quote) continue;
    if (formula[i + 1] !== quote) return i + 1;
    i++;
  }
  return formula.length;
}

const OPENING = "([{";
const CLOSING = ")]}";

/** The texts between the commas up to the closing bracket; no text at all means no argument. */
function splitArguments(formula: string, start: number): { parts: string[]; end: number } {
  const parts: string[] = [];
  let depth = 0;
  let from = start;
  let at = start;
  for (; at < formula.length;) {
    const next = skipQuoted(formula, at);
    if (next > at) {
      at = next;
      continue;
    }
    const character = formula[at] as string;
    if (CLOSING.includes(character) && depth === 0) break;
    if (OPENING.includes(character)) depth++;
    if (CLOSING.includes(character)) depth--;
    if (character === "," && depth === 0) {
      parts.push(formula.slice(from, at));
      from = at + 1;
    }
    at++;
  }
  const last = formula.slice(from, at);
  if (parts.length > 0 || last.trim() !== "") parts.push(last);
  return { parts, end: at + 1 };
}

const COLUMN = /^([\p{L}_\\][\p{L}\d_.\\]*)\[(?:\[?#Data\]?,)?\[?([^[\]#@]*)\]?\]$/u;
const NAME = /^[\p{L}_\\][\p{L}\d_.\\]*$/u;

function readArgument(given: string): CallArgument {
  const text = given.trim();
  const value = text.startsWith("{") ? readArray(text) : readLiteral(text);
  if (value !== undefined) return { kind: "value", text, value };
  const spilled = text.endsWith("#") ? parseAddress(text.slice(0, -1)) : undefined;
  if (spilled) return { kind: "spill", text, zone: spilled };
  const zone = parseAddress(text);
  if (zone) return { kind: "range", text, zone };
  const column = COLUMN.exec(text);
  if (column) return { kind: "column", text, table: column[1] as string, column: column[2] || undefined };
  if (NAME.test(text)) return { kind: "name", text, name: text };
  const call = wholeCall(text);
  return call ? { kind: "call", text, call } : { kind: "expression", text };
}

const NUMBER = /^([+-]?)\s*(\d+\.?\d*(?:e[+-]?\d+)?|\.\d+(?:e[+-]?\d+)?)(%?)$/i;

/** Number, text, TRUE, FALSE, error value or nothing (null); undefined when it is none of these. */
function readLiteral(text: string): unknown {
  if (text === "") return null;
  if (/^TRUE$/i.test(text)) return true;
  if (/^FALSE$/i.test(text)) return false;
  if (/^#[A-Z/0]+[!?]?$/i.test(text)) return text.toUpperCase();
  if (text.startsWith('"') && skipQuoted(text, 0) === text.length && text.length > 1) {
    return text.slice(1, -1).replaceAll('""', '"');
  }
  const number = NUMBER.exec(text);
  if (!number) return undefined;
  return (number[1] === "-" ? -1 : 1) * (Number(number[2]) / (number[3] === "%" ? 100 : 1));
}

/** {1,2;3,4}: commas between columns, semicolons between rows; undefined when it holds more than literals. */
function readArray(text: string): unknown[][] | undefined {
  const rows: unknown[][] = [[]];
  let from = 1;
  for (let at = 1; at < text.length;) {
    const next = skipQuoted(text, at);
    if (next > at) {
      at = next;
      continue;
    }
    const character = text[at] as string;
    if (",;}".includes(character)) {
      const value = readLiteral(text.slice(from, at).trim());
      if (value === undefined) return undefined;
      (rows[rows.length - 1] as unknown[]).push(value);
      if (character === ";") rows.push([]);
      if (character === "}") return at === text.length - 1 ? rows : undefined;
      from = at + 1;
    }
    at++;
  }
  return undefined;
}
