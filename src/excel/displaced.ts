/**
 * Rows and columns that a person inserted into a tab of ours, or deleted from it, move what the last build wrote. The
 * tab's mark tells that it happened, since Excel stretches the reference; the texts tell where.
 */
import type { Link, Style, StyledZone, Zone } from "../review/description";
import type { CurrentCells } from "./current";
import { digest, forEachDigest } from "./digests";
import type { TabLook, TabRecord } from "./record";
import { lineMap } from "./rows";
import { bounds, zone } from "./zones";

/** Old row → row now, and the same for columns. */
interface Shift {
  readonly row: (row: number) => number;
  readonly column: (column: number) => number;
}

export function isDisplaced({ mark }: TabRecord, now: Zone | undefined): boolean {
  if (!now) return false;
  return now.row !== 0 || now.column !== 0 || now.rows !== mark[0] || now.columns !== mark[1];
}

/** The record as if the last build had written to where its cells stand now. */
export function displacedRecord(record: TabRecord, current: CurrentCells): TabRecord {
  const shift = { row: shiftOf("row", record, current), column: shiftOf("column", record, current) };
  return {
    ...record,
    written: singleCells(record).map((each) => movedZone(each, shift)),
    spills: record.spills.map((each) => movedZone(each, shift)),
    look: movedLook(record.look, shift),
  };
}

/** Cell by cell, so that an inserted row is no part of what was written and digests keep their order. */
function singleCells({ written, digests }: TabRecord): readonly Zone[] {
  if (digests === "") return written;
  return written.flatMap(({ row, column, rows, columns }) =>
    Array.from({ length: rows * columns }, (_, i) =>
      zone(row + Math.floor(i / columns), column + (i % columns)),
    ),
  );
}

interface DigestedLine {
  readonly row: number;
  readonly digests: ReadonlySet<string>;
}

function shiftOf(axis: "row" | "column", record: TabRecord, current: CurrentCells): (line: number) => number {
  const before = new Map<number, Set<string>>();
  const now = new Map<number, Set<string>>();
  const add = (lines: Map<number, Set<string>>, line: number, each: string) =>
    lines.set(line, (lines.get(line) ?? new Set<string>()).add(each));
  forEachDigest(record, (row, column, written) => add(before, axis === "row" ? row : column, written));
  current.forEachFilled((row, column) => {
    add(now, axis === "row" ? row : column, digest(current.input(row, column)));
  });
  return lineMap(inOrder(before), inOrder(now), isAlike);
}

function inOrder(lines: ReadonlyMap<number, ReadonlySet<string>>): DigestedLine[] {
  return [...lines].map(([row, digests]) => ({ row, digests })).sort((a, b) => a.row - b.row);
}

/** Most of what stands there now was written there. */
function isAlike(before: DigestedLine, now: DigestedLine): boolean {
  let common = 0;
  for (const each of now.digests) if (before.digests.has(each)) common++;
  return common > 0 && common * 2 >= now.digests.size;
}

function movedZone<Z extends Zone>(each: Z, { row, column }: Shift): Z {
  const [top, left] = [row(each.row), column(each.column)];
  return {
    ...each,
    row: top,
    column: left,
    rows: row(each.row + each.rows - 1) - top + 1,
    columns: column(each.column + each.columns - 1) - left + 1,
  };
}

const UNKNOWN: Required<Style> = {
  ...{ bold: true, italic: true, size: 0, color: "", fill: "", numberFormat: "", align: "Left" },
  ...{ vertical: "Top", wrap: true, borderTop: "", borderBottom: "" },
};

/** An inserted row or column takes looks from its neighbour: nothing is certain, and all is styled anew. */
function unknownStyles(styles: readonly Zone[]): StyledZone[] {
  const area = bounds(styles);
  return area ? [{ ...area, style: UNKNOWN }] : [];
}

function movedLook(look: TabLook, shift: Shift): TabLook {
  const zones = <Z extends Zone>(list: readonly Z[]) => list.map((each) => movedZone(each, shift));
  const keys = (sizes: Readonly<Record<number, number>>, move: (line: number) => number) =>
    Object.fromEntries(Object.entries(sizes).map(([line, size]) => [move(Number(line)), size]));
  return {
    ...look,
    styles: unknownStyles(zones(look.styles)),
    merges: zones(look.merges),
    formats: zones(look.formats),
    typed: zones(look.typed),
    widths: keys(look.widths, shift.column),
    heights: keys(look.heights, shift.row),
    links: look.links.map((link): Link => {
      return { ...link, row: shift.row(link.row), column: shift.column(link.column) };
    }),
    collapsedRows: look.collapsedRows.map(({ first, last }) => ({
      first: shift.row(first),
      last: shift.row(last),
    })),
    charts: look.charts.map((chart) => {
      return { ...chart, feed: movedZone(chart.feed, shift), place: movedZone(chart.place, shift) };
    }),
  };
}
