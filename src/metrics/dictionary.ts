/** Dictionary encoding: one small whole number for each key, found by hash, one array of labels. */
import { normaliseKey, type KeyLabel } from "./values";

/** Hash slots of one kind of key: code + 1 and the key's hash side by side, 0 = empty. */
class Slots {
  private table = new Int32Array(2048);
  private mask = 1023;
  used = 0;

  guess(hashes: Int32Array, guesses: Int32Array): void {
    const { table, mask } = this;
    for (let i = 0; i < hashes.length; i++) {
      const hash = hashes[i] as number;
      let slot = hash & mask;
      while (table[slot * 2] !== 0 && table[slot * 2 + 1] !== hash) slot = (slot + 1) & mask;
      guesses[i] = (table[slot * 2] as number) - 1;
    }
  }

  /** Code of a text, or -1. Texts and numbers each have a loop of their own, so that both compile to one comparison. */
  findText(hash: number, text: string, labels: readonly KeyLabel[]): number {
    const { table, mask } = this;
    for (let slot = hash & mask; ; slot = (slot + 1) & mask) {
      const code = (table[slot * 2] as number) - 1;
      if (code < 0) return -1;
      if (table[slot * 2 + 1] !== hash) continue;
      const label = labels[code] as KeyLabel;
      if (label === text || normaliseKey(label) === normaliseKey(text)) return code;
    }
  }

  findNumber(hash: number, value: number, labels: readonly KeyLabel[]): number {
    const { table, mask } = this;
    for (let slot = hash & mask; ; slot = (slot + 1) & mask) {
      const code = (table[slot * 2] as number) - 1;
      if (code < 0) return -1;
      if (table[slot * 2 + 1] !== hash) continue;
      const label = labels[code] as KeyLabel;
      if (label === value || (typeof label !== "number" && normaliseKey(label) === String(value)))
        return code;
    }
  }

  put(hash: number, code: number): void {
    // At most five slots in eight are taken.
    if (++this.used * 8 > this.mask * 5) this.grow();
    place(this.table, this.mask, hash, code + 1);
  }

  private grow(): void {
    const old = this.table;
    this.mask = this.mask * 2 + 1;
    this.table = new Int32Array((this.mask + 1) * 2);
    for (let at = 0; at < old.length; at += 2) {
      const entry = old[at] as number;
      if (entry !== 0) place(this.table, this.mask, old[at + 1] as number, entry);
    }
  }
}

function place(table: Int32Array, mask: number, hash: number, entry: number): void {
  let slot = hash & mask;
  while (table[slot * 2] !== 0) slot = (slot + 1) & mask;
  table[slot * 2] = entry;
  table[slot * 2 + 1] = hash;
}

/**
 * Codes for keys that match as Excel's `=` does (see `normaliseKey`). A Map would do the same, but costs three
 * times as long on a million long ids and the memory of a second copy of every key.
 *
 * Numbers and texts have slots of their own, so that neither is converted for each row; a key that exists as both
 * (123 and "123") is tied together when its second form is first met.
 */
export class Dictionary {
  readonly labels: KeyLabel[] = [];
  private readonly texts = new Slots();
  private readonly numbers = new Slots();

  /** For each hash the code of a text that has it, or -1: nearly always the text's own, which its label tells. */
  guessTexts(hashes: Int32Array, guesses: Int32Array): void {
    this.texts.guess(hashes, guesses);
  }

  /** Code of a text; -1 when it is new. `hash` is `hashText(text)`. */
  findText(text: string, hash: number): number {
    return this.texts.findText(hash, text, this.labels);
  }

  /** Code of a number; -1 when it is new. */
  findNumber(value: number): number {
    return this.numbers.findNumber(hashNumber(value), value, this.labels);
  }

  /** Adds a text that `findText` did not know, shown as `label`. */
  addText(text: string, hash: number, label: KeyLabel): number {
    const known = this.numbers.used > 0 ? this.findNumberSpelt(normaliseKey(text)) : -1;
    const code = known >= 0 ? known : this.labels.push(label) - 1;
    this.texts.put(hash, code);
    return code;
  }

  /** Adds a number that `findNumber` did not know. */
  addNumber(value: number): number {
    const known = this.texts.used > 0 ? this.findText(String(value), hashText(String(value))) : -1;
    const code = known >= 0 ? known : this.labels.push(value) - 1;
    this.numbers.put(hashNumber(value), code);
    return code;
  }

  /** Code of any key, added when new. */
  codeOf(key: KeyLabel): number {
    if (typeof key === "number" && Number.isFinite(key)) {
      const code = this.findNumber(key);
      return code >= 0 ? code : this.addNumber(key);
    }
    const text = String(key);
    const hash = hashText(text);
    const code = this.findText(text, hash);
    return code >= 0 ? code : this.addText(text, hash, key);
  }

  private findNumberSpelt(text: string): number {
    const value = Number(text);
    return Number.isFinite(value) && String(value) === text ? this.findNumber(value) : -1;
  }
}

/** Hash of a text's normalised form; the form itself is made only when it could differ by more than ASCII case. */
export function hashText(text: string): number {
  const length = text.length;
  let hash = 0;
  let seen = 0;
  for (let i = 0; i < length; i++) {
    const unit = text.charCodeAt(i);
    seen |= unit;
    // Setting bit 5 folds A–Z to a–z; that it also folds a few signs only costs a comparison.
    hash = Math.imul(hash ^ (unit | 32), 0x01000193);
  }
  if (seen > 127 || text.charCodeAt(0) <= 32 || text.charCodeAt(length - 1) <= 32)
    return hashNormalised(text);
  return mix(hash ^ length);
}

function hashNormalised(text: string): number {
  const key = normaliseKey(text);
  let hash = 0;
  for (let i = 0; i < key.length; i++) hash = Math.imul(hash ^ (key.charCodeAt(i) | 32), 0x01000193);
  return mix(hash ^ key.length);
}

export function hashNumber(value: number): number {
  const low = value | 0;
  if (low === value) return mix(Math.imul(low, 0x9e3779b1));
  const high = Math.imul((value / 4294967296) | 0, 0x85ebca6b);
  const fraction = ((value - Math.floor(value)) * 4294967296) | 0;
  return mix(Math.imul(low ^ fraction, 0x9e3779b1) ^ high);
}

function mix(hash: number): number {
  const once = Math.imul(hash ^ (hash >>> 15), 0x2c1b3c6d);
  return once ^ (once >>> 13);
}
