/**
 * One function measured in a process of its own: the best of several runs, each on cells freshly parsed from JSON, so
 * that no text has its hash cached. Prints one line of JSON.
 */
import { DuckDBDataChunk, DuckDBInstance, DOUBLE, VARCHAR } from "@duckdb/node-api";
import { CATALOGUE } from "../../src/catalogue";
import { evaluate } from "../../src/functions/evaluate";
import type { Cell } from "../../src/metrics/values";
import { CASES, type BenchCase } from "./cases";

export interface Measured {
  readonly name: string;
  readonly plainMs: number;
  readonly ownMs: number;
  readonly duckMs: number | null;
  /** Allocated by the call, in multiples of the typed columns' size. */
  readonly memory: number;
}

const RUNS = 7;

async function main(): Promise<void> {
  const bench = CASES.find(({ name }) => name === process.argv[2]);
  if (!bench) throw new Error(`no case ${process.argv[2]}`);
  const json = bench.columns.map(({ cell }) =>
    JSON.stringify(Array.from({ length: bench.rows }, (_, row) => [cell(row)])),
  );
  const fresh = () => json.map((text) => JSON.parse(text) as Cell[][]);
  const memory = allocated(bench, bench.args(fresh()));
  let [plainMs, ownMs, duckMs] = [Infinity, Infinity, Infinity];
  // In turns, so that whatever else the machine does meets all three.
  for (let run = 0; run < RUNS; run++) {
    plainMs = Math.min(plainMs, timed(fresh(), plainPass));
    ownMs = Math.min(
      ownMs,
      timed(bench.args(fresh()), (args) => callOnce(bench, args)),
    );
    if (bench.sql) duckMs = Math.min(duckMs, await duckRun(bench, fresh()));
  }
  const measured: Measured = {
    ...{ name: bench.name, plainMs, ownMs, memory },
    duckMs: bench.sql ? duckMs : null,
  };
  process.stdout.write(`${JSON.stringify(measured)}\n`);
}

function timed<T>(input: T, run: (input: T) => void): number {
  globalThis.gc?.();
  const start = performance.now();
  run(input);
  return performance.now() - start;
}

/** Every cell into a typed array once: numbers as they are, texts as codes from a Map. */
function plainPass(ranges: readonly Cell[][][]): number {
  let sum = 0;
  for (const range of ranges) {
    const numbers = new Float64Array(range.length);
    const codes = new Int32Array(range.length);
    const known = new Map<string, number>();
    for (let row = 0; row < range.length; row++) {
      const cell = range[row]?.[0];
      if (typeof cell === "number") numbers[row] = cell;
      else if (typeof cell === "string") {
        const code = known.get(cell) ?? known.size;
        if (code === known.size) known.set(cell, code);
        codes[row] = code;
      }
    }
    sum += (numbers[range.length - 1] as number) + (codes[range.length - 1] as number);
  }
  return sum;
}

function callOnce(bench: BenchCase, args: readonly unknown[]): void {
  const entry = CATALOGUE.find(({ name }) => name === bench.name);
  if (!entry) throw new Error(`no BIZ.${bench.name}`);
  const outcome = evaluate(entry, args, "en");
  if (!outcome.ok) throw new Error(`BIZ.${bench.name}: ${outcome.message}`);
}

/** Loading the same cells by chunks of columns, DuckDB's fastest way in from JavaScript, and the query. */
async function duckRun(bench: BenchCase, ranges: readonly Cell[][][]): Promise<number> {
  const instance = await DuckDBInstance.create(":memory:");
  const connection = await instance.connect();
  const types = bench.columns.map(({ type }) => (type === "DOUBLE" ? DOUBLE : VARCHAR));
  globalThis.gc?.();
  const start = performance.now();
  await connection.run(
    `CREATE TABLE t (${bench.columns.map(({ name, type }) => `${name} ${type}`).join(", ")})`,
  );
  const appender = await connection.createAppender("t");
  const size = 2048;
  for (let from = 0; from < bench.rows; from += size) {
    const chunk = DuckDBDataChunk.create(types);
    chunk.setColumns(
      ranges.map((range) => range.slice(from, from + size).map((row) => row[0] as number | string)),
    );
    appender.appendDataChunk(chunk);
  }
  appender.closeSync();
  await connection.runAndReadAll(bench.sql as string);
  const taken = performance.now() - start;
  connection.closeSync();
  return taken;
}

/** Everything the call allocates, kept or not: never less than its peak. The young generation is set large enough. */
function allocated(bench: BenchCase, args: readonly unknown[]): number {
  globalThis.gc?.();
  const before = bytesInUse();
  callOnce(bench, args);
  const typed =
    bench.rows * bench.columns.reduce((bytes, { type }) => bytes + (type === "DOUBLE" ? 8 : 4), 0);
  return (bytesInUse() - before) / typed;
}

function bytesInUse(): number {
  const { heapUsed, arrayBuffers } = process.memoryUsage();
  return heapUsed + arrayBuffers;
}

void main();
