/**
 * `npm run bench`: measures, prints ratios, and writes BENCHMARKS.md. Each ratio compares two things measured in the
 * same run on the same machine; the milliseconds beside it are for orientation only.
 */
import { execFileSync } from "node:child_process";
import { writeFileSync } from "node:fs";
import { cpus, totalmem } from "node:os";
import { join, resolve } from "node:path";
import { CASES } from "./cases";
import type { Measured } from "./function-child";
import { measureHost, type HostMeasured } from "./host";
import type { MarketplaceMeasured } from "./marketplace";
import { measureScalars } from "./scalars";

const ROOT = resolve(__dirname, "../..");

function measureFunction(name: string): Measured {
  const child = join(__dirname, "function-child.ts");
  const out = execFileSync(
    process.execPath,
    ["--expose-gc", "--max-semi-space-size=512", "--import", "tsx", child, name],
    {
      cwd: ROOT,
      encoding: "utf8",
      maxBuffer: 1 << 26,
      stdio: ["ignore", "pipe", "inherit"],
    },
  );
  return JSON.parse(out.trim().split("\n").at(-1) ?? "") as Measured;
}

const ms = (value: number) => `${value < 10 ? value.toFixed(2) : Math.round(value)} ms`;
const times = (value: number) => `${value.toFixed(value < 10 ? 1 : 0)}×`;

function functionTable(): string[] {
  return [
    "| function | rows | plain pass | own | own ÷ plain (at most) | DuckDB | DuckDB ÷ own | allocated ÷ typed columns (3×) |",
    "|---|---|---|---|---|---|---|---|",
    ...CASES.map(({ name, rows, most }) => {
      process.stderr.write(`${name}\n`);
      const { plainMs, ownMs, duckMs, memory } = measureFunction(name);
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
    ...measureScalars().map(
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
  const out = execFileSync(
    process.execPath,
    ["--expose-gc", "--max-old-space-size=6000", "--import", "tsx", join(__dirname, "marketplace.ts")],
    { cwd: ROOT, encoding: "utf8", stdio: ["ignore", "pipe", "inherit"] },
  );
  const measured = JSON.parse(out.trim().split("\n").at(-1) ?? "") as MarketplaceMeasured[];
  return [
    "| sales rows | cells | generated | plain pass | model and checks | ÷ plain |",
    "|---|---|---|---|---|---|",
    ...measured.map(
      ({ rows, cells, generateMs, plainMs, modelMs }) =>
        `| ${rows.toLocaleString("en")} | ${cells.toLocaleString("en")} | ${ms(generateMs)} | ${ms(plainMs)} | ${ms(modelMs)} | ${times(modelMs / plainMs)} |`,
    ),
  ];
}

async function main(): Promise<void> {
  const [functions, scalars, host] = [functionTable(), scalarTable(), hostTable(await measureHost())];
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
    "Input as Excel hands it over: `any[][]`, row by row, freshly parsed from JSON for every run, checks and all. Best of",
    "five. Plain pass: every cell into a typed array once, texts through a Map. DuckDB: loading the same cells by chunks",
    "and the same question in SQL. Memory: all that the call allocates, kept or not, over 8 bytes a number and 4 a text.",
    "",
    ...functions,
    "",
    "## Scalar functions",
    "",
    ...scalars,
    "",
    "## The linked marketplace",
    "",
    "The sample: generated as typed columns, its sheets recognised, linked and checked. Plain pass: every column of the",
    "same cells into a typed array once, texts through a Map. Best of three.",
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
