/** What a description's cell becomes when it is written, and whether a cell that is there holds it already. */
import type { TabCell } from "../review/description";
import { quoteSheet } from "./address";

/** What `Range.formulas` takes: "" empties a cell, null leaves it as it is. */
export type CellInput = number | string | boolean | null;

/** The input for a cell; `sheets` are the names that the review's sheets have in this workbook, by their own. */
export function cellInput(cell: TabCell, sheets: ReadonlyMap<string, string>): CellInput {
  if (cell === null) return "";
  if (typeof cell === "string") return asText(cell);
  if (typeof cell === "number") return Number.isFinite(cell) ? cell : "";
  return typeof cell === "boolean" ? cell : retarget(cell.formula, sheets);
}

/** Longer ones are sentences: Excel takes no such text for a number or a date. */
const CONVERTIBLE = 40;

/**
 * A text that stays a text whatever it looks like. Excel reads what is written to a cell as if it had been typed, so
 * "=1+1", "-", "@x", "0042", "1-2" and "Jan 2025" would become something else; an apostrophe before them, which is not
 * part of the value, keeps them.
 */
export function asText(text: string): string {
  const isFormula = /^[=+\-@']/.test(text);
  const isConvertible = text.length <= CONVERTIBLE && /\d|^\s*(true|false)\s*$|^#/i.test(text);
  return isFormula || isConvertible ? `'${text}` : text;
}

/** A cell's content as an input that restores it; `value` tells a text that begins with "=" from a formula. */
export function restoredInput(formula: unknown, value: unknown): CellInput {
  if (typeof formula !== "string") return formula as CellInput;
  if (formula === "") return "";
  return isFormula(formula, value) ? formula : asText(formula);
}

export function isFormula(formula: unknown, value: unknown): formula is string {
  return typeof formula === "string" && formula.startsWith("=") && formula !== value;
}

/** Whether a cell that reads `formula` and `value` holds what `input` would write. */
export function holds(formula: unknown, value: unknown, input: CellInput): boolean {
  if (input === null) return true;
  if (typeof input !== "string") return formula === input;
  if (input.startsWith("=")) return formula === input && isFormula(formula, value);
  return formula === input.replace(/^'/, "") && !isFormula(formula, value);
}

const SHEET_REFERENCE = /"(?:[^"]|"")*"|'((?:[^']|'')+)'!|([\p{L}_][\p{L}\d_.]*)!/gu;

/** Lets a formula refer to the review's sheets by the names that they have in this workbook. */
export function retarget(formula: string, sheets: ReadonlyMap<string, string>): string {
  return formula.replace(SHEET_REFERENCE, (whole, quoted: string | undefined, plain: string | undefined) => {
    const name = quoted?.replaceAll("''", "'") ?? plain;
    const given = name === undefined ? undefined : sheets.get(name);
    return given === undefined || given === name ? whole : `${quoteSheet(given)}!`;
  });
}
