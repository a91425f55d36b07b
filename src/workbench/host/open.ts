/** A file becomes an open document: one pass over its cells, then the library's model. */
import type { NameFile, WorkbookFile } from "../files/workbook";
import { HostDocument } from "./document";
import type { ChartFacts, Facts, NameFacts, SheetFacts } from "./facts";
import { NO_FACTS } from "./facts";
import { fileContext } from "./file-context";
import type { Library } from "./library";
import { cellsData, type Looks } from "./open-cells";
import { Numbered } from "./open-runs";
import { sheetData, sheetFacts } from "./open-sheet";
import type { ModelData } from "./plugins";
import { sheetTables } from "./tables";

/** Told between stages, 0 to 1; the page may draw after each. */
export type OnProgress = (fraction: number) => void;

/** Of the time that opening takes, what passes before the library computes the whole workbook. */
const BEFORE_MODEL = 0.3;

export async function openDocument(
  library: Library,
  file: WorkbookFile,
  onProgress?: OnProgress,
): Promise<HostDocument> {
  const ids = file.sheets.map((_sheet, i) => `sheet-${i + 1}`);
  const sheetIds = new Map(file.sheets.map(({ name }, i) => [name.toLowerCase(), ids[i] as string]));
  const looks: Looks = { styles: new Numbered(), formats: new Numbered(), borders: new Numbered() };
  const context = fileContext(file, (name) => canHold(library, name));
  const charts: Record<string, ChartFacts> = {};
  const sheets: object[] = [];
  for (const [i, sheet] of file.sheets.entries()) {
    const sheetId = ids[i] as string;
    const cells = cellsData(library, sheet, context, sheetIds, looks);
    sheets.push(sheetData(sheet, sheetId, cells, charts));
    await pause(onProgress, (BEFORE_MODEL * (i + 1)) / file.sheets.length);
  }
  const held = file.names.filter(({ name, formula }) => canHold(library, { name, formula }));
  const data = {
    ...library.helpers.createEmptyWorkbookData(),
    sheets,
    styles: looks.styles.all,
    formats: looks.formats.all,
    borders: looks.borders.all,
    namedRanges: Object.fromEntries(held.map(({ name, formula }) => [name, formula.slice(1)])),
    excelFacts: fileFacts(file, ids, charts, new Set(held)),
  };
  const document = new HostDocument(library, data as unknown as ModelData);
  showActive(document, ids[file.activeSheet]);
  nameTables(document, file, ids);
  onProgress?.(1);
  return document;
}

async function pause(onProgress: OnProgress | undefined, fraction: number): Promise<void> {
  if (!onProgress) return;
  onProgress(fraction);
  await new Promise((resolve) => setTimeout(resolve, 0));
}

/** Whether the library can hold a name as a range of its own; it loses the sheet of a name with an apostrophe. */
function canHold(library: Library, { name, formula }: Pick<NameFile, "name" | "formula">): boolean {
  const range = /^=(?:'[^']+'|[^'!():,]+)!\$?[A-Z]{1,3}\$?\d+(?::\$?[A-Z]{1,3}\$?\d+)?$/i.test(formula);
  const taken =
    /^[A-Za-z]{1,3}\d+$/.test(name) || library.helpers.isNumber(name, library.constants.DEFAULT_LOCALE);
  return range && !taken && /^[\p{L}\p{N}_.]+$/u.test(name);
}

function fileFacts(
  file: WorkbookFile,
  ids: readonly string[],
  charts: Record<string, ChartFacts>,
  held: ReadonlySet<NameFile>,
): Facts {
  const sheets: Record<string, SheetFacts> = {};
  file.sheets.forEach((sheet, i) => {
    const facts = sheetFacts(sheet);
    if (facts) sheets[ids[i] as string] = facts;
  });
  const names: Record<string, NameFacts> = {};
  for (const entry of file.names) {
    const { name, visible, formula } = entry;
    names[name.toLowerCase()] = { name, visible, ...(held.has(entry) ? {} : { formula }) };
  }
  return {
    ...NO_FACTS,
    sheets,
    charts,
    names,
    settings: { ...file.settings },
    xmlParts: Object.fromEntries((file.xmlParts ?? []).map((xml, i) => [`{part-${i + 1}}`, xml])),
    dateSystem: file.dateSystem,
    ...(file.defaultFont ? { defaultFont: file.defaultFont } : {}),
  };
}

function showActive(document: HostDocument, active: string | undefined): void {
  const shown = document.getters.getActiveSheetId();
  if (active === undefined || active === shown || !document.getters.isSheetVisible(active)) return;
  document.dispatch("ACTIVATE_SHEET", { sheetIdFrom: shown, sheetIdTo: active });
}

/** The library numbers tables as it meets them, in the order of the file. */
function nameTables(document: HostDocument, file: WorkbookFile, ids: readonly string[]): void {
  const { tables } = document.facts as { tables: Record<string, { name: string; style?: string }> };
  file.sheets.forEach((sheet, i) => {
    sheetTables(document, ids[i] as string).forEach((table, position) => {
      const given = sheet.tables[position];
      if (given) tables[table.id] = { name: given.name, ...(given.style ? { style: given.style } : {}) };
    });
  });
}
