import { describedCells } from "../../src/excel/contents";
import { CurrentCells } from "../../src/excel/current";
import { placeNotes } from "../../src/excel/notes";
import { renderTab } from "../../src/excel/render";
import { zone } from "../../src/excel/zones";
import type { Tab } from "../../src/review/description";
import { tabOf } from "./tab";

const options = { names: new Map<string, string>(), plainCharts: false };
const recordOf = (tab: Tab) => renderTab(tab, undefined, options).record;

/** Rows of a scorecard from row 0: a label, a number, and an owner that people fill in. */
const scorecard = (labels: readonly string[], first = 0) =>
  tabOf({
    patches: [{ row: first, column: 0, cells: labels.map((label, i) => [label, i]) }],
    typed: [zone(first, 2, labels.length, 1)],
  });

const sheetOf = (cells: unknown[][]) =>
  new CurrentCells(zone(0, 0, cells.length, cells[0]?.length ?? 0), cells, cells);

function placed(before: Tab, next: Tab, cells: unknown[][]) {
  const notes = placeNotes(next, describedCells(next, options.names), recordOf(before), sheetOf(cells));
  return notes.map(({ from, to }) => [from.row, from.column, to.row, to.column]);
}

test("what the build wrote is no note", () => {
  const tab = scorecard(["GMV", "Orders"]);
  expect(
    placed(tab, tab, [
      ["GMV", 0, ""],
      ["Orders", 99, ""],
    ]),
  ).toEqual([]);
});

test("a note stays where it is while the blocks do", () => {
  const tab = scorecard(["GMV", "Orders"]);
  expect(
    placed(tab, tab, [
      ["GMV", 0, "", "ask Ana"],
      ["Orders", 1, "", ""],
    ]),
  ).toEqual([[0, 3, 0, 3]]);
});

test("a note and a filled-in cell follow their row", () => {
  const next = scorecard(["GMV", "Units", "Orders"]);
  const cells = [
    ["GMV", 0, "Ana", ""],
    ["Orders", 1, "Luis", "ask Ana"],
  ];
  expect(placed(scorecard(["GMV", "Orders"]), next, cells)).toEqual([
    [0, 2, 0, 2],
    [1, 2, 2, 2],
    [1, 3, 2, 3],
  ]);
});

test("a note whose place the tab needs goes to the next free cell on its right", () => {
  const wider = tabOf({ patches: [{ row: 0, column: 0, cells: [["GMV", 1, 2, 3]] }] });
  const narrow = tabOf({ patches: [{ row: 0, column: 0, cells: [["GMV", 1]] }] });
  expect(placed(narrow, wider, [["GMV", 1, "first", "second", ""]])).toEqual([
    [0, 2, 0, 4],
    [0, 3, 0, 5],
  ]);
});

test("cells kept free for a spilling formula take no note", () => {
  const next = tabOf({
    patches: [{ row: 0, column: 0, cells: [["GMV"]] }],
    spills: [{ ...zone(0, 1, 2, 3), formula: "=BIZ.PERIOD(A1)" }],
  });
  const before = tabOf({ patches: [{ row: 0, column: 0, cells: [["GMV"]] }] });
  expect(placed(before, next, [["GMV", "", "note"]])).toEqual([[0, 2, 0, 4]]);
});

/** What a rebuild leaves in the cells: the writes of a rendering applied to them, null leaving a cell alone. */
function rebuilt(before: Tab, next: Tab, cells: unknown[][]): unknown[][] {
  const standing = {
    current: sheetOf(cells),
    record: recordOf(before),
    charts: new Set<string>(),
    displaced: false,
  };
  const grid = cells.map((row) => [...row]);
  const sheet = {
    getRangeByIndexes: (row: number, column: number) => ({
      set formulas(inputs: unknown[][]) {
        inputs.forEach((line, i) =>
          line.forEach((input, j) => {
            if (input !== null) (grid[row + i] as unknown[])[column + j] = input;
          }),
        );
      },
    }),
  } as unknown as Excel.Worksheet;
  const { changes } = renderTab(next, standing, options);
  // Those that remember something first change looks, which this sheet has none of.
  changes.filter(({ remember }) => remember === undefined).forEach((change) => change.apply(sheet));
  return grid;
}

test("a rebuild moves notes, empties their old places, and clears only what the last build wrote", () => {
  const cells = [
    ["GMV", 0, "", ""],
    ["Orders", 1, "Luis", "note"],
    ["Units", 2, "", ""],
    ["mine", "", "", ""],
  ];
  expect(rebuilt(scorecard(["GMV", "Orders", "Units"]), scorecard(["Orders"]), cells)).toEqual([
    ["Orders", 0, "Luis", "note"],
    ["", "", "", ""],
    ["mine", "", "", ""],
    ["", "", "", ""],
  ]);
});

test("a default in a zone to fill in is written once, and never over what a person put there", () => {
  const tab = tabOf({ patches: [{ row: 0, column: 0, cells: [["GMV", "who?"]] }], typed: [zone(0, 1)] });
  expect(rebuilt(tab, tab, [["GMV", ""]])).toEqual([["GMV", "who?"]]);
  expect(rebuilt(tab, tab, [["GMV", "Ana"]])).toEqual([["GMV", "Ana"]]);
});

test("a text over one of our sentences is kept and goes with its row; a number is computed anew", () => {
  const before = tabOf({
    patches: [
      { row: 0, column: 0, cells: [["Title of the tab"], ["GMV"], ["Orders"], ["Units"]] },
      { row: 1, column: 1, cells: [[{ formula: '="GMV rose by "&A1' }], [{ formula: "=SUM(A:A)" }]] },
    ],
  });
  const next = tabOf({
    patches: [
      { row: 0, column: 0, cells: [["Title of the tab"], ["Views"], ["GMV"], ["Orders"], ["Units"]] },
      { row: 2, column: 1, cells: [[{ formula: '="GMV rose by "&A2' }], [{ formula: "=SUM(A:A)" }]] },
    ],
  });
  const cells = [
    ["Title of the tab", ""],
    ["GMV", "GMV rose: the campaign worked"],
    ["Orders", 12],
    ["Units", ""],
    ["", ""],
  ];
  expect(rebuilt(before, next, cells)).toEqual([
    ["Title of the tab", ""],
    ["Views", ""],
    ["GMV", "GMV rose: the campaign worked"],
    ["Orders", "=SUM(A:A)"],
    ["Units", ""],
  ]);
});

test("a tab over which somebody pasted values is no longer taken for edits", () => {
  const sentences = ["one", "two", "three"].map((word) => [{ formula: `="Sentence ${word}"` }]);
  const tab = tabOf({ patches: [{ row: 0, column: 0, cells: sentences }] });
  const pasted = [["Sentence one"], ["Sentence two"], ["Sentence three"]];
  expect(rebuilt(tab, tab, pasted)).toEqual(sentences.map(([cell]) => [cell?.formula]));
});
