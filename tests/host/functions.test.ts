import { installFunctions, type Implementation } from "../../src/workbench/host/functions";
import { lastError } from "../../src/workbench/host/evaluate";
import { closeSessions, session, sheetFile, workbookFile } from "./workbook";
import type { Session } from "../../src/workbench/headless/session";

afterEach(closeSessions);

/** Declares functions beside ours, to see what they are handed over. */
function declare(
  opened: Session,
  functions: Readonly<Record<string, Implementation>>,
  parameters: object[],
): void {
  const json = { functions: Object.keys(functions).map((name) => ({ id: name, name, parameters })) };
  installFunctions(opened.document.library, json, (id) => functions[id], "TRY");
}

const MATRIX = { name: "cells", dimensionality: "matrix" };
const OPTIONAL = { name: "word", optional: true };

test("a function of the catalogue computes in a cell, from one registration for Excel and for us", async () => {
  const opened = await session([[42000, 42030]]);
  await opened.excel.run(async (context) => {
    const cell = context.workbook.worksheets.getFirst().getRange("C1");
    cell.formulas = [["=BIZ.TIEOUT(100,100.2,0.5)"]];
    cell.load("values,formulas");
    await context.sync();
    expect(cell.formulas).toEqual([["=BIZ.TIEOUT(100,100.2,0.5)"]]);
    expect(typeof cell.values[0]?.[0]).not.toBe("undefined");
    expect(String(cell.values[0]?.[0])).not.toMatch(/^#/);
  });
});

test("rows of cells are handed over row by row, blanks as null, errors as objects with their code", async () => {
  const opened = await session([
    [1, "a", null],
    [true, "=1/0", ""],
  ]);
  const seen: unknown[] = [];
  declare(opened, { SEE: (...given) => (seen.push(given.slice(0, -1)), 1) }, [MATRIX, OPTIONAL]);
  opened.evaluate("=TRY.SEE(A1:C2)");
  opened.evaluate('=TRY.SEE(B1,"x")');
  opened.evaluate("=TRY.SEE({1,2;3,4},)");
  expect(seen).toEqual([
    [
      [
        [1, "a", null],
        [true, { code: "#DIV/0!" }, null],
      ],
      null,
    ],
    [[["a"]], "x"],
    [
      [
        [1, 2],
        [3, 4],
      ],
      null,
    ],
  ]);
});

test("a result of rows spills, and is there for other formulas", async () => {
  const opened = await session();
  declare(
    opened,
    {
      ROWS: () => [
        ["a", 1],
        ["b", 2],
        ["", 3],
      ],
    },
    [],
  );
  await opened.excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getFirst();
    sheet.getRange("A1").formulas = [["=TRY.ROWS()"]];
    sheet.getRange("D1").formulas = [["=SUM(B1:B3)"]];
    const range = sheet.getRange("A1:D3").load("values");
    await context.sync();
    expect(range.values).toEqual([
      ["a", 1, "", 6],
      ["b", 2, "", ""],
      ["", 3, "", ""],
    ]);
  });
});

test("an error keeps its code and its message for the cell", async () => {
  const opened = await session();
  declare(
    opened,
    {
      REFUSE: () => {
        throw new CustomFunctions.Error(CustomFunctions.ErrorCode.notAvailable, "no data for this seller");
      },
      CRASH: () => {
        throw new TypeError("x is not a function");
      },
    },
    [],
  );
  await opened.excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getFirst();
    sheet.getRange("A1:C1").formulas = [["=TRY.REFUSE()", "=TRY.CRASH()", '=IFERROR(TRY.REFUSE(),"caught")']];
    const range = sheet.getRange("A1:C1").load("values");
    await context.sync();
    expect(range.values).toEqual([["#N/A", "#VALUE!", "caught"]]);
  });
  const sheetId = opened.document.getters.getActiveSheetId();
  const messages = [0, 1, 2].map((column) => lastError(opened.document, sheetId, 0, column));
  expect(messages).toEqual(["no data for this seller", "x is not a function", undefined]);
});

test("messages follow the display language", async () => {
  const wrong = '=BIZ.TIEOUT("x",1)';
  const english = (await session([], { language: "en-US" })).evaluate(wrong);
  const spanish = (await session([], { language: "es-MX" })).evaluate(wrong);
  expect([english.ok, spanish.ok]).toEqual([false, false]);
  if (english.ok || spanish.ok) return;
  expect(spanish.error).toBe(english.error);
  expect(english.message).toMatch(/number/);
  expect(spanish.message).toMatch(/número/);
});

test("an error cell in the input is answered with its position", async () => {
  const opened = await session(
    workbookFile([
      sheetFile("Data", [
        { row: 0, column: 0, value: 1 },
        { row: 1, column: 0, value: "#DIV/0!", error: true },
        { row: 2, column: 0, value: 3 },
      ]),
    ]),
  );
  const outcome = opened.evaluate("=BIZ.XMR(A1:A3)");
  expect(outcome).toMatchObject({ ok: false, error: "#N/A" });
  expect(outcome.ok ? "" : outcome.message).toMatch(/row 2.*#DIV\/0!|#DIV\/0!.*row 2/);
});

test("a change of an input computes the function anew, once", async () => {
  const opened = await session([[1], [2]]);
  let calls = 0;
  declare(opened, { COUNT: (cells) => (calls++, (cells as unknown[][]).length) }, [MATRIX]);
  await opened.excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getFirst();
    sheet.getRange("C1").formulas = [["=TRY.COUNT(A1:A2)"]];
    await context.sync();
    calls = 0;
    sheet.getRange("A1:A2").values = [[5], [6]];
    await context.sync();
  });
  expect(calls).toBe(1);
});

test("seventy thousand rows reach a function whole", async () => {
  const rows = Array.from({ length: 70_000 }, (_, i) => [`c${i % 30_000}`, 45000 + (i % 365)]);
  const opened = await session(rows);
  const outcome = opened.evaluate('=BIZ.COHORT(A1:A70000,B1:B70000,"month")');
  expect(outcome.ok).toBe(true);
  if (!outcome.ok) return;
  // Customer i first buys on day i mod 365 or earlier; all 30,000 belong to one cohort or another.
  const sizes = outcome.rows.slice(1).map((row) => Number(row[1]));
  expect(sizes.reduce((sum, size) => sum + size, 0)).toBe(30_000);
});
