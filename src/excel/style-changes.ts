/** Changes of looks: cells that are styled otherwise than by the last build, and notes that take theirs along. */
import type { Zone } from "../review/description";
import { SETTER_BYTES, type Change } from "./change";
import { rangeOf, RememberedLooks, setLook, type CellLook, type LookKey } from "./format";
import type { Restyle } from "./looks";
import type { Note } from "./notes";
import { Canvas, zone } from "./zones";

/** Far from anything that a review or its reader styles: how a cell looks that nobody touched. */
const UNTOUCHED = zone(9990, 200);

/** The look of an untouched cell of a sheet, remembered once for all changes that need it. */
export class PlainLook {
  private looks: RememberedLooks | undefined;

  remember(sheet: Excel.Worksheet): void {
    this.looks ??= new RememberedLooks(rangeOf(sheet, UNTOUCHED));
  }

  get(): CellLook {
    if (!this.looks) throw new Error("the plain look was not remembered");
    return this.looks.at(0, 0);
  }
}

/** What Excel says of one cell's looks, as JSON. */
const CELL_BYTES = 450;
/** Cells whose looks are remembered in one answer. */
const MOST_CELLS = 6000;

/** A large area in parts, so that the looks it had fit an answer. */
export function restyleChanges(restyle: Restyle, plain: PlainLook): Change[] {
  const { row, column, rows, columns } = restyle.zone;
  const step = Math.max(1, Math.floor(MOST_CELLS / columns));
  return Array.from({ length: Math.ceil(rows / step) }, (_, i) => {
    const part = zone(row + i * step, column, Math.min(step, rows - i * step), columns);
    return restyleChange({ ...restyle, zone: part }, plain);
  });
}

function restyleChange({ zone: area, from, to }: Restyle, plain: PlainLook): Change {
  const keys = [...new Set([...Object.keys(from ?? {}), ...Object.keys(to ?? {})])] as LookKey[];
  const dropped = keys.filter((key) => to?.[key] === undefined);
  let before: RememberedLooks | undefined;
  return {
    bytes: keys.length * SETTER_BYTES,
    memory: area.rows * area.columns * CELL_BYTES,
    remember(sheet) {
      before = new RememberedLooks(rangeOf(sheet, area));
      plain.remember(sheet);
    },
    apply(sheet) {
      const reset = dropped.length > 0 ? picked(plain.get(), dropped) : {};
      setLook(rangeOf(sheet, area), { ...reset, ...to }, area.rows);
    },
    takeBack(sheet) {
      if (before) restoreLooks(sheet, area, before, keys);
    },
  };
}

/** Sets what each cell had, one call for all neighbours that had the same. */
function restoreLooks(
  sheet: Excel.Worksheet,
  area: Zone,
  before: RememberedLooks,
  keys: readonly LookKey[],
): void {
  const looks: Partial<CellLook>[] = [];
  const numbers = new Map<string, number>();
  const canvas = new Canvas(area);
  for (let row = 0; row < area.rows; row++) {
    for (let column = 0; column < area.columns; column++) {
      const look = picked(before.at(row, column), keys);
      const key = JSON.stringify(look);
      const number = numbers.get(key) ?? looks.push(look);
      numbers.set(key, number);
      canvas.set(area.row + row, area.column + column, number);
    }
  }
  for (const { zone: same, number } of canvas.rectangles()) {
    setLook(rangeOf(sheet, same), looks[number - 1] as Partial<CellLook>, same.rows);
  }
}

function picked(look: CellLook, keys: readonly LookKey[]): Partial<CellLook> {
  return Object.fromEntries(keys.map((key) => [key, look[key]]));
}

/**
 * A note that moves takes its look along. Two changes: the old place becomes plain before the tab is styled, the new
 * one gets the look after it.
 */
export function noteLookChanges({ from, to }: Note, plain: PlainLook): { leave: Change; arrive: Change } {
  const [source, target] = [zone(from.row, from.column), zone(to.row, to.column)];
  let look: RememberedLooks | undefined;
  let under: RememberedLooks | undefined;
  const set = (sheet: Excel.Worksheet, place: Zone, style: CellLook | undefined) => {
    if (style) setLook(rangeOf(sheet, place), style, place.rows);
  };
  const leave: Change = {
    bytes: 11 * SETTER_BYTES,
    remember(sheet) {
      plain.remember(sheet);
      look = new RememberedLooks(rangeOf(sheet, source));
    },
    apply: (sheet) => set(sheet, source, plain.get()),
    takeBack: (sheet) => set(sheet, source, look?.at(0, 0)),
  };
  const arrive: Change = {
    bytes: 11 * SETTER_BYTES,
    remember(sheet) {
      under = new RememberedLooks(rangeOf(sheet, target));
    },
    apply: (sheet) => set(sheet, target, look?.at(0, 0)),
    takeBack: (sheet) => set(sheet, target, under?.at(0, 0)),
  };
  return { leave, arrive };
}
