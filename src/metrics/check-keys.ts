/** Keys that stand in more than one row. */
import { Places } from "./check-cells";
import type { Cells } from "./check-columns";
import { isErrorText } from "./cell-text";
import { hashNumber } from "./dictionary";
import { PackedTexts } from "./packed-texts";
import { isBlank, normaliseKey, type Cell, type KeyLabel } from "./values";

export interface Duplicates {
  /** Rows whose key an earlier row has. */
  readonly places: Places;
  /** For each listed row, where its key stands first. */
  readonly firstRows: readonly number[];
}

type KeyAt = (row: number) => Cell | undefined;

/**
 * Keys match as everywhere: trimmed, without case, 123 equals "123". A row with a blank in its key is passed over.
 *
 * A hash table of rows and nothing else: labels and codes, which a Dictionary makes, would cost several times as much
 * on a column in which every key is new.
 */
export function findDuplicates(cells: Cells, first: number, key: readonly number[]): Duplicates {
  const [column = 0] = key;
  const keyAt: KeyAt = key.length === 1 ? (row) => cells[row]?.[column] : (row) => joined(cells, row, key);
  const places = new Places();
  const firstRows: number[] = [];
  const hashes = hashKeys(keyAt, first, cells.length);
  const mask = 2 ** Math.ceil(Math.log2(2 * cells.length + 2)) - 1;
  // Row + 1 of the first row of a key; 0 = free.
  const slots = new Int32Array(mask + 1);
  for (let row = first; row < cells.length; row++) {
    const cell = keyAt(row);
    if (!isKey(cell)) continue;
    const hash = hashes[row] as number;
    let slot = hash & mask;
    let earlier = (slots[slot] as number) - 1;
    while (earlier >= 0 && !(hashes[earlier] === hash && isSameKey(keyAt(earlier), cell))) {
      slot = (slot + 1) & mask;
      earlier = (slots[slot] as number) - 1;
    }
    if (earlier < 0) slots[slot] = row + 1;
    else {
      places.add(row);
      if (firstRows.length < places.rows.length) firstRows.push(earlier);
    }
  }
  return { places, firstRows };
}

function hashKeys(keyAt: KeyAt, first: number, rows: number): Int32Array {
  const hashes = new Int32Array(rows);
  const packed = new PackedTexts(1);
  let texts = 0;
  let numbers = 0;
  for (let row = first; row < rows; row++) {
    const cell = keyAt(row);
    if (typeof cell === "string") {
      hashes[row] = packed.hashOf(cell);
      texts++;
    } else if (typeof cell === "number") numbers++;
    else if (typeof cell === "boolean") hashes[row] = packed.hashOf(String(cell));
  }
  // 123 must meet "123", so beside texts a number is hashed as its text.
  for (let row = first; numbers > 0 && row < rows; row++) {
    const cell = keyAt(row);
    if (typeof cell === "number") hashes[row] = texts > 0 ? packed.hashOf(String(cell)) : hashNumber(cell);
  }
  return hashes;
}

function isKey(cell: Cell | undefined): cell is KeyLabel {
  if (typeof cell !== "string") return !isBlank(cell);
  return cell !== "" && (cell.charCodeAt(0) > 35 || (cell.trim() !== "" && !isErrorText(cell)));
}

function isSameKey(a: Cell | undefined, b: KeyLabel): boolean {
  return a === b || normaliseKey(a as KeyLabel) === normaliseKey(b);
}

/** One text for a key of several columns; blank when one of them is. */
function joined(cells: Cells, row: number, key: readonly number[]): Cell {
  const parts = key.map((c) => cells[row]?.[c]);
  return parts.every(isKey) ? parts.map(normaliseKey).join("\u0000") : null;
}
