/**
 * The sample of a million sales: generated, recognised, linked and checked. Prints one line of JSON.
 */
import { diagnose } from "../../src/insights/diagnosis/diagnose";
import { inputFor } from "../../src/insights/diagnosis/input";
import { buildMarketplace } from "../../src/marketplace/build";
import { EMPTY_MAPPING, type WorkbookReading } from "../../src/marketplace/tables";
import { addMonths } from "../../src/metrics/dates";
import type { Cell } from "../../src/metrics/values";
import { generateMarketplace } from "../../src/sample/generate";
import { sheetsOf } from "../../src/sample/workbook";
import { sheet, workbook } from "../marketplace/reading";

export interface MarketplaceMeasured {
  readonly rows: number;
  readonly cells: number;
  readonly generateMs: number;
  readonly plainMs: number;
  readonly modelMs: number;
  readonly diagnosisMs: number;
}

const SIZES = [250_000, 1_000_000];
const RUNS = 3;

function main(): void {
  const measured = SIZES.map((rows): MarketplaceMeasured => {
    const start = performance.now();
    const market = generateMarketplace({ seed: 1, rows });
    const generateMs = performance.now() - start;
    const reading = readingOf(sheetsOf(market));
    const cells = reading.sheets.reduce(
      (sum, { values }) => sum + values.length * (values[0]?.length ?? 0),
      0,
    );
    const plainMs = best(() => plainPass(reading));
    const modelMs = best(() => buildMarketplace(reading, EMPTY_MAPPING));
    const model = buildMarketplace(reading, EMPTY_MAPPING);
    const asOf = model.defaultAsOf as number;
    const input = inputFor(model, { from: addMonths(asOf + 1, -2), to: asOf }, asOf);
    const diagnosisMs = best(() => diagnose(input));
    return { rows, cells, generateMs, plainMs, modelMs, diagnosisMs };
  });
  process.stdout.write(`${JSON.stringify(measured)}\n`);
}

function readingOf(sheets: ReturnType<typeof sheetsOf>): WorkbookReading {
  return workbook(
    sheets.map(({ name, header, rows, formats }) => sheet([header, ...rows], { name, formats })),
  );
}

function best(run: () => unknown): number {
  let least = Infinity;
  for (let i = 0; i < RUNS; i++) {
    globalThis.gc?.();
    const start = performance.now();
    run();
    least = Math.min(least, performance.now() - start);
  }
  return least;
}

/** Every column into a typed array once: numbers as they are, texts as codes from a Map. */
function plainPass({ sheets }: WorkbookReading): number {
  let total = 0;
  for (const { values } of sheets) {
    for (let column = 0; column < (values[0]?.length ?? 0); column++) {
      const numbers = new Float64Array(values.length);
      const codes = new Map<Cell, number>();
      for (let row = 0; row < values.length; row++) {
        const cell = values[row]?.[column] ?? null;
        if (typeof cell === "number") numbers[row] = cell;
        else {
          let code = codes.get(cell);
          if (code === undefined) codes.set(cell, (code = codes.size));
          numbers[row] = code;
        }
      }
      total += numbers[values.length - 1] as number;
    }
  }
  return total;
}

main();
