/** @jest-environment node */
/** Workbooks that a review cannot be built from, or not easily: a sentence says what, where and what to do. */
import { buildReview } from "../../src/excel/build";
import { BuildError, errorMessage, messageText } from "../../src/excel/message";
import type { BuildReport } from "../../src/excel/report";
import { toSerial } from "../../src/metrics/dates";
import type { Cell } from "../../src/metrics/values";
import type { WorkbookFile } from "../../src/workbench/files/workbook";
import { openSession } from "../../src/workbench/headless/session";
import { built, marketplaceFile, REQUEST, salesRows, sheetNamed, sheetOf, workbookOf } from "./workbooks";

// Each test opens a workbook and builds a review.
jest.setTimeout(120_000);

interface Attempt {
  readonly report?: BuildReport;
  /** In English and Spanish. */
  readonly sentences: readonly [string, string];
}

/** Builds, and checks that the person's sheets (all of the workbook, when it was not built) are as they were. */
async function attempt(file: WorkbookFile): Promise<Attempt> {
  const session = await openSession(file);
  const before = session.toWorkbookFile();
  try {
    const report = await buildReview(REQUEST);
    const after = session.toWorkbookFile();
    for (const { name } of before.sheets) expect(sheetNamed(after, name)).toEqual(sheetNamed(before, name));
    const said = (language: "en" | "es") =>
      [
        ...report.tabs.flatMap(({ lines }) => lines),
        ...report.warnings.map((each) => messageText(each, language)),
      ].join("\n");
    return { report, sentences: [said("en"), said("es")] };
  } catch (error) {
    expect(error).toBeInstanceOf(BuildError);
    expect(session.toWorkbookFile()).toEqual(before);
    return { sentences: [errorMessage(error, "en"), errorMessage(error, "es")] };
  } finally {
    session.close();
  }
}

const withoutColumn = (rows: Cell[][], column: number) =>
  rows.map((row) => row.filter((_cell, i) => i !== column));

test("a workbook without anything in it", async () => {
  const { report, sentences } = await attempt(workbookOf([sheetOf("Sheet1", [])]));
  expect(report).toBeUndefined();
  expect(sentences[0]).toMatch(/no filled sheet.*Open the workbook with your sales/s);
  expect(sentences[1]).toMatch(/ninguna hoja con datos/);
});

test("an empty sheet among filled ones is nothing to speak of", async () => {
  const file = marketplaceFile();
  const { report } = await attempt({ ...file, sheets: [sheetOf("Notes", []), ...file.sheets] });
  expect(report?.tabs).toHaveLength(9);
});

test("sales without dates", async () => {
  const { report, sentences } = await attempt(workbookOf([sheetOf("Sales", withoutColumn(salesRows(), 0))]));
  expect(report).toBeUndefined();
  expect(sentences[0]).toMatch(/Sales/);
  expect(sentences[0]).toMatch(/[Cc]hoose/);
  expect(sentences[1]).toMatch(/[Ee]lija/);
});

test("texts where the dates belong", async () => {
  const rows = salesRows().map((row, i) => (i === 0 ? row : ["soon", ...row.slice(1)]));
  const { report, sentences } = await attempt(workbookOf([sheetOf("Sales", rows)]));
  expect(report).toBeUndefined();
  expect(sentences[0]).toMatch(/Sales/);
});

test("texts where some of the amounts belong: built, and the rows left out are counted with the reason", async () => {
  const rows = salesRows().map((row, i) =>
    i === 5 || i === 6 ? [...row.slice(0, 4), "n/a", row[5] ?? null] : row,
  );
  const { report, sentences } = await attempt(workbookOf([sheetOf("Sales", rows)]));
  expect(report?.accounts[0]).toMatchObject({ rows: 488, used: 486 });
  expect(sentences[0]).toMatch(/2 cells in column “GMV”.*hold text where a number belongs/);
});

test("texts where all of the amounts belong", async () => {
  const rows = salesRows().map((row, i) => (i === 0 ? row : [...row.slice(0, 4), "n/a", row[5] ?? null]));
  const { report, sentences } = await attempt(workbookOf([sheetOf("Sales", rows)]));
  expect(report).toBeUndefined();
  expect(sentences[0]).toMatch(/Sales/);
});

test("the same header twice: the first is used, and the check says so", async () => {
  const rows = salesRows().map((row, i) => [...row, i === 0 ? "GMV" : 1]);
  const { report, sentences } = await attempt(workbookOf([sheetOf("Sales", rows)]));
  expect(report?.tabs).toHaveLength(9);
  expect(sentences[0]).toMatch(/header.*GMV.*more than once/);
});

test("a title merged over the headers", async () => {
  const rows: Cell[][] = [["Sales of 2024 and 2025", null, null, null, null, null], ...salesRows()];
  const sheet = sheetOf("Sales", rows, { merges: [{ top: 0, left: 0, bottom: 0, right: 5 }] });
  const { report } = await attempt(workbookOf([sheet]));
  expect(report?.accounts[0]).toMatchObject({ rows: 488, used: 488 });
});

test("merged header cells: the columns below them are named by what is there, or the sentence says what is missing", async () => {
  const [header, ...rows] = salesRows();
  const merged = [header?.[0] ?? null, null, ...(header?.slice(2) ?? [])];
  const sheet = sheetOf("Sales", [merged, ...rows], { merges: [{ top: 0, left: 0, bottom: 0, right: 1 }] });
  const { report } = await attempt(workbookOf([sheet]));
  expect(report?.accounts[0]).toMatchObject({ rows: 488 });
});

test("two thousand columns", async () => {
  const days = Array.from({ length: 30 }, (_, i) => toSerial(2025, 6, 1) + i);
  const wide = (first: Cell, cell: (column: number) => Cell) => [
    first,
    ...Array.from({ length: 1999 }, (_, column) => cell(column)),
  ];
  const rows = [wide("Date", (i) => `Question ${i}`), ...days.map((day) => wide(day, (i) => i % 5))];
  const alone = await attempt(workbookOf([sheetOf("Export", rows)]));
  expect(alone.report).toBeUndefined();
  expect(alone.sentences[0]).toMatch(/Export/);
  const file = marketplaceFile();
  const beside = await attempt({ ...file, sheets: [...file.sheets, sheetOf("Export", rows)] });
  expect(beside.report?.accounts[0]).toMatchObject({ table: "Sales!A1", used: 488 });
});

test("a protected sheet with the sales is read, and the person is told that it was not changed", async () => {
  const file = workbookOf([sheetOf("Sales", salesRows(), { protected: true })]);
  const { report, sentences } = await attempt(file);
  expect(report?.tabs).toHaveLength(9);
  expect(sentences[0]).toMatch(/“Sales” is protected. It was read and not changed/);
  expect(sentences[1]).toMatch(/«Sales» está protegida/);
});

test("a protected tab of the review is not rewritten", async () => {
  const { session } = await built(marketplaceFile());
  const file = session.toWorkbookFile();
  session.close();
  const sheets = file.sheets.map((sheet) =>
    sheet.name === "Bridge" ? { ...sheet, protected: true } : sheet,
  );
  const { report, sentences } = await attempt({ ...file, sheets });
  expect(report).toBeUndefined();
  expect(sentences[0]).toMatch(/“Bridge” is protected.*Unprotect Sheet/s);
});

test("a workbook whose structure is protected", async () => {
  const session = await openSession(marketplaceFile());
  await Excel.run(async (context) => {
    context.workbook.protection.protect();
    await context.sync();
  });
  const before = session.toWorkbookFile();
  const error = await buildReview(REQUEST).catch((thrown: unknown) => thrown);
  expect(errorMessage(error, "en")).toMatch(/structure is protected.*Protect Workbook/s);
  expect(session.toWorkbookFile()).toEqual(before);
  session.close();
});

test("a period without sales, and one that ends before it begins", async () => {
  const session = await openSession(marketplaceFile());
  const before = session.toWorkbookFile();
  const built = (from: number, to: number) =>
    buildReview({ ...REQUEST, from, to }).catch((thrown: unknown) => errorMessage(thrown, "en"));
  expect(await built(toSerial(2020, 1, 1), toSerial(2020, 2, 29))).toBe(
    "The table Sales!A1 on “Sales” has no sale from 2020-01-01 to 2020-02-29. Its sales run from 2024-01-01 to 2025-12-31: choose a period within them.",
  );
  expect(await built(toSerial(2025, 3, 1), toSerial(2025, 2, 1))).toMatch(
    /begins on 2025-03-01, after its end on 2025-02-01/,
  );
  expect(session.toWorkbookFile()).toEqual(before);
  session.close();
});
