import { cellWrites, CellInputs, describedCells, writtenZones } from "../../src/excel/contents";
import { CurrentCells } from "../../src/excel/current";
import { zone } from "../../src/excel/zones";
import { tabOf } from "./tab";

const none = new Map<string, string>();
const block = [
  ["KPI", "Actual", null],
  ["GMV", { formula: "=SUM(A1:A3)" }, 12],
];

/** Cells as the sheet shows them: a formula and its value are the same here unless given apart. */
const sheetOf = (formulas: unknown[][], values = formulas) =>
  new CurrentCells(zone(0, 0, formulas.length, formulas[0]?.length ?? 0), formulas, values);

test("a new tab is written in one go a block, texts as texts, and empty cells not at all", () => {
  const tab = tabOf({ patches: [{ row: 3, column: 1, cells: block }] });
  expect(cellWrites(describedCells(tab, none), undefined, [zone(3, 1, 2, 3)])).toEqual([
    {
      zone: zone(3, 1, 2, 3),
      inputs: [
        ["KPI", "Actual", null],
        ["GMV", "=SUM(A1:A3)", 12],
      ],
      before: [
        ["", "", null],
        ["", "", ""],
      ],
    },
  ]);
});

test("a tab that holds what it should is not written", () => {
  const tab = tabOf({ patches: [{ row: 0, column: 0, cells: block }] });
  const current = sheetOf(
    [
      ["KPI", "Actual", ""],
      ["GMV", "=SUM(A1:A3)", 12],
    ],
    [
      ["KPI", "Actual", ""],
      ["GMV", 6, 12],
    ],
  );
  expect(cellWrites(describedCells(tab, none), current, [zone(0, 0, 2, 3)])).toEqual([]);
});

test("of a block that changed, only the part that changed is written, and can be taken back", () => {
  const tab = tabOf({ patches: [{ row: 0, column: 0, cells: block }] });
  const current = sheetOf([
    ["KPI", "Actual", "a note"],
    ["GMV", 6, 11],
  ]);
  expect(cellWrites(describedCells(tab, none), current, [zone(0, 0, 2, 3)])).toEqual([
    { zone: zone(1, 1, 1, 2), inputs: [["=SUM(A1:A3)", 12]], before: [[6, 11]] },
  ]);
});

test("the cells that a formula fills are left to it", () => {
  const tab = tabOf({
    patches: [
      {
        row: 0,
        column: 0,
        cells: [
          ["Cohort", "First month"],
          ["x", 1],
        ],
      },
    ],
    spills: [{ ...zone(1, 0, 3, 2), formula: "=BIZ.COHORT(A:A,B:B)" }],
  });
  const cells = describedCells(tab, none);
  expect([cells.get(0, 1), cells.get(1, 0), cells.get(1, 1)]).toEqual([
    "First month",
    "=BIZ.COHORT(A:A,B:B)",
    undefined,
  ]);
});

test("a large block is cut into writes that fit a request", () => {
  const cells = new CellInputs();
  for (let row = 0; row < 20_000; row++) cells.set(row, 0, "x".repeat(100));
  const writes = cellWrites(cells, undefined, [zone(0, 0, 20_000, 1)]);
  expect(writes.length).toBe(2);
  expect(writes.map(({ inputs }) => inputs.length).reduce((a, b) => a + b)).toBe(20_000);
  expect(writes.map(({ zone: area }) => area.rows)).toEqual(writes.map(({ inputs }) => inputs.length));
});

test("what the build wrote is recorded without the zones that people fill in", () => {
  const tab = tabOf({ patches: [{ row: 0, column: 0, cells: block }], typed: [zone(1, 2)] });
  expect(writtenZones(describedCells(tab, none), tab.typed)).toEqual([zone(0, 0, 2, 2)]);
});
