/** Keys packed into words, so that telling two apart reads no text again. */
import { normaliseKey } from "./values";

/**
 * Texts of one block of rows, each as the words of its normalised form: a first word that tells length and kind, then
 * four ASCII signs a word, or two of a text that has others. Two texts are one key exactly when their words are the same.
 */
export class PackedTexts {
  count = 0;
  /** Text i's words are words[ends[i]] … words[ends[i + 1] − 1]. */
  words = new Int32Array(1024);
  readonly ends: Int32Array;
  readonly hashes: Int32Array;

  /** @param most texts until the next `clear` */
  constructor(most: number) {
    this.ends = new Int32Array(most + 1);
    this.hashes = new Int32Array(most);
  }

  clear(): void {
    this.count = 0;
  }

  add(text: string): void {
    const start = this.ends[this.count] as number;
    let seen = this.packAscii(text, start);
    let length = text.length;
    if (seen > 127 || text.charCodeAt(0) <= 32 || text.charCodeAt(length - 1) <= 32) {
      const key = normaliseKey(text);
      length = key.length;
      seen = this.packAscii(key, start);
      if (seen > 127) this.packWide(key, start);
    }
    const end = start + 1 + (seen > 127 ? (length + 1) >> 1 : (length + 3) >> 2);
    this.hashes[this.count] = hashWords(this.words, start, end);
    this.ends[++this.count] = end;
  }

  /** Hash of one text by itself. */
  hashOf(text: string): number {
    this.clear();
    this.add(text);
    return this.hashes[0] as number;
  }

  /** Packs as if all signs were ASCII, small letters for capitals; the bits that they have tell whether they were. */
  private packAscii(text: string, start: number): number {
    const length = text.length;
    if (start + 2 + (length >> 2) > this.words.length) this.widen(start + 2 + (length >> 2));
    const words = this.words;
    words[start] = length;
    let at = start + 1;
    let seen = 0;
    let i = 0;
    for (; i + 3 < length; i += 4) {
      const a = text.charCodeAt(i);
      const b = text.charCodeAt(i + 1);
      const c = text.charCodeAt(i + 2);
      const d = text.charCodeAt(i + 3);
      seen |= a | b | c | d;
      words[at++] = small(a | (b << 8) | (c << 16) | (d << 24));
    }
    if (i === length) return seen;
    let word = 0;
    for (let shift = 0; i < length; i++, shift += 8) {
      const unit = text.charCodeAt(i);
      seen |= unit;
      word |= unit << shift;
    }
    words[at] = small(word);
    return seen;
  }

  private packWide(key: string, start: number): void {
    const { length } = key;
    if (start + 2 + (length >> 1) > this.words.length) this.widen(start + 2 + (length >> 1));
    // No length is negative: a wide text's first word cannot be an ASCII text's.
    this.words[start] = ~length;
    for (let i = 0, at = start + 1; i < length; i += 2, at++) {
      this.words[at] = key.charCodeAt(i) | ((i + 1 < length ? key.charCodeAt(i + 1) : 0) << 16);
    }
  }

  private widen(need: number): void {
    const wider = new Int32Array(Math.max(need, this.words.length * 2));
    wider.set(this.words);
    this.words = wider;
  }
}

/** Four ASCII signs at once: A–Z, and only they, gain bit 5. */
function small(word: number): number {
  const notBelowA = word + 0x3f3f3f3f;
  const aboveZ = word + 0x25252525;
  return word | ((notBelowA & ~aboveZ & 0x80808080) >>> 2);
}

function hashWords(words: Int32Array, start: number, end: number): number {
  let hash = 0;
  for (let at = start; at < end; at++) {
    hash = Math.imul(hash ^ (words[at] as number), 0x01000193);
    hash ^= hash >>> 15;
  }
  return mix(hash);
}

/** Spreads what differs between hashes over all of their bits. */
export function mix(hash: number): number {
  const once = Math.imul(hash ^ (hash >>> 15), 0x2c1b3c6d);
  return once ^ (once >>> 13);
}
