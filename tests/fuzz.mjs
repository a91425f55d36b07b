/**
 * `npm run fuzz`: every law and the fuzz of every function with 2,000 cases each (fits and rolling forecasts too), and
 * what came of it into tests/fuzz-result.md.
 */
import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

const RUNS = 2000;
const root = join(dirname(fileURLToPath(import.meta.url)), "..");
const folder = mkdtempSync(join(tmpdir(), "biz-fuzz-"));
const output = join(folder, "result.json");

const jest = join(root, "node_modules", "jest", "bin", "jest.js");
const args = [
  "--selectProjects",
  "node",
  "--json",
  `--outputFile=${output}`,
  "tests/catalogue/fuzz",
  "tests/metrics",
];
const { status } = spawnSync(process.execPath, [jest, ...args], {
  cwd: root,
  stdio: ["ignore", "ignore", "inherit"],
  env: { ...process.env, FUZZ_RUNS: String(RUNS) },
});

const { numPassedTests, numFailedTests, testResults } = JSON.parse(readFileSync(output, "utf8"));
rmSync(folder, { recursive: true });
const failed = testResults.flatMap(({ assertionResults }) =>
  assertionResults.filter(({ status: state }) => state === "failed").map(({ fullName }) => fullName),
);
const report = [
  "# Laws and fuzz at full count",
  "",
  "Written by `npm run fuzz`; nothing here is typed by hand.",
  "",
  `- Cases of each property: ${RUNS}, seed fixed in tests/laws.ts`,
  `- Tests: ${numPassedTests} passed, ${numFailedTests} failed`,
  `- Node ${process.version}`,
  ...(failed.length > 0 ? ["", "Failed:", "", ...failed.map((name) => `- ${name}`)] : []),
  "",
].join("\n");
writeFileSync(join(root, "tests", "fuzz-result.md"), report);
process.stdout.write(report);
process.exitCode = status ?? 1;
