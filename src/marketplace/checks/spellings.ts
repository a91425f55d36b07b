/** Members that are one to a reader and two to a formula: other accents, spaces, punctuation, a slip of the pen. */
import { BLANK_MEMBER } from "../columns";
import type { Subject } from "../checks";
import type { Finding } from "../findings";
import type { TableReader } from "../linking/table";
import type { Meaning } from "../roles";
import { slipsBetween } from "../spelling";
import type { KeyColumn } from "../../metrics/values";
import { finding, whereColumn } from "./where";

/** Columns of words, where a near miss is a slip; ids differ by a letter on purpose. */
const WORDS: readonly Meaning[] = [
  "category",
  "content",
  "market",
  "partner",
  "status",
  "tier",
  "type",
  "region",
];
/** Comparing all pairs is kept to lists this short. */
const MOST_COMPARED = 200;
const RARE = 0.05;

export function checkSpellings({ readers }: Subject): Finding[] {
  return [...readers.values()].flatMap((reader) =>
    [...reader.readings.keys].flatMap(([meaning, keys]) => {
      if (meaning === "order" || meaning === "buyer" || meaning === "respondent") return [];
      const groups = [...foldedGroups(keys), ...(WORDS.includes(meaning) ? slips(keys) : [])];
      return groups.length === 0 ? [] : [report(reader, meaning, groups)];
    }),
  );
}

function report(reader: TableReader, meaning: Meaning, groups: readonly (readonly string[])[]): Finding {
  return finding({
    code: "severalSpellings",
    severity: "warning",
    where: whereColumn(reader.source, reader.column(meaning)?.column ?? 0),
    count: groups.length,
    examples: groups.map((group) => group.join(" / ")),
  });
}

/** Accents, case, spaces and punctuation folded; separators between digits are kept, "SKU-1-2" is not "SKU-12". */
export function foldMember(label: unknown): string {
  return String(label)
    .normalize("NFKD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .replace(/&/g, " and ")
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim()
    .replace(/(?<!\d) | (?!\d)/g, "");
}

function foldedGroups({ labels }: KeyColumn): string[][] {
  const groups = new Map<string, string[]>();
  for (const label of labels) {
    if (label === BLANK_MEMBER) continue;
    const folded = foldMember(label);
    const group = groups.get(folded);
    if (group) group.push(String(label));
    else groups.set(folded, [String(label)]);
  }
  return [...groups.entries()]
    .filter(([folded, group]) => folded !== "" && group.length > 1)
    .map(([, group]) => group);
}

/** A rare member one slip away from a frequent one, in a word of five letters or more. */
function slips({ labels, codes }: KeyColumn): string[][] {
  if (labels.length > MOST_COMPARED) return [];
  const rows = new Uint32Array(labels.length);
  for (const code of codes) if (code >= 0) rows[code] = (rows[code] as number) + 1;
  const found: string[][] = [];
  labels.forEach((rare, i) => {
    const match = labels.findIndex(
      (label, j) =>
        i !== j && (rows[i] as number) <= (rows[j] as number) * RARE && isSlip(String(rare), String(label)),
    );
    if (match >= 0) found.push([String(labels[match]), String(rare)]);
  });
  return found;
}

function isSlip(a: string, b: string): boolean {
  const [first, second] = [wordsOf(a), wordsOf(b)];
  if (first.length !== second.length) return false;
  const different = first.filter((word, index) => word !== second[index]);
  if (different.length !== 1) return false;
  const word = different[0] as string;
  const other = second[first.indexOf(word)] as string;
  return (
    word.length >= 5 && other.length >= 5 && !/\d/.test(word + other) && slipsBetween(word, other, 2) === 1
  );
}

function wordsOf(label: string): string[] {
  return label
    .normalize("NFKD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter(Boolean);
}
