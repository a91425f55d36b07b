/** Names for sheets and tables that nobody has yet. */

const LONGEST_SHEET_NAME = 31;

/** The wanted name, or it with a number behind; `taken` (in lower case) gets the name that is given. */
export function freeName(wanted: string, taken: Set<string>, joint = " "): string {
  for (let n = 1; ; n++) {
    const ending = n === 1 ? "" : joint === " " ? ` (${n})` : `${joint}${n}`;
    const name = wanted.slice(0, LONGEST_SHEET_NAME - ending.length) + ending;
    if (taken.has(name.toLowerCase())) continue;
    taken.add(name.toLowerCase());
    return name;
  }
}
