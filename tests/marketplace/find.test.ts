import { findTables } from "../../src/marketplace/find";
import type { Cell } from "../../src/metrics/values";
import { sheet, workbook, type Rows } from "./reading";

const SALES: Rows = [
  ["Date", "Seller", "GMV"],
  [45292, "Luna", 10],
  [45293, "Nova", 20],
];
const SELLERS: Rows = [
  ["Seller", "City"],
  ["Luna", "Madrid"],
  ["Nova", "Puebla"],
];

/** A grid with blocks of cells laid on it at [row, column]. */
function grid(blocks: readonly (readonly [row: number, column: number, rows: Rows])[]): Cell[][] {
  const height = Math.max(...blocks.map(([row, , rows]) => row + rows.length));
  const width = Math.max(
    ...blocks.map(([, column, rows]) => column + Math.max(...rows.map((each) => each.length))),
  );
  const cells = Array.from({ length: height }, () => new Array<Cell>(width).fill(null));
  for (const [row, column, rows] of blocks) {
    rows.forEach((each, r) => each.forEach((cell, c) => ((cells[row + r] as Cell[])[column + c] = cell)));
  }
  return cells;
}

const idsOf = (rows: Cell[][], options = {}) =>
  findTables(workbook(sheet(rows, { name: "S", ...options }))).map(({ id, headers, rows: data }) => [
    id,
    headers.length,
    data.length,
  ]);

describe("finds plain blocks", () => {
  it("at A1", () => {
    const [table] = findTables(workbook(sheet(SALES)));
    expect(table).toMatchObject({ id: "Sheet1!A1", headers: ["Date", "Seller", "GMV"] });
    expect(table?.area).toEqual({ top: 0, left: 0, rows: 3, columns: 3 });
    expect(table?.rows).toEqual(SALES.slice(1));
  });

  it("away from A1, where the reading itself starts elsewhere", () => {
    const [table] = findTables(workbook(sheet(SALES, { top: 4, left: 2 })));
    expect(table?.id).toBe("Sheet1!C5");
    expect(table?.area).toEqual({ top: 4, left: 2, rows: 3, columns: 3 });
  });

  it("under a title, with or without a blank row between", () => {
    expect(idsOf(grid([[0, 0, [["Sales of 2024"]]], [2, 0, SALES]]))).toEqual([["S!A3", 3, 2]]);
    expect(idsOf(grid([[0, 0, [["Sales of 2024"], ["as exported"]]], [2, 0, SALES]]))).toEqual([["S!A3", 3, 2]]);
  });

  it("side by side, one under the other, and both", () => {
    expect(idsOf(grid([[0, 0, SALES], [0, 4, SELLERS]]))).toEqual([["S!A1", 3, 2], ["S!E1", 2, 2]]);
    expect(idsOf(grid([[0, 0, SALES], [4, 0, SELLERS]]))).toEqual([["S!A1", 3, 2], ["S!A5", 2, 2]]);
    expect(idsOf(grid([[1, 1, SALES], [1, 5, SELLERS], [6, 3, SELLERS]]))).toEqual([
      ["S!B2", 3, 2],
      ["S!F2", 2, 2],
      ["S!D7", 2, 2],
    ]);
  }); // prettier-ignore

  it("across blank rows among the data: the rows below continue the table", () => {
    const rows = grid([[0, 0, SALES], [4, 0, [[45294, "Faro", 30], [45295, null, 5]]]]);
    expect(idsOf(rows)).toEqual([["S!A1", 3, 5]]);
  });

  it("across one spacer column without a header", () => {
    const rows = grid([[0, 0, SALES], [0, 4, [["Units", "Orders"], [1, 1], [2, 2]]]]);
    expect(idsOf(rows)).toEqual([["S!A1", 6, 2]]);
  });

  it("keeps two tables apart that share a header, though they are as tall", () => {
    const other: Rows = [["Date", "Views"], [45292, 100], [45293, 200]];
    expect(idsOf(grid([[0, 0, SALES], [0, 4, other]]))).toEqual([["S!A1", 3, 2], ["S!E1", 2, 2]]);
  });

  it("leaves out sheets that are the add-in's own, empty ones, and lone notes", () => {
    expect(findTables(workbook(sheet(SALES, { ours: true })))).toEqual([]);
    expect(findTables(workbook(sheet([])))).toEqual([]);
    expect(findTables(workbook(sheet([["A note"], ["and another"]])))).toEqual([]);
  });

  it("takes texts of spaces for blanks", () => {
    expect(idsOf(grid([[0, 0, SALES], [3, 0, [[" ", "  ", ""]]], [4, 0, SELLERS]]))).toEqual([
      ["S!A1", 3, 2],
      ["S!A5", 2, 2],
    ]);
  });

  it("in a sheet of two thousand columns", () => {
    const wide: Cell[][] = [
      Array.from({ length: 2000 }, (_, c) => (c === 0 ? "Date" : c === 1 ? "GMV" : `Measure ${c}`)),
      Array.from({ length: 2000 }, (_, c) => (c === 0 ? 45292 : c)),
    ];
    expect(idsOf(wide)).toEqual([["S!A1", 2000, 1]]);
  });
}); // prettier-ignore

describe("reads headers", () => {
  it("in two rows, where merged cells group columns", () => {
    const rows: Rows = [
      ["Date", "Seller", "Amount", null],
      [null, null, "Gross", "Net"],
      [45292, "Luna", 10, 9],
    ];
    const merged = [
      { top: 0, left: 0, rows: 2, columns: 1 },
      { top: 0, left: 1, rows: 2, columns: 1 },
      { top: 0, left: 2, rows: 1, columns: 2 },
    ];
    const [table] = findTables(workbook(sheet(rows, { merged })));
    expect(table?.headers).toEqual(["Date", "Seller", "Amount Gross", "Amount Net"]);
    expect(table?.rows).toHaveLength(1);
    expect(table?.area).toEqual({ top: 1, left: 0, rows: 2, columns: 4 });
  });

  it("that stand there twice, and columns without one", () => {
    const rows: Rows = [
      ["Date", "GMV", "gmv", null],
      [45292, 1, 2, "x"],
      [45293, 1, 2, "y"],
    ];
    expect(findTables(workbook(sheet(rows)))[0]?.headers).toEqual(["Date", "GMV", "gmv (2)", "(D)"]);
  });

  it("over line breaks and spare spaces", () => {
    const rows: Rows = [
      [" Order\nDate ", "GMV  (EUR)"],
      [45292, 1],
    ];
    expect(findTables(workbook(sheet(rows)))[0]?.headers).toEqual(["Order Date", "GMV (EUR)"]);
  });
});

describe("finds named areas", () => {
  const area = (kind: "table" | "name", name: string, top: number, rows: number, columns = 3) => ({
    ...{ kind, name, sheet: "Sheet1", top, left: 0, rows, columns },
  });

  it("as Excel tables, under their own names, whatever stands beside them", () => {
    const rows: Rows = [...SALES.slice(0, 1), ...SALES.slice(1), [45294, "Faro", 30]];
    const tables = findTables(workbook(sheet(rows), [area("table", "tblSales", 0, 3)]));
    expect(tables[0]).toMatchObject({ id: "tblSales" });
    expect(tables[0]?.rows).toHaveLength(2);
  });

  it("as names that lend a block their name, also when they no longer reach its end", () => {
    const tables = findTables(workbook(sheet(SALES), [area("name", "Ventas", 0, 2)]));
    expect(tables.map(({ id, rows }) => [id, rows.length])).toEqual([["Ventas", 2]]);
  });

  it("as names that cut a table of their own out of a larger block", () => {
    const rows: Rows = [...SALES, ["Seller", "City", "State"], ["Luna", "Madrid", "M"], ["Nova", "Puebla", "P"]];
    const tables = findTables(workbook(sheet(rows), [area("name", "SellerList", 3, 3)]));
    expect(tables.map(({ id, rows: data }) => [id, data.length])).toEqual([["Sheet1!A1", 2], ["SellerList", 2]]);
  }); // prettier-ignore

  it("but not Excel's own names", () => {
    const tables = findTables(workbook(sheet(SALES), [area("name", "Print_Area", 0, 3)]));
    expect(tables.map(({ id }) => id)).toEqual(["Sheet1!A1"]);
  });
});
