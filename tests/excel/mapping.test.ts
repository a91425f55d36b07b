/** @jest-environment node */
/** What a person corrects is kept in the workbook, and holds for whoever opens the saved file. */
import { buildReview } from "../../src/excel/build";
import { scanWorkbook } from "../../src/excel/scan";
import { loadMapping, saveMapping } from "../../src/excel/settings";
import { learn } from "../../src/marketplace/learn";
import { EMPTY_MAPPING } from "../../src/marketplace/tables";
import { openFile } from "../../src/workbench/files/open";
import { saveFile } from "../../src/workbench/files/save";
import { openSession } from "../../src/workbench/headless/session";
import { REQUEST, salesRows, sheetOf, workbookOf } from "./workbooks";

// Each test opens a workbook and builds a review.
jest.setTimeout(120_000);

/** Sales whose headers say nothing to anybody: K1 is the date, K5 the amount. */
function crypticFile() {
  const rows = salesRows().map((row, i) => (i === 0 ? row.map((_cell, column) => `K${column + 1}`) : row));
  return workbookOf([sheetOf("Export 7", rows)]);
}

test("nothing was corrected in a workbook that nobody touched", async () => {
  const session = await openSession(crypticFile());
  expect(await loadMapping()).toEqual(EMPTY_MAPPING);
  session.close();
});

test("a table that was not recognised is corrected, saved, reopened, and still recognised", async () => {
  const session = await openSession(crypticFile());
  const before = await scanWorkbook();
  expect(before.marketplace.sales).toBeUndefined();
  const table = before.marketplace.guesses[0];
  if (!table) throw new Error("the table was not found at all");
  const correction = { role: "sales", columns: { K1: "date", K5: "gmv" } } as const;
  await saveMapping(learn(before.mapping, table, correction));
  const saved = await saveFile(session.toWorkbookFile());
  session.close();

  const reopened = await openSession(await openFile(saved, "export.xlsx"));
  expect((await scanWorkbook()).marketplace.sales?.rows).toBe(488);
  const report = await buildReview(REQUEST);
  expect(report.accounts[0]).toMatchObject({ table: "Export 7!A1", rows: 488, used: 488 });
  reopened.close();
});

test("a saved mapping that this version cannot read counts as none", async () => {
  const session = await openSession({ ...crypticFile(), settings: { "BIZ.mapping": '{"version":2}' } });
  expect(await loadMapping()).toEqual(EMPTY_MAPPING);
  session.close();
  const broken = await openSession({ ...crypticFile(), settings: { "BIZ.mapping": "{" } });
  expect(await loadMapping()).toEqual(EMPTY_MAPPING);
  broken.close();
});

test("a rebuild of a saved and reopened review changes nothing", async () => {
  const session = await openSession(workbookOf([sheetOf("Sales", salesRows())]));
  await buildReview(REQUEST);
  const saved = await saveFile(session.toWorkbookFile());
  session.close();
  const reopened = await openSession(await openFile(saved, "review.xlsx"));
  const before = reopened.toWorkbookFile();
  const report = await buildReview(REQUEST);
  expect(report.rebuilt).toBe(true);
  expect(reopened.toWorkbookFile()).toEqual(before);
  reopened.close();
});
