/** A worksheet's surroundings as ours: what hucre says of it, and its own XML for what hucre leaves out. */
import type { Sheet } from "hucre/xlsx";
import type { RowLook } from "./cells-read";
import { pointsOfWidth } from "./geometry";
import { LAST_COLUMN, parseZone } from "./references";
import type { Relation } from "./relations";
import type { SheetEntry } from "./workbook-read";
import { child, childrenOf, isTrue, relationId, type Xml } from "./xml";
import type { PrintFile, SheetFile } from "./workbook";
import type { Warn } from "./warnings";

type Groups = SheetFile["rowGroups"];
/** All of a sheet but its cells, rules, tables and charts. */
export type Surroundings = Omit<
  SheetFile,
  "cells" | "conditionalFormats" | "validations" | "tables" | "charts" | "columnWidths"
>;

export function readSurroundings(
  entry: SheetEntry,
  shell: Sheet,
  xml: Xml,
  rows: ReadonlyMap<number, RowLook>,
  relations: readonly Relation[],
  warn: Warn,
): Surroundings {
  const tabColor = shell.view?.tabColor?.rgb;
  const print = printOf(entry, shell, xml);
  const columns = shell.columns ?? [];
  if (shell.splitPane) warn("splitPanes");
  const { password, hashValue } = child(xml, "sheetProtection")?.attributes ?? {};
  if (password !== undefined || hashValue !== undefined) warn("sheetPasswords");
  if (childrenOf(child(xml, "cols"), "col").some(({ attributes }) => Number(attributes["style"] ?? 0) > 0))
    warn("columnStyles");
  return {
    name: entry.name,
    visibility: entry.visibility,
    ...(tabColor === undefined ? {} : { tabColor: `#${tabColor.slice(-6).toUpperCase()}` }),
    showGridlines: shell.view?.showGridLines !== false,
    protected: shell.protection?.sheet === true,
    frozenRows: shell.freezePane?.rows ?? 0,
    frozenColumns: shell.freezePane?.columns ?? 0,
    rowHeights: Object.fromEntries(
      [...rows].flatMap(([row, { height }]) => (height === undefined ? [] : [[row, height]])),
    ),
    hiddenColumns: columns.flatMap((column, i) => (column.hidden ? [i] : [])),
    hiddenRows: [...rows].flatMap(([row, { hidden }]) => (hidden ? [row] : [])),
    rowGroups: groupsOf(
      (row) => rows.get(row)?.outlineLevel ?? 0,
      [...rows.keys()],
      (row) => rows.get(row)?.hidden ?? false,
    ),
    columnGroups: groupsOf(
      (column) => columns[column]?.outlineLevel ?? 0,
      columns.map((_, i) => i),
      (column) => columns[column]?.hidden ?? false,
    ),
    merges: (shell.merges ?? []).map(({ startRow, startCol, endRow, endCol }) => ({
      top: startRow,
      left: startCol,
      bottom: endRow,
      right: endCol,
    })),
    hyperlinks: hyperlinksOf(xml, relations),
    ...(print === undefined ? {} : { print }),
  };
}

/** Points by column; a width that runs to the last column is that of the sheet, kept as far as it is used. */
export function columnWidthsOf(shell: Sheet, xml: Xml, lastUsed: number): Record<number, number> {
  const widths: Record<number, number> = {};
  const usual = Number(child(xml, "sheetFormatPr")?.attributes["defaultColWidth"]);
  if (usual > 0) for (let column = 0; column <= lastUsed; column++) widths[column] = pointsOfWidth(usual);
  const toTheEnd = (shell.columns?.length ?? 0) > LAST_COLUMN;
  shell.columns?.forEach(({ width }, column) => {
    if (width !== undefined && (!toTheEnd || column <= lastUsed)) widths[column] = pointsOfWidth(width);
  });
  return widths;
}

/** Runs of rows (or columns) of each outline level; a run is collapsed when all of it is hidden. */
function groupsOf(
  level: (index: number) => number,
  known: number[],
  hidden: (index: number) => boolean,
): Groups {
  const groups: { first: number; last: number; collapsed: boolean }[] = [];
  const open: number[] = [];
  const closeTo = (depth: number, last: number): void => {
    while (open.length > depth) {
      const first = open.pop() as number;
      let collapsed = true;
      for (let i = first; i <= last; i++) collapsed &&= hidden(i);
      groups.push({ first, last, collapsed });
    }
  };
  let before = -2;
  for (const index of known.sort((a, b) => a - b)) {
    if (index !== before + 1) closeTo(0, before);
    closeTo(level(index), index - 1);
    while (open.length < level(index)) open.push(index);
    before = index;
  }
  closeTo(0, before);
  return groups.sort((a, b) => a.first - b.first || b.last - a.last);
}

function hyperlinksOf(xml: Xml, relations: readonly Relation[]): SheetFile["hyperlinks"] {
  return childrenOf(child(xml, "hyperlinks"), "hyperlink").flatMap((link) => {
    const zone = parseZone(link.attributes["ref"] ?? "");
    if (!zone) return [];
    const address = relations.find(({ id }) => id === relationId(link))?.target;
    const { location, tooltip } = link.attributes;
    return cellsOf(zone).map((cell) => ({
      ...cell,
      ...(address === undefined ? {} : { address }),
      ...(location === undefined ? {} : { documentReference: location }),
      ...(tooltip === undefined ? {} : { screenTip: tooltip }),
    }));
  });
}

/** A link over a range stands on each of its cells, up to a thousand. */
function cellsOf({ top, left, bottom, right }: { top: number; left: number; bottom: number; right: number }) {
  const cells: { row: number; column: number }[] = [];
  for (let row = top; row <= bottom && cells.length < 1000; row++)
    for (let column = left; column <= right && cells.length < 1000; column++) cells.push({ row, column });
  return cells;
}

/** How many pages to fit on counts only where the sheet says that it fits at all. */
function printOf(
  { printArea, titleRows }: SheetEntry,
  { pageSetup }: Sheet,
  xml: Xml,
): PrintFile | undefined {
  const fits = isTrue(child(xml, "sheetPr", "pageSetUpPr")?.attributes["fitToPage"]);
  const landscape = pageSetup?.orientation === "landscape";
  const rowBreaks = rowBreaksOf(xml);
  if (!printArea && !titleRows && !fits && !landscape && rowBreaks.length === 0) return undefined;
  const wide = fits ? (pageSetup?.fitToWidth ?? 1) : 0;
  const tall = fits ? (pageSetup?.fitToHeight ?? 1) : 0;
  return {
    ...(printArea === undefined ? {} : { area: printArea }),
    orientation: landscape ? "Landscape" : "Portrait",
    ...(wide > 0 ? { fitWide: wide } : {}),
    ...(tall > 0 ? { fitTall: tall } : {}),
    ...(titleRows === undefined ? {} : { titleRows }),
    ...(rowBreaks.length === 0 ? {} : { rowBreaks }),
  };
}

/** Those that somebody set; the others follow from the paper. A break's id counts the rows above it. */
function rowBreaksOf(xml: Xml): number[] {
  const breaks = child(xml, "rowBreaks")?.children ?? [];
  return breaks
    .filter(({ attributes }) => isTrue(attributes["man"]))
    .map(({ attributes }) => Number(attributes["id"]));
}
