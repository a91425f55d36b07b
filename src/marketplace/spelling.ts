/** Puts slips of spelling right and takes run-together words apart, by the vocabulary of headers. */
import { STOP_WORDS, TERMS } from "./synonyms/words";

const singleWords = [...TERMS.keys()].filter((phrase) => !phrase.includes(" "));
const byFirstLetter = new Map<string, string[]>();
for (const word of singleWords) {
  const list = byFirstLetter.get(word.charAt(0)) ?? [];
  list.push(word);
  byFirstLetter.set(word.charAt(0), list);
}

/** The known word that `word` is a slip of: one slip from five letters on, two from nine. */
export function correctSpelling(word: string): string | undefined {
  if (word.length < 5) return undefined;
  const allowed = word.length >= 9 ? 2 : 1;
  let best: string | undefined;
  let fewest = allowed + 1;
  for (const candidate of byFirstLetter.get(word.charAt(0)) ?? []) {
    if (candidate.length < 4 || Math.abs(candidate.length - word.length) > allowed) continue;
    const slips = slipsBetween(word, candidate, fewest);
    if (slips < fewest) [best, fewest] = [candidate, slips];
  }
  return best;
}

/** Optimal string alignment distance (a swap of neighbours is one slip), given up at `limit`. */
export function slipsBetween(a: string, b: string, limit: number): number {
  let before: number[] = [];
  let above = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    for (let j = 1; j <= b.length; j++) {
      const same = a[i - 1] === b[j - 1];
      let least = Math.min(
        (above[j] as number) + 1,
        (row[j - 1] as number) + 1,
        (above[j - 1] as number) + (same ? 0 : 1),
      );
      const swapped = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1];
      if (swapped) least = Math.min(least, (before[j - 2] as number) + 1);
      row.push(least);
    }
    if (Math.min(...row) >= limit) return limit;
    [before, above] = [above, row];
  }
  return above[b.length] as number;
}

const MOST_PARTS = 4;

/** "ordercreatedtime" → order, created, time; undefined when it is not all known words. */
export function splitCompound(word: string): string[] | undefined {
  if (word.length < 5 || word.length > 40) return undefined;
  const best: (string[] | undefined)[] = [[]];
  for (let end = 1; end <= word.length; end++) {
    for (let start = Math.max(0, end - 16); start < end; start++) {
      const head = best[start];
      if (!head || head.length === MOST_PARTS) continue;
      const part = word.slice(start, end);
      if (!isPart(part, start, end === word.length)) continue;
      const before = best[end];
      if (!before || head.length + 1 < before.length) best[end] = [...head, part];
    }
  }
  const parts = best[word.length]?.filter((part) => !STOP_WORDS.has(part));
  return parts && parts.length > 1 && parts.some((part) => part.length > 3) ? parts : undefined;
}

function isPart(part: string, start: number, last: boolean): boolean {
  if (part === "id") return start === 0 || last;
  if (STOP_WORDS.has(part)) return start > 0 && !last && part.length > 1;
  return part.length >= 3 && TERMS.has(part);
}
