/** @jest-environment node */
/** What people do on the review's tabs, and what a rebuild makes of it. */
import { buildReview } from "../../src/excel/build";
import { scanWorkbook } from "../../src/excel/scan";
import type { CellFile, SheetFile } from "../../src/workbench/files/workbook";
import type { Session } from "../../src/workbench/headless/session";
import { built, cellAt, cellsOf, marketplaceFile, REQUEST, sheetNamed } from "./workbooks";

// Each test opens a workbook and builds a review.
jest.setTimeout(120_000);

async function onSheet(name: string, change: (sheet: Excel.Worksheet) => void): Promise<void> {
  await Excel.run(async (context) => {
    change(context.workbook.worksheets.getItem(name));
    await context.sync();
  });
}

/** The first cell of a sheet that shows a text. */
function placeOf(session: Session, sheet: string, text: string | RegExp): CellFile {
  const { cells } = sheetNamed(session.toWorkbookFile(), sheet);
  const found = cells.find(({ value }) =>
    typeof text === "string" ? value === text : typeof value === "string" && text.test(value),
  );
  if (!found) throw new Error(`no cell on ${sheet} shows ${String(text)}`);
  return found;
}

function cellsWithoutLines({ cells }: SheetFile) {
  return cells
    .filter(({ value, formula }) => value !== "my own row" && (formula !== undefined || value !== null))
    .map(({ style, ...cell }) => ({ ...cell, style: { ...style, borders: undefined } }));
}

/** Lines between rows, whichever of the two cells they are kept with. */
function linesOf({ cells }: SheetFile): string[] {
  const lines = cells.flatMap(({ row, column, style }) => [
    ...(style?.borders?.top ? [`${row}:${column}`] : []),
    ...(style?.borders?.bottom ? [`${row + 1}:${column}`] : []),
  ]);
  return [...new Set(lines)].sort();
}

const rowOf = (session: Session, sheet: string, text: string) => placeOf(session, sheet, text).row;
/** The column that people fill in, and one beside all blocks. */
const ownerOf = (session: Session) => placeOf(session, "Scorecard", "Owner").column;
const BESIDE = 20;

test("a note beside a block and an owner that was filled in are still there", async () => {
  const { session } = await built(marketplaceFile());
  const row = rowOf(session, "Scorecard", "Orders");
  const owner = ownerOf(session);
  await onSheet("Scorecard", (sheet) => {
    sheet.getCell(row, owner).values = [["Ana"]];
    sheet.getCell(row, BESIDE).values = [["=SUM(D17:D18)"]];
    sheet.getCell(row, BESIDE + 1).values = [["'=not a formula"]];
  });
  const once = session.toWorkbookFile();
  await buildReview(REQUEST);
  expect(session.toWorkbookFile()).toEqual(once);
  session.close();
});

test("they follow their row when rows are added above it, with their looks, and the build says so", async () => {
  const full = marketplaceFile();
  const withoutTraffic = { ...full, sheets: full.sheets.filter(({ name }) => name !== "Traffic") };
  const { session } = await built(withoutTraffic);
  const before = rowOf(session, "Scorecard", "Units");
  const owner = ownerOf(session);
  await onSheet("Scorecard", (sheet) => {
    sheet.getCell(before, owner).values = [["Ana"]];
    const note = sheet.getCell(before, BESIDE);
    note.values = [["ask her"]];
    note.format.fill.color = "#FFF2CC";
  });
  // Views, click rate and conversion come with the Traffic table, above the units.
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.add("Traffic");
    const traffic = full.sheets.find(({ name }) => name === "Traffic");
    const rows = traffic?.cells.filter(({ column }) => column === 0).length ?? 0;
    const values = Array.from({ length: rows }, (_, row) =>
      [0, 1, 2].map((column) => cellAt(full, "Traffic", row, column)?.value ?? ""),
    );
    const range = sheet.getRangeByIndexes(0, 0, rows, 3);
    range.values = values;
    sheet.getRangeByIndexes(1, 0, rows - 1, 1).numberFormat = [["yyyy-mm-dd"]];
    await context.sync();
  });
  const report = await buildReview(REQUEST);
  const file = session.toWorkbookFile();
  const now = rowOf(session, "Scorecard", "Units");
  expect(now).toBeGreaterThan(before);
  expect(cellAt(file, "Scorecard", now, owner)?.value).toBe("Ana");
  expect(cellAt(file, "Scorecard", now, BESIDE)).toMatchObject({
    value: "ask her",
    style: { fill: "#FFF2CC" },
  });
  expect(cellAt(file, "Scorecard", before, BESIDE)).toBeUndefined();
  const moved = report.warnings.filter(({ code }) => code === "noteMoved");
  expect(moved.map(({ parameters }) => parameters)).toEqual([
    { sheet: "Scorecard", from: `U${before + 1}`, to: `U${now + 1}` },
  ]);
  session.close();
});

test("a sentence that a person rewrote is kept, and the build says which; emptied, it comes back", async () => {
  const { session } = await built(marketplaceFile());
  const sentence = placeOf(session, "Summary", /^GMV .*\.$/);
  const write = (text: string) =>
    onSheet("Summary", (sheet) => {
      sheet.getCell(sentence.row, sentence.column).values = [[text]];
    });
  const shown = () => cellAt(session.toWorkbookFile(), "Summary", sentence.row, sentence.column)?.value;
  await write("GMV rose because of the campaign.");
  const report = await buildReview(REQUEST);
  expect(shown()).toBe("GMV rose because of the campaign.");
  expect(report.warnings.map(({ code }) => code)).toEqual(["textKept"]);
  await write("");
  await buildReview(REQUEST);
  expect(shown()).toBe(sentence.value);
  session.close();
});

test("rows and columns that a person inserted into a tab duplicate nothing: blocks and looks are put back, notes are kept", async () => {
  const { session } = await built(marketplaceFile());
  const once = sheetNamed(session.toWorkbookFile(), "Scorecard");
  const row = rowOf(session, "Scorecard", "Orders");
  await onSheet("Scorecard", (sheet) => {
    sheet.getRange(`${row + 1}:${row + 2}`).insert("Down");
    sheet.getRange("D:D").insert("Right");
    sheet.getCell(row, BESIDE).values = [["my own row"]];
  });
  await buildReview(REQUEST);
  const again = sheetNamed(session.toWorkbookFile(), "Scorecard");
  const note = again.cells.filter(({ value }) => value === "my own row");
  expect(note).toHaveLength(1);
  expect(cellsWithoutLines(again)).toEqual(cellsWithoutLines(once));
  expect(linesOf(again)).toEqual(linesOf(once));
  expect(again.rowGroups).toEqual(once.rowGroups);
  expect(again.merges).toEqual(once.merges);
  const before = session.toWorkbookFile();
  await buildReview(REQUEST);
  expect(session.toWorkbookFile()).toEqual(before);
  session.close();
});

test("a tab that was renamed and moved is rebuilt where it is, and formulas into it keep working", async () => {
  const { session } = await built(marketplaceFile());
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem("Scorecard");
    sheet.name = "Our figures";
    sheet.position = 0;
    context.workbook.worksheets.getItem("Targets").getRange("F1").formulas = [["='Our figures'!B1"]];
    await context.sync();
  });
  const before = session.toWorkbookFile();
  const report = await buildReview({ ...REQUEST, language: "es" });
  const after = session.toWorkbookFile();
  expect(after.sheets.map(({ name }) => name)).toEqual([
    ...["Our figures", "Sales", "Traffic", "Targets", "Resumen", "Seis-Doce", "Puente"],
    ...["Hallazgos", "Guía de acciones"],
    ...["Comprobaciones", "Definiciones", "Trazabilidad"],
  ]);
  expect(report.tabs.map(({ name }) => name)).toContain("Our figures");
  const title = cellAt(after, "Our figures", 0, 1)?.value;
  expect(title).not.toBe(cellAt(before, "Our figures", 0, 1)?.value);
  expect(cellAt(after, "Targets", 0, 5)?.value).toBe(title);
  const errors = after.sheets.flatMap(({ name, cells }) =>
    cells.filter(({ value }) => value === "#REF!" || value === "#NAME?").map(({ row }) => `${name} ${row}`),
  );
  expect(errors).toEqual([]);
  session.close();
});

test("a tab that was deleted comes back", async () => {
  const { session } = await built(marketplaceFile());
  await onSheet("Summary", (sheet) => sheet.delete());
  await buildReview(REQUEST);
  const names = session.toWorkbookFile().sheets.map(({ name }) => name);
  expect(names.filter((name) => name === "Summary")).toHaveLength(1);
  session.close();
});

test("a copy that a person made of a tab is left alone, and is no source of data", async () => {
  const { session } = await built(marketplaceFile());
  await onSheet("Scorecard", (sheet) => void sheet.copy("End"));
  const before = session.toWorkbookFile();
  const copy = before.sheets.at(-1)?.name as string;
  const { reading } = await scanWorkbook();
  expect(reading.sheets.find(({ name }) => name === copy)?.ours).toBe(true);
  await buildReview({ ...REQUEST, grain: "quarter" });
  expect(sheetNamed(session.toWorkbookFile(), copy).cells.map(({ formula }) => formula)).toEqual(
    sheetNamed(before, copy).cells.map(({ formula }) => formula),
  );
  session.close();
});

test("a sheet named Summary that is the person's own is left alone, and the review's tab says so", async () => {
  const file = marketplaceFile();
  const own = { ...sheetNamed(file, "Targets"), name: "Summary" };
  const { session, report } = await built({ ...file, sheets: [...file.sheets, own] });
  const after = session.toWorkbookFile();
  expect(cellsOf(sheetNamed(after, "Summary"))).toEqual(cellsOf(own));
  expect(report.tabs[0]?.name).toBe("Summary (BIZ)");
  expect(report.warnings).toContainEqual({
    code: "nameTaken",
    parameters: { wanted: "Summary", given: "Summary (BIZ)" },
  });
  const again = session.toWorkbookFile();
  await buildReview(REQUEST);
  expect(session.toWorkbookFile()).toEqual(again);
  session.close();
});
