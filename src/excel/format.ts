/** The formats of cells, as far as a review sets them: setting, reading and bringing them back. */
import type { Style, Zone } from "../review/description";

/** A style that says everything; "" is no fill and no border. */
export type CellLook = Required<Style>;

export type LookKey = keyof Style;

const LOAD: Excel.CellPropertiesLoadOptions = {
  format: {
    font: { bold: true, italic: true, size: true, color: true },
    fill: { color: true, pattern: true },
    borders: { style: true, color: true },
    horizontalAlignment: true,
    verticalAlignment: true,
    wrapText: true,
  },
};

/** Looks of a range's cells, asked for now and read after the next sync. */
export class RememberedLooks {
  private readonly properties: OfficeExtension.ClientResult<Excel.CellProperties[][]>;

  constructor(private readonly range: Excel.Range) {
    range.load("numberFormat");
    this.properties = range.getCellProperties(LOAD);
  }

  /** Of the cell in the range's given row and column. */
  at(row: number, column: number): CellLook {
    const { format } = this.properties.value[row]?.[column] ?? {};
    const { font, fill, borders } = format ?? {};
    return {
      bold: font?.bold ?? false,
      italic: font?.italic ?? false,
      size: font?.size ?? 11,
      color: font?.color ?? "#000000",
      fill: fill?.pattern && fill.pattern !== "None" ? (fill.color ?? "") : "",
      numberFormat: String(this.range.numberFormat[row]?.[column] ?? "General"),
      align: (format?.horizontalAlignment ?? "General") as CellLook["align"],
      vertical: (format?.verticalAlignment ?? "Bottom") as CellLook["vertical"],
      wrap: format?.wrapText ?? false,
      borderTop: borderColor(borders?.top),
      borderBottom: borderColor(borders?.bottom),
    };
  }
}

function borderColor(border: Excel.CellBorder | undefined): string {
  return border?.style === undefined || border.style === "None" ? "" : (border.color ?? "#000000");
}

export function rangeOf(sheet: Excel.Worksheet, { row, column, rows, columns }: Zone): Excel.Range {
  return sheet.getRangeByIndexes(row, column, rows, columns);
}

/** @param rows of the range: cells of one look share the lines between them */
export function setLook(range: Excel.Range, style: Partial<CellLook>, rows: number): void {
  const { format } = range;
  if (style.bold !== undefined) format.font.bold = style.bold;
  if (style.italic !== undefined) format.font.italic = style.italic;
  if (style.size !== undefined) format.font.size = style.size;
  if (style.color !== undefined) format.font.color = style.color;
  if (style.fill === "") format.fill.clear();
  else if (style.fill !== undefined) format.fill.color = style.fill;
  if (style.numberFormat !== undefined) range.numberFormat = forAll(style.numberFormat);
  if (style.align !== undefined) format.horizontalAlignment = style.align;
  if (style.vertical !== undefined) format.verticalAlignment = style.vertical;
  if (style.wrap !== undefined) format.wrapText = style.wrap;
  if (style.borderTop !== undefined) setBorder(format.borders.getItem("EdgeTop"), style.borderTop);
  if (style.borderBottom !== undefined) setBorder(format.borders.getItem("EdgeBottom"), style.borderBottom);
  const between = style.borderBottom || (style.borderTop ?? style.borderBottom);
  if (rows > 1 && between !== undefined) setBorder(format.borders.getItem("InsideHorizontal"), between);
}

/** Excel takes a single value for all cells of a range; its type declaration knows arrays only. */
function forAll(value: string): string[][] {
  return value as unknown as string[][];
}

function setBorder(border: Excel.RangeBorder, color: string): void {
  if (color === "") {
    border.style = "None";
    return;
  }
  border.style = "Continuous";
  border.color = color;
}
