/** Number columns: numbers kept as text, texts, errors, and values below zero. */
import type { Subject } from "../checks";
import type { Slip } from "../columns";
import type { Finding } from "../findings";
import type { TableReader } from "../linking/table";
import type { Meaning } from "../roles";
import { cellExample, finding, MOST_EXAMPLES, whereColumn } from "./where";

const CODES: Readonly<Record<Slip, string>> = {
  textNumber: "numbersAsText",
  text: "textInNumbers",
  error: "errorCells",
};
/** Corrections, fees and subsidies may be booked below zero; what was sold or seen may not. */
const NEVER_NEGATIVE = new Set<Meaning>([
  ...(["gmv", "orders", "units", "buyers", "views", "impressions", "clicks", "price", "followers"] as const),
  "target",
]);

export function checkNumbers({ readers }: Subject): Finding[] {
  return [...readers.values()].flatMap((reader) => [
    ...[...reader.readings.numbers].flatMap(([meaning, { values, slips }]) => {
      const column = reader.column(meaning)?.column;
      if (column === undefined) return [];
      const faults = [...slips].map(([slip, { count, rows }]) =>
        finding({
          code: CODES[slip],
          severity: "warning",
          where: whereColumn(reader.source, column),
          count,
          examples: rows.map((row) => cellExample(reader.source, row, column)),
        }),
      );
      return NEVER_NEGATIVE.has(meaning) ? [...faults, ...negatives(reader, column, values)] : faults;
    }),
    ...errorDates(reader),
  ]);
}

function negatives(reader: TableReader, column: number, values: Float64Array): Finding[] {
  const examples: string[] = [];
  let count = 0;
  for (let row = 0; row < values.length; row++) {
    if (!((values[row] as number) < 0)) continue;
    count++;
    if (examples.length < MOST_EXAMPLES) examples.push(cellExample(reader.source, row, column));
  }
  if (count === 0) return [];
  const where = whereColumn(reader.source, column);
  return [finding({ code: "negativeValues", severity: "warning", where, count, examples })];
}

function errorDates(reader: TableReader): Finding[] {
  return [...reader.readings.dates].flatMap(([meaning, { slips }]) => {
    const column = reader.column(meaning)?.column;
    const errors = slips.get("error");
    if (column === undefined || !errors) return [];
    const examples = errors.rows.map((row) => cellExample(reader.source, row, column));
    const where = whereColumn(reader.source, column);
    return [finding({ code: CODES.error, severity: "warning", where, count: errors.count, examples })];
  });
}
