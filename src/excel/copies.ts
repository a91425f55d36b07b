/** Copies that people made of our tabs: they hold our figures and must never be taken for the person's data. */
import type { CellInputs } from "./contents";
import type { PlacedText, ReviewRecord } from "./record";

const MOST_TEXTS = 12;
/** Fewer could agree by chance. */
const FEWEST_TEXTS = 4;
/** A reader may have changed some of them. */
const SHARE = 0.75;

/** The first texts of a tab from top to bottom, long enough to tell it from others. */
export function firstTexts(described: CellInputs): PlacedText[] {
  const texts: [row: number, column: number, text: string][] = [];
  described.forEach((row, column, input) => {
    const isText = typeof input === "string" && input.length > 3 && !/^['=]/.test(input);
    if (isText) texts.push([row, column, input]);
  });
  return texts.sort((a, b) => a[0] - b[0] || a[1] - b[1]).slice(0, MOST_TEXTS);
}

/** Whether a sheet, whose used cells begin at (top, left), says what a tab of the last build said in its places. */
export function isCopyOfTab(
  values: readonly (readonly unknown[])[],
  top: number,
  left: number,
  { tabs }: ReviewRecord,
): boolean {
  return Object.values(tabs).some(({ texts }) => {
    const same = texts.filter(([row, column, text]) => values[row - top]?.[column - left] === text);
    return texts.length >= FEWEST_TEXTS && same.length >= texts.length * SHARE;
  });
}
