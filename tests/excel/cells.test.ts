import { asText, cellInput, holds, restoredInput, retarget } from "../../src/excel/cells";

const none = new Map<string, string>();

test("a text stays a text, whatever Excel would make of it", () => {
  for (const text of [
    "=1+1",
    "+5",
    "-",
    "@name",
    "'quoted",
    "0042",
    "1-2",
    "Jan 2025",
    "true",
    "#N/A",
    "12 %",
  ]) {
    expect(asText(text)).toBe(`'${text}`);
  }
});

test("plain words and sentences are written as they are", () => {
  const sentence = "GMV was 12 % over its target in May, routine variation.";
  for (const text of ["Orders", "true to plan", "GMV per order", "", sentence])
    expect(asText(text)).toBe(text);
});

test("nothing empties a cell, and what is no number is nothing", () => {
  expect([null, NaN, Infinity, 0, true, "", "Orders"].map((cell) => cellInput(cell, none))).toEqual([
    "",
    "",
    "",
    0,
    true,
    "",
    "Orders",
  ]);
});

test("formulas refer to sheets by the names that they have in this workbook", () => {
  const sheets = new Map([
    ["Summary", "Summary (BIZ)"],
    ["Six-Twelve", "Six-Twelve"],
    ["Data", "Ann's"],
  ]);
  expect(retarget(`=Summary!B2&"Summary!B2"&'Six-Twelve'!A1+SUM('Data'!A:A)+Sales!A1`, sheets)).toBe(
    `='Summary (BIZ)'!B2&"Summary!B2"&'Six-Twelve'!A1+SUM('Ann''s'!A:A)+Sales!A1`,
  );
});

test("a cell holds what was written when it reads the same, and a text is never taken for a formula", () => {
  expect(holds("=A1", 5, "=A1")).toBe(true);
  expect(holds("=A1", "=A1", "=A1")).toBe(false);
  expect(holds("=A1", "=A1", "'=A1")).toBe(true);
  expect(holds("0042", "0042", "'0042")).toBe(true);
  expect(holds(42, 42, "'42")).toBe(false);
  expect(holds("anything", "anything", null)).toBe(true);
  expect(holds("", "", "")).toBe(true);
});

test("what a cell held is restored as it was", () => {
  expect(restoredInput("=A1", 5)).toBe("=A1");
  expect(restoredInput("=A1", "=A1")).toBe("'=A1");
  expect([restoredInput(4, 4), restoredInput("", ""), restoredInput("0042", "0042")]).toEqual([
    4,
    "",
    "'0042",
  ]);
});
