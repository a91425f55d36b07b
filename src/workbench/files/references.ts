/** A1 references and zones (rows and columns from 0, zones inclusive). */
import type { ZoneFile } from "./workbook";

export const LAST_ROW = 1_048_575;
export const LAST_COLUMN = 16_383;

const letters: string[] = [];

/** 0 → "A", 26 → "AA". */
export function columnLetters(column: number): string {
  const known = letters[column];
  if (known !== undefined) return known;
  let text = "";
  for (let rest = column; rest >= 0; rest = Math.floor(rest / 26) - 1)
    text = String.fromCharCode(65 + (rest % 26)) + text;
  letters[column] = text;
  return text;
}

/** "A" → 0, "aa" → 26. */
export function columnNumber(text: string): number {
  let column = 0;
  for (let i = 0; i < text.length; i++) column = column * 26 + (text.charCodeAt(i) & 31);
  return column - 1;
}

export function cellAddress(row: number, column: number): string {
  return `${columnLetters(column)}${row + 1}`;
}

/** "A1" for one cell, else "A1:B2". */
export function zoneAddress({ top, left, bottom, right }: ZoneFile): string {
  const first = cellAddress(top, left);
  return top === bottom && left === right ? first : `${first}:${cellAddress(bottom, right)}`;
}

export function absoluteAddress({ top, left, bottom, right }: ZoneFile): string {
  const first = `$${columnLetters(left)}$${top + 1}`;
  return top === bottom && left === right ? first : `${first}:$${columnLetters(right)}$${bottom + 1}`;
}

/** "Sheet1" stays, "Six-Twelve" and "Q1" are put in quotes. */
export function quoteSheet(name: string): string {
  const plain = /^[\p{L}_][\p{L}\p{N}_.]*$/u.test(name) && !/^[a-z]{1,3}\d+$|^r\d*c?\d*$|^c\d*$/i.test(name);
  return plain ? name : `'${name.replaceAll("'", "''")}'`;
}

const RANGE = /^\$?([A-Z]{1,3})?\$?(\d+)?(?::\$?([A-Z]{1,3})?\$?(\d+)?)?$/i;

/** "A1", "$A$1:$B$2", "1:3" (whole rows) and "A:C" (whole columns); undefined for anything else. */
export function parseZone(text: string): ZoneFile | undefined {
  const match = RANGE.exec(text.trim());
  if (!match) return undefined;
  const [, left, top, right, bottom] = match;
  if (left === undefined && top === undefined) return undefined;
  const single = right === undefined && bottom === undefined;
  if (single && (left === undefined || top === undefined)) return undefined;
  const columns = [left, single ? left : right].map((each) => each && columnNumber(each));
  const rows = [top, single ? top : bottom].map((each) => each && Number(each) - 1);
  const zone = {
    top: numberOr(rows[0], 0),
    left: numberOr(columns[0], 0),
    bottom: numberOr(rows[1], LAST_ROW),
    right: numberOr(columns[1], LAST_COLUMN),
  };
  const inside = zone.top >= 0 && zone.bottom <= LAST_ROW && zone.right <= LAST_COLUMN;
  return inside ? zone : undefined;
}

function numberOr(value: number | string | undefined, otherwise: number): number {
  return typeof value === "number" ? value : otherwise;
}

/** The zones of a list such as "A1:A9 C1" (`sqref`) or "$A$1:$B$2,$D$1" (a print area). */
export function parseZones(text: string): ZoneFile[] {
  return text.split(/[\s,]+/).flatMap((part) => parseZone(part) ?? []);
}

/** "'Six-Twelve'!$A$1:$B$2" → its sheet (unquoted) and the rest. */
export function splitSheet(reference: string): { sheet?: string; rest: string } {
  const match = /^(?:'((?:[^']|'')+)'|([^'!]+))!(.*)$/s.exec(reference);
  if (!match) return { rest: reference };
  return { sheet: match[1]?.replaceAll("''", "'") ?? match[2] ?? "", rest: match[3] ?? "" };
}
