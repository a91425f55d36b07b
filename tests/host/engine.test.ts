import { closeSessions, failure, session } from "./workbook";

afterEach(closeSessions);

test("an item that is not there fails with ItemNotFound, where it was asked for", async () => {
  const { excel } = await session();
  const error = await failure(
    excel.run(async (context) => {
      context.workbook.worksheets.getItem("Nope").activate();
      await context.sync();
    }),
  );
  expect(error.code).toBe("ItemNotFound");
  expect(error.debugInfo.errorLocation).toBe("WorksheetCollection.getItem");
});

test("getItemOrNullObject of nothing is a null object, and so is what hangs below it", async () => {
  const { excel } = await session();
  await excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItemOrNullObject("Nope");
    const range = sheet.getUsedRangeOrNullObject();
    await context.sync();
    expect([sheet.isNullObject, range.isNullObject]).toEqual([true, true]);
  });
});

test("a member that the host does not have fails with ApiNotFound and is remembered", async () => {
  const { excel, host } = await session();
  const error = await failure(
    excel.run(async (context) => {
      context.workbook.getSelectedRange().getImage();
      await context.sync();
    }),
  );
  expect(error.code).toBe("ApiNotFound");
  expect([...host.unknown]).toEqual(["Range.getImage()"]);
});

test("what ran before the error of a batch stays done", async () => {
  const { excel } = await session([["before"]]);
  await failure(
    excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getFirst();
      sheet.getRange("A1").values = [["after"]];
      sheet.getRange("A2:B2").values = [[1, 2, 3]];
      sheet.getRange("A3").values = [["never"]];
      await context.sync();
    }),
  );
  await excel.run(async (context) => {
    const range = context.workbook.worksheets.getFirst().getRange("A1:A3").load("values");
    await context.sync();
    expect(range.values).toEqual([["after"], [""], [""]]);
  });
});

test("objects live on over several batches of one run", async () => {
  const { excel, host } = await session([[1, 2]]);
  await excel.run(async (context) => {
    const range = context.workbook.worksheets.getFirst().getUsedRange();
    range.load("address");
    await context.sync();
    range.values = [[3, 4]];
    await context.sync();
    range.load("values");
    await context.sync();
    expect(range.values).toEqual([[3, 4]]);
    expect(host.references.count).toBeGreaterThan(0);
  });
  // The client releases what it tracked with a batch of its own after the run.
  await excel.run((context) => context.sync());
  expect(host.references.count).toBe(0);
});

test("a sheet that was just added can be used in the same batch and in the next", async () => {
  const { excel } = await session();
  await excel.run(async (context) => {
    const sheet = context.workbook.worksheets.add("New");
    sheet.getRange("A1").values = [[5]];
    sheet.load("id,name,position");
    await context.sync();
    sheet.getRange("A2").formulas = [["=A1*2"]];
    const range = sheet.getRange("A1:A2").load("values");
    await context.sync();
    expect([sheet.name, sheet.position, range.values]).toEqual(["New", 1, [[5], [10]]]);
  });
});

test("a read that follows a write in one batch sees computed values", async () => {
  const { excel } = await session([[2, "=A1*10"]]);
  await excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getFirst();
    const before = sheet.getRange("B1").load("values");
    sheet.getRange("A1").values = [[3]];
    const after = sheet.getRange("B1").load("values");
    await context.sync();
    expect([before.values, after.values]).toEqual([[[20]], [[30]]]);
  });
});

test("nested properties are loaded by path, of collections too", async () => {
  const { excel } = await session();
  await excel.run(async (context) => {
    const sheets = context.workbook.worksheets.load("items/name,items/visibility,items/protection/protected");
    const range = context.workbook.worksheets.getFirst().getRange("B2");
    range.load("address,format/fill/color,format/font/bold,worksheet/name");
    await context.sync();
    expect(sheets.items.map((sheet) => [sheet.name, sheet.visibility, sheet.protection.protected])).toEqual([
      ["Sheet1", "Visible", false],
    ]);
    expect([range.address, range.format.fill.color, range.format.font.bold, range.worksheet.name]).toEqual([
      "Sheet1!B2",
      "#FFFFFF",
      false,
      "Sheet1",
    ]);
  });
});

test("set() writes several properties, also of objects below", async () => {
  const { excel } = await session([["x"]]);
  await excel.run(async (context) => {
    const range = context.workbook.worksheets.getFirst().getRange("A1");
    range.set({ numberFormat: [["0.0"]], format: { font: { bold: true }, fill: { color: "#112233" } } });
    range.load("numberFormat,format/font/bold,format/fill/color");
    await context.sync();
    expect([range.numberFormat, range.format.font.bold, range.format.fill.color]).toEqual([
      [["0.0"]],
      true,
      "#112233",
    ]);
  });
});

test("a wrong argument fails with InvalidArgument", async () => {
  const { excel } = await session();
  for (const address of ["A0", "ZZZZ1", "A1:", "1A"]) {
    const error = await failure(
      excel.run(async (context) => {
        context.workbook.worksheets.getFirst().getRange(address).load("address");
        await context.sync();
      }),
    );
    expect([address, error.code]).toEqual([address, "InvalidArgument"]);
  }
});

test("a batch that is made to fail stops in its middle", async () => {
  const { excel, failAt } = await session();
  failAt(2);
  const write = (value: number) =>
    excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getFirst();
      for (let row = 1; row <= 10; row++) sheet.getRange(`A${row}`).values = [[value]];
      await context.sync();
    });
  await write(1);
  expect((await failure(write(2))).code).toBe("GeneralException");
  await excel.run(async (context) => {
    const range = context.workbook.worksheets.getFirst().getRange("A1:A10").load("values");
    await context.sync();
    const column = range.values.flat();
    expect(column[0]).toBe(2);
    expect(column[9]).toBe(1);
  });
});
