/**
 * `npm run study`: does the diagnosis find what is really there, and nothing where nothing is? Seeds and truths are
 * drawn at run time from `--seed`; `--runs` markets without a truth and as many with one. `--json` prints one line for
 * machines, `--write` puts the table into tests/study/result.md.
 */
import { fork } from "node:child_process";
import { writeFileSync } from "node:fs";
import { cpus } from "node:os";
import { join } from "node:path";
import { parseArgs } from "node:util";
import type { RunResult } from "./one";
import { reportOf, summaryOf } from "./report";

const { values } = parseArgs({
  options: {
    seed: { type: "string", default: "1" },
    runs: { type: "string", default: "200" },
    rows: { type: "string", default: "150000" },
    json: { type: "boolean", default: false },
    write: { type: "boolean", default: false },
  },
});

function whole(name: "seed" | "runs" | "rows", least: number): number {
  const value = Number(values[name]);
  if (Number.isInteger(value) && value >= least) return value;
  process.stderr.write(`--${name} has to be a whole number from ${least} on, not ${values[name]}.\n`);
  process.exit(2);
}

/** Each child takes every n-th run, so that all end together. */
function inChild(seed: number, runs: readonly number[], rows: number): Promise<RunResult[]> {
  return new Promise((resolve, reject) => {
    const child = fork(join(__dirname, "child.ts"), { execArgv: ["--import", "tsx"] });
    child.once("message", (results: RunResult[]) => resolve(results));
    child.once("error", reject);
    child.once("exit", (code) => code && reject(new Error(`a run of the study ended with code ${code}`)));
    child.send({ seed, runs, rows });
  });
}

async function main(): Promise<void> {
  const [seed, runs, rows] = [whole("seed", 0), whole("runs", 1), whole("rows", 3000)];
  const children = Math.min(cpus().length, runs);
  const parts = Array.from({ length: children }, (_, child) =>
    Array.from({ length: runs }, (_run, run) => run).filter((run) => run % children === child),
  );
  const results = (await Promise.all(parts.map((part) => inChild(seed, part, rows)))).flat();
  const summary = summaryOf(results);
  const report = reportOf(results, { seed, runs, rows });
  if (values.write) writeFileSync(join(__dirname, "result.md"), report);
  const line = JSON.stringify({ ...summary, seed, runs, rows });
  process.stdout.write(values.json ? `${line}\n` : report);
}

void main();
