/** @jest-environment node */
/** `npm run review` as a person calls it: exit status, what goes to which stream, and whether there is a file. */
import { spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { toIsoDate } from "../../src/metrics/dates";
import { openPath } from "../../src/workbench/files/node";
import { readArguments } from "../../src/workbench/headless/review-arguments";
import { salesRows } from "./workbooks";

// The command starts a process of its own.
jest.setTimeout(180_000);

const ROOT = resolve(__dirname, "../..");
const folder = mkdtempSync(join(tmpdir(), "biz-review-"));
const csv = join(folder, "sales.csv");
const notes = join(folder, "notes.csv");

beforeAll(() => {
  const [header, ...rows] = salesRows();
  const lines = rows.map(([date, ...rest]) => [toIsoDate(Number(date)), ...rest].join(","));
  writeFileSync(csv, [header?.join(","), ...lines].join("\n"));
  writeFileSync(notes, "Name,Remark\nAna,ask\nLuis,call\n");
});

afterAll(() => rmSync(folder, { recursive: true, force: true }));

function review(...given: string[]) {
  const tsx = join(ROOT, "node_modules/.bin/tsx");
  const command = join(ROOT, "src/workbench/headless/review.ts");
  const { status, stdout, stderr } = spawnSync(tsx, [command, ...given], { cwd: folder, encoding: "utf8" });
  return { status, stdout, stderr };
}

test("a review that is built: status 0, a file, what was found on stdout, progress on stderr", async () => {
  const { status, stdout, stderr } = review(csv, "out.xlsx", "--grain", "quarter", "--lang", "es");
  expect([status, existsSync(join(folder, "out.xlsx"))]).toEqual([0, true]);
  expect(stdout).toMatch(/^# Datos\nsales!A1: 488 de 488 filas usadas\n/);
  expect(stdout).toMatch(/\n# Resumen\nGMV .*\noct–dic 2025/);
  expect(stderr).toMatch(/Abriendo sales\.csv[\s\S]* 0 % {2}Mirando las hojas[\s\S]*Guardando out\.xlsx/);
  expect(stdout).not.toMatch(/Mirando/);
  const file = await openPath(join(folder, "out.xlsx"));
  expect(file.sheets.map(({ name }) => name).slice(0, 3)).toEqual(["sales", "Resumen", "Cuadro de mando"]);
});

test("a review that cannot be built: status 1, the reason on stderr, no file", () => {
  const { status, stdout, stderr } = review(notes, "none.xlsx");
  expect([status, stdout]).toEqual([1, ""]);
  expect(stderr).toMatch(/not built: no table of sales/);
  expect(readdirSync(folder).filter((name) => name.startsWith("none"))).toEqual([]);
});

test("a file that is not there: status 1", () => {
  const { status, stderr } = review("nowhere.xlsx", "none.xlsx");
  expect(status).toBe(1);
  expect(stderr).toMatch(/nowhere\.xlsx could not be opened/);
});

test("wrong usage: status 2, what is wrong and how it goes on stderr", () => {
  const { status, stdout, stderr } = review();
  expect([status, stdout]).toEqual([2, ""]);
  expect(stderr).toMatch(/Two files are needed[\s\S]*Usage: npm run review/);
});

test.each([
  [["a.xlsx"], /Two files are needed/],
  [["a.xlsx", "a.xlsx"], /another name than a\.xlsx/],
  [["a.xlsx", "b.csv"], /b\.csv has another ending/],
  [["a.xlsx", "b.xlsx", "--grain", "decade"], /--grain is decade; one of these is expected: day, week/],
  [
    ["a.xlsx", "b.xlsx", "--as-of", "31/01/2025", "--lang", "es"],
    /--as-of es 31\/01\/2025; se espera una fecha/,
  ],
  [["a.xlsx", "b.xlsx", "--from", "2025-01-01"], /--from and --to go together/],
  [["a.xlsx", "b.xlsx", "--lang", "fr"], /--lang is fr/],
  [["a.xlsx", "b.xlsx", "--colour"], /--colour/],
])("arguments that make no sense are refused with what is wrong: %j", (given, wrong) => {
  expect(() => readArguments(given)).toThrow(wrong);
});

test("what is left out is chosen: two months, English", () => {
  expect(readArguments(["a.xlsx", "b.xlsx", "--as-of", "2025-08-31"])).toEqual({
    input: "a.xlsx",
    output: "b.xlsx",
    request: { grain: "bimonth", language: "en", asOf: 45900 },
  });
});
