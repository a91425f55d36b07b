/** @jest-environment node */
import { readSelectedCell, type SelectedCell } from "../../src/excel/selection";
import { messageText } from "../../src/excel/message";
import { evaluate } from "../../src/functions/evaluate";
import { CATALOGUE } from "../../src/catalogue";
import { openSession } from "../../src/workbench/headless/session";
import { sheetOf, workbookOf } from "./workbooks";

const file = workbookOf(
  [
    sheetOf("Data", [
      ["GMV", "Target", "Text"],
      [500, 0, "n/a"],
      [300, 900, "x"],
    ]),
    sheetOf("Calc", []),
  ],
  { names: [{ name: "Goal", formula: "=Data!$B$2", visible: true }] },
);

/** Puts a formula into Calc!B2, selects it, and reads it as the pane does. */
async function select(
  formula: string,
  compute?: Parameters<typeof readSelectedCell>[0],
): Promise<SelectedCell> {
  const session = await openSession(file);
  await Excel.run(async (context) => {
    const cell = context.workbook.worksheets.getItem("Calc").getRange("B2");
    cell.formulas = [[formula]];
    cell.select();
    await context.sync();
  });
  const cell = await readSelectedCell(compute);
  session.close();
  return cell;
}

/** The reason that the function gives for the values that were read. */
function reason(cell: SelectedCell): string {
  const call = cell.calls[0];
  const entry = CATALOGUE.find(({ name }) => name === call?.name);
  if (!call || !entry || !("args" in call)) throw new Error("the call could not be read");
  const outcome = evaluate(entry, call.args, "en");
  return outcome.ok ? "" : outcome.message;
}

test("a cell without an error says what it holds, and its arguments are not read", async () => {
  expect(await select("=SUM(Data!A2:A3)")).toEqual({
    ...{ address: "Calc!B2", formula: "=SUM(Data!A2:A3)", value: 800, text: "800" },
    ...{ error: undefined, calls: [] },
  });
});

test("the reason of an error can be worked out from the values of cells, names and literals", async () => {
  const cell = await select('=BIZ.PACING(Data!A2,Goal,"2025-01-01","2025-01-31","2025-01-10")');
  expect(cell.error).toBe("#N/A");
  expect(cell.calls).toEqual([
    { name: "PACING", args: [[[500]], [[0]], "2025-01-01", "2025-01-31", "2025-01-10"] },
  ]);
  expect(reason(cell)).toMatch(/target/);
});

test("whole columns are read as far as they are filled", async () => {
  const cell = await select('=BIZ.PACING(SUM(Data!A2:A3),1,"2025-01-01","2025-01-31","2025-01-10",Data!C:C)');
  const call = cell.calls[0];
  expect(call && "unreadable" in call && messageText(call.unreadable, "en")).toMatch(
    /argument 1 of BIZ\.PACING is itself a formula \(SUM\(Data!A2:A3\)\)/,
  );
  const columns = await select('=BIZ.PACING(1,1,"2025-01-01","2025-01-31","2025-01-10",Data!C:C)');
  expect(columns.calls[0]).toMatchObject({
    args: [1, 1, "2025-01-01", "2025-01-31", "2025-01-10", [["Text"], ["n/a"], ["x"]]],
  });
  expect(reason(columns)).toMatch(/profile.*Text/);
});

test("a call inside a call is computed by the functions", async () => {
  const compute = (name: string, args: readonly unknown[]) =>
    name === "PERIOD" ? [[args.length]] : undefined;
  const cell = await select(
    '=BIZ.PACING(BIZ.PERIOD(1,"month"),0,"2025-01-01","2025-01-31","2025-01-10")',
    compute,
  );
  expect(cell.calls[0]).toMatchObject({
    name: "PACING",
    args: [[[2]], 0, expect.anything(), expect.anything(), expect.anything()],
  });
});

test("a name that nobody defined is named", async () => {
  const cell = await select("=BIZ.PACING(Nowhere,1,1,1,1)");
  const call = cell.calls[0];
  expect(call && "unreadable" in call && messageText(call.unreadable, "es")).toBe(
    "El argumento 1 de BIZ.PACING se refiere a «Nowhere», que no es un rango, una tabla ni un nombre de este libro.",
  );
});
