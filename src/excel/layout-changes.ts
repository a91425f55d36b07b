/** Changes of a sheet's frame: merges, frozen rows, print set-up, links, grouped rows, gridlines, the tab's colour. */
import type { Link, Tab } from "../review/description";
import { cellAddress, zoneAddress } from "./address";
import { retarget } from "./cells";
import { SETTER_BYTES, type Change } from "./change";
import { rangeOf } from "./format";
import type { TabLook } from "./record";
import { zone } from "./zones";

const TAB_COLOR = { reading: "#1D4ED8", working: "#B45309", evidence: "#6B7280" } as const;

/** What only the one list has, and what only the other has. */
export function difference<T>(before: readonly T[], next: readonly T[]): { gone: T[]; added: T[] } {
  const keyed = (list: readonly T[]) => new Map(list.map((each) => [JSON.stringify(each), each]));
  const [old, now] = [keyed(before), keyed(next)];
  return {
    gone: [...old].filter(([key]) => !now.has(key)).map(([, each]) => each),
    added: [...now].filter(([key]) => !old.has(key)).map(([, each]) => each),
  };
}

/** Doing and undoing, in either order. */
function reversible(
  apply: (sheet: Excel.Worksheet) => void,
  takeBack: (sheet: Excel.Worksheet) => void,
): Change {
  return { bytes: SETTER_BYTES, apply, takeBack };
}

/** To be applied before the cells are written: a merged area holds one cell only. */
export function unmergeChanges(before: TabLook | undefined, next: TabLook): Change[] {
  return difference(before?.merges ?? [], next.merges).gone.map((each) =>
    reversible(
      (sheet) => rangeOf(sheet, each).unmerge(),
      (sheet) => rangeOf(sheet, each).merge(false),
    ),
  );
}

export function mergeChanges(before: TabLook | undefined, next: TabLook): Change[] {
  return difference(before?.merges ?? [], next.merges).added.map((each) =>
    reversible(
      (sheet) => rangeOf(sheet, each).merge(false),
      (sheet) => rangeOf(sheet, each).unmerge(),
    ),
  );
}

export function frameChanges(before: TabLook | undefined, next: TabLook): Change[] {
  const changes: Change[] = [];
  if (!before) changes.push(gridlinesOff());
  if (before?.kind !== next.kind) changes.push(tabColorChange(next));
  if (before?.frozenRows !== next.frozenRows) changes.push(freezeChange(next.frozenRows));
  if (JSON.stringify(before?.print) !== JSON.stringify(next.print))
    changes.push(printChange(before?.print, next.print));
  return changes;
}

/** Only on new sheets: a reader who turns them on again keeps them. */
function gridlinesOff(): Change {
  return reversible(
    (sheet) => {
      sheet.showGridlines = false;
    },
    () => {},
  );
}

function tabColorChange({ kind }: TabLook): Change {
  let remembered: Excel.Worksheet | undefined;
  return {
    bytes: SETTER_BYTES,
    remember(sheet) {
      remembered = sheet.load("tabColor");
    },
    apply(sheet) {
      sheet.tabColor = TAB_COLOR[kind];
    },
    takeBack(sheet) {
      if (remembered) sheet.tabColor = remembered.tabColor;
    },
  };
}

function freezeChange(rows: number): Change {
  let remembered: Excel.Range | undefined;
  return {
    bytes: SETTER_BYTES,
    remember(sheet) {
      remembered = sheet.freezePanes.getLocationOrNullObject().load("address");
    },
    apply(sheet) {
      if (rows > 0) sheet.freezePanes.freezeRows(rows);
      else sheet.freezePanes.unfreeze();
    },
    takeBack(sheet) {
      if (!remembered) return;
      if (remembered.isNullObject) sheet.freezePanes.unfreeze();
      else sheet.freezePanes.freezeAt(remembered.address.replace(/^.*!/, ""));
    },
  };
}

function printChange(before: Tab["print"] | undefined, next: Tab["print"]): Change {
  const { lastRow, lastColumn, onePage, breaks = [] } = next;
  const old = before?.breaks ?? [];
  let remembered: { layout: Excel.PageLayout; area: Excel.RangeAreas } | undefined;
  return {
    bytes: (3 + old.length + breaks.length) * SETTER_BYTES,
    remember(sheet) {
      const area = sheet.pageLayout.getPrintAreaOrNullObject().load("address");
      remembered = { layout: sheet.pageLayout.load("orientation,zoom"), area };
    },
    apply(sheet) {
      const { pageLayout } = sheet;
      pageLayout.setPrintArea(zoneAddress(zone(0, 0, lastRow + 1, lastColumn + 1)));
      pageLayout.orientation = "Landscape";
      pageLayout.zoom = { horizontalFitToPages: 1, ...(onePage ? { verticalFitToPages: 1 } : {}) };
      breakPages(sheet, old, breaks);
    },
    takeBack(sheet) {
      if (!remembered) return;
      const { layout, area } = remembered;
      const { pageLayout } = sheet;
      if (!area.isNullObject) pageLayout.setPrintArea(area.address.replace(/^.*!/, ""));
      pageLayout.orientation = layout.orientation;
      pageLayout.zoom = layout.zoom;
      breakPages(sheet, breaks, old);
    },
  };
}

/** Ours are not told apart from a reader's, so both go when ours change. */
function breakPages(sheet: Excel.Worksheet, before: readonly number[], next: readonly number[]): void {
  if (JSON.stringify(before) === JSON.stringify(next)) return;
  if (before.length > 0) sheet.horizontalPageBreaks.removePageBreaks();
  for (const row of next) sheet.horizontalPageBreaks.add(cellAddress(row, 0));
}

/** Before the styles, since Excel gives a cell that gets a link the looks of links. */
export function linkChanges(
  before: TabLook | undefined,
  next: TabLook,
  sheets: ReadonlyMap<string, string>,
): Change[] {
  const { gone, added } = difference(before?.links ?? [], next.links);
  const at = (sheet: Excel.Worksheet, { row, column }: Link) => sheet.getRange(cellAddress(row, column));
  const set = (sheet: Excel.Worksheet, link: Link) => {
    const target = retarget(link.target, sheets);
    at(sheet, link).hyperlink = { documentReference: target, textToDisplay: link.text };
  };
  const clear = (sheet: Excel.Worksheet, link: Link) => at(sheet, link).clear("Hyperlinks");
  return [
    ...gone.map((link) =>
      reversible(
        (sheet) => clear(sheet, link),
        (sheet) => set(sheet, link),
      ),
    ),
    ...added.map((link) =>
      reversible(
        (sheet) => set(sheet, link),
        (sheet) => clear(sheet, link),
      ),
    ),
  ];
}
