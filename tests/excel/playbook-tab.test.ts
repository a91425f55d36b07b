/** @jest-environment node */
/** The Playbook tab: written once, and from then on the person's. */
import { playbook as english } from "../../src/i18n/en/playbook";
import { buildReview } from "../../src/excel/build";
import { scanWorkbook } from "../../src/excel/scan";
import type { Session } from "../../src/workbench/headless/session";
import { built, marketplaceFile, REQUEST, sheetNamed, sheetOf, workbookOf } from "./workbooks";

// Each test opens a workbook and builds a review.
jest.setTimeout(120_000);

const ROWS = Object.values(english);
/** Where the table's first row stands. */
const FIRST = 6;

async function onPlaybook(change: (sheet: Excel.Worksheet) => void): Promise<void> {
  await Excel.run(async (context) => {
    change(context.workbook.worksheets.getItem("Playbook"));
    await context.sync();
  });
}

function tableOf(session: Session): string[][] {
  const { cells } = sheetNamed(session.toWorkbookFile(), "Playbook");
  const rows: string[][] = [];
  for (const { row, column, value } of cells) {
    if (row < FIRST || value === null || value === "") continue;
    (rows[row - FIRST] ??= [])[column - 1] = String(value);
  }
  return rows;
}

const plays = async () => (await scanWorkbook()).marketplace.playbook?.plays;

test("a build writes the default playbook as a table, which a scan reads and takes for no table of the person's", async () => {
  const { session } = await built(marketplaceFile());
  expect(tableOf(session)).toEqual(ROWS.map((row) => [...row]));
  const { marketplace } = await scanWorkbook();
  expect(marketplace.playbook?.plays).toHaveLength(ROWS.length);
  expect(marketplace.guesses.map(({ role }) => role)).not.toContain("playbook");
  session.close();
});

test("what a person changes, adds and empties on it stays through a rebuild, which then changes nothing", async () => {
  const { session } = await built(marketplaceFile());
  await onPlaybook((sheet) => {
    sheet.getRangeByIndexes(FIRST, 2, 1, 2).values = [["Our own action", "Ana"]];
    sheet.getRangeByIndexes(FIRST + 1, 1, 1, 4).values = [["", "", "", ""]];
    sheet.getRangeByIndexes(FIRST + ROWS.length, 1, 1, 4).values = [
      ["moved views category=Home", "Look at Home", "Ben", "Views"],
    ];
  });
  const edited = tableOf(session);
  await buildReview(REQUEST);
  expect(tableOf(session)).toEqual(edited);
  const read = await plays();
  expect(read?.[0]).toMatchObject({ action: "Our own action", owner: "Ana" });
  expect(read?.at(-1)).toMatchObject({ action: "Look at Home", owner: "Ben" });
  expect(read).toHaveLength(ROWS.length);
  const once = session.toWorkbookFile();
  await buildReview(REQUEST);
  expect(session.toWorkbookFile()).toEqual(once);
  session.close();
});

test("a row that a person deleted stays deleted", async () => {
  const { session } = await built(marketplaceFile());
  await onPlaybook((sheet) => {
    sheet
      .getRangeByIndexes(FIRST + 2, 0, 1, 1)
      .getEntireRow()
      .delete("Up");
  });
  await buildReview(REQUEST);
  expect(await plays()).toHaveLength(ROWS.length - 1);
  expect(tableOf(session)).toEqual(ROWS.filter((_, i) => i !== 2).map((row) => [...row]));
  const once = session.toWorkbookFile();
  await buildReview(REQUEST);
  expect(session.toWorkbookFile()).toEqual(once);
  session.close();
});

test("a condition that is not understood is a finding, with its cell", async () => {
  const { session } = await built(marketplaceFile());
  await onPlaybook((sheet) => {
    sheet.getCell(FIRST, 1).values = [["moved conversoin"]];
  });
  const { marketplace } = await scanWorkbook();
  const found = marketplace.findings.find(({ code }) => code === "unknownConditions");
  expect(found).toMatchObject({ count: 1, examples: [`B${FIRST + 1}: moved conversoin`] });
  expect(found?.where.sheet).toBe("Playbook");
  session.close();
});

test("a person's own playbook table elsewhere stands in for the tab", async () => {
  const file = marketplaceFile();
  const own = sheetOf("Our plays", [
    ["Condition", "Action", "Owner"],
    ["moved conversion", "Call the sellers", "Ana"],
    ["risk pace", "Add slots", "Ben"],
  ]);
  const { session, report } = await built(workbookOf([...file.sheets, own]));
  expect(report.tabs.map(({ name }) => name)).not.toContain("Playbook");
  expect((await plays())?.map(({ action }) => action)).toEqual(["Call the sellers", "Add slots"]);
  session.close();
});
