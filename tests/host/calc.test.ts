import { execFile } from "node:child_process";
import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";

const ROOT = resolve(__dirname, "../..");
const folder = mkdtempSync(join(tmpdir(), "biz-calc-"));
const csv = join(folder, "orders.csv");
writeFileSync(csv, "id,date,gmv,note\nc1,2024-01-31,10.5,x\nc2,2024-02-01,4,\nc1,2024-02-02,,\n");

/** The command as a person runs it. */
function calc(...args: string[]): Promise<{ status: number; out: string; err: string }> {
  const command = [join(ROOT, "node_modules/tsx/dist/cli.mjs"), "src/workbench/headless/calc.ts", ...args];
  return new Promise((done) => {
    execFile(process.execPath, command, { cwd: ROOT }, (error, out, err) => {
      done({ status: error ? Number(error.code) : 0, out, err });
    });
  });
}

jest.setTimeout(60_000);

test("a value is a scalar, nothing else is on stdout, the status is 0", async () => {
  expect(await calc(csv, "=SUM(C2:C4)")).toEqual({ status: 0, out: '{"value":14.5}\n', err: "" });
});

test("rows come as rows: dates as serials, blanks empty", async () => {
  const { status, out } = await calc(csv, "A1:D3");
  expect(status).toBe(0);
  // 2024-01-31 is day 45322 of the 1900 system.
  expect(JSON.parse(out)).toEqual({
    value: [
      ["id", "date", "gmv", "note"],
      ["c1", 45322, 10.5, "x"],
      ["c2", 45323, 4, ""],
    ],
  });
});

test("an error has its message, in the language asked for, and the status is 1", async () => {
  const formula = "=BIZ.COHORT(A2:A4,C2:C4)";
  const [english, spanish] = await Promise.all([calc(csv, formula), calc(csv, formula, "--lang", "es")]);
  const outcomes = [english, spanish].map(({ status, out }) => [status, JSON.parse(out) as object]);
  expect(outcomes[0]).toEqual([1, { error: "#VALUE!", message: expect.any(String) }]);
  expect(outcomes[1]).toEqual([1, { error: "#VALUE!", message: expect.any(String) }]);
  expect(english.out).not.toBe(spanish.out);
});

test("wrong usage says what is wrong, on stderr, and the status is 2", async () => {
  const wrong = await Promise.all([
    calc(csv),
    calc(csv, "=1", "--sheet", "Nope"),
    calc(join(folder, "none.xlsx"), "=1"),
    calc(csv, "=1", "--lang", "fr"),
    calc(csv, "=1", "--colour"),
  ]);
  expect(wrong.map(({ status, out }) => [status, out])).toEqual(wrong.map(() => [2, ""]));
  expect(wrong[1]?.err).toMatch(/no sheet "Nope"; it has: orders/);
  expect(wrong[2]?.err).toMatch(/none\.xlsx could not be read/);
});
