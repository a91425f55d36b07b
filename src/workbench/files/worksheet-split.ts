/** Parts a worksheet as it is unpacked: its rows go on in pieces, all around them is kept as one small text. */
import { encodingOf, type Archive } from "./zip";

const START = /<((?:\w+:)?sheetData)(\s[^>]*?)?(\/?)>/;
/** Longer than any tag that may be cut in two by the end of a piece. */
const OVERLAP = 256;

/**
 * Hands the text between `<sheetData>` and its end to `rows` and returns the rest, with an empty sheetData.
 * `unpacked` is told how many bytes of the part have come.
 */
export async function splitWorksheet(
  archive: Archive,
  path: string,
  rows: (text: string) => void,
  unpacked: (bytes: number) => Promise<void>,
): Promise<string> {
  const splitter = new Splitter(rows);
  let decoder: TextDecoder | undefined;
  let bytes = 0;
  for (const piece of archive.pieces(path)) {
    decoder ??= new TextDecoder(encodingOf(piece));
    splitter.take(decoder.decode(piece, { stream: true }));
    bytes += piece.length;
    await unpacked(bytes);
  }
  return splitter.end(decoder?.decode() ?? "");
}

class Splitter {
  private before = "";
  private after = "";
  private pending = "";
  private endTag: string | undefined;
  private ended = false;

  constructor(private readonly rows: (text: string) => void) {}

  take(text: string): void {
    if (this.ended) this.after += text;
    else if (this.endTag === undefined) this.findStart(text);
    else this.findEnd(text, this.endTag);
  }

  end(text: string): string {
    this.take(text);
    if (this.endTag !== undefined && !this.ended) this.rows(this.pending);
    return this.before + this.after;
  }

  private findStart(text: string): void {
    const from = Math.max(0, this.before.length - OVERLAP);
    this.before += text;
    const match = START.exec(this.before.slice(from));
    if (!match) return;
    const rest = this.before.slice(from + match.index + match[0].length);
    this.before = `${this.before.slice(0, from + match.index)}<${match[1]}/>`;
    this.endTag = `</${match[1]}`;
    this.ended = match[3] === "/";
    this.take(rest);
  }

  private findEnd(text: string, endTag: string): void {
    const all = this.pending + text;
    const end = all.indexOf(endTag);
    if (end < 0) {
      const whole = Math.max(0, all.length - endTag.length);
      if (whole > 0) this.rows(all.slice(0, whole));
      this.pending = all.slice(whole);
      return;
    }
    this.rows(all.slice(0, end));
    this.ended = true;
    this.after = all.slice(all.indexOf(">", end) + 1);
  }
}
