/** Finds equal rows of typed columns in linear time, without building a text or an object for each row. */

export type TypedColumn = Float64Array | Int32Array;

const buffer = new Float64Array(1);
const halves = new Uint32Array(buffer.buffer);

/** A 32-bit hash of each row, column after column so that memory is read in order (xxHash's mixing constants). */
export function hashRows(columns: readonly TypedColumn[], rows: number): Uint32Array {
  const hashes = new Uint32Array(rows);
  for (const column of columns) {
    for (let row = 0; row < rows; row++) {
      buffer[0] = column[row] as number;
      let hash = hashes[row] as number;
      hash = Math.imul(hash ^ (halves[0] as number), 0x85ebca77);
      hash = Math.imul((hash >>> 15) ^ hash ^ (halves[1] as number), 0xc2b2ae3d);
      hashes[row] = (hash >>> 13) ^ hash;
    }
  }
  return hashes;
}

/** An open-addressing set of rows; equal rows share the first one's place. */
export class RowSet {
  private readonly slots: Int32Array;
  private readonly mask: number;

  constructor(
    private readonly columns: readonly TypedColumn[],
    private readonly hashes: Uint32Array,
  ) {
    let size = 16;
    while (size < hashes.length * 2) size *= 2;
    this.slots = new Int32Array(size).fill(-1);
    this.mask = size - 1;
  }

  /** The first row that equals this one; the row itself when none does. */
  add(row: number): number {
    const hash = this.hashes[row] as number;
    for (let slot = hash & this.mask; ; slot = (slot + 1) & this.mask) {
      const other = this.slots[slot] as number;
      if (other < 0) {
        this.slots[slot] = row;
        return row;
      }
      if (this.hashes[other] === hash && this.equal(other, row)) return other;
    }
  }

  private equal(a: number, b: number): boolean {
    return this.columns.every((column) => Object.is(column[a], column[b]));
  }
}
