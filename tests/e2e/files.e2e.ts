/** Opening and saving files in the workbench. */
import { readFileSync } from "node:fs";
import type { Browser } from "playwright-core";
import { openFile } from "../../src/workbench/files/open";
import { launch, Workbench } from "./browser";

const CSV =
  "Date,Order,Seller,GMV\n2025-01-03,0001,Ana,10.5\n2025-01-04,0002,Luis,20\n2025-02-01,0003,Ana,7.25\n";

let browser: Browser;
let workbench: Workbench;
let saved: { name: string; path: string };

beforeAll(async () => {
  browser = await launch();
  workbench = await Workbench.open(browser);
});
afterAll(() => browser?.close());

test("a .csv opens as one sheet: dates and amounts are numbers, ids with leading zeros stay text", async () => {
  await workbench.openFile("orders.csv", Buffer.from(CSV));
  expect(await workbench.sheetNames()).toEqual(["orders"]);
  expect(await workbench.status()).toBe("orders.csv: 1 sheet, 16 cells");
  // 3 January 2025 is serial 45660.
  expect((await workbench.read("A2")).value).toBe(45660);
  expect((await workbench.read("B2")).value).toBe("0001");
  expect((await workbench.read("D2")).value).toBe(10.5);
});

// 10.5 + 7.25 of Ana, 20 of Luis: the larger share is 20 ÷ 37.75.
test("the workbook is saved as .xlsx with its formulas, and opens again with the same results", async () => {
  await workbench.type("F1", "=SUM(D2:D4)");
  await workbench.type("F2", '=BIZ.PACING(F1,75.5,"2025-01-01","2025-02-01","2025-02-01")');
  expect((await workbench.read("F2")).value).toBe(0.5);
  saved = await workbench.save();
  expect(saved.name).toBe("orders.xlsx");
  expect(await workbench.status()).toMatch(/^orders\.xlsx saved \([\d.]+ MB\)\.$/);
  const bytes = readFileSync(saved.path);
  const file = await openFile(new Uint8Array(bytes), saved.name);
  const cell = (row: number, column: number) =>
    file.sheets[0]?.cells.find((each) => each.row === row && each.column === column);
  expect(cell(0, 5)).toMatchObject({ value: 37.75, formula: "=SUM(D2:D4)" });
  expect(cell(1, 5)).toMatchObject({ value: 0.5, formula: expect.stringMatching(/^=BIZ\.PACING\(F1,/) });
  await workbench.openFile("again.xlsx", bytes);
  expect((await workbench.read("F1")).value).toBe(37.75);
  expect((await workbench.read("F2")).value).toBe(0.5);
  expect((await workbench.read("B2")).value).toBe("0001");
});

test("a file that cannot be opened is answered with a sentence, and the open workbook stays", async () => {
  const { page } = workbench;
  await page
    .locator("#file")
    .setInputFiles({ name: "notes.pdf", mimeType: "application/pdf", buffer: Buffer.from("%PDF-1.7") });
  const notice = page.locator(".notice.error");
  await notice.waitFor();
  expect(await notice.innerText()).toContain(
    "notes.pdf was not opened. notes.pdf is not a workbook. Files that can be opened: .xlsx, .xlsm, .csv, .tsv and .txt.",
  );
  await notice.getByRole("button", { name: "Close" }).click();
  expect(await page.locator(".notice").count()).toBe(0);
  expect((await workbench.read("F1")).value).toBe(37.75);
});

test("a file dropped on the page opens; changes that were not saved are asked about first", async () => {
  const { page } = workbench;
  await workbench.type("G1", "changed");
  await workbench.drop("dropped.csv", "a,b\n1,2\n");
  const question = page.getByRole("dialog");
  await question.waitFor();
  expect(await question.innerText()).toContain("again.xlsx has changes that were not saved.");
  await question.getByRole("button", { name: "No" }).click();
  expect(await workbench.sheetNames()).toEqual(["orders"]);
  await workbench.drop("dropped.csv", "a,b\n1,2\n");
  await question.getByRole("button", { name: "Yes" }).click();
  await page.waitForFunction(() => window.desk.workbook?.name === "dropped.csv");
  await workbench.settled();
  expect(await workbench.sheetNames()).toEqual(["dropped"]);
});

test("nothing was asked of another computer, and nothing complained", async () => {
  expect(workbench.outside).toEqual([]);
  expect(workbench.errors).toEqual([]);
  expect(await workbench.complaints()).toEqual([]);
});
