/**
 * `npm test`: installs what is missing, then style, types, unit, host, pane and end-to-end tests. Plain Node, since it
 * runs before anything is installed. The last line counts: a style or type check counts as one test.
 */
import { spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { installModules } from "../src/workbench/serve/install.mjs";
import { requireNode } from "../src/workbench/serve/node-version.mjs";
import { findOrInstallBrowser, NO_BROWSER } from "./browser.mjs";

const root = join(dirname(fileURLToPath(import.meta.url)), "..");
const counts = { passed: 0, failed: 0, skipped: 0 };

/** A tool of node_modules, by its script: the same on every system. */
function tool(script, ...args) {
  return spawnSync(process.execPath, [join(root, "node_modules", script), ...args], {
    cwd: root,
    stdio: "inherit",
  }).status;
}

function check(title, script, ...args) {
  console.log(`\n${title}`);
  const passed = tool(script, ...args) === 0;
  counts[passed ? "passed" : "failed"]++;
  console.log(passed ? "  clean" : "  not clean: see above");
}

/** Counts jest's tests; a run that ends without its result is one failure. */
function jest(title, ...args) {
  console.log(`\n${title}`);
  const folder = mkdtempSync(join(tmpdir(), "biz-test-"));
  const output = join(folder, "result.json");
  tool("jest/bin/jest.js", "--json", `--outputFile=${output}`, "--silent", ...args);
  const result = existsSync(output) ? JSON.parse(readFileSync(output, "utf8")) : undefined;
  rmSync(folder, { recursive: true });
  counts.passed += result?.numPassedTests ?? 0;
  counts.skipped += result?.numPendingTests ?? 0;
  // A suite that cannot even start has no failed test of its own.
  counts.failed += result ? result.numFailedTests + result.numRuntimeErrorTestSuites : 1;
}

function main() {
  requireNode();
  if (!installModules(root)) return 1;
  const browser = findOrInstallBrowser();
  check("Style (eslint)", "eslint/bin/eslint.js", "--max-warnings", "0", ".");
  check("Style (prettier)", "prettier/bin/prettier.cjs", "--check", "--log-level", "warn", ".");
  check("Types", "typescript/bin/tsc", "--noEmit");
  jest("Unit, host and pane tests");
  if (browser) {
    process.env.BIZ_BROWSER = browser;
    jest("End-to-end tests", "--config", join("tests", "jest.e2e.config.js"));
  } else {
    console.error(`\n${NO_BROWSER}`);
    counts.failed++;
  }
  const skipped = counts.skipped > 0 ? `, ${counts.skipped} skipped` : "";
  console.log(`\n${counts.passed} passed, ${counts.failed} failed${skipped}`);
  return counts.failed > 0 ? 1 : 0;
}

process.exitCode = main();
