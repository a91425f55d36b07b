/** How much of an upload is taken in: Excel's own sheet, and what a browser tab can hold. */
const MEGABYTE = 1024 * 1024;

export const LIMITS = {
  /** Of the file as it comes. */
  fileBytes: 64 * MEGABYTE,
  /** Of all its parts unpacked; a workbook of a million filled cells has about 60 MB. */
  unpackedBytes: 768 * MEGABYTE,
  rows: 1_048_576,
  columns: 16_384,
  /** Of the text in one cell. */
  characters: 32_767,
  /** Filled cells in the whole workbook. */
  cells: 5_000_000,
} as const;

export function megabytes(bytes: number): number {
  return Math.ceil(bytes / MEGABYTE);
}
