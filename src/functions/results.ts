/** Results → what Excel takes: a value or rows of values, nothing that Excel would show as 0 or refuse. */
import type {
  AnyEntry,
  FieldsResult,
  FieldsRow,
  FieldValue,
  Header,
  ResultCell,
  ResultTable,
  Word,
} from "../catalogue/define";
import type { Language } from "../i18n/text";
import { isBlank, unavailable } from "../metrics/values";

export type Output = number | string | boolean;
export type Rows = readonly (readonly Output[])[];

export interface Shape {
  readonly output: string;
  readonly headers: boolean;
  readonly language: Language;
}

/** Excel passes about 5 MB to and from one call. */
const MOST_BYTES = 5_000_000;
const CERTAINLY_FITS = 100_000;

export function shape(entry: AnyEntry, result: unknown, how: Shape): Output | Rows {
  switch (entry.result.kind) {
    case "scalar":
      return toOutput(entry, result as ResultCell, how.language);
    case "column":
      return sized((result as readonly ResultCell[]).map((cell) => [toOutput(entry, cell, how.language)]));
    case "fields":
      return shapeFields(entry, entry.result, result as FieldsRow, how);
    case "table":
      return sized(shapeTable(entry, result as ResultTable, how));
  }
}

function shapeFields(entry: AnyEntry, { fields, blank }: FieldsResult, row: FieldsRow, how: Shape) {
  if (how.output !== "all") {
    const value = toOutput(entry, row[how.output] as FieldValue, how.language);
    // In a table a missing field is blank; a cell that only asks for it is told why it has none.
    if (value === "" && !blank?.includes(how.output))
      throw unavailable("fieldUnknown", { field: how.output });
    return value;
  }
  const more = row.more ?? [];
  const values = [...fields.map((field) => row[field] as FieldValue), ...more.map(({ value }) => value)];
  const outputs = values.map((value) => toOutput(entry, value, how.language));
  const headers: Header[] = [...fields, ...more.map(({ header }) => header)];
  return how.headers
    ? [headers.map((header) => headerText(entry, header, how.language)), outputs]
    : [outputs];
}

function shapeTable(entry: AnyEntry, table: ResultTable, how: Shape): Rows {
  const rows = table.rows.map((row) => shapeRow(entry, row, how.language));
  if (!how.headers) return rows;
  const headers: Rows = [table.columns.map((header) => headerText(entry, header, how.language))];
  return headers.concat(rows);
}

function headerText(entry: AnyEntry, header: Header, language: Language): Output {
  if (typeof header !== "string") return header.data;
  return entry.text[language].headers?.[header] ?? header;
}

/** A row that Excel takes as it is stays what it is: long tables are not made twice. */
function shapeRow(entry: AnyEntry, row: readonly ResultCell[], language: Language): readonly Output[] {
  return areOutputs(row) ? row : row.map((cell) => toOutput(entry, cell, language));
}

function areOutputs(row: readonly ResultCell[]): row is readonly Output[] {
  for (let i = 0; i < row.length; i++) if (!isOutput(row[i])) return false;
  return true;
}

function isOutput(cell: ResultCell): cell is Output {
  if (typeof cell === "number") return Number.isFinite(cell) && !Object.is(cell, -0);
  return typeof cell === "string" || typeof cell === "boolean";
}

/** A missing value is "" (Excel shows a returned null as 0); a number that is none is an error, never shown. */
function toOutput(entry: AnyEntry, cell: ResultCell, language: Language): Output {
  if (isBlank(cell)) return "";
  if (typeof cell === "number") {
    if (Number.isFinite(cell)) return cell === 0 ? 0 : cell;
    if (Number.isNaN(cell)) return "";
    throw unavailable("notFinite");
  }
  if (typeof cell === "object") return wordText(entry, cell as Word, language);
  return cell as Output;
}

function wordText(entry: AnyEntry, { word }: Word, language: Language): string {
  return entry.text[language].headers?.[word] ?? word;
}

function sized(rows: Rows): Rows {
  if (rows.length === 0) return [[""]];
  const columns = rows[0]?.length ?? 0;
  if (rows.length * columns <= CERTAINLY_FITS) return rows;
  let bytes = 0;
  for (let i = 0; i < rows.length; i++) bytes += bytesOf(rows[i] as readonly Output[]);
  if (bytes > MOST_BYTES) throw unavailable("resultTooLarge", { rows: rows.length, columns });
  return rows;
}

function bytesOf(row: readonly Output[]): number {
  let bytes = 0;
  for (let i = 0; i < row.length; i++) {
    const cell = row[i];
    bytes += typeof cell === "string" ? cell.length + 3 : 10;
  }
  return bytes;
}
