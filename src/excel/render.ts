/** From a tab's description to the changes that make a sheet look like it. */
import type { Tab, Zone } from "../review/description";
import { bytesOf } from "./chunks";
import type { Change } from "./change";
import { chartChanges } from "./chart-changes";
import { conditionalChanges } from "./conditional";
import { firstTexts } from "./copies";
import { cellWrites, CellInputs, describedCells, writtenZones, type CellWrite } from "./contents";
import type { CurrentCells } from "./current";
import { digestsOf } from "./digests";
import { rangeOf } from "./format";
import { groupChanges } from "./groups";
import { frameChanges, linkChanges, mergeChanges, unmergeChanges } from "./layout-changes";
import { restyles } from "./looks";
import { markSize } from "./marks";
import { isMoved, placeNotes, type Note } from "./notes";
import { lookOf, type TabRecord } from "./record";
import { sizeChanges } from "./sizes";
import { noteLookChanges, PlainLook, restyleChanges } from "./style-changes";
import { zone } from "./zones";

/** How a tab stands that an earlier build made. */
export interface Standing {
  readonly current: CurrentCells;
  /** What that build wrote; undefined when its record was lost. */
  readonly record: TabRecord | undefined;
  /** Names of the charts on the sheet. */
  readonly charts: ReadonlySet<string>;
  /** Rows or columns were inserted or deleted: all of the tab is styled anew. */
  readonly displaced: boolean;
}

export interface Rendering {
  readonly changes: readonly Change[];
  /** To be made when everything else is done. */
  readonly last: readonly Change[];
  readonly record: TabRecord;
  /** What people typed, and where it stands now. */
  readonly notes: readonly Note[];
  /** Charts that were drawn or dressed anew. */
  readonly redressed: ReadonlySet<string>;
}

export interface RenderOptions {
  /** The review's sheets by their described names → their names in this workbook. */
  readonly names: ReadonlyMap<string, string>;
  /** Charts without looks, for an Excel that refused one of them. */
  readonly plainCharts: boolean;
}

export function renderTab(tab: Tab, standing: Standing | undefined, options: RenderOptions): Rendering {
  const before = standing?.record;
  const described = describedCells(tab, options.names);
  const notes = before ? placeNotes(tab, described, before, standing.current) : [];
  const charts = chartChanges(before?.look.charts ?? [], tab.charts, standing?.charts ?? new Set(), options);
  const target = targetCells(described, notes, standing);
  const writes = cellWrites(target, standing?.current, blocksOf(tab)).map(cellChange);
  return {
    changes: inOrder({ tab, standing, notes, writes, charts: charts.now, names: options.names }),
    last: charts.last,
    record: recordOf(tab, described, before, options.names),
    notes,
    redressed: charts.redressed,
  };
}

interface Parts {
  readonly tab: Tab;
  readonly standing: Standing | undefined;
  readonly notes: readonly Note[];
  readonly writes: readonly Change[];
  readonly charts: readonly Change[];
  readonly names: RenderOptions["names"];
}

/** Cells before their looks, links before styles, what depends on sizes after them, groups last. */
function inOrder({ tab, standing, notes, writes, charts, names }: Parts): Change[] {
  const before = standing?.record?.look;
  const look = lookOf(tab);
  const plain = new PlainLook();
  const noteLooks = notes
    .filter((note) => note.kind === "note" && (isMoved(note) || standing?.displaced))
    .map((note) => noteLookChanges(note, plain));
  return [
    ...unmergeChanges(before, look),
    ...noteLooks.map(({ leave }) => leave),
    ...writes,
    ...linkChanges(before, look, names),
    ...restyles(before?.styles ?? [], tab.styles).flatMap((each) => restyleChanges(each, plain)),
    ...noteLooks.map(({ arrive }) => arrive),
    ...mergeChanges(before, look),
    ...sizeChanges(before, look),
    ...frameChanges(before, look),
    ...conditionalChanges(before, look, names),
    ...charts,
    ...groupChanges(before, look),
  ];
}

function recordOf(
  tab: Tab,
  described: CellInputs,
  before: TabRecord | undefined,
  names: RenderOptions["names"],
): TabRecord {
  const written = writtenZones(described, tab.typed);
  return {
    name: names.get(tab.name) ?? tab.name,
    written,
    spills: tab.spills.map(({ row, column, rows, columns }) => zone(row, column, rows, columns)),
    look: lookOf(tab),
    labels: before?.labels ?? {},
    texts: firstTexts(described),
    digests: digestsOf(described, written),
    mark: markSize(tab.print.lastRow),
  };
}

function blocksOf(tab: Tab): Zone[] {
  return tab.patches.map(({ row, column, cells }) =>
    zone(row, column, cells.length, Math.max(0, ...cells.map((each) => each.length))),
  );
}

/** Described cells, with people's own in their new places, and nothing where only the last build put something. */
function targetCells(
  described: CellInputs,
  notes: readonly Note[],
  standing: Standing | undefined,
): CellInputs {
  const target = new CellInputs();
  const { current, record } = standing ?? {};
  for (const each of record?.written ?? []) {
    for (let row = each.row; row < each.row + each.rows; row++) {
      for (let column = each.column; column < each.column + each.columns; column++)
        target.set(row, column, "");
    }
  }
  for (const { from } of notes) target.set(from.row, from.column, "");
  described.forEach((row, column, input) => target.set(row, column, input));
  if (current)
    for (const { from, to } of notes) target.set(to.row, to.column, current.input(from.row, from.column));
  return target;
}

/** One write of a rectangle of cells; null cells are left alone. */
function cellChange({ zone: area, inputs, before }: CellWrite): Change {
  const write = (sheet: Excel.Worksheet, cells: CellWrite["inputs"]) => {
    rangeOf(sheet, area).formulas = cells as unknown[][];
  };
  return {
    bytes: 300 + bytesOf(inputs),
    apply: (sheet) => write(sheet, inputs),
    takeBack: (sheet) => write(sheet, before),
  };
}
