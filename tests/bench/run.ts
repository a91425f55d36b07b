/**
 * `npm run bench`: measures, prints ratios, and writes BENCHMARKS.md. Each ratio compares two things measured in the
 * same run on the same machine; the milliseconds beside it are for orientation only.
 */
import { writeFileSync } from "node:fs";
import { cpus, totalmem } from "node:os";
import { join, resolve } from "node:path";
import { build, measureWith } from "./bundle";
import { CASES, type BenchCase } from "./cases";
import type { Measured } from "./function-child";
import type { HostMeasured } from "./host";
import type { MarketplaceMeasured } from "./marketplace";
import type { ScalarMeasured } from "./scalars";

const ROOT = resolve(__dirname, "../..");

const ms = (value: number) => `${value < 10 ? value.toFixed(2) : Math.round(value)} ms`;
const times = (value: number) => `${value.toFixed(value < 10 ? 1 : 0)}×`;

function functionTable(cases: readonly BenchCase[]): string[] {
  return [
    "| function | rows | plain pass | own | own ÷ plain (at most) | DuckDB | DuckDB ÷ own (at least 2×) | allocated ÷ typed columns (at most 3×) |",
    "|---|---|---|---|---|---|---|---|",
    ...cases.map(({ name, rows, most }) => {
      process.stderr.write(`${name}\n`);
      const { plainMs, ownMs, duckMs, memory } = measureWith<Measured>("function-child", name);
      return `| ${[
        `BIZ.${name}`,
        rows.toLocaleString("en"),
        ms(plainMs),
        ms(ownMs),
        `${times(ownMs / plainMs)} (${most}×)`,
        duckMs === null ? "–" : ms(duckMs),
        duckMs === null ? "–" : times(duckMs / ownMs),
        times(memory),
      ].join(" | ")} |`;
    }),
  ];
}

function scalarTable(): string[] {
  return [
    "| function | 10,000 calls | bare loop | own ÷ bare (at most 20×) |",
    "|---|---|---|---|",
    ...measureWith<ScalarMeasured[]>("scalars").map(
      ({ name, bareMs, ownMs }) =>
        `| BIZ.${name} | ${ms(ownMs)} | ${bareMs.toFixed(3)} ms | ${times(ownMs / bareMs)} |`,
    ),
  ];
}

function hostTable(rows: readonly HostMeasured[]): string[] {
  const mega = (bytes: number) => `${(bytes / 1e6).toFixed(1)} MB`;
  return [
    "| workbook | round trips (at most) | read | written | largest message (4 MB at most) | opening | build | memory |",
    "|---|---|---|---|---|---|---|---|",
    ...rows.map(
      (row) =>
        `| ${row.workbook} | ${row.syncs} (${row.most}) | ${mega(row.bytesRead)} | ${mega(row.bytesWritten)} | ${mega(row.largest)} | ${(row.openMs / 1000).toFixed(1)} s | ${(row.buildMs / 1000).toFixed(1)} s | ${mega(row.memory)} |`,
    ),
  ];
}

function marketplaceTable(): string[] {
  process.stderr.write("marketplace\n");
  const measured = measureWith<MarketplaceMeasured[]>("marketplace");
  return [
    "| sales rows | cells | generated | plain pass | model and checks | ÷ plain | diagnosis | ÷ plain |",
    "|---|---|---|---|---|---|---|---|",
    ...measured.map(({ rows, cells, generateMs, plainMs, modelMs, diagnosisMs }) => {
      const size = [rows, cells].map((each) => each.toLocaleString("en"));
      const model = [ms(modelMs), times(modelMs / plainMs)];
      const diagnosis = [ms(diagnosisMs), times(diagnosisMs / plainMs)];
      return `| ${[...size, ms(generateMs), ms(plainMs), ...model, ...diagnosis].join(" | ")} |`;
    }),
  ];
}

/** `npm run bench -- RFM SCALARS` only prints those. */
async function main(): Promise<void> {
  await build("function-child", "scalars");
  const asked = process.argv.slice(2);
  if (asked.length === 0) return writeReport();
  const tables = functionTable(CASES.filter(({ name }) => asked.includes(name)));
  if (asked.includes("SCALARS")) tables.push("", ...scalarTable());
  process.stdout.write(`${tables.join("\n")}\n`);
}

async function writeReport(): Promise<void> {
  const [functions, scalars] = [functionTable(CASES), scalarTable()];
  const { measureHost } = await import("./host");
  const host = hostTable(await measureHost());
  await build("marketplace");
  const marketplace = marketplaceTable();
  const report = [
    "# Benchmarks",
    "",
    "Written by `npm run bench`; nothing here is typed by hand. A ratio compares two things measured in the same run.",
    "",
    `Machine: ${cpus().length} × ${cpus()[0]?.model.trim() ?? "unknown processor"}, ${Math.round(totalmem() / 2 ** 30)} GiB, Node ${process.version}, ${process.platform}.`,
    "",
    "## Functions on a million rows",
    "",
    "Input as Excel hands it over: `any[][]`, row by row, freshly parsed from JSON for every run, checks and all;",
    "built as it ships (webpack, production). Best of seven, in turns. Plain pass: every cell into a typed array once,",
    "texts through a Map. DuckDB: loading the same cells by chunks and the same question in SQL. Memory: all that the call",
    "allocates, kept or not, over 8 bytes a number and 4 a text.",
    "",
    ...functions,
    "",
    "## Scalar functions",
    "",
    ...scalars,
    "",
    "## The linked marketplace",
    "",
    "The sample: generated as typed columns, its sheets recognised, linked, checked and diagnosed. Plain pass: every",
    "column of the same cells into a typed array once, texts through a Map. Best of three.",
    "",
    ...marketplace,
    "",
    "## Building a review",
    "",
    "Round trips and bytes through the real office.js; at most 12 + ⌈bytes read ÷ 4 MB⌉ + ⌈bytes written ÷ 4 MB⌉.",
    "",
    ...host,
    "",
  ].join("\n");
  writeFileSync(join(ROOT, "BENCHMARKS.md"), report);
  process.stdout.write(report);
}

void main();
