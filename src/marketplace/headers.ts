/** The header texts of a block: merged and two-line headers read as one text a column, every text once. */
import type { Block } from "./blocks";
import { cellAt, columnLetters, isEmpty } from "./grid";
import type { SheetReading } from "./tables";

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
  const merge = sheet.merged.find(
    ({ top, left, rows, columns }) =>
      row >= top && row < top + rows && column >= left && column < left + columns,
  );
  const corner = merge && cellAt(sheet, merge.top, merge.left);
  return corner === undefined || isEmpty(corner) ? "" : tidy(corner);
}

function tidy(value: unknown): string {
  return String(value).replace(/\s+/g, " ").trim();
}
