/** A .csv, .tsv or .txt file as a workbook of one sheet. */
import { parse } from "csv-parse/browser/esm/sync";
import { csvValue } from "./csv-values";
import { FileError } from "./errors";
import { LIMITS } from "./limits";
import type { Pace } from "./pace";
import type { CellFile, StyleFile, WorkbookFile } from "./workbook";
import { Warnings, type Warn } from "./warnings";
import { encodingOf } from "./zip";

export async function openCsv(bytes: Uint8Array, name: string, pace: Pace): Promise<WorkbookFile> {
  const text = decodeText(bytes);
  const records = parseRecords(text);
  const cells: CellFile[] = [];
  const warnings = new Warnings();
  for (const [row, record] of records.entries()) {
    addRow(cells, row, record, warnings.add);
    if (row % 1000 === 0) await pace.reach(0.5 + (0.5 * row) / records.length);
  }
  return {
    sheets: [plainSheet(sheetName(name), cells)],
    names: [],
    settings: {},
    dateSystem: 1900,
    activeSheet: 0,
    ...(warnings.list.length > 0 ? { warnings: warnings.list } : {}),
  };
}

/** UTF-8 or UTF-16 as its mark says; without a mark UTF-8 if it is valid UTF-8, else Windows-1252. */
function decodeText(bytes: Uint8Array): string {
  const marked = encodingOf(bytes);
  if (marked !== "utf-8") return new TextDecoder(marked).decode(bytes);
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder("windows-1252").decode(bytes);
  }
}

const DELIMITERS = [",", ";", "\t"] as const;
/** Characters looked at to find the delimiter. */
const SAMPLE = 64 * 1024;

function parseRecords(text: string): string[][] {
  try {
    return parse(text, {
      delimiter: sniffDelimiter(text.slice(0, SAMPLE)),
      relax_column_count: true,
      relax_quotes: true,
      skip_empty_lines: false,
    });
  } catch (cause) {
    throw new FileError("damaged", {}, { cause });
  }
}

/**
 * The delimiter that parts the most lines into the same number of fields as the first line, more than one; a comma when
 * none does. What stands in quotes does not count.
 */
export function sniffDelimiter(sample: string): string {
  const unquoted = sample.replace(/"(?:[^"]|"")*"?/g, "x");
  const lines = unquoted.split(/\r\n|\n|\r/).filter((line) => line !== "");
  if (lines.length > 1 && sample.length >= SAMPLE) lines.pop();
  let best: { delimiter: string; score: number } = { delimiter: ",", score: 0 };
  for (const delimiter of DELIMITERS) {
    const counts = lines.map((line) => line.split(delimiter).length);
    const fields = counts[0] ?? 1;
    const agreeing = fields > 1 ? counts.filter((count) => count === fields).length : 0;
    if (agreeing > best.score) best = { delimiter, score: agreeing };
  }
  return best.delimiter;
}

const STYLES = new Map<string, StyleFile>();

function styleOf(numberFormat: string): StyleFile {
  const style = STYLES.get(numberFormat) ?? { numberFormat };
  STYLES.set(numberFormat, style);
  return style;
}

function addRow(cells: CellFile[], row: number, record: readonly string[], warn: Warn): void {
  if (row >= LIMITS.rows) throw new FileError("tooManyRows", { limit: LIMITS.rows });
  if (record.length > LIMITS.columns) throw new FileError("tooManyColumns", { limit: LIMITS.columns });
  record.forEach((text, column) => {
    if (text === "") return;
    if (text.length > LIMITS.characters) warn("longTexts");
    const { value, numberFormat } = csvValue(text.slice(0, LIMITS.characters));
    cells.push({
      row,
      column,
      value,
      ...(numberFormat === undefined ? {} : { style: styleOf(numberFormat) }),
    });
  });
  if (cells.length > LIMITS.cells) throw new FileError("tooManyCells", { limit: LIMITS.cells });
}

/** The file's name without its ending, as far as Excel takes it for a sheet's. */
function sheetName(fileName: string): string {
  const base = (fileName.split(/[/\\]/).at(-1) ?? "").replace(/\.[^.]*$/, "");
  const allowed = base
    .replace(/[[\]:*?/\\]/g, " ")
    .replace(/^'+|'+$/g, "")
    .trim()
    .slice(0, 31)
    .trim();
  return allowed === "" || /^history$/i.test(allowed) ? "Sheet1" : allowed;
}

function plainSheet(name: string, cells: CellFile[]): WorkbookFile["sheets"][number] {
  return {
    name,
    visibility: "Visible",
    showGridlines: true,
    protected: false,
    frozenRows: 0,
    frozenColumns: 0,
    cells,
    columnWidths: {},
    rowHeights: {},
    hiddenColumns: [],
    hiddenRows: [],
    rowGroups: [],
    columnGroups: [],
    merges: [],
    conditionalFormats: [],
    validations: [],
    tables: [],
    charts: [],
    hyperlinks: [],
  };
}
