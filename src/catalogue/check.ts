import { check, type CheckFinding } from "../metrics/check";
import { isErrorText } from "../metrics/cell-text";
import { any, optional, texts } from "./arguments";
import { checkText } from "./check-text";
import { defineFunction, type Language, type ResultCell } from "./define";

export const CHECK = defineFunction({
  name: "CHECK",
  family: "trust",
  args: { range: any(), rules: optional(texts()) },
  result: { kind: "table" },
  text: checkText,
  source: "The usual ways in which an export goes wrong, and Excel's 15 digits and 1904 dates",
  // Row 3 repeats the id of row 2; its orders are text; 2 January is missing; row 4 has no orders.
  example: {
    formula:
      '=BIZ.CHECK({"id","date","orders";"A1","2025-01-01",5;"a1","2025-01-03","7";"A3","2025-01-04",""})',
    result: [
      ["Row", "Column", "Finding", "Found", "Count", "What to do"],
      [3, "id", "duplicate key", "a1 (also in row 2)", 1, "Remove or merge one of the rows"],
      [3, "orders", "number stored as text", "7", 1, "Turn it into a number (Data > Text to Columns)"],
      [2, "date", "date gap", "2025-01-02", 1, "Add the missing rows, or say why there are none"],
      [4, "orders", "blank", "", 1, "Type the value, or 0 where there was none"],
    ],
  },
  run: ({ range, rules }, { language }) => ({
    columns: ["row", "column", "finding", "found", "count", "action"],
    rows: check(range, rules).map((finding) => [
      finding.row,
      finding.column ?? { word: "wholeRow" },
      { word: finding.kind },
      foundText(finding, language),
      finding.count,
      { word: `${finding.kind}.action` },
    ]),
  }),
});

/** What stands there: never a text that looks like an error value itself, and with the first row of a duplicate. */
function foundText({ found, firstRow }: CheckFinding, language: Language): ResultCell {
  if (found === undefined) return { word: "more" };
  if (typeof found === "string" && isErrorText(found)) return language === "es" ? `«${found}»` : `“${found}”`;
  if (firstRow === undefined) return found;
  return language === "es"
    ? `${found} (también en la fila ${firstRow})`
    : `${found} (also in row ${firstRow})`;
}
