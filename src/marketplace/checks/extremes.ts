/** Values that cannot be: far beyond all others, rates in two scales, refunds above what was paid. */
import type { Subject } from "../checks";
import type { Finding } from "../findings";
import type { TableReader } from "../linking/table";
import type { Meaning } from "../roles";
import { cellExample, finding, MOST_EXAMPLES, whereColumn } from "./where";

const MEASURES: readonly Meaning[] = [
  "gmv",
  "orders",
  "units",
  "refunds",
  "views",
  "impressions",
  "clicks",
  "price",
];
/** A lost decimal point multiplies by 100; a promotion's best line rarely by 30. */
const TIMES = 30;
const FEWEST = 20;
const STEPS_A_DECADE = 20;
const LOWEST_DECADE = -6;
const STEPS = 26 * STEPS_A_DECADE;

export function checkExtremes({ readers }: Subject): Finding[] {
  return [...readers.values()].flatMap((reader) =>
    [...reader.readings.numbers].flatMap(([meaning, { values }]) => {
      const column = reader.column(meaning)?.column;
      if (column === undefined) return [];
      if (MEASURES.includes(meaning)) return absurd(reader, column, values);
      return meaning === "commission" && reader.guess.role !== "sales"
        ? mixedRates(reader, column, values)
        : [];
    }),
  );
}

export function checkRefunds({ readers, model }: Subject): Finding[] {
  const refunds = model.sales?.numbers.refunds;
  const reader = readers.get("sales");
  const column = reader?.column("refunds")?.column;
  if (!model.sales || !refunds || !reader || column === undefined) return [];
  const { gmv } = model.sales;
  return countRows(reader, column, "refundsAboveGmv", (row) => {
    const paid = gmv[row] as number;
    return paid >= 0 && Math.abs(refunds[row] as number) > paid + 0.005;
  });
}

/** Beyond 30 times the usual highest: the highest but for the top 0.1 % (at least three values). */
function absurd(reader: TableReader, column: number, values: Float64Array): Finding[] {
  const usual = usualHighest(values);
  if (usual === undefined) return [];
  const limit = usual * TIMES;
  return countRows(reader, column, "absurdValues", (row) => Math.abs(values[row] as number) > limit, {
    times: TIMES,
  });
}

/** From a histogram of orders of magnitude: one pass, where sorting would not be linear. */
function usualHighest(values: Float64Array): number | undefined {
  const counts = new Uint32Array(STEPS);
  let filled = 0;
  for (const value of values) {
    const size = Math.abs(value);
    if (!(size > 0)) continue;
    filled++;
    const step = Math.floor((Math.log10(size) - LOWEST_DECADE) * STEPS_A_DECADE);
    const index = Math.min(STEPS - 1, Math.max(0, step));
    counts[index] = (counts[index] as number) + 1;
  }
  if (filled < FEWEST) return undefined;
  let above = Math.max(3, Math.floor(filled * 0.001));
  for (let step = STEPS - 1; step >= 0; step--) {
    above -= counts[step] as number;
    if (above < 0) return 10 ** ((step + 1) / STEPS_A_DECADE + LOWEST_DECADE);
  }
  return undefined;
}

/** Some rates up to 1 and some above, neither a handful: 0.03 and 3 stand side by side. */
function mixedRates(reader: TableReader, column: number, values: Float64Array): Finding[] {
  const cells = reader.source.rows
    .map((row) => row[column])
    .filter((cell) => typeof cell === "number" && cell > 0);
  const fractions = cells.filter((cell) => (cell as number) <= 0.9).length;
  const share = fractions / Math.max(1, cells.length);
  if (cells.length < 5 || share < 0.05 || share > 0.95) return [];
  const rare = share < 0.5;
  return countRows(reader, column, "mixedRates", (row) => {
    const raw = reader.source.rows[row]?.[column];
    return !Number.isNaN(values[row]) && typeof raw === "number" && raw > 0 && raw <= 0.9 === rare;
  });
}

function countRows(
  reader: TableReader,
  column: number,
  code: string,
  test: (row: number) => boolean,
  parameters: Finding["parameters"] = {},
): Finding[] {
  const examples: string[] = [];
  let count = 0;
  for (let row = 0; row < reader.source.rows.length; row++) {
    if (!test(row)) continue;
    count++;
    if (examples.length < MOST_EXAMPLES) examples.push(cellExample(reader.source, row, column));
  }
  if (count === 0) return [];
  const where = whereColumn(reader.source, column);
  return [finding({ code, severity: "warning", where, count, examples, parameters })];
}
