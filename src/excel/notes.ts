/** What people typed on a tab of ours, and where it goes when the tab's blocks move. */
import type { Tab, Zone } from "../review/description";
import type { CellInputs } from "./contents";
import type { CurrentCells } from "./current";
import { editedCells } from "./edits";
import type { TabRecord } from "./record";
import { rowMap, type LabelledRow } from "./rows";
import { bounds, Canvas, contains, zone } from "./zones";

export interface Place {
  readonly row: number;
  readonly column: number;
}

/**
 * - "note": anywhere beside our cells
 * - "typed": in a zone that is there to be filled in; it looks as the tab says, wherever it goes
 * - "edit": a text over one of our sentences
 */
export type NoteKind = "note" | "typed" | "edit";

/** A cell that a person filled; `to` equals `from` unless rows moved or the tab needs the place. */
export interface Note {
  readonly from: Place;
  readonly to: Place;
  readonly kind: NoteKind;
}

export function isMoved({ from, to }: Note): boolean {
  return from.row !== to.row || from.column !== to.column;
}

/** Every cell that a person filled, with its new place: none on another, none on a cell that the tab needs. */
export function placeNotes(
  tab: Tab,
  described: CellInputs,
  record: TabRecord,
  current: CurrentCells,
): Note[] {
  const ours = oursCanvas(record);
  const isEdited = editedCells(record, current);
  const toRow = rowMap(labelsBefore(current, ours), labelsNow(tab, described));
  const taken = new Set<string>();
  const isFree = (at: Place, kind: NoteKind) => !taken.has(keyOf(at)) && !isNeeded(tab, described, at, kind);
  const notes: Note[] = [];
  current.forEachFilled((row, column) => {
    const zoneIndex = record.look.typed.findIndex((each) => contains(each, row, column));
    if (zoneIndex < 0 && ours.at(row, column) !== 0 && !isEdited(row, column)) return;
    const kind = zoneIndex >= 0 ? "typed" : ours.at(row, column) !== 0 ? "edit" : "note";
    let to = { row: toRow(row), column: column + columnShift(record, tab, zoneIndex) };
    const moved = to.row !== row || to.column !== column;
    while (!isFree(to, kind) || (moved && isUnderChart(tab, to))) to = { ...to, column: to.column + 1 };
    taken.add(keyOf(to));
    notes.push({ from: { row, column }, to, kind });
  });
  return notes;
}

function keyOf({ row, column }: Place): string {
  return `${row}:${column}`;
}

function covers(each: Zone, { row, column }: Place): boolean {
  return contains(each, row, column);
}

function oursCanvas({ written }: TabRecord): Canvas {
  const canvas = new Canvas(bounds(written) ?? zone(0, 0, 0, 0));
  for (const each of written) canvas.paint(each, () => 1);
  return canvas;
}

/** Zones to fill in keep their order, so the nth of the last build is the nth of this one. */
function columnShift(record: TabRecord, tab: Tab, index: number): number {
  const [before, now] = [record.look.typed[index], tab.typed[index]];
  return before && now ? now.column - before.column : 0;
}

function isNeeded(tab: Tab, described: CellInputs, at: Place, kind: NoteKind): boolean {
  if (kind === "typed" && tab.typed.some((each) => covers(each, at))) return false;
  // A sentence can be written over; a number cannot.
  if (kind === "edit" && typeof described.get(at.row, at.column) === "string") return false;
  return (
    described.has(at.row, at.column) ||
    [...tab.spills, ...tab.merges].some((each) => covers(each, at)) ||
    tab.typed.some((each) => covers(each, at))
  );
}

function isUnderChart(tab: Tab, at: Place): boolean {
  return tab.charts.some(({ place }) => covers(place, at));
}

function labelsBefore(current: CurrentCells, ours: Canvas): LabelledRow[] {
  const labels: LabelledRow[] = [];
  const { row: top, column: left, rows, columns } = ours.area;
  for (let row = top; row < top + rows; row++) {
    for (let column = left; column < left + columns; column++) {
      const label = ours.at(row, column) === 0 ? undefined : current.text(row, column);
      if (label === undefined) continue;
      labels.push({ row, label });
      break;
    }
  }
  return labels;
}

function labelsNow(tab: Tab, described: CellInputs): LabelledRow[] {
  const first = new Map<number, { column: number; label: string }>();
  described.forEach((row, column, input) => {
    if (typeof input !== "string" || input.startsWith("=")) return;
    if (tab.typed.some((each) => contains(each, row, column))) return;
    const known = first.get(row);
    if (!known || column < known.column) first.set(row, { column, label: input.replace(/^'/, "") });
  });
  return [...first].map(([row, { label }]) => ({ row, label })).sort((a, b) => a.row - b.row);
}
