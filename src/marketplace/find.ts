/** Finds the tables of a workbook: Excel tables, named ranges, and plain header-and-rows blocks anywhere on a sheet. */
import { blocksOf, type Block } from "./blocks";
import { addressOf, overlaps, usedArea } from "./grid";
import { headersOf } from "./headers";
import type { NamedArea, Rectangle, SheetReading, SourceTable, WorkbookReading } from "./tables";

/** Names that Excel keeps for itself. */
const RESERVED_NAME = /^(_xlnm\b.*|_?print_(area|titles)|_?filterdatabase|extract|criteria)$/i;

export function findTables(
  reading: WorkbookReading,
  isWanted: (sheet: SheetReading) => boolean = ({ ours }) => !ours,
): SourceTable[] {
  return reading.sheets.filter(isWanted).flatMap((sheet) =>
    tablesOnSheet(
      sheet,
      reading.areas.filter((area) => area.sheet === sheet.name),
    ),
  );
}

function tablesOnSheet(sheet: SheetReading, areas: readonly NamedArea[]): SourceTable[] {
  const excelTables = areas.filter(({ kind }) => kind === "table");
  const names = areas.filter(({ kind, name }) => kind === "name" && !RESERVED_NAME.test(name));
  const taken: Rectangle[] = [...excelTables];
  const found = excelTables.flatMap((area) => fromArea(sheet, area));
  const used = usedArea(sheet);
  const blocks = blocksOf(sheet, used, taken);
  // A name matters where it cuts out what the eye would not: a header row of its own inside a larger block.
  const cutting = names.filter((name) => isOwnTable(sheet, name, blocks, taken));
  for (const name of cutting) {
    found.push(...fromArea(sheet, name));
    taken.push(name);
  }
  const rest = cutting.length === 0 ? blocks : blocksOf(sheet, used, taken);
  for (const block of rest) found.push(fromBlock(sheet, block, names));
  return found.sort((a, b) => a.area.top - b.area.top || a.area.left - b.area.left);
}

function isOwnTable(
  sheet: SheetReading,
  name: NamedArea,
  blocks: readonly Block[],
  taken: readonly Rectangle[],
): boolean {
  if (name.rows < 2 || name.columns < 2 || taken.some((area) => overlaps(area, name))) return false;
  const own = blocksOf(sheet, name, taken);
  const [block] = own;
  if (own.length !== 1 || !block) return false;
  return !blocks.some((other) => overlaps(other.area, block.area) && other.header === block.header);
}

/** An Excel table or a name: its rectangle is the table; a title inside a name is skipped as in a plain block. */
function fromArea(sheet: SheetReading, area: NamedArea): SourceTable[] {
  const rectangle: Rectangle = { top: area.top, left: area.left, rows: area.rows, columns: area.columns };
  if (area.kind === "table") {
    return [tableOf(sheet, { area: rectangle, header: area.top, headerRows: 1 }, area.name)];
  }
  return blocksOf(sheet, rectangle, []).map((block) => tableOf(sheet, block, area.name));
}

/** A name that covers the block from its header row on lends the block its name. */
function fromBlock(sheet: SheetReading, block: Block, names: readonly NamedArea[]): SourceTable {
  const name = names.find(
    ({ top, left, rows, columns }) =>
      top === block.header && left === block.area.left && columns === block.area.columns && rows > 1,
  );
  return tableOf(sheet, block, name?.name);
}

function tableOf(sheet: SheetReading, block: Block, name: string | undefined): SourceTable {
  const { area, header, headerRows } = block;
  const first = header + headerRows;
  const from = area.left - sheet.left;
  const cells = sheet.values.slice(first - sheet.top, area.top + area.rows - sheet.top);
  const whole = from === 0 && cells.every((row) => row.length === area.columns);
  return {
    id: name ?? `${sheet.name}!${addressOf(header, area.left)}`,
    sheet: sheet.name,
    area: { ...area, top: first - 1, rows: area.top + area.rows - first + 1 },
    headers: headersOf(sheet, block),
    rows: whole ? cells : cells.map((row) => row.slice(from, from + area.columns)),
    formats: sheet.formats.slice(from, from + area.columns),
  };
}
