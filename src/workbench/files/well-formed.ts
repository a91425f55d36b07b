/**
 * Whether Excel can take a formula at all. A workbook with one that it cannot read is refused whole, so such a formula
 * (typed into the grid and left with its error) is saved as the text that it is.
 */
const LONGEST_FORMULA = 8192;
const PAIRS: Readonly<Record<string, string>> = { ")": "(", "]": "[", "}": "{" };
const QUOTED = /"(?:[^"]|"")*"|'(?:[^']|'')*'/g;

/** `formula` with its "=". Brackets and quotes close, and no operator waits for its right side. */
export function isWellFormed(formula: string): boolean {
  const body = formula.replace(/^\s*=/, "").trim();
  if (body === "" || body.length > LONGEST_FORMULA) return false;
  const bare = body.replace(QUOTED, "x");
  if (bare.includes('"') || /[+\-*/^&=<>,(]$/.test(bare) || /^[*/^&=<>,)%]/.test(bare)) return false;
  const open: string[] = [];
  for (const character of bare) {
    if ("([{".includes(character)) open.push(character);
    const expected = PAIRS[character];
    if (expected !== undefined && open.pop() !== expected) return false;
  }
  return open.length === 0;
}
