/** Keys themselves: ids that Excel has cut, and members that are blank. */
import { BLANK_MEMBER } from "../columns";
import type { Subject } from "../checks";
import type { Finding } from "../findings";
import type { Meaning } from "../roles";
import { finding, whereColumn } from "./where";

/** The first whole number of 16 digits: Excel keeps 15 and turns the rest into zeros. */
const SIXTEEN_DIGITS = 1e15;
const REPORTED_BLANKS: readonly Meaning[] = [
  "category",
  "seller",
  "product",
  "creator",
  "partner",
  "content",
];

export function checkLongIds({ readers }: Subject): Finding[] {
  return [...readers.values()].flatMap((reader) =>
    [...reader.readings.keys].flatMap(([meaning, { labels }]) => {
      const long = labels.filter((label) => typeof label === "number" && Math.abs(label) >= SIXTEEN_DIGITS);
      const column = reader.column(meaning)?.column;
      if (long.length === 0 || column === undefined) return [];
      const where = whereColumn(reader.source, column);
      const examples = long.slice(0, 5).map((label) => BigInt(Math.round(label as number)).toString());
      return [finding({ code: "longIds", severity: "error", where, count: long.length, examples })];
    }),
  );
}

export function checkBlankMembers({ model }: Subject): Finding[] {
  const { sales } = model;
  if (!sales) return [];
  return sales.guess.columns.flatMap(({ meaning, column }) => {
    if (meaning === undefined || !REPORTED_BLANKS.includes(meaning)) return [];
    const keys = sales.keys[meaning as keyof typeof sales.keys];
    const blank = keys?.labels.indexOf(BLANK_MEMBER) ?? -1;
    if (!keys || blank < 0) return [];
    let count = 0;
    for (let row = 0; row < keys.codes.length; row++) {
      if (keys.codes[row] === blank && sales.reasons[row] === 0) count++;
    }
    if (count === 0) return [];
    return [
      finding({ code: "blankMembers", severity: "note", where: whereColumn(sales.source, column), count }),
    ];
  });
}
