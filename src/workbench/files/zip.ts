/**
 * Reads a zip archive part by part. The directory is read here because fflate hands out whole parts only: an upload is
 * unpacked in pieces, each counted before the next, so that an archive that lies about its sizes is stopped early.
 */
import { Inflate } from "fflate";
import { FileError } from "./errors";
import { LIMITS, megabytes } from "./limits";

interface Entry {
  readonly method: number;
  readonly packedSize: number;
  readonly size: number;
  readonly offset: number;
}

const END_OF_DIRECTORY = 0x06054b50;
const DIRECTORY_ENTRY = 0x02014b50;
const LOCAL_HEADER = 0x04034b50;
const STORED = 0;
const DEFLATED = 8;
/** Packed bytes a step: at deflate's limit of 1,032 to 1 no step unpacks to more than 34 MB. */
const STEP = 32 * 1024;

export interface Archive {
  readonly names: readonly string[];
  /** Bytes that a part says it unpacks to; 0 when there is no such part. */
  size(name: string): number;
  has(name: string): boolean;
  /** The part's bytes, in pieces; none when there is no such part. */
  pieces(name: string): Generator<Uint8Array>;
  read(name: string): Uint8Array;
  text(name: string): string;
}

/** `limit` bounds the bytes of all parts together, as they say and as they come. */
export function openArchive(bytes: Uint8Array, limit: number = LIMITS.unpackedBytes): Archive {
  const entries = readDirectory(bytes);
  const budget = { left: limit };
  let declared = 0;
  for (const { size } of entries.values()) declared += size;
  if (declared > limit) throw unpacksTooLarge(limit);
  const pieces = function* (name: string): Generator<Uint8Array> {
    const entry = entries.get(name);
    if (!entry) return;
    for (const piece of unpack(bytes, entry)) {
      budget.left -= piece.length;
      if (budget.left < 0) throw unpacksTooLarge(limit);
      yield piece;
    }
  };
  const read = (name: string): Uint8Array => join([...pieces(name)]);
  return {
    names: [...entries.keys()],
    size: (name) => entries.get(name)?.size ?? 0,
    has: (name) => entries.has(name),
    pieces,
    read,
    text: (name) => decode(read(name)),
  };
}

function unpacksTooLarge(limit: number): FileError {
  return new FileError("unpacksTooLarge", { limit: megabytes(limit) });
}

function readDirectory(bytes: Uint8Array): Map<string, Entry> {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = findEnd(view);
  const entries = new Map<string, Entry>();
  let at = view.getUint32(end + 16, true);
  for (let left = view.getUint16(end + 10, true); left > 0; left--) {
    if (at + 46 > bytes.length || view.getUint32(at, true) !== DIRECTORY_ENTRY)
      throw new FileError("damaged");
    const nameLength = view.getUint16(at + 28, true);
    const name = decode(bytes.subarray(at + 46, at + 46 + nameLength)).replaceAll("\\", "/");
    if (view.getUint16(at + 8, true) & 1) throw new FileError("encrypted");
    const extraLength = view.getUint16(at + 30, true);
    const extra = new DataView(view.buffer, view.byteOffset + at + 46 + nameLength, extraLength);
    entries.set(name, { method: view.getUint16(at + 10, true), ...sizesOf(view, at, extra) });
    at += 46 + nameLength + extraLength + view.getUint16(at + 32, true);
  }
  return entries;
}

const IN_EXTRA = 0xffffffff;

/** Some writers put the sizes of every part in its zip64 field, also where 32 bits would do. */
function sizesOf(view: DataView, at: number, extra: DataView): Omit<Entry, "method"> {
  const [size, packedSize, offset] = [24, 20, 42].map((field) => view.getUint32(at + field, true));
  const large = zip64Numbers(extra);
  const resolve = (value: number | undefined): number =>
    value === IN_EXTRA ? (large.shift() ?? IN_EXTRA) : (value ?? 0);
  return { size: resolve(size), packedSize: resolve(packedSize), offset: resolve(offset) };
}

function zip64Numbers(extra: DataView): number[] {
  for (let at = 0; at + 4 <= extra.byteLength; at += 4 + extra.getUint16(at + 2, true)) {
    if (extra.getUint16(at, true) !== 1) continue;
    const count = Math.min(extra.getUint16(at + 2, true), extra.byteLength - at - 4) >> 3;
    return Array.from({ length: count }, (_, i) => Number(extra.getBigUint64(at + 4 + i * 8, true)));
  }
  return [];
}

/** The end record stands last, before a comment of at most 65,535 bytes. */
function findEnd(view: DataView): number {
  for (let at = view.byteLength - 22; at >= Math.max(0, view.byteLength - 65_557); at--)
    if (view.getUint32(at, true) === END_OF_DIRECTORY) return at;
  throw new FileError("damaged");
}

function* unpack(bytes: Uint8Array, entry: Entry): Generator<Uint8Array> {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const { offset } = entry;
  if (offset + 30 > bytes.length || view.getUint32(offset, true) !== LOCAL_HEADER)
    throw new FileError("damaged");
  const start = offset + 30 + view.getUint16(offset + 26, true) + view.getUint16(offset + 28, true);
  const end = start + entry.packedSize;
  if (end > bytes.length || (entry.method !== STORED && entry.method !== DEFLATED))
    throw new FileError("damaged");
  if (entry.method === STORED) yield bytes.subarray(start, end);
  else yield* inflate(bytes.subarray(start, end));
}

function* inflate(packed: Uint8Array): Generator<Uint8Array> {
  const ready: Uint8Array[] = [];
  const stream = new Inflate((piece) => ready.push(piece));
  for (let at = 0; at < packed.length; at += STEP) {
    try {
      stream.push(packed.subarray(at, at + STEP), at + STEP >= packed.length);
    } catch (cause) {
      throw new FileError("damaged", {}, { cause });
    }
    yield* ready.splice(0);
  }
}

function join(pieces: readonly Uint8Array[]): Uint8Array {
  if (pieces.length === 1) return pieces[0] as Uint8Array;
  const whole = new Uint8Array(pieces.reduce((sum, piece) => sum + piece.length, 0));
  let at = 0;
  for (const piece of pieces) {
    whole.set(piece, at);
    at += piece.length;
  }
  return whole;
}

/** UTF-8, or UTF-16 when a byte order mark says so. */
export function decode(bytes: Uint8Array): string {
  return new TextDecoder(encodingOf(bytes)).decode(bytes);
}

export function encodingOf(bytes: Uint8Array): "utf-8" | "utf-16le" | "utf-16be" {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return "utf-16le";
  return bytes[0] === 0xfe && bytes[1] === 0xff ? "utf-16be" : "utf-8";
}
