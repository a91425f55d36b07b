/** A .xlsx or .xlsm package as a WorkbookFile. Macros are never read. */
import type { Sheet } from "hucre/xlsx";
import { CellReader, type CellContext } from "./cells-read";
import { readColors, type Colors } from "./colors";
import { readDrawing } from "./drawing-read";
import { FileError } from "./errors";
import { columnTrack, rowTrack } from "./geometry";
import type { Pace } from "./pace";
import { relationsOf, type Relation } from "./relations";
import { readConditionalFormats, readValidations } from "./rules-read";
import { readSettings } from "./settings-read";
import { columnWidthsOf, readSurroundings } from "./sheet-read";
import { readCellStyles, readShells } from "./shells";
import { readSharedStrings } from "./strings-read";
import { styleFromHucre, USUAL_FONT, type DefaultFont } from "./style-read";
import { readTables } from "./tables-read";
import { warnOfElements, warnOfParts } from "./unkept";
import { Warnings } from "./warnings";
import { readWorkbookPart, type SheetEntry } from "./workbook-read";
import { splitWorksheet } from "./worksheet-split";
import { child, childrenOf, parseXml, val } from "./xml";
import type { Archive } from "./zip";
import type { SheetFile, StyleFile, WorkbookFile } from "./workbook";

/** The package and what all its sheets share. */
interface Book {
  readonly archive: Archive;
  readonly warnings: Warnings;
  readonly stylesText?: string;
  readonly styles: readonly (StyleFile | undefined)[];
  readonly strings: readonly string[];
  readonly font: DefaultFont;
  readonly colors: Colors;
}

/** A worksheet whose cells have been read. */
interface Draft {
  readonly entry: SheetEntry;
  readonly path: string;
  readonly reader: CellReader;
  /** Its XML without rows. */
  readonly xml: string;
}

export async function openXlsx(archive: Archive, pace: Pace): Promise<WorkbookFile> {
  const path = relationsOf(archive, "").find(({ type }) => type === "officeDocument")?.target;
  if (path === undefined || !archive.has(path)) throw new FileError("notAWorkbook");
  const warnings = new Warnings();
  const workbook = readWorkbookPart(parseXml(archive.text(path)), warnings.add);
  const relations = relationsOf(archive, path);
  const worksheets = worksheetsOf(archive, workbook.sheets, relations, warnings);
  const stages = new Stages(
    archive,
    [partOf(relations, "sharedStrings"), ...worksheets.map((each) => each.path)],
    pace,
  );
  const book = await readBook(archive, relations, warnings, stages);
  const drafts = await readDrafts(book, worksheets, stages);
  const shells = await readShells(
    drafts.map(({ xml }) => xml),
    book.stylesText,
    book.colors,
  );
  warnOfParts(archive.names, warnings.add);
  const sheets = drafts.map((draft, i) => finish(book, draft, shells[i] as Sheet));
  const active = workbook.sheets[workbook.activeTab]?.name;
  return {
    sheets,
    names: [...workbook.names],
    settings: readSettings(archive, warnings.add),
    dateSystem: workbook.dateSystem,
    activeSheet: Math.max(
      0,
      sheets.findIndex(({ name }) => name === active),
    ),
    ...(book.font === USUAL_FONT ? {} : { defaultFont: book.font }),
    ...(warnings.list.length > 0 ? { warnings: warnings.list } : {}),
  };
}

function partOf(relations: readonly Relation[], type: string): string {
  return relations.find((each) => each.type === type)?.target ?? "";
}

function worksheetsOf(
  archive: Archive,
  sheets: readonly SheetEntry[],
  relations: readonly Relation[],
  warnings: Warnings,
): { entry: SheetEntry; path: string }[] {
  const found = sheets.flatMap((entry) => {
    const relation = relations.find(({ id }) => id === entry.relation);
    if (relation?.type !== "worksheet") {
      warnings.inSheet(entry.name)("chartSheets");
      return [];
    }
    if (!archive.has(relation.target)) throw new FileError("damaged");
    return [{ entry, path: relation.target }];
  });
  if (found.length === 0) throw new FileError("noSheet");
  return found;
}

async function readBook(
  archive: Archive,
  relations: readonly Relation[],
  warnings: Warnings,
  stages: Stages,
): Promise<Book> {
  const stylesPath = partOf(relations, "styles");
  const themePath = partOf(relations, "theme");
  const stylesText = archive.has(stylesPath) ? archive.text(stylesPath) : undefined;
  const xml = stylesText === undefined ? undefined : parseXml(stylesText);
  const colors = readColors(archive.has(themePath) ? archive.text(themePath) : undefined, xml);
  const formats = childrenOf(child(xml, "cellXfs"), "xf").length;
  const first = child(xml, "fonts", "font");
  const size = Number(val(first, "sz") ?? USUAL_FONT.size);
  const name = val(first, "name") ?? USUAL_FONT.name;
  const font = name === USUAL_FONT.name && size === USUAL_FONT.size ? USUAL_FONT : { name, size };
  const styles = (await readCellStyles(stylesText, formats, colors)).map((style) =>
    styleFromHucre(style, font),
  );
  const strings = await readSharedStrings(
    archive,
    partOf(relations, "sharedStrings"),
    warnings.add,
    stages.next(),
  );
  return { archive, warnings, stylesText, styles, strings, font, colors };
}

async function readDrafts(
  book: Book,
  worksheets: readonly { entry: SheetEntry; path: string }[],
  stages: Stages,
): Promise<Draft[]> {
  const drafts: Draft[] = [];
  let count = 0;
  for (const { entry, path } of worksheets) {
    const context: CellContext = {
      strings: book.strings,
      style: (index) => book.styles[index],
      count,
      warn: book.warnings.inSheet(entry.name),
    };
    const reader = new CellReader(context);
    const xml = await splitWorksheet(book.archive, path, (text) => reader.write(text), stages.next());
    reader.end();
    count = context.count;
    drafts.push({ entry, path, reader, xml });
  }
  return drafts;
}

function finish(book: Book, { entry, path, reader, xml }: Draft, shell: Sheet): SheetFile {
  const { archive, colors, font } = book;
  const warn = book.warnings.inSheet(entry.name);
  const root = parseXml(xml);
  const relations = relationsOf(archive, path);
  const around = readSurroundings(entry, shell, root, reader.rows, relations, warn);
  const lastUsed = reader.cells.reduce((last, { column }) => Math.max(last, column), 0);
  const columnWidths = columnWidthsOf(shell, root, lastUsed);
  const tracks = { columns: columnTrack({ ...around, columnWidths }), rows: rowTrack(around) };
  warnOfElements(root, warn, book.warnings.add);
  return {
    ...around,
    columnWidths,
    cells: reader.cells,
    conditionalFormats: readConditionalFormats(shell, font, warn),
    validations: readValidations(shell, warn),
    tables: readTables(archive, relations),
    charts: readDrawing(archive, relations, tracks, colors, warn),
  };
}

/** Progress over the parts that take long, by their sizes. */
class Stages {
  private readonly total: number;
  private done = 0;
  private stage = 0;

  constructor(
    private readonly archive: Archive,
    private readonly parts: readonly string[],
    private readonly pace: Pace,
  ) {
    this.total = parts.reduce((sum, part) => sum + archive.size(part), 1);
  }

  /** For the next part: to be told how many of its bytes have come. */
  next(): (bytes: number) => Promise<void> {
    const before = this.done;
    this.done += this.archive.size(this.parts[this.stage++] ?? "");
    return (bytes) => this.pace.reach((before + bytes) / this.total);
  }
}
