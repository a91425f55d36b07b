/** Adding, copying and removing sheets. */
import type { HostDocument } from "./document";
import { invalidArgument } from "./errors";
import { DEFAULT_COLUMN_WIDTH, toPixels } from "./place";
import { guardStructure } from "./protection";
import { freeTableName, sheetTables } from "./tables";

/** Room for a usual tab; a sheet grows when more is written. */
const NEW_SHEET = { rows: 200, cols: 30 };

export function addSheet(document: HostDocument, wanted?: string): string {
  guardStructure(document);
  const sheetId = document.newId("sheet");
  const name = wanted ?? freeSheetName(document);
  // Guess: Excel puts a new sheet at the end.
  document.dispatch("CREATE_SHEET", { sheetId, name, position: document.sheetIds().length, ...NEW_SHEET });
  document.dispatch("RESIZE_COLUMNS_ROWS", {
    sheetId,
    dimension: "COL",
    elements: Array.from({ length: NEW_SHEET.cols }, (_, i) => i),
    size: toPixels(DEFAULT_COLUMN_WIDTH),
  });
  return sheetId;
}

function freeSheetName(document: HostDocument): string {
  for (let number = document.sheetIds().length + 1; ; number++) {
    if (document.findSheet(`Sheet${number}`) === undefined) return `Sheet${number}`;
  }
}

/** Copies a sheet with all that we know about it; the copy stands at `position`. */
export function copySheet(document: HostDocument, sheetId: string, position: number): string {
  guardStructure(document);
  const copyId = document.newId("sheet");
  const sheetNameTo = freeCopyName(document, document.sheetName(sheetId));
  document.dispatch("DUPLICATE_SHEET", { sheetId, sheetIdTo: copyId, sheetNameTo });
  copyFacts(document, sheetId, copyId);
  moveSheet(document, copyId, position);
  return copyId;
}

function freeCopyName(document: HostDocument, name: string): string {
  const stem = name.replace(/ \(\d+\)$/, "");
  for (let number = 2; ; number++) {
    const ending = ` (${number})`;
    const candidate = stem.slice(0, 31 - ending.length) + ending;
    if (document.findSheet(candidate) === undefined) return candidate;
  }
}

function copyFacts(document: HostDocument, from: string, to: string): void {
  const { facts, getters } = document;
  const sheet = facts.sheets[from];
  if (sheet) document.setFact(["sheets", to], sheet);
  const charts = getters.getChartIds(from);
  getters.getChartIds(to).forEach((copy, i) => {
    const chart = facts.charts[charts[i] ?? ""];
    if (chart) document.setFact(["charts", copy], redirected(document, chart, from, to));
  });
  for (const table of sheetTables(document, to)) {
    document.setFact(["tables", table.id], { name: freeTableName(document) });
  }
}

/** A copied chart shows the copied sheet's cells. */
function redirected<C>(document: HostDocument, chart: C, from: string, to: string): C {
  const prefix = (sheetId: string) =>
    document.getters
      .getRangeString(document.getters.getRangeFromSheetXC(sheetId, "A1"), "")
      .replace(/A1$/, "");
  return JSON.parse(
    JSON.stringify(chart).replaceAll(
      JSON.stringify(prefix(from)).slice(1, -1),
      JSON.stringify(prefix(to)).slice(1, -1),
    ),
  ) as C;
}

export function moveSheet(document: HostDocument, sheetId: string, position: number): void {
  guardStructure(document);
  const ids = document.sheetIds();
  if (position < 0 || position >= ids.length) throw invalidArgument();
  const delta = position - ids.indexOf(sheetId);
  if (delta !== 0) document.dispatch("MOVE_SHEET", { sheetId, delta });
}

export function deleteSheet(document: HostDocument, sheetId: string): void {
  guardStructure(document);
  const visible = document.sheetIds().filter((id) => document.getters.isSheetVisible(id));
  const isVisible = visible.includes(sheetId);
  if (isVisible && visible.length === 1)
    throw invalidArgument("A workbook must have at least one visible sheet.");
  // The library counts hidden sheets as if they could not go while one visible sheet is left.
  if (!isVisible) document.dispatch("SHOW_SHEET", { sheetId });
  document.dispatch("DELETE_SHEET", { sheetId, sheetName: document.sheetName(sheetId) });
  document.setFact(["sheets", sheetId], undefined);
}
