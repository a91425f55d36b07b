/** @jest-environment node */
import { buildReview } from "../../src/excel/build";
import { errorMessage } from "../../src/excel/message";
import { openSession } from "../../src/workbench/headless/session";
import { built, cellsOf, marketplaceFile, REQUEST, sheetNamed } from "./workbooks";

// Each test opens a workbook and builds a review.
jest.setTimeout(120_000);

const TABS = [
  ...["Summary", "Scorecard", "Six-Twelve", "Bridge", "Findings", "Playbook"],
  ...["Data checks", "Definitions", "Lineage"],
];

test("a build adds the tabs behind the person's sheets and leaves those as they were", async () => {
  const file = marketplaceFile();
  const { session, report } = await built(file);
  const after = session.toWorkbookFile();
  expect(after.sheets.map(({ name }) => name)).toEqual(["Sales", "Traffic", "Targets", ...TABS]);
  expect(report.tabs.map(({ name }) => name)).toEqual(TABS);
  expect(report.rebuilt).toBe(false);
  for (const { name } of file.sheets) {
    expect(cellsOf(sheetNamed(after, name))).toEqual(cellsOf(sheetNamed(file, name)));
  }
  expect([session.host.faults, [...session.host.unknown]]).toEqual([[], []]);
  session.close();
});

test("building twice without a change changes nothing at all", async () => {
  const { session } = await built(marketplaceFile());
  const once = session.toWorkbookFile();
  const report = await buildReview(REQUEST);
  expect(session.toWorkbookFile()).toEqual(once);
  expect(report.rebuilt).toBe(true);
  session.close();
});

test("a second build waits for nobody: it is refused while the first runs", async () => {
  const session = await openSession(marketplaceFile());
  const first = buildReview(REQUEST);
  const error = await buildReview(REQUEST).catch((thrown: unknown) => thrown);
  expect(errorMessage(error, "en")).toBe("A review is being built already. Wait until it is done.");
  expect((await first).rebuilt).toBe(false);
  session.close();
});

test("an Excel with nothing above ExcelApi 1.9 gets the same review, its chart feeds hidden instead of grouped", async () => {
  const session = await openSession(marketplaceFile());
  const { requirements } = Office.context;
  jest
    .spyOn(requirements, "isSetSupported")
    .mockImplementation((_name, version) => Number(String(version).slice(2)) <= 9);
  await buildReview(REQUEST);
  const once = session.toWorkbookFile();
  const sixTwelve = sheetNamed(once, "Six-Twelve");
  expect(sixTwelve.rowGroups).toEqual([]);
  expect(sixTwelve.hiddenRows.length).toBeGreaterThan(10);
  await buildReview(REQUEST);
  expect(session.toWorkbookFile()).toEqual(once);
  session.close();
});
