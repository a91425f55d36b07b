/**
 * Writes a WorkbookFile as .xlsx. hucre makes the package: styles, rules, merges, views, print set-up, and every part's
 * place in it. What it cannot say is then put into its parts: the rows (exact values, texts that look like errors, cached
 * errors), charts (references to cells for names, looks without a line or a fill), tables without headers, names.
 */
import { writeXlsx, type Cell, type WriteSheet } from "hucre/xlsx";
import { needsArrayMark } from "./array-formulas";
import { rowLooks, SharedStrings, writeRows, type CellPens } from "./cells-write";
import { isWritten } from "./chart-kinds";
import { chartXml } from "./chart-write";
import { referredCells } from "./chart-values";
import { withDataBars } from "./databar-write";
import { drawingXml } from "./drawing-write";
import { CellFormats } from "./formats-write";
import { definedNames } from "./names-write";
import { Package } from "./package-write";
import { settingsParts } from "./settings-write";
import { completeSheetXml, sheetToHucre } from "./sheet-write";
import { USUAL_FONT, type DefaultFont } from "./style-read";
import { styleToHucre, withKnownFormats, withQuotedFormats } from "./style-write";
import { tableXml, withTableHeaders } from "./tables-write";
import type { FileMessage, SheetFile, WorkbookFile } from "./workbook";
import { XML_HEAD } from "./xml";

/** What the saved file will not show as the workbook does. */
export function saveWarnings({ sheets }: WorkbookFile): FileMessage[] {
  return sheets
    .filter(({ charts }) => charts.some(({ type }) => !isWritten(type)))
    .map(({ name }) => ({ code: "chartKinds", parameters: { sheet: name } }));
}

export async function saveFile(given: WorkbookFile): Promise<Uint8Array> {
  const file = { ...given, sheets: given.sheets.map(withTableHeaders) };
  const formats = new CellFormats(file.sheets);
  const parts = new Package(await writeWithHucre(file, formats));
  formats.number(parts.text(worksheetPath(0)), parts.text("xl/styles.xml"));
  putRows(parts, file, formats);
  parts.change("xl/styles.xml", (xml) => withQuotedFormats(withKnownFormats(xml), formats.quoted));
  putTables(parts, file);
  putCharts(parts, file);
  completeWorkbook(parts, file);
  putSettings(parts, file);
  parts.change("docProps/app.xml", nameExcel);
  return parts.zip();
}

/**
 * LibreOffice trusts cached results of text formulas only in files whose maker it knows; it would show #NAME? for each
 * BIZ formula otherwise. Other libraries name Excel for the same reason.
 */
function nameExcel(xml: string): string {
  return xml.replace(/<Application>[^<]*</, "<Application>Microsoft Excel<");
}

function worksheetPath(place: number): string {
  return `xl/worksheets/sheet${place + 1}.xml`;
}

function writeWithHucre(file: WorkbookFile, formats: CellFormats): Promise<Uint8Array> {
  const font = file.defaultFont ?? USUAL_FONT;
  const sheets = file.sheets.map((sheet): WriteSheet => ({
    ...sheetToHucre(sheet),
    ...standIns(sheet),
    cells: linkCells(sheet),
  }));
  addMarkers(sheets[0]?.cells as Map<string, Partial<Cell>>, file, formats, font);
  return writeXlsx({
    sheets,
    defaultFont: { ...font },
    dateSystem: file.dateSystem === 1904 ? "1904" : "1900",
    activeSheet: file.activeSheet,
  });
}

/** Tables and charts that hucre finds a place for; their own parts are put over them. */
function standIns(sheet: SheetFile): Pick<WriteSheet, "tables" | "charts"> {
  return {
    tables: sheet.tables.map(({ name }) => ({ name, range: "A1:A2", columns: [{ name: "1" }] })),
    charts: sheet.charts.map(() => ({
      type: "line",
      series: [{ values: "A1" }],
      anchor: { from: { row: 0, col: 0 } },
    })),
  };
}

function linkCells({ hyperlinks }: SheetFile): Map<string, Partial<Cell>> {
  return new Map(
    hyperlinks.map(({ row, column, address, documentReference, screenTip }) => {
      const place = documentReference?.replace(/^#/, "");
      const outside =
        address === undefined ? undefined : encodeAddress(place ? `${address}#${place}` : address);
      const hyperlink = {
        target: outside ?? "",
        ...(outside === undefined ? { location: place ?? "A1" } : {}),
        ...(screenTip === undefined ? {} : { tooltip: screenTip }),
      };
      return [`${row},${column}`, { hyperlink }];
    }),
  );
}

/** Blanks and a few signs may not stand in an address; Excel refuses the file over one. */
function encodeAddress(address: string): string {
  return address.replace(/[\s<>"{}|^`]/g, (character) => encodeURIComponent(character));
}

/**
 * In the first sheet, whose rows are replaced afterwards: a cell of each style, a text so that there are shared strings,
 * and a dynamic array if the workbook has one, so that there is the metadata part that marks them.
 */
function addMarkers(
  cells: Map<string, Partial<Cell>>,
  file: WorkbookFile,
  formats: CellFormats,
  font: DefaultFont,
): void {
  const put = (row: number, cell: Partial<Cell>): void => {
    cells.set(`${row},0`, { ...cells.get(`${row},0`), ...cell });
  };
  const { length } = formats.styles;
  formats.styles.forEach((style, i) => put(i, { style: styleToHucre(style, font) }));
  put(length, { value: "1" });
  const marked = file.sheets.some((sheet) =>
    sheet.cells.some(
      ({ formula, spill }) => formula !== undefined && (spill !== undefined || needsArrayMark(formula)),
    ),
  );
  if (marked) put(length + 1, { formula: "1", formulaDynamic: true });
}

function putRows(parts: Package, file: WorkbookFile, formats: CellFormats): void {
  const pens: CellPens = { format: formats.of, strings: new SharedStrings() };
  file.sheets.forEach((sheet, i) => {
    const rows = writeRows(sheet, rowLooks(sheet), pens);
    parts.change(worksheetPath(i), (xml) =>
      withDataBars(completeSheetXml(xml, sheet, rows, i === file.activeSheet), sheet.conditionalFormats),
    );
  });
  parts.put("xl/sharedStrings.xml", XML_HEAD + pens.strings.toXml());
}

function putTables(parts: Package, { sheets }: WorkbookFile): void {
  let id = 0;
  for (const sheet of sheets)
    for (const table of sheet.tables) {
      id++;
      parts.put(`xl/tables/table${id}.xml`, tableXml(sheet, table, id));
    }
}

function putCharts(parts: Package, { sheets, dateSystem }: WorkbookFile): void {
  const cells = referredCells(sheets);
  let number = 0;
  sheets.forEach((sheet, i) => {
    if (sheet.charts.length === 0) return;
    parts.put(`xl/drawings/drawing${i + 1}.xml`, drawingXml(sheet));
    for (const chart of sheet.charts)
      parts.put(`xl/charts/chart${++number}.xml`, chartXml(chart, dateSystem, cells));
  });
}

/** The calculation engine's number keeps Excel from computing all anew on opening: a reader without the add-in sees values. */
function completeWorkbook(parts: Package, file: WorkbookFile): void {
  const names = definedNames(file);
  parts.change("xl/workbook.xml", (xml) =>
    xml.replace(
      /<calcPr [^>]*\/>/,
      () => `${names === "<definedNames/>" ? "" : names}<calcPr calcId="191029"/>`,
    ),
  );
}

function putSettings(parts: Package, { settings }: WorkbookFile): void {
  const written = settingsParts(settings);
  if (!written) return;
  for (const [path, text] of Object.entries(written.parts)) parts.put(path, text);
  parts.change("[Content_Types].xml", (xml) =>
    xml.replace("</Types>", () => `${written.contentTypes}</Types>`),
  );
  parts.change("_rels/.rels", (xml) =>
    xml.replace("</Relationships>", () => `${written.relation}</Relationships>`),
  );
}
