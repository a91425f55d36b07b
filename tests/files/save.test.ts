/** What stands in the parts of a saved package: what Excel needs, as Excel writes it. */
import { strFromU8, unzipSync } from "fflate";
import { saveFile, saveWarnings } from "../../src/workbench/files/save";
import { ADD_IN_ID } from "../../src/workbench/files/settings-read";
import type { WorkbookFile } from "../../src/workbench/files/workbook";
import { child, childrenOf, descendants, parseXml, val, type Xml } from "../../src/workbench/files/xml";
import { readFileSync } from "node:fs";
import { block, cell, emptySheet, sampleFile, workbook } from "./sample";

async function saved(file: WorkbookFile): Promise<(path: string) => string> {
  const parts = unzipSync(await saveFile(file));
  return (path) => {
    const part = parts[path];
    if (!part) throw new Error(`no part ${path} among ${Object.keys(parts).join(", ")}`);
    return strFromU8(part);
  };
}

const sample = saved(sampleFile());
const part = async (path: string): Promise<Xml> => parseXml((await sample)(path));

function cellAt(sheet: Xml, address: string): Xml {
  const found = descendants(sheet, "c").find(({ attributes }) => attributes["r"] === address);
  if (!found) throw new Error(`no cell ${address}`);
  return found;
}

describe("cells", () => {
  test("a BIZ formula is stored as Excel does: its long name, marked as a dynamic array, with its value", async () => {
    const pace = cellAt(await part("xl/worksheets/sheet2.xml"), "C11");
    expect(pace.attributes["cm"]).toBe("1");
    expect(child(pace, "f")).toMatchObject({
      attributes: { t: "array", ref: "C11" },
      text: "_xldudf_BIZ_PACING(510270,526000,45931,45961,45961)",
    });
    expect(child(pace, "v")?.text).toBe("0.97");
  });

  test("the mark points at metadata that say what it means", async () => {
    const metadata = await part("xl/metadata.xml");
    expect(child(metadata, "metadataTypes", "metadataType")?.attributes["name"]).toBe("XLDAPR");
    expect(descendants(metadata, "dynamicArrayProperties")[0]?.attributes["fDynamic"]).toBe("1");
    expect(childrenOf(child(metadata, "cellMetadata"), "bk")).toHaveLength(1);
    expect((await sample)("xl/_rels/workbook.xml.rels")).toContain("metadata.xml");
  });

  test("a spilled formula carries its rectangle, the cells that it fills their values", async () => {
    const sheet = await part("xl/worksheets/sheet2.xml");
    expect(child(cellAt(sheet, "B14"), "f")).toMatchObject({
      attributes: { t: "array", ref: "B14:B17" },
      text: "_xlfn._xlws.SORT(B5:B8)",
    });
    expect(cellAt(sheet, "B15").children.map(({ name }) => name)).toEqual(["v"]);
  });

  test("a plain formula is not marked; every formula has its value, errors too", async () => {
    const sheet = await part("xl/worksheets/sheet2.xml");
    expect(cellAt(sheet, "C9").attributes["cm"]).toBeUndefined();
    const formulas = descendants(sheet, "c").filter((each) => child(each, "f"));
    expect(formulas.length).toBeGreaterThan(3);
    expect(formulas.filter((each) => (child(each, "v")?.text ?? "") === "")).toEqual([]);
    expect([cellAt(sheet, "C12").attributes["t"], child(cellAt(sheet, "C12"), "v")?.text]).toEqual([
      "e",
      "#N/A",
    ]);
  });

  test("a text that begins like a formula is a shared string, and marked as typed text", async () => {
    const wrote = cellAt(await part("xl/worksheets/sheet2.xml"), "B19");
    expect([wrote.attributes["t"], child(wrote, "f")]).toEqual(["s", undefined]);
    const formats = childrenOf(child(await part("xl/styles.xml"), "cellXfs"), "xf");
    expect(formats[Number(wrote.attributes["s"])]?.attributes["quotePrefix"]).toBe("1");
  });

  test("errors that files cannot name are stored as #VALUE!", async () => {
    const cells = [
      cell(0, 0, "#SPILL!", { error: true, formula: "=A2:A3" }),
      cell(1, 0, "#BUSY!", { error: true }),
    ];
    const sheet = parseXml(
      (await saved(workbook([emptySheet("Data", { cells })])))("xl/worksheets/sheet1.xml"),
    );
    expect(descendants(sheet, "v").map(({ text }) => text)).toEqual(["#VALUE!", "#VALUE!"]);
  });

  test("a formula that Excel cannot read is saved as the text that it is, or Excel would refuse the workbook", async () => {
    const cells = ["=SUM(A1", "=1+", '="open', "=(1]", "="].map((formula, i) =>
      cell(i, 0, "#ERROR", { error: true, formula }),
    );
    const read = await saved(workbook([emptySheet("Data", { cells })]));
    const sheet = parseXml(read("xl/worksheets/sheet1.xml"));
    expect(descendants(sheet, "c").map((each) => [each.attributes["t"], child(each, "f")])).toEqual(
      cells.map(() => ["s", undefined]),
    );
    expect(descendants(parseXml(read("xl/sharedStrings.xml")), "t").map(({ text }) => text)).toEqual(
      cells.map(({ formula }) => formula),
    );
  });

  test("cells that come in any order are written row by row", async () => {
    const cells = [cell(3, 1, 1), cell(0, 5, 2), cell(0, 2, 3), cell(3, 1, 4)];
    const sheet = parseXml(
      (await saved(workbook([emptySheet("Data", { cells })])))("xl/worksheets/sheet1.xml"),
    );
    expect(descendants(sheet, "c").map((each) => [each.attributes["r"], child(each, "v")?.text])).toEqual([
      ["C1", "3"],
      ["F1", "2"],
      ["B4", "4"],
    ]);
  });
});

describe("charts", () => {
  const chart = (number: number): Promise<Xml> => part(`xl/charts/chart${number}.xml`);
  const series = (xml: Xml): Xml[] => descendants(xml, "ser");

  test("Six-Twelve is a native line chart whose series refer to cells for names, categories and values", async () => {
    const xml = await chart(1);
    expect(descendants(xml, "lineChart")).toHaveLength(1);
    expect(
      series(xml).map((each) =>
        ["tx", "cat", "val"].map((role) => descendants(child(each, role), "f")[0]?.text),
      ),
    ).toEqual([
      ["'Six-Twelve'!$C$41", "'Six-Twelve'!$B$42:$B$53", "'Six-Twelve'!$C$42:$C$53"],
      ["'Six-Twelve'!$D$41", "'Six-Twelve'!$B$42:$B$53", "'Six-Twelve'!$D$42:$D$53"],
      ["'Six-Twelve'!$E$41", "'Six-Twelve'!$B$42:$B$53", "'Six-Twelve'!$E$42:$E$53"],
    ]);
  });

  test("values last seen stand beside the references; #N/A is a gap there and in the drawing", async () => {
    const xml = await chart(1);
    const cache = child(series(xml)[0], "val", "numRef", "numCache");
    expect(val(cache, "ptCount")).toBe("12");
    expect(childrenOf(cache, "pt").map((point) => Number(child(point, "v")?.text))).toEqual(
      [412, 398, 441, 455, 470, 466, 489, 503, 498, 521].map((thousands) => thousands * 1000),
    );
    expect(val(child(xml, "chart"), "dispBlanksAs")).toBe("gap");
    expect(val(descendants(xml, "dataDisplayOptions16")[0], "dispNaAsBlank")).toBe("1");
  });

  test("targets are diamonds without a line, last year is dashed and thinner, this year solid", async () => {
    const [actual, prior, target] = series(await chart(1));
    const line = (each: Xml | undefined): Xml | undefined => child(each, "spPr", "ln");
    expect([
      line(actual)?.attributes["w"],
      val(line(actual), "prstDash"),
      val(line(actual), "solidFill", "srgbClr"),
    ]).toEqual(["28575", "solid", "1D4ED8"]);
    expect([line(prior)?.attributes["w"], val(line(prior), "prstDash")]).toEqual(["19050", "dash"]);
    expect(child(line(target), "noFill")).toBeDefined();
    expect([
      val(target, "marker", "symbol"),
      val(child(target, "marker", "spPr", "solidFill"), "srgbClr"),
    ]).toEqual(["diamond", "B45309"]);
    expect([val(actual, "marker", "symbol"), val(prior, "marker", "symbol")]).toEqual(["none", "none"]);
  });

  test("only the last point carries a label", async () => {
    const labels = child(series(await chart(1))[0], "dLbls");
    expect(childrenOf(labels, "dLbl").map((each) => [val(each, "idx"), val(each, "showVal")])).toEqual([
      ["9", "1"],
    ]);
    expect(val(labels, "showVal")).toBe("0");
  });

  test("the base of a bridge has neither fill nor line, its columns stand on one another", async () => {
    const xml = await chart(2);
    const [base, total] = series(xml);
    expect([child(base, "spPr", "noFill"), child(base, "spPr", "ln", "noFill")].map(Boolean)).toEqual([
      true,
      true,
    ]);
    expect(val(child(total, "spPr", "solidFill"), "srgbClr")).toBe("6B7280");
    const bars = descendants(xml, "barChart")[0];
    expect(["barDir", "grouping", "gapWidth", "overlap"].map((name) => val(bars, name))).toEqual([
      "col",
      "stacked",
      "50",
      "100",
    ]);
    // Excel repairs (that is: refuses) a stacked column whose labels stand outside its end.
    expect(descendants(xml, "dLblPos").map(({ attributes }) => attributes["val"])).toEqual(["ctr", "ctr"]);
  });

  test("axes start where they are told, show their format, and have grid lines where they are wanted", async () => {
    const xml = await chart(1);
    const values = descendants(xml, "valAx")[0];
    expect(val(values, "scaling", "min")).toBe("0");
    expect(child(values, "numFmt")?.attributes).toEqual({ formatCode: '0,"k"', sourceLinked: "0" });
    expect(
      [child(values, "majorGridlines"), child(descendants(xml, "catAx")[0], "majorGridlines")].map(Boolean),
    ).toEqual([true, false]);
  });

  test("titles are plain and sized, a legend stands where it is wanted or nowhere", async () => {
    const [first, second] = [await chart(1), await chart(2)];
    const run = descendants(child(first, "chart", "title"), "r")[0];
    expect([child(run, "t")?.text, child(run, "rPr")?.attributes["sz"]]).toEqual([
      "GMV is 2 % under target since July",
      "1200",
    ]);
    expect(val(child(first, "chart"), "legend", "legendPos")).toBe("t");
    expect(child(second, "chart", "legend")).toBeUndefined();
  });

  test("each kind is Excel's own", async () => {
    const kinds = await Promise.all(
      [3, 4, 5, 6].map(async (number) => child(await chart(number), "chart", "plotArea")?.children[1]),
    );
    expect(kinds.map((group) => [group?.name, val(group, "barDir")])).toEqual([
      ["lineChart", undefined],
      ["barChart", "col"],
      ["barChart", "bar"],
      ["scatterChart", undefined],
    ]);
    expect(descendants(await chart(6), "valAx")).toHaveLength(2);
  });

  test("areas, pies and doughnuts are Excel's own too; other kinds become columns, and that is said", async () => {
    const [pattern] = sampleFile().sheets[0]?.charts.slice(3, 4) ?? [];
    const types = ["Area", "AreaStacked", "LineStacked", "Pie", "Doughnut", "Radar"];
    const charts = types.map((type) => ({ ...(pattern as NonNullable<typeof pattern>), type, name: type }));
    const file = workbook([emptySheet("Charts", { charts })]);
    const read = await saved(file);
    const groups = types.map(
      (_, i) => child(parseXml(read(`xl/charts/chart${i + 1}.xml`)), "chart", "plotArea")?.children[1],
    );
    expect(groups.map((group) => [group?.name, val(group, "grouping")])).toEqual([
      ["areaChart", "standard"],
      ["areaChart", "stacked"],
      ["lineChart", "stacked"],
      ["pieChart", undefined],
      ["doughnutChart", undefined],
      ["barChart", "clustered"],
    ]);
    expect(saveWarnings(file)).toEqual([{ code: "chartKinds", parameters: { sheet: "Charts" } }]);
    expect(saveWarnings(sampleFile())).toEqual([]);
  });

  test("charts show what stands in hidden rows: their feed is folded away", async () => {
    expect(val(child(await chart(1), "chart"), "plotVisOnly")).toBe("0");
  });

  test("a chart stands at its place: whole cells and the rest", async () => {
    // 370 points: column A has 15, six of 57.75 are 361.5, so the left edge is 8.5 points into the seventh (H).
    const from = child(childrenOf(await part("xl/drawings/drawing1.xml"), "twoCellAnchor")[1], "from");
    expect(["col", "colOff", "row"].map((name) => child(from, name)?.text)).toEqual([
      "7",
      String((370 - 361.5) * 12_700),
      "3",
    ]);
  });
});

describe("around the cells", () => {
  test("sheets are hidden as deeply as they were, and the active one opens", async () => {
    const book = await part("xl/workbook.xml");
    expect(childrenOf(child(book, "sheets"), "sheet").map(({ attributes }) => attributes["state"])).toEqual([
      undefined,
      undefined,
      undefined,
      "veryHidden",
      "hidden",
    ]);
    expect(child(book, "bookViews", "workbookView")?.attributes["activeTab"]).toBe("1");
  });

  test("nothing asks Excel to compute all anew on opening: a reader without the add-in sees the values", async () => {
    const calculation = child(await part("xl/workbook.xml"), "calcPr");
    expect(calculation?.attributes).toEqual({ calcId: "191029" });
  });

  test("the print area, title rows, landscape and one page wide", async () => {
    const names = childrenOf(child(await part("xl/workbook.xml"), "definedNames"), "definedName");
    expect(
      names.filter(({ attributes }) => attributes["name"]?.startsWith("_xlnm")).map(({ text }) => text),
    ).toEqual(["'Six-Twelve'!$A$1:$M$46", "'Six-Twelve'!$1:$2"]);
    const sheet = await part("xl/worksheets/sheet1.xml");
    expect(child(sheet, "pageSetup")?.attributes).toMatchObject({
      orientation: "landscape",
      fitToWidth: "1",
      fitToHeight: "0",
    });
    expect(child(sheet, "sheetPr", "pageSetUpPr")?.attributes["fitToPage"]).toBe("1");
  });

  test("folded rows are hidden, carry their level, and the row after them the mark", async () => {
    const sheet = await part("xl/worksheets/sheet1.xml");
    const rows = new Map(descendants(sheet, "row").map(({ attributes }) => [attributes["r"], attributes]));
    expect(rows.get("41")).toMatchObject({ hidden: "1", outlineLevel: "1" });
    expect(rows.get("64")).toMatchObject({ collapsed: "1" });
    expect(child(sheet, "sheetFormatPr")?.attributes["outlineLevelRow"]).toBe("1");
  });

  test("widths are in characters of 7 pixels", async () => {
    // 57.75 points are 77 pixels, 11 characters.
    const columns = childrenOf(child(await part("xl/worksheets/sheet1.xml"), "cols"), "col");
    expect(columns[1]?.attributes).toMatchObject({ min: "2", width: "11" });
  });

  test("formats that Excel knows keep its number, so that they follow the reader's country", async () => {
    const cells = block(0, 0, [[45_688]], { numberFormat: "m/d/yyyy" });
    const styles = parseXml((await saved(workbook([emptySheet("Data", { cells })])))("xl/styles.xml"));
    expect(childrenOf(child(styles, "cellXfs"), "xf")[1]?.attributes["numFmtId"]).toBe("14");
  });

  test("data bars are solid, and each rule names its newer form", async () => {
    const sheet = await part("xl/worksheets/sheet2.xml");
    const [old, fresh] = descendants(sheet, "cfRule").filter(
      ({ attributes }) => attributes["type"] === "dataBar",
    );
    expect(descendants(old, "id")[0]?.text).toBe(fresh?.attributes["id"]);
    expect(child(fresh, "dataBar")?.attributes).toMatchObject({ gradient: "0", minLength: "0" });
  });

  test("a table's columns are its header cells' texts; headers that are no texts or not unique become so", async () => {
    const table = await part("xl/tables/table1.xml");
    expect(table.attributes).toMatchObject({ displayName: "Sales", ref: "A1:C4", totalsRowCount: "1" });
    expect(child(table, "autoFilter")?.attributes["ref"]).toBe("A1:C3");
    const columns = (xml: Xml): unknown[] =>
      childrenOf(child(xml, "tableColumns"), "tableColumn").map(({ attributes }) => attributes["name"]);
    expect(columns(table)).toEqual(["Date", "Category", "GMV"]);
    const zone = { top: 0, left: 0, bottom: 1, right: 3 };
    const tables = [{ name: "T", zone, hasHeaders: true, hasTotals: false, showFilterButton: true }];
    const cells = block(0, 0, [
      [2024, "gmv", "GMV", null],
      [1, 2, 3, 4],
    ]);
    const read = await saved(workbook([emptySheet("Data", { cells, tables })]));
    expect(columns(parseXml(read("xl/tables/table1.xml")))).toEqual(["2024", "gmv", "GMV2", "Column4"]);
    expect(descendants(parseXml(read("xl/sharedStrings.xml")), "t").map(({ text }) => text)).toEqual([
      "2024",
      "gmv",
      "GMV2",
      "Column4",
    ]);
  });

  test("our settings are a web extension of our add-in, its pane closed", async () => {
    const extension = await part("xl/webextensions/webextension1.xml");
    expect(child(extension, "reference")?.attributes["id"]).toBe(ADD_IN_ID);
    expect(childrenOf(child(extension, "properties"), "property")[0]?.attributes).toEqual({
      name: "BIZ.mapping",
      value: JSON.stringify('{"tables":[]}'),
    });
    expect(child(await part("xl/webextensions/taskpanes.xml"), "taskpane")?.attributes["visibility"]).toBe(
      "0",
    );
    expect(readFileSync("manifest.xml", "utf8")).toContain(`<Id>${ADD_IN_ID}</Id>`);
  });

  test("every part that is in the package has a type, every relation a part", async () => {
    const parts = unzipSync(await saveFile(sampleFile()));
    const types = parseXml(strFromU8(parts["[Content_Types].xml"] as Uint8Array));
    const named = childrenOf(types, "Override").map(({ attributes }) => attributes["PartName"]?.slice(1));
    expect(named.filter((path) => !parts[path ?? ""])).toEqual([]);
    for (const [path, bytes] of Object.entries(parts).filter(([name]) => name.endsWith(".rels"))) {
      const folder = path.replace(/_rels\/[^/]*$/, "");
      for (const { attributes } of childrenOf(parseXml(strFromU8(bytes)), "Relationship")) {
        if (attributes["TargetMode"] === "External") continue;
        const target = new URL(attributes["Target"] ?? "", `file:///${folder}`).pathname.slice(1);
        expect(Object.keys(parts)).toContain(target);
      }
    }
  });
});
