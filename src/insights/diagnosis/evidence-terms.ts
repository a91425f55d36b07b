/** Pieces of the formulas that evidence is made of. Texts of the person's data come in as quoted text only. */
import { columnLetters } from "../../marketplace/grid";
import { linkMembers } from "../../marketplace/link";
import type { ColumnPlace, Marketplace, SalesTable, TrafficTable } from "../../marketplace/model";
import { BLANK_MEMBER, type KeyColumn } from "../../metrics/values";
import type { Member } from "./decision";
import { ENTITIES } from "./dimensions";
import { holdsCriteria, holdsPlainKeys, isReadAsValue, placeOf } from "./evidence-readable";

/** Conditions on the rows of a table. */
export interface Term {
  readonly cells: readonly string[];
  /** Range and criterion of SUMIFS. */
  readonly pair?: string;
  /** Ones and zeros over the rows, for what a criterion cannot say. */
  readonly rows?: string;
  /** The criterion holds escapes, which not every spreadsheet reads alike. */
  readonly isOdd?: boolean;
  /** Ones and zeros over the entities whose ids are a SUMIFS criterion. */
  readonly entities?: { readonly ids: string; readonly is: string };
}

/** "'Sales'!$A$2:$A$9": a whole column of data, the sheet's name always quoted. */
export function columnRange({ sheet, column, firstRow, lastRow }: ColumnPlace): string {
  const letters = columnLetters(column);
  return `'${sheet.replaceAll("'", "''")}'!$${letters}$${firstRow + 1}:$${letters}$${lastRow + 1}`;
}

/** Excel's limit of a text in a formula, and of a criterion. */
const LONGEST = 250;

export function quoted(text: string): string {
  return `"${text.replaceAll('"', '""')}"`;
}

/** The leading "=" takes the power from an operator that the text begins with, "~" from a wildcard. */
function criterion(text: string): string {
  return quoted(`=${text.replace(/[~*?]/g, "~$&")}`);
}

/** Undefined where no formula says what the model does. */
export function termOf(
  marketplace: Marketplace,
  table: SalesTable | TrafficTable,
  { dimension, member }: Member,
): Term | undefined {
  const [field, attribute] = dimension.split(".") as [string, string | undefined];
  const place = placeOf(table, field);
  if (!place || !holdsPlainKeys(table, field) || member.length > LONGEST) return undefined;
  const range = columnRange(place);
  return attribute === undefined
    ? fieldTerm(range, member)
    : attributeTerm(marketplace, table, { field, attribute, member, range });
}

function fieldTerm(range: string, member: string): Term {
  const text = member === BLANK_MEMBER ? "" : member;
  const term = { cells: [range], rows: equals(range, text) };
  if (isReadAsValue(text)) return term;
  const isOdd = /^[<>=]|[~*?]/.test(text);
  return { ...term, isOdd, pair: `${range},${text === "" ? '""' : criterion(text)}` };
}

/** A number is the same member as its digits. */
function equals(range: string, text: string): string {
  const is = `(${range}=${quoted(text)})`;
  return text !== "" && String(Number(text)) === text ? `(${is}+(${range}=${text}))` : is;
}

/** Rows in which a field is filled: of texts a pattern says it, which a formula's empty text does not match. */
export function filledTerm(table: SalesTable | TrafficTable, field: string): Term | undefined {
  const place = placeOf(table, field);
  const keys = (table.keys as Readonly<Partial<Record<string, KeyColumn>>>)[field];
  if (!place || !keys || !holdsPlainKeys(table, field)) return undefined;
  const range = columnRange(place);
  const pattern = keys.labels.every((label) => typeof label === "string") ? '"?*"' : '"<>"';
  return { cells: [range], pair: `${range},${pattern}`, rows: `(${range}<>"")` };
}

interface Attribute {
  readonly field: string;
  readonly attribute: string;
  readonly member: string;
  readonly range: string;
}

function attributeTerm(
  { entities }: Marketplace,
  table: SalesTable | TrafficTable,
  { field, attribute, member, range }: Attribute,
): Term | undefined {
  const entity = field in ENTITIES ? entities[ENTITIES[field as keyof typeof ENTITIES]] : undefined;
  const keys = (table.keys as Readonly<Partial<Record<string, KeyColumn>>>)[field];
  const place = entity && placeOf(entity, attribute);
  if (!place || !keys || member === BLANK_MEMBER || !holdsPlainKeys(entity, attribute)) return undefined;
  const { by } = linkMembers(keys, entity);
  const ids = placeOf(entity, by);
  if (!ids || !holdsCriteria(entity, by)) return undefined;
  const [idRange, attributeRange] = [columnRange(ids), columnRange(place)];
  return {
    cells: [range, idRange, attributeRange],
    pair: `${range},${idRange}`,
    entities: { ids: idRange, is: equals(attributeRange, member) },
  };
}
