/** Cuts sheets into pieces whose cells fit one response: by bytes, learned from what was read, and by cells. */

/** Excel on the web refuses 5 MB a response; 4 MB is ours, less what the next rows may be longer than the last. */
const RESPONSE_BYTES = 4_000_000;
const MARGIN = 1.2;
/** Above 5 million cells Excel hands back null instead of values. */
const RESPONSE_CELLS = 4_000_000;
/** Before anything was read: generous, so that a sheet of long texts does not break the first response. */
const UNKNOWN_CELL_BYTES = 100;
/** Rows of a sheet's first piece, from which its bytes a row are learned. */
const FIRST_ROWS = 500;

export interface Extent {
  readonly rows: number;
  readonly columns: number;
}

/** Rows of one sheet that are read together. */
export interface Piece {
  readonly sheet: number;
  readonly firstRow: number;
  readonly rows: number;
}

/** Plans one response after the other; tell it with `measured` what the last one held. */
export class ChunkPlan {
  private readonly done: number[];
  private readonly bytes: number[];
  private budget = RESPONSE_BYTES / MARGIN;

  constructor(private readonly extents: readonly Extent[]) {
    this.done = extents.map(() => 0);
    this.bytes = extents.map(() => 0);
  }

  /** The pieces of the next response; none when all is read. */
  next(): Piece[] {
    const pieces: Piece[] = [];
    let bytes = this.budget;
    let cells = RESPONSE_CELLS;
    this.extents.forEach(({ rows, columns }, sheet) => {
      const firstRow = this.done[sheet] as number;
      if (firstRow >= rows || bytes <= 0) return;
      const rowBytes = this.rowBytes(sheet);
      const fitting = Math.floor(Math.min(bytes / rowBytes, cells / columns));
      // A row that alone is too long is still tried, alone.
      const most = fitting === 0 && pieces.length === 0 ? 1 : fitting;
      const taken = Math.min(rows - firstRow, most, firstRow === 0 ? FIRST_ROWS : rows);
      if (taken > 0) pieces.push({ sheet, firstRow, rows: taken });
      bytes -= taken * rowBytes;
      cells -= taken * columns;
    });
    return pieces;
  }

  measured(piece: Piece, bytes: number): void {
    this.done[piece.sheet] = piece.firstRow + piece.rows;
    this.bytes[piece.sheet] = (this.bytes[piece.sheet] as number) + bytes;
  }

  /** After a response that was refused for its size: smaller ones. False when they cannot get smaller. */
  shrink(pieces: readonly Piece[]): boolean {
    if (pieces.length === 1 && pieces[0]?.rows === 1) return false;
    this.budget /= 2;
    return true;
  }

  /** 0–1 of a sheet's rows. */
  share(sheet: number): number {
    return (this.done[sheet] as number) / (this.extents[sheet]?.rows ?? 1);
  }

  private rowBytes(sheet: number): number {
    const done = this.done[sheet] as number;
    if (done > 0) return (this.bytes[sheet] as number) / done + 2;
    return (this.extents[sheet]?.columns ?? 1) * UNKNOWN_CELL_BYTES;
  }
}

/** Bytes of cells as they travel: JSON in UTF-8. */
export function bytesOf(rows: readonly (readonly unknown[])[]): number {
  let bytes = 2;
  for (const row of rows) {
    bytes += 2;
    for (const cell of row) bytes += cellBytes(cell) + 1;
  }
  return bytes;
}

function cellBytes(cell: unknown): number {
  if (typeof cell === "number") return String(cell).length;
  if (typeof cell !== "string") return 5;
  let bytes = 2;
  for (let i = 0; i < cell.length; i++) {
    const code = cell.charCodeAt(i);
    // Quotes, backslashes and line ends are escaped; a surrogate pair makes four bytes.
    if (code < 128) bytes += code === 34 || code === 92 || code < 32 ? 2 : 1;
    else bytes += code < 2048 || (code >= 0xd800 && code < 0xe000) ? 2 : 3;
  }
  return bytes;
}
