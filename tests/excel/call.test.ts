import { bizCalls } from "../../src/excel/call";

/** The arguments of the first call, without their texts. */
const args = (formula: string) => bizCalls(formula)[0]?.args.map(({ text: _text, ...rest }) => rest);
const value = (given: unknown) => ({ kind: "value", value: given });

test("literals are read as Excel hands them over", () => {
  expect(args('=BIZ.PACING(500,-3.5%,"a ""b"", c",TRUE,,1e3,#N/A)')).toEqual(
    [500, -0.035, 'a "b", c', true, null, 1000, "#N/A"].map(value),
  );
});

test("array literals have rows between semicolons and columns between commas", () => {
  expect(args('=BIZ.XMR({1,2;3,"x;y"})')).toEqual([
    value([
      [1, 2],
      [3, "x;y"],
    ]),
  ]);
});

test("ranges, ranges of other sheets, spills, table columns and names are told apart", () => {
  expect(
    args("=BIZ.COHORT($A$2:A9,'Ann''s (1)'!B:B,C5#,Sales[GMV],Sales[[#Data],[Net sales]],Sales[],Target)"),
  ).toEqual([
    { kind: "range", zone: { sheet: undefined, row: 1, column: 0, rows: 8, columns: 1 } },
    { kind: "range", zone: { sheet: "Ann's (1)", row: 0, column: 1, rows: 1048576, columns: 1 } },
    { kind: "spill", zone: { sheet: undefined, row: 4, column: 2, rows: 1, columns: 1 } },
    { kind: "column", table: "Sales", column: "GMV" },
    { kind: "column", table: "Sales", column: "Net sales" },
    { kind: "column", table: "Sales", column: undefined },
    { kind: "name", name: "Target" },
  ]);
});

test("what has to be computed is an expression, with its text", () => {
  const found = bizCalls("=BIZ.PACING(SUM(A1:A3, 2), B1*2, BIZ.PHASE(1)+BIZ.PHASE(2),{1}*2)")[0]?.args;
  expect(found).toEqual(
    ["SUM(A1:A3, 2)", "B1*2", "BIZ.PHASE(1)+BIZ.PHASE(2)", "{1}*2"].map((text) => ({
      kind: "expression",
      text,
    })),
  );
});

test("an argument that is a BIZ call of its own is taken apart as well", () => {
  const call = {
    name: "PHASE",
    args: [
      { ...value("a)"), text: '"a)"' },
      { ...value(2), text: "2" },
    ],
  };
  expect(args('=BIZ.PACING(BIZ.PHASE("a)",2))')).toEqual([{ kind: "call", call }]);
});

test("the outermost calls are found inside other functions, never inside texts", () => {
  const found = bizCalls(
    "=IFERROR(biz.pacing(A1),\"BIZ.PACING(1)\")+BIZ.XMR(B1)&'BIZ.PVM(x)'!A1&MYBIZ.PVM(2)",
  );
  expect(found.map(({ name }) => name)).toEqual(["PACING", "XMR"]);
});

test("a call without arguments has none, and a formula without a call has no calls", () => {
  expect(bizCalls("=BIZ.EXPLAIN()")).toEqual([{ name: "EXPLAIN", args: [] }]);
  expect(bizCalls("=SUM(A1:A3)")).toEqual([]);
});
