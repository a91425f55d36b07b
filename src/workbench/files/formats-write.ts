/** Numbers of cell formats: hucre gives them while it writes, one empty cell of each style tells them. */
import type { StyleFile, SheetFile } from "./workbook";

export class CellFormats {
  /** Every style that some cell has, once. */
  readonly styles: StyleFile[] = [];
  /** Formats that a quoted one is to be made of; those come after all others. */
  readonly quoted: number[] = [];
  private readonly places = new Map<StyleFile, number>();
  private numbers: number[] = [];
  private count = 0;

  constructor(sheets: readonly SheetFile[]) {
    const known = new Map<string, number>();
    for (const { cells } of sheets)
      for (const { style } of cells) {
        if (style === undefined || this.places.has(style)) continue;
        const key = JSON.stringify(style);
        const place = known.get(key) ?? this.styles.length;
        if (!known.has(key)) this.styles.push(style);
        known.set(key, place);
        this.places.set(style, place);
      }
  }

  /** `worksheetXml` has an empty cell of each style in column A: style 0 in row 1. */
  number(worksheetXml: string, stylesXml: string): void {
    this.numbers = this.styles.map(() => 0);
    for (const [, row, format] of worksheetXml.matchAll(/<c r="A(\d+)" s="(\d+)"/g))
      if (Number(row) <= this.styles.length) this.numbers[Number(row) - 1] = Number(format);
    this.count = Number(/<cellXfs count="(\d+)"/.exec(stylesXml)?.[1] ?? 1);
  }

  readonly of = (style: StyleFile | undefined, quoted: boolean): number => {
    const place = style === undefined ? undefined : this.places.get(style);
    const plain = place === undefined ? 0 : (this.numbers[place] ?? 0);
    if (!quoted) return plain;
    const known = this.quoted.indexOf(plain);
    return this.count + (known >= 0 ? known : this.quoted.push(plain) - 1);
  };
}
