import { closeSessions, failure, session } from "./workbook";

afterEach(closeSessions);

test("settings are kept in the document, and in its file", async () => {
  const first = await session();
  await first.excel.run(async (context) => {
    const { settings } = context.workbook;
    settings.add("biz.mapping", { sales: "Sheet1", columns: [1, 2] });
    settings.add("biz.language", "es");
    settings.add("gone", 1);
    await context.sync();
    settings.getItem("gone").delete();
    settings.add("biz.language", "en");
    const none = settings.getItemOrNullObject("gone");
    await context.sync();
    expect(none.isNullObject).toBe(true);
  });
  const again = await session(first.toWorkbookFile());
  await again.excel.run(async (context) => {
    const settings = context.workbook.settings.load("items/key,items/value");
    await context.sync();
    expect(settings.items.map(({ key, value }) => [key, value])).toEqual([
      ["biz.mapping", { sales: "Sheet1", columns: [1, 2] }],
      ["biz.language", "en"],
    ]);
  });
});

test("custom XML parts are added, found by namespace, changed, deleted, and saved", async () => {
  const opened = await session();
  const xml = (text: string) => `<?xml version="1.0"?><b:notes xmlns:b="urn:biz">${text}</b:notes>`;
  await opened.excel.run(async (context) => {
    const parts = context.workbook.customXmlParts;
    const part = parts.add(xml("one")).load("id,namespaceUri");
    parts.add('<other xmlns="urn:other"/>');
    await context.sync();
    expect(part.namespaceUri).toBe("urn:biz");
    const ours = parts.getByNamespace("urn:biz");
    const only = ours.getOnlyItem();
    const before = only.getXml();
    only.setXml(xml("two"));
    const after = parts.getItem(part.id).getXml();
    const count = ours.getCount();
    await context.sync();
    expect([before.value, after.value, count.value]).toEqual([xml("one"), xml("two"), 1]);
  });
  const again = await session(opened.toWorkbookFile());
  await again.excel.run(async (context) => {
    const part = context.workbook.customXmlParts.getByNamespace("urn:biz").getOnlyItem();
    const text = part.getXml();
    await context.sync();
    expect(text.value).toBe(xml("two"));
    part.delete();
    const none = context.workbook.customXmlParts.getByNamespace("urn:biz").getOnlyItemOrNullObject();
    await context.sync();
    expect(none.isNullObject).toBe(true);
  });
  const broken = again.excel.run(async (context) => {
    context.workbook.customXmlParts.add("no xml");
    await context.sync();
  });
  expect((await failure(broken)).code).toBe("InvalidArgument");
});
