/** Date columns that are texts, mixed orders, no dates at all, or counted from 1904. */
import type { Subject } from "../checks";
import type { Finding } from "../findings";
import type { TableReader } from "../linking/table";
import type { DateReading, DateRefusal } from "../read-dates";
import type { Meaning } from "../roles";
import { cellExample, finding, whereColumn } from "./where";

const REFUSALS: Readonly<Record<DateRefusal, string>> = {
  ambiguous: "dateOrderAmbiguous",
  mixed: "dateOrderMixed",
  swapped: "dateOrderSwapped",
};

export function checkDates({ reading, readers }: Subject): Finding[] {
  const found: Finding[] = [];
  const anyDates = [...readers.values()].some(({ readings }) => readings.dates.size > 0);
  if (reading.dateSystem === 1904 && anyDates) {
    const sheet = [...readers.values()][0]?.source.sheet ?? "";
    found.push(finding({ code: "dates1904", severity: "error", where: { sheet } }));
  }
  for (const reader of readers.values()) {
    for (const [meaning, dates] of reader.readings.dates) found.push(...checkColumn(reader, meaning, dates));
  }
  return found;
}

function checkColumn(reader: TableReader, meaning: Meaning, dates: DateReading): Finding[] {
  const column = reader.column(meaning)?.column;
  // Periods such as "Q1 2025" are no dates and need not be.
  if (column === undefined || meaning === "period") return [];
  const where = whereColumn(reader.source, column);
  const examples = dates.examples;
  if (dates.refused) {
    return [
      finding({ code: REFUSALS[dates.refused], severity: "error", where, count: dates.texts, examples }),
    ];
  }
  const found: Finding[] = [];
  if (dates.texts > 0 && dates.order) {
    const parameters = { order: dates.order };
    found.push(
      finding({ code: "dateTextRead", severity: "note", where, count: dates.texts, examples, parameters }),
    );
  }
  const wrong = [...dates.slips].filter(([kind]) => kind !== "error");
  const count = wrong.reduce((sum, [, slip]) => sum + slip.count, 0);
  if (count > 0) {
    const cells = wrong.flatMap(([, slip]) =>
      slip.rows.map((row) => cellExample(reader.source, row, column)),
    );
    found.push(finding({ code: "notDates", severity: "warning", where, count, examples: cells }));
  }
  return found;
}
