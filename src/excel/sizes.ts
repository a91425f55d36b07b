/** Column widths and row heights that differ from the last build. */
import { cellAddress } from "./address";
import { SETTER_BYTES, type Change } from "./change";
import type { TabLook } from "./record";

/** Characters of the default font → points, by Excel's rule for a digit of 7 pixels with 5 pixels of padding. */
export function widthInPoints(characters: number): number {
  return ((Math.trunc(characters * 7) + 5) * 72) / 96;
}

export function sizeChanges(before: TabLook | undefined, next: TabLook): Change[] {
  return [
    ...runs(columnWidths(before), columnWidths(next)).map(columnsChange),
    ...runs(new Map(heights(before)), new Map(heights(next))).map(rowsChange),
  ];
}

function columnWidths(look: TabLook | undefined): Map<number, number> {
  const widths = new Map<number, number>();
  if (!look) return widths;
  for (let column = 0; column <= look.print.lastColumn; column++) {
    widths.set(column, widthInPoints(look.widths[column] ?? look.gridWidth));
  }
  for (const [column, characters] of Object.entries(look.widths)) {
    widths.set(Number(column), widthInPoints(characters));
  }
  return widths;
}

function heights(look: TabLook | undefined): [number, number][] {
  return Object.entries(look?.heights ?? {}).map(([row, points]) => [Number(row), points]);
}

/** Neighbouring columns or rows that get one size; undefined = the standard. */
interface Run {
  readonly first: number;
  readonly count: number;
  readonly size: number | undefined;
}

function runs(before: ReadonlyMap<number, number>, next: ReadonlyMap<number, number>): Run[] {
  const found: Run[] = [];
  for (const at of [...new Set([...before.keys(), ...next.keys()])].sort((a, b) => a - b)) {
    const size = next.get(at);
    if (size === before.get(at)) continue;
    const last = found[found.length - 1];
    if (last && last.first + last.count === at && last.size === size) {
      found[found.length - 1] = { ...last, count: last.count + 1 };
    } else found.push({ first: at, count: 1, size });
  }
  return found;
}

function columnsChange({ first, count, size }: Run): Change {
  const remembered: Excel.Range[] = [];
  const columns = (sheet: Excel.Worksheet, from: number, many: number) =>
    sheet.getRange(`${cellAddress(0, from)}:${cellAddress(0, from + many - 1)}`).getEntireColumn();
  return {
    bytes: SETTER_BYTES,
    remember(sheet) {
      for (let i = 0; i < count; i++)
        remembered.push(columns(sheet, first + i, 1).load("format/columnWidth"));
    },
    apply(sheet) {
      const { format } = columns(sheet, first, count);
      if (size === undefined) format.useStandardWidth = true;
      else format.columnWidth = size;
    },
    takeBack(sheet) {
      remembered.forEach(({ format }, i) => {
        columns(sheet, first + i, 1).format.columnWidth = format.columnWidth;
      });
    },
  };
}

function rowsChange({ first, count, size }: Run): Change {
  const remembered: Excel.Range[] = [];
  const rows = (sheet: Excel.Worksheet, from: number, many: number) =>
    sheet.getRange(`${from + 1}:${from + many}`);
  return {
    bytes: SETTER_BYTES,
    remember(sheet) {
      for (let i = 0; i < count; i++)
        remembered.push(rows(sheet, first + i, 1).load("format/rowHeight,format/useStandardHeight"));
    },
    apply(sheet) {
      const { format } = rows(sheet, first, count);
      if (size === undefined) format.useStandardHeight = true;
      else format.rowHeight = size;
    },
    takeBack(sheet) {
      remembered.forEach(({ format: before }, i) => {
        const { format } = rows(sheet, first + i, 1);
        if (before.useStandardHeight) format.useStandardHeight = true;
        else format.rowHeight = before.rowHeight;
      });
    },
  };
}
