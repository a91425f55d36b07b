import { closeSessions, failure, session } from "./workbook";

afterEach(closeSessions);

test("names of ranges and of constants compute, are listed and saved", async () => {
  const opened = await session([[10], [20]]);
  await opened.excel.run(async (context) => {
    const { names } = context.workbook;
    const sheet = context.workbook.worksheets.getFirst();
    names.add("Total", sheet.getRange("A1:A2"));
    names.add("Rate", "=0.5");
    // The grid refuses a name that ends in digits like a cell; Excel takes it.
    names.add("GMV_2026", sheet.getRange("A2"));
    names.add("Hidden", "=1").visible = false;
    sheet.getRange("C1:C3").formulas = [["=SUM(Total)"], ["=Rate*Total"], ["=GMV_2026+Rate"]];
    const cells = sheet.getRange("C1:C3").load("values,formulas");
    names.load("items/name,items/formula,items/visible,items/value,items/type");
    await context.sync();
    expect(cells.values[0]).toEqual([30]);
    expect(cells.values[2]).toEqual([20.5]);
    expect(cells.formulas[2]).toEqual(["=GMV_2026+Rate"]);
    expect(names.items.map(({ name, formula, visible }) => [name, formula, visible])).toEqual([
      ["GMV_2026", "=Sheet1!$A$2", true],
      ["Hidden", "=1", false],
      ["Rate", "=0.5", true],
      ["Total", "=Sheet1!$A$1:$A$2", true],
    ]);
  });
  expect(opened.toWorkbookFile().names).toContainEqual({ name: "Hidden", formula: "=1", visible: false });
});

test("a name of a range follows inserted rows", async () => {
  const { excel } = await session([[10], [20]]);
  await excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getFirst();
    context.workbook.names.add("Last", sheet.getRange("A2"));
    await context.sync();
    sheet.getRange("1:1").insert("Down");
    const range = context.workbook.names.getItem("last").getRange().load("address,values");
    await context.sync();
    expect([range.address, range.values]).toEqual(["Sheet1!A3", [[20]]]);
  });
});

test("names are looked up without case, refused twice, and deleted", async () => {
  const { excel } = await session([[10]]);
  const add = (name: string) =>
    excel.run(async (context) => {
      context.workbook.names.add(name, "=1");
      await context.sync();
    });
  await add("One");
  expect((await failure(add("ONE"))).code).toBe("ItemAlreadyExists");
  expect((await failure(add("A1"))).code).toBe("InvalidArgument");
  expect((await failure(add("two words"))).code).toBe("InvalidArgument");
  await excel.run(async (context) => {
    context.workbook.names.getItem("one").delete();
    const none = context.workbook.names.getItemOrNullObject("One");
    await context.sync();
    expect(none.isNullObject).toBe(true);
  });
});
