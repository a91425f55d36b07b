import { cellAddress, columnLetters, parseAddress, quoteSheet, zoneAddress } from "../../src/excel/address";

test("columns are counted in letters, A to XFD", () => {
  expect([0, 25, 26, 701, 702, 16383].map(columnLetters)).toEqual(["A", "Z", "AA", "ZZ", "AAA", "XFD"]);
});

test("a zone of one cell is written as a cell", () => {
  expect(cellAddress(4, 1)).toBe("B5");
  expect(zoneAddress({ row: 4, column: 1, rows: 1, columns: 1 })).toBe("B5");
  expect(zoneAddress({ row: 4, column: 1, rows: 2, columns: 3 })).toBe("B5:D6");
});

test("sheet names are quoted, their apostrophes doubled, and read back", () => {
  expect(quoteSheet("Ann's 2025")).toBe("'Ann''s 2025'");
  expect(parseAddress("'Ann''s 2025'!$B$2:D9")).toEqual({
    ...{ sheet: "Ann's 2025", row: 1, column: 1, rows: 8, columns: 3 },
  });
});

test("cells, whole columns and whole rows are read", () => {
  expect(parseAddress("Sales!B2")).toEqual({ sheet: "Sales", row: 1, column: 1, rows: 1, columns: 1 });
  expect(parseAddress("A:C")).toEqual({ sheet: undefined, row: 0, column: 0, rows: 1048576, columns: 3 });
  expect(parseAddress("$2:$5")).toEqual({ sheet: undefined, row: 1, column: 0, rows: 4, columns: 16384 });
  expect(parseAddress("D9:B2")).toEqual({ sheet: undefined, row: 1, column: 1, rows: 8, columns: 3 });
});

test("what is no address is none", () => {
  for (const text of ["", "A", "5", "A1:B", "A0", "XFE1", "A1048577", "Sales[GMV]", "A1:B2:C3", "1+2"]) {
    expect([text, parseAddress(text)]).toEqual([text, undefined]);
  }
});
