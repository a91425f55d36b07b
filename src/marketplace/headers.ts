/** The header texts of a block: merged and two-line headers read as one text a column, every text once. */
import type { Block } from "./blocks";
import { cellAt, columnLetters, isEmpty } from "./grid";
import type { Rectangle, SheetReading } from "./tables";

export function headersOf(sheet: SheetReading, { area, header, headerRows }: Block): string[] {
  const seen = new Map<string, number>();
  return Array.from({ length: area.columns }, (_, index) => {
    const column = area.left + index;
    const lines: string[] = [];
    for (let row = header; row < header + headerRows; row++) {
      const text = headerText(sheet, row, column);
      if (text !== "" && !lines.includes(text)) lines.push(text);
    }
    const text = lines.join(" ") || `(${columnLetters(column)})`;
    const times = (seen.get(text.toLowerCase()) ?? 0) + 1;
    seen.set(text.toLowerCase(), times);
    return times === 1 ? text : `${text} (${times})`;
  });
}

/** The text that a reader sees in a header cell: a merged cell shows the one of its top left corner. */
export function headerText(sheet: SheetReading, row: number, column: number): string {
  const own = cellAt(sheet, row, column);
  if (!isEmpty(own)) return tidy(own);
  const merge = mergesOnRow(sheet, row).find(
    ({ left, columns }) => column >= left && column < left + columns,
  );
  const corner = merge && cellAt(sheet, merge.top, merge.left);
  return corner === undefined || isEmpty(corner) ? "" : tidy(corner);
}

const mergesByRow = new WeakMap<SheetReading, Map<number, Rectangle[]>>();
/** Taller merges are no headers. */
const TALLEST_HEADER = 20;

function mergesOnRow(sheet: SheetReading, row: number): readonly Rectangle[] {
  let byRow = mergesByRow.get(sheet);
  if (!byRow) {
    byRow = new Map();
    for (const merge of sheet.merged) {
      for (let r = merge.top; r < merge.top + Math.min(merge.rows, TALLEST_HEADER); r++) {
        const onRow = byRow.get(r);
        if (onRow) onRow.push(merge);
        else byRow.set(r, [merge]);
      }
    }
    mergesByRow.set(sheet, byRow);
  }
  return byRow.get(row) ?? [];
}

function tidy(value: unknown): string {
  return String(value).replace(/\s+/g, " ").trim();
}
