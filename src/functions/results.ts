/** Results → what Excel takes: a value or rows of values, nothing that Excel would show as 0 or refuse. */
import type {
  AnyEntry,
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

export interface Shape {
  readonly output: string;
  readonly headers: boolean;
  readonly language: Language;
}

/** Excel passes about 5 MB to and from one call. */
const MOST_BYTES = 5_000_000;
const CERTAINLY_FITS = 100_000;

export function shape(entry: AnyEntry, result: unknown, how: Shape): Output | Output[][] {
  switch (entry.result.kind) {
    case "scalar":
      return toOutput(entry, result as ResultCell, how.language);
    case "column":
      return sized((result as readonly ResultCell[]).map((cell) => [toOutput(entry, cell, how.language)]));
    case "fields":
      return shapeFields(entry, entry.result.fields, result as FieldsRow, how);
    case "table":
      return sized(shapeTable(entry, result as ResultTable, how));
  }
}

function shapeFields(entry: AnyEntry, fields: readonly string[], row: FieldsRow, how: Shape) {
  if (how.output !== "all") return toOutput(entry, row[how.output] as FieldValue, how.language);
  const more = row.more ?? [];
  const values = [...fields.map((field) => row[field] as FieldValue), ...more.map(({ value }) => value)];
  const outputs = values.map((value) => toOutput(entry, value, how.language));
  const headers: Header[] = [...fields, ...more.map(({ header }) => header)];
  return how.headers
    ? [headers.map((header) => headerText(entry, header, how.language)), outputs]
    : [outputs];
}

function shapeTable(entry: AnyEntry, table: ResultTable, how: Shape): Output[][] {
  const rows = table.rows.map((row) => row.map((cell) => toOutput(entry, cell, how.language)));
  if (!how.headers) return rows;
  return [table.columns.map((header) => headerText(entry, header, how.language)), ...rows];
}

function headerText(entry: AnyEntry, header: Header, language: Language): Output {
  if (typeof header !== "string") return header.data;
  return entry.text[language].headers?.[header] ?? header;
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

function sized(rows: Output[][]): Output[][] {
  if (rows.length === 0) return [[""]];
  const columns = rows[0]?.length ?? 0;
  if (rows.length * columns <= CERTAINLY_FITS) return rows;
  let bytes = 0;
  for (const row of rows) for (const cell of row) bytes += typeof cell === "string" ? cell.length + 3 : 10;
  if (bytes > MOST_BYTES) throw unavailable("resultTooLarge", { rows: rows.length, columns });
  return rows;
}
