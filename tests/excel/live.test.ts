/** @jest-environment node */
/** The numbers on the tabs follow the person's cells without a rebuild. */
import { scanWorkbook } from "../../src/excel/scan";
import { describeReview } from "../../src/review/describe";
import type { Tab } from "../../src/review/description";
import { defaultRequest } from "../../src/review/request";
import { contains } from "../../src/excel/zones";
import type { SheetFile, WorkbookFile } from "../../src/workbench/files/workbook";
import { built, marketplaceFile, REQUEST, sheetNamed } from "./workbooks";

// Each test opens a workbook and builds a review.
jest.setTimeout(120_000);

/** Sold on 3 December 2025, within the period that the review shows. */
const ROW = 470;
const GMV_COLUMN = 4;

function withGmv(file: WorkbookFile, gmv: number): WorkbookFile {
  const sheets = file.sheets.map((sheet) => {
    if (sheet.name !== "Sales") return sheet;
    const cells = sheet.cells.map((cell) =>
      cell.row === ROW && cell.column === GMV_COLUMN ? { ...cell, value: gmv } : cell,
    );
    return { ...sheet, cells };
  });
  return { ...file, sheets };
}

/** Without those that the tab says are constants: what was diagnosed when the review was built. */
function numbersOf({ cells }: SheetFile, constants: Tab["constants"]): Map<string, number> {
  const isConstant = (row: number, column: number) =>
    constants.some(({ zone }) => contains(zone, row, column));
  return new Map(
    cells.flatMap(({ row, column, value }) =>
      typeof value === "number" && !isConstant(row, column)
        ? [[`R${row + 1}C${column + 1}`, value] as const]
        : [],
    ),
  );
}

test("after one sale is changed, every number on the tabs is what a new build would give", async () => {
  const file = marketplaceFile();
  const fresh = await built(withGmv(file, 90));
  const wanted = fresh.session.toWorkbookFile();
  fresh.session.close();

  const { session } = await built(file);
  const tabs = await describedTabs();
  const before = session.toWorkbookFile();
  await Excel.run(async (context) => {
    const cell = context.workbook.worksheets.getItem("Sales").getCell(ROW, GMV_COLUMN);
    cell.values = [[90]];
    await context.sync();
  });
  const after = session.toWorkbookFile();
  let dependents = 0;
  for (const { name, constants } of tabs) {
    const [was, is, should] = [before, after, wanted].map((each) =>
      numbersOf(sheetNamed(each, name), constants),
    );
    const wrong: string[] = [];
    for (const [address, value] of should!) {
      if (was!.get(address) !== value) dependents++;
      if (Math.abs((is!.get(address) ?? NaN) - value) > 1e-9 * Math.abs(value)) wrong.push(address);
    }
    expect([name, wrong]).toEqual([name, []]);
    expect([name, is!.size]).toEqual([name, should!.size]);
  }
  expect(dependents).toBeGreaterThan(100);
  session.close();
});

async function describedTabs(): Promise<readonly Tab[]> {
  const { marketplace } = await scanWorkbook();
  const request = defaultRequest(marketplace, REQUEST.grain, REQUEST.language);
  if (!request) throw new Error("the test's workbook has no sales");
  return describeReview(marketplace, request).tabs;
}

test("numbers that are written as such are those that a tab names, with the reason", async () => {
  const { session } = await built(marketplaceFile());
  const tabs = await describedTabs();
  const file = session.toWorkbookFile();
  const others = tabs.flatMap((tab) =>
    sheetNamed(file, tab.name)
      .cells.filter(({ value, formula }) => typeof value === "number" && formula === undefined)
      .filter(({ row, column }) => !tab.spills.some((zone) => contains(zone, row, column)))
      .filter(({ row, column }) => !tab.constants.some(({ zone }) => contains(zone, row, column)))
      .map(({ row, column, value }) => `${tab.name} R${row + 1}C${column + 1} ${String(value)}`),
  );
  expect(others).toEqual([]);
  for (const { constants } of tabs) for (const { reason } of constants) expect(reason).not.toBe("");
  session.close();
});
