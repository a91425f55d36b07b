/** One-cell arguments. */
import type { Argument } from "../catalogue/arguments";
import { edgeText, fill, type Language } from "../i18n/text";
import { invalid, unavailable } from "../metrics/values";
import { errorIn, refuse, shorten, type Given, type Position } from "./cells";
import { dateOf } from "./vectors";

type Declared = Argument<unknown, boolean>;

/** The cell that a one-cell argument is, whether it came bare, in a row or in a range. */
export function onlyCell(name: string, given: Given): Given {
  if (!Array.isArray(given)) return given;
  const row: unknown = given[0];
  if (given.length === 1 && !Array.isArray(row)) return row;
  if (given.length === 1 && Array.isArray(row) && row.length === 1) return row[0];
  const isRow = !Array.isArray(row);
  const [rows, columns] = isRow ? [1, given.length] : [given.length, (row as unknown[]).length];
  throw invalid("oneCellExpected", { argument: name, rows, columns });
}

export function refuseError(name: string, cell: Given, language: Language): void {
  const error = errorIn(cell);
  if (error === undefined) return;
  throw unavailable("errorCell", { argument: name, cell: edgeText[language].theCell, found: error });
}

/** @param cell not blank */
export function readScalar(name: string, argument: Declared, cell: Given, language: Language): unknown {
  refuseError(name, cell, language);
  switch (argument.kind) {
    case "number":
      if (typeof cell !== "number") throw refuse(cell, "numberExpected", alone(name, cell, language));
      return checkBounds(name, argument, cell, language);
    case "date": {
      const serial = dateOf(cell);
      if (serial === undefined) throw refuse(cell, "dateExpected", alone(name, cell, language));
      return serial;
    }
    case "flag":
      return readFlag(name, cell);
    case "word":
      return readWord(name, argument.words ?? [], cell);
    default:
      return String(cell);
  }
}

function alone(argument: string, cell: Given, language: Language): Position {
  return { argument, row: 0, column: 0, grid: [[cell]], language };
}

function readFlag(name: string, cell: Given): boolean {
  if (typeof cell === "boolean") return cell;
  if (cell === 1 || cell === 0) return cell === 1;
  const upper = String(cell).trim().toUpperCase();
  if (upper === "TRUE" || upper === "FALSE") return upper === "TRUE";
  throw invalid("flagExpected", { argument: name, found: shorten(String(cell)) });
}

export function readWord(name: string, words: readonly string[], cell: Given): string {
  const given = String(cell).trim().toLowerCase();
  const match = words.find((word) => word.toLowerCase() === given);
  if (match !== undefined) return match;
  throw invalid("wordExpected", { argument: name, found: shorten(String(cell)), words: words.join(", ") });
}

function checkBounds(name: string, argument: Declared, value: number, language: Language): number {
  const { min = -Infinity, max = Infinity, integer = false } = argument;
  if (value >= min && value <= max && (!integer || Number.isInteger(value))) return value;
  throw invalid("outOfBounds", { argument: name, found: value, bounds: boundsText(argument, language) });
}

function boundsText({ min, max, integer }: Declared, language: Language): string {
  const words = edgeText[language];
  const bounds =
    min !== undefined && max !== undefined
      ? fill(words.between, { min, max })
      : min !== undefined
        ? fill(words.atLeast, { min })
        : fill(words.atMost, { max: max ?? "" });
  return integer ? fill(words.whole, { bounds }) : bounds;
}
