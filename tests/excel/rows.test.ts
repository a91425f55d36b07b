import { rowMap } from "../../src/excel/rows";

const labelled = (labels: readonly string[], first = 0) =>
  labels.map((label, i) => ({ row: first + i, label }));

test("rows stay where they are when nothing moved", () => {
  const rows = labelled(["GMV", "Orders", "Total"]);
  expect([0, 1, 2, 9].map(rowMap(rows, rows))).toEqual([0, 1, 2, 9]);
});

test("rows follow their labels when a row is added above them", () => {
  const toRow = rowMap(labelled(["GMV", "Orders", "Total"]), labelled(["GMV", "Units", "Orders", "Total"]));
  expect([0, 1, 2].map(toRow)).toEqual([0, 2, 3]);
});

test("a row without a label keeps its distance to the labelled row above it", () => {
  const toRow = rowMap(labelled(["Sales", "GMV"], 2), labelled(["Sales", "GMV"], 6));
  expect([1, 2, 3, 4, 20].map(toRow)).toEqual([1, 6, 7, 8, 24]);
});

test("equal labels are told apart by their order: each Total follows its own block", () => {
  const before = labelled(["Sales", "GMV", "Total", "Traffic", "Views", "Total"]);
  const next = labelled(["Sales", "GMV", "Units", "Total", "Traffic", "Views", "Total"]);
  expect([2, 5].map(rowMap(before, next))).toEqual([3, 6]);
});

test("a row whose label is gone goes with the row above it", () => {
  const toRow = rowMap(labelled(["Title", "GMV", "Orders"], 1), labelled(["Title", "GMV"], 5));
  expect(toRow(3)).toBe(7);
});
