/** @jest-environment node */
import { buildReview } from "../../src/excel/build";
import { built, cellsOf, marketplaceFile, REQUEST, sheetNamed } from "./workbooks";

// Each test opens a workbook and builds a review.
jest.setTimeout(120_000);

const TABS = ["Summary", "Scorecard", "Six-Twelve", "Bridge", "Data checks", "Definitions", "Lineage"];

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
