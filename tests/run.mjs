/**
 * `npm test`: all checks and tests, on a fresh clone too: installs what is missing first. `npm test -- types e2e` runs
 * only the steps named. The last line is the count, for people and for CI.
 */
import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { installModules } from "../src/workbench/serve/install.mjs";
import { requireNode } from "../src/workbench/serve/node-version.mjs";
import { findOrInstallBrowser, NO_BROWSER } from "./browser.mjs";

const root = join(dirname(fileURLToPath(import.meta.url)), "..");
const FAILED = { passed: 0, failed: 1, skipped: 0 };

/** A tool of the project's own, run by this Node: the same on every system. */
function run(tool, args, env = {}) {
  const script = join(root, "node_modules", tool);
  const options = { cwd: root, stdio: "inherit", env: { ...process.env, ...env } };
  return spawnSync(process.execPath, [script, ...args], options).status === 0;
}

/** A step that passes or fails as one. */
function check(tool, ...args) {
  return run(tool, args) ? { passed: 1, failed: 0, skipped: 0 } : FAILED;
}

function jest(args, env) {
  const folder = mkdtempSync(join(tmpdir(), "biz-test-"));
  const results = join(folder, "results.json");
  try {
    const succeeded = run("jest/bin/jest.js", [...args, "--json", `--outputFile=${results}`], env);
    const { numPassedTests, numFailedTests, numRuntimeErrorTestSuites, numPendingTests } = JSON.parse(
      readFileSync(results, "utf8"),
    );
    const failed = numFailedTests + numRuntimeErrorTestSuites;
    // What goes wrong outside any test, a set-up for one, fails the run too.
    return {
      passed: numPassedTests,
      failed: succeeded ? failed : Math.max(1, failed),
      skipped: numPendingTests,
    };
  } catch {
    return FAILED;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function endToEnd() {
  const browser = findOrInstallBrowser();
  if (browser) return jest(["--config", "tests/jest.e2e.config.js"], { BIZ_BROWSER: browser });
  console.error(NO_BROWSER);
  return FAILED;
}

const STEPS = {
  lint: () => check("eslint/bin/eslint.js", "--max-warnings", "0", "."),
  format: () => check("prettier/bin/prettier.cjs", "--check", "--log-level", "warn", "."),
  types: () => check("typescript/bin/tsc", "--noEmit"),
  unit: () => jest(["--maxWorkers=100%"]),
  e2e: endToEnd,
};

function main() {
  requireNode();
  const wanted = process.argv.slice(2);
  const unknown = wanted.filter((name) => !(name in STEPS));
  if (unknown.length > 0) {
    console.error(`There is no step ${unknown.join(", ")}; there are: ${Object.keys(STEPS).join(", ")}.`);
    process.exitCode = 2;
    return;
  }
  const total = { passed: 0, failed: 0, skipped: 0 };
  const add = (name, result) => {
    for (const key of Object.keys(total)) total[key] += result[key];
    const skipped = result.skipped > 0 ? `, ${result.skipped} skipped` : "";
    return `  ${name}: ${result.passed} passed, ${result.failed} failed${skipped}`;
  };
  const lines = [];
  if (!installModules(root)) lines.push(add("install", FAILED));
  else
    for (const [name, step] of Object.entries(STEPS)) {
      if (wanted.length > 0 && !wanted.includes(name)) continue;
      console.log(`\n— ${name}`);
      lines.push(add(name, step()));
    }
  console.log(`\n${lines.join("\n")}`);
  if (total.skipped > 0) console.log(`  skipped: ${total.skipped} (data that is not in the repository)`);
  console.log(`${total.passed} passed, ${total.failed} failed`);
  if (total.failed > 0) process.exitCode = 1;
}

main();
