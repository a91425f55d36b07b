import { closeSessions, failure, session, sheetFile, workbookFile } from "./workbook";
import type { Session } from "../../src/workbench/headless/session";

afterEach(closeSessions);

async function written(opened: Session, values: unknown[][], address: string, format?: string) {
  return opened.excel.run(async (context) => {
    const range = context.workbook.worksheets.getFirst().getRange(address);
    if (format) range.numberFormat = [[format]];
    range.values = values;
    range.load("values,formulas,text,valueTypes");
    await context.sync();
    return { values: range.values, formulas: range.formulas, text: range.text, types: range.valueTypes };
  });
}

test("text that begins with = becomes a formula, also through values", async () => {
  const { values, formulas } = await written(await session([[2]]), [["=A1*3", "plain", "="]], "B1:D1");
  expect(values).toEqual([[6, "plain", "="]]);
  expect(formulas).toEqual([["=A1*3", "plain", "="]]);
});

test("a leading apostrophe marks text and is not part of it", async () => {
  const { values, types } = await written(await session(), [["'=1+1", "'007", "''quoted'"]], "A1:C1");
  expect(values).toEqual([["=1+1", "007", "'quoted'"]]);
  expect(types).toEqual([["String", "String", "String"]]);
});

test("a text cell keeps what is written into it, a number as its digits", async () => {
  const { values, types } = await written(await session(), [["=1+1", "007", 5]], "A1:C1", "@");
  expect(values).toEqual([["=1+1", "007", "5"]]);
  expect(types).toEqual([["String", "String", "String"]]);
});

test("text is read as a person's typing is: numbers, booleans, errors", async () => {
  const { values, types } = await written(await session(), [["12.5", "TRUE", "#N/A", "abc", ""]], "A1:E1");
  expect(values).toEqual([[12.5, true, "#N/A", "abc", ""]]);
  expect(types).toEqual([["Double", "Boolean", "Error", "String", "Empty"]]);
});

test("null leaves a cell as it is, empty text clears it", async () => {
  const opened = await session([["a", "b"]]);
  const { values } = await written(opened, [[null, ""]], "A1:B1");
  expect(values).toEqual([["a", ""]]);
});

test("one value fills a range, a wrong shape is refused", async () => {
  const opened = await session();
  await opened.excel.run(async (context) => {
    const range = context.workbook.worksheets.getFirst().getRange("A1:B2");
    range.values = [[7]];
    range.load("values");
    await context.sync();
    expect(range.values).toEqual([
      [7, 7],
      [7, 7],
    ]);
  });
  const error = await failure(written(opened, [[1, 2, 3]], "A1:B2"));
  expect(error.code).toBe("InvalidArgument");
});

test("more than 1,500 cells arrive whole: the client sends them in pieces of one request", async () => {
  const opened = await session();
  const rows = Array.from({ length: 2000 }, (_, i) => [i, `r${i}`, i % 2 === 0]);
  await opened.excel.run(async (context) => {
    context.workbook.worksheets.getFirst().getRange("B2:D2001").values = rows;
    const before = opened.counters.syncs;
    await context.sync();
    expect(opened.counters.syncs - before).toBe(1);
  });
  await opened.excel.run(async (context) => {
    const range = context.workbook.worksheets.getFirst().getRange("B2:D2001").load("values");
    await context.sync();
    expect(range.values).toEqual(rows);
  });
});

test("text follows Excel's number format, also where the grid cannot show it", async () => {
  const opened = await session([[0.1234, -2.5, 45000, 1234567.891]]);
  await opened.excel.run(async (context) => {
    const range = context.workbook.worksheets.getFirst().getRange("A1:D1");
    range.numberFormat = [["0.0%", '[Red]0.0"x";-0.0x', "dd mmm yyyy", "€#,##0,K"]];
    range.load("text,numberFormat,values");
    await context.sync();
    // 45000 is 15 March 2023 in the 1900 system.
    expect(range.text).toEqual([["12.3%", "-2.5x", "15 Mar 2023", "€1,235K"]]);
    expect(range.numberFormat).toEqual([["0.0%", '[Red]0.0"x";-0.0x', "dd mmm yyyy", "€#,##0,K"]]);
    expect(range.values).toEqual([[0.1234, -2.5, 45000, 1234567.891]]);
  });
});

test("formulas are given back as they were written, whatever the grid makes of them", async () => {
  const formulas = [
    "=SUM( A1 , B1 )",
    "=SUM('Sheet1'!A1:A1)",
    '=IF(A1=1,"say ""hi""","no")',
    "=1.50*2",
    '=A1&" x "',
  ];
  const opened = await session([[1, 2]]);
  await opened.excel.run(async (context) => {
    const range = context.workbook.worksheets.getFirst().getRange("D1:H1");
    range.formulas = [formulas];
    range.load("formulas,values");
    await context.sync();
    expect(range.formulas).toEqual([formulas]);
    expect(range.values).toEqual([[3, 1, 'say "hi"', 3, "1 x "]]);
  });
});

test("a formula follows the cells that it refers to when rows are inserted", async () => {
  const opened = await session([[1], [2], ["=SUM( A1:A2 )"]]);
  await opened.excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getFirst();
    sheet.getRange("2:2").insert("Down");
    const range = sheet.getRange("A1:A4").load("formulas,values");
    await context.sync();
    expect(range.formulas).toEqual([[1], [""], [2], ["", "=SUM(A1:A3)"].slice(1)]);
    expect(range.values.at(-1)).toEqual([3]);
  });
});

test("a structured reference computes, and is given back as it was written", async () => {
  const file = workbookFile([
    sheetFile(
      "Data",
      [
        { row: 0, column: 0, value: "Category" },
        { row: 0, column: 1, value: "GMV" },
        { row: 1, column: 0, value: "a" },
        { row: 1, column: 1, value: 5 },
        { row: 2, column: 0, value: "b" },
        { row: 2, column: 1, value: 8 },
        { row: 0, column: 3, value: null, formula: "=SUM(Sales[GMV])" },
      ],
      {
        tables: [
          {
            name: "Sales",
            zone: { top: 0, left: 0, bottom: 2, right: 1 },
            hasHeaders: true,
            hasTotals: false,
            showFilterButton: true,
          },
        ],
      },
    ),
  ]);
  const opened = await session(file);
  await opened.excel.run(async (context) => {
    const range = context.workbook.worksheets.getFirst().getRange("D1:D4");
    range.formulas = [
      [null],
      ["=ROWS(Sales[#All])"],
      ["=Sales[@GMV]*2"],
      ["=COUNTA(Sales[[#Headers],[Category]:[GMV]])"],
    ];
    range.load("values,formulas");
    await context.sync();
    expect(range.values).toEqual([[13], [3], [16], [2]]);
    expect(range.formulas.flat()).toEqual([
      "=SUM(Sales[GMV])",
      "=ROWS(Sales[#All])",
      "=Sales[@GMV]*2",
      "=COUNTA(Sales[[#Headers],[Category]:[GMV]])",
    ]);
  });
});

test("a function that the engine lacks is #NAME?, not a made-up value", async () => {
  const { values, formulas } = await written(await session(), [["=LET(x,5,x*2)"]], "A1");
  expect([values, formulas]).toEqual([[["#NAME?"]], [["=LET(x,5,x*2)"]]]);
});

test("whole columns have no values of their own", async () => {
  const opened = await session([[1]]);
  await opened.excel.run(async (context) => {
    const range = context.workbook.worksheets.getFirst().getRange("A:A").load("values,address,rowCount");
    await context.sync();
    expect([range.values, range.address, range.rowCount]).toEqual([null, "Sheet1!A:A", 1_048_576]);
  });
});

test("writing beyond the grid makes it grow", async () => {
  const opened = await session();
  await opened.excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getFirst();
    sheet.getRange("AZ5000").values = [["far"]];
    const used = sheet.getUsedRange(true).load("address");
    await context.sync();
    expect(used.address).toBe("Sheet1!AZ5000");
  });
});

test("a result that needs more rows than the grid has finds room", async () => {
  const opened = await session(Array.from({ length: 150 }, (_, i) => [i + 1]));
  await opened.excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getFirst();
    sheet.getRange("C120").formulas = [["=UNIQUE(A1:A150)"]];
    const spill = sheet.getRange("C120").getSpillingToRange().load("address");
    const last = sheet.getRange("C269").load("values");
    await context.sync();
    expect([spill.address, last.values]).toEqual(["Sheet1!C120:C269", [[150]]]);
  });
});
