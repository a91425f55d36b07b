/** Dictionary encoding: one small whole number for each key. */
import { mix, PackedTexts } from "./packed-texts";
import { normaliseKey, type KeyLabel } from "./values";

/** Entries stand on pages, since a growing array would be copied again and again. */
const PAGE_BITS = 15;
const PAGE = 1 << PAGE_BITS;
const PAGE_MASK = PAGE - 1;

/** Texts → codes. An entry is a hash, a code and the words of a text (see `PackedTexts`), side by side; 0 is none. */
class TextCodes {
  used = 0;
  private slots = new Int32Array(512);
  private readonly pages = [new Int32Array(1024)];
  /** Next free word of the last page. */
  private free = 1;

  /**
   * For each text an entry that has its hash, or 0: nearly always its own. The first loop only loads, so that many loads
   * are under way at once; the second finds most of what it needs where the first has looked.
   */
  guess({ hashes, count }: PackedTexts, guesses: Int32Array): void {
    const { slots, pages } = this;
    const mask = slots.length - 1;
    for (let i = 0; i < count; i++) guesses[i] = slots[(hashes[i] as number) & mask] as number;
    for (let i = 0; i < count; i++) {
      const hash = hashes[i] as number;
      let entry = guesses[i] as number;
      let slot = hash & mask;
      while (entry !== 0 && (pages[entry >>> PAGE_BITS] as Int32Array)[entry & PAGE_MASK] !== hash) {
        slot = (slot + 1) & mask;
        entry = slots[slot] as number;
      }
      guesses[i] = entry;
    }
  }

  /** Code of text i, -1 when it is new. */
  find(texts: PackedTexts, i: number, guess: number): number {
    let entry = guess;
    if (entry !== 0 && this.isAt(entry, texts, i)) return this.codeOf(entry);
    const { slots } = this;
    const mask = slots.length - 1;
    const hash = texts.hashes[i] as number;
    for (let slot = hash & mask; (entry = slots[slot] as number) !== 0; slot = (slot + 1) & mask) {
      if (this.hashOf(entry) === hash && this.isAt(entry, texts, i)) return this.codeOf(entry);
    }
    return -1;
  }

  add({ words, ends, hashes }: PackedTexts, i: number, code: number): void {
    // At most five slots in eight are taken.
    if (++this.used * 8 > this.slots.length * 5) this.grow();
    const start = ends[i] as number;
    const length = (ends[i + 1] as number) - start;
    const entry = this.reserve(length + 2);
    const page = this.pageOf(entry);
    const at = entry & PAGE_MASK;
    page[at] = hashes[i] as number;
    page[at + 1] = code;
    for (let k = 0; k < length; k++) page[at + 2 + k] = words[start + k] as number;
    this.place(entry);
  }

  private isAt(entry: number, { words, ends }: PackedTexts, i: number): boolean {
    const page = this.pageOf(entry);
    const start = ends[i] as number;
    const length = (ends[i + 1] as number) - start;
    const at = (entry & PAGE_MASK) + 2;
    for (let k = 0; k < length; k++) if (page[at + k] !== words[start + k]) return false;
    return true;
  }

  private pageOf(entry: number): Int32Array {
    return this.pages[entry >>> PAGE_BITS] as Int32Array;
  }

  private hashOf(entry: number): number {
    return this.pageOf(entry)[entry & PAGE_MASK] as number;
  }

  private codeOf(entry: number): number {
    return this.pageOf(entry)[(entry & PAGE_MASK) + 1] as number;
  }

  private reserve(length: number): number {
    const last = this.pages[this.pages.length - 1] as Int32Array;
    if (this.free + length > last.length) {
      this.pages.push(new Int32Array(Math.max(length, Math.min(PAGE, last.length * 4))));
      this.free = 0;
    }
    const entry = ((this.pages.length - 1) << PAGE_BITS) | this.free;
    this.free += length;
    return entry;
  }

  private grow(): void {
    const old = this.slots;
    this.slots = new Int32Array(old.length * 4);
    for (let slot = 0; slot < old.length; slot++) if (old[slot] !== 0) this.place(old[slot] as number);
  }

  private place(entry: number): void {
    const { slots } = this;
    const mask = slots.length - 1;
    let slot = this.hashOf(entry) & mask;
    while (slots[slot] !== 0) slot = (slot + 1) & mask;
    slots[slot] = entry;
  }
}

/** Numbers → codes. */
class NumberCodes {
  used = 0;
  private values = new Float64Array(64);
  /** Code + 1 of the value in the slot; 0 = free. */
  private codes = new Int32Array(64);

  /** Code of a number, -1 when it is new. */
  find(value: number): number {
    return (this.codes[this.slotOf(value)] as number) - 1;
  }

  add(value: number, code: number): void {
    if (++this.used * 8 > this.codes.length * 5) this.grow();
    const slot = this.slotOf(value);
    this.values[slot] = value;
    this.codes[slot] = code + 1;
  }

  /** Where the value stands, or would. */
  private slotOf(value: number): number {
    const { values, codes } = this;
    const mask = codes.length - 1;
    let slot = hashNumber(value) & mask;
    while (codes[slot] !== 0 && values[slot] !== value) slot = (slot + 1) & mask;
    return slot;
  }

  private grow(): void {
    const { values, codes } = this;
    this.values = new Float64Array(values.length * 2);
    this.codes = new Int32Array(codes.length * 2);
    codes.forEach((code, slot) => {
      if (code === 0) return;
      const moved = this.slotOf(values[slot] as number);
      this.values[moved] = values[slot] as number;
      this.codes[moved] = code;
    });
  }
}

/**
 * Codes for keys that match as Excel's `=` does (see `normaliseKey`): 0, 1, 2 … in the order in which they are first
 * met. A Map would do the same, but costs three times as long on a million long ids and the memory of a second copy of
 * every key.
 *
 * Numbers and texts are kept apart, so that neither is converted for each row; a key that exists as both (123 and "123")
 * is tied together when its second form is first met.
 */
export class Dictionary {
  size = 0;
  private readonly texts = new TextCodes();
  private readonly numbers = new NumberCodes();
  private readonly single = new PackedTexts(1);

  /** What `find` takes as its guesses: looking many up at once waits less for memory. */
  guess(texts: PackedTexts, guesses: Int32Array): void {
    this.texts.guess(texts, guesses);
  }

  /** Code of packed text i; -1 when it is new. */
  find(texts: PackedTexts, i: number, guess: number): number {
    return this.texts.find(texts, i, guess);
  }

  /** Code for packed text i, which `find` did not know. */
  add(texts: PackedTexts, i: number, text: string): number {
    const known = this.numbers.used > 0 ? this.findSpelt(normaliseKey(text)) : -1;
    const code = known >= 0 ? known : this.size++;
    this.texts.add(texts, i, code);
    return code;
  }

  /** Code of any key, added when new. */
  codeOf(key: KeyLabel): number {
    if (typeof key === "number" && Number.isFinite(key)) return this.codeOfNumber(key);
    const text = String(key);
    const code = this.findText(text);
    return code >= 0 ? code : this.add(this.single, 0, text);
  }

  private codeOfNumber(value: number): number {
    let code = this.numbers.find(value);
    if (code >= 0) return code;
    if (this.texts.used > 0) code = this.findText(String(value));
    if (code < 0) code = this.size++;
    this.numbers.add(value, code);
    return code;
  }

  private findText(text: string): number {
    this.single.clear();
    this.single.add(text);
    return this.texts.find(this.single, 0, 0);
  }

  private findSpelt(text: string): number {
    const value = Number(text);
    return Number.isFinite(value) && String(value) === text ? this.numbers.find(value) : -1;
  }
}

export function hashNumber(value: number): number {
  const low = value | 0;
  if (low === value) return mix(Math.imul(low, 0x9e3779b1));
  const high = Math.imul((value / 4294967296) | 0, 0x85ebca6b);
  const fraction = ((value - Math.floor(value)) * 4294967296) | 0;
  return mix(Math.imul(low ^ fraction, 0x9e3779b1) ^ high);
}
