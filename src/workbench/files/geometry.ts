/** Points and cells: where a column begins, which cell a point lies in. Widths in files are characters, here points. */
import type { SheetFile } from "./workbook";

/** Excel's defaults with Calibri 11: 64 × 20 pixels. */
export const DEFAULT_WIDTH = 48;
export const DEFAULT_HEIGHT = 15;
/** Pixels of the widest digit of Calibri 11, the unit of column widths in files. */
const DIGIT = 7;
const POINTS_PER_PIXEL = 0.75;
export const EMU_PER_POINT = 12_700;

/** A width in characters, as files hold it (its 5 pixels of padding included), in points. */
export function pointsOfWidth(characters: number): number {
  return Math.round(characters * DIGIT) * POINTS_PER_PIXEL;
}

export function widthOfPoints(points: number): number {
  return Math.trunc((points / POINTS_PER_PIXEL / DIGIT) * 256) / 256;
}

/** Sizes along one direction: a default, and those that differ. Hidden ones have none. */
export interface Track {
  readonly size: (index: number) => number;
  /** Where `index` begins. */
  readonly start: (index: number) => number;
  /** The index in which a position lies and how far in. */
  readonly at: (position: number) => { index: number; offset: number };
}

export function columnTrack(sheet: Pick<SheetFile, "columnWidths" | "hiddenColumns">): Track {
  return track(DEFAULT_WIDTH, sheet.columnWidths, sheet.hiddenColumns);
}

export function rowTrack(sheet: Pick<SheetFile, "rowHeights" | "hiddenRows">): Track {
  return track(DEFAULT_HEIGHT, sheet.rowHeights, sheet.hiddenRows);
}

function track(usual: number, own: Readonly<Record<number, number>>, hidden: readonly number[]): Track {
  const sizes = new Map(Object.entries(own).map(([index, size]) => [Number(index), size]));
  for (const index of hidden) sizes.set(index, 0);
  const known = [...sizes.keys()].sort((a, b) => a - b);
  const size = (index: number): number => sizes.get(index) ?? usual;
  return {
    size,
    start: (index) => {
      let position = index * usual;
      for (const each of known) {
        if (each >= index) break;
        position += size(each) - usual;
      }
      return position;
    },
    at: (position) => {
      let left = Math.max(0, position);
      let index = 0;
      for (const each of known) {
        const plain = (each - index) * usual;
        if (left < plain) break;
        left -= plain;
        index = each;
        if (left < size(each)) return { index, offset: left };
        left -= size(each);
        index++;
      }
      const whole = Math.floor(left / usual);
      return { index: index + whole, offset: left - whole * usual };
    },
  };
}
