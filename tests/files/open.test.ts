/** What other programs write is opened; what cannot be opened or kept is said. */
import { existsSync } from "node:fs";
import { join } from "node:path";
import { strToU8, zipSync } from "fflate";
import { FileError } from "../../src/workbench/files/errors";
import { LIMITS } from "../../src/workbench/files/limits";
import { openPath } from "../../src/workbench/files/node";
import { openFile } from "../../src/workbench/files/open";
import type { SheetFile } from "../../src/workbench/files/workbook";
import { openArchive } from "../../src/workbench/files/zip";
import { packageBytes, relations, sheetData, worksheet } from "./package";

async function firstSheet(bytes: Uint8Array): Promise<SheetFile> {
  return (await openFile(bytes, "book.xlsx")).sheets[0] as SheetFile;
}

async function failure(bytes: Uint8Array, name = "book.xlsx"): Promise<FileError> {
  const error: unknown = await openFile(bytes, name).catch((each: unknown) => each);
  expect(error).toBeInstanceOf(FileError);
  return error as FileError;
}

describe("cells", () => {
  test("inline strings, shared strings, numbers, flags, errors and ISO dates are read as what they are", async () => {
    const strings =
      "<sst><si><t>shared</t></si><si><r><t>in </t></r><r><rPr><b/></rPr><t>runs</t></r><rPh><t>sound</t></rPh></si></sst>";
    const rows =
      '<row r="1"><c r="A1" t="inlineStr"><is><t>inline_x000A_two</t></is></c><c r="B1" t="s"><v>0</v></c><c r="C1" t="s"><v>1</v></c>' +
      '<c r="D1" t="b"><v>1</v></c><c r="E1" t="e"><v>#DIV/0!</v></c><c r="F1" t="d"><v>2025-01-31T06:00:00</v></c>' +
      '<c r="G1"><v>1.5E-3</v></c><c r="H1"/></row><row><c><v>7</v></c><c t="str"><f>"a"</f><v>a</v></c></row>';
    const file = await openFile(
      packageBytes([sheetData(rows)], { "xl/sharedStrings.xml": strings }),
      "book.xlsx",
    );
    expect(file.sheets[0]?.cells).toEqual([
      { row: 0, column: 0, value: "inline\ntwo" },
      { row: 0, column: 1, value: "shared" },
      { row: 0, column: 2, value: "in runs" },
      { row: 0, column: 3, value: true },
      { row: 0, column: 4, value: "#DIV/0!", error: true },
      // 31 January 2025 is serial 45688; six hours are a quarter of a day.
      { row: 0, column: 5, value: 45688.25 },
      { row: 0, column: 6, value: 0.0015 },
      { row: 1, column: 0, value: 7 },
      { row: 1, column: 1, value: "a", formula: '="a"' },
    ]);
    expect(file.warnings).toEqual([{ code: "richText", parameters: {} }]);
  });

  test("a shared formula is written out in each of its cells", async () => {
    const rows =
      '<row r="1"><c r="B1"><f t="shared" ref="B1:B3" si="0">A1*$C$1+SUM(A$1:A1)&amp;"A1"</f><v>1</v></c></row>' +
      '<row r="2"><c r="B2"><f t="shared" si="0"/><v>2</v></c></row><row r="3"><c r="B3"><f t="shared" si="0"/><v>3</v></c></row>';
    expect((await firstSheet(packageBytes([sheetData(rows)]))).cells.map(({ formula }) => formula)).toEqual([
      '=A1*$C$1+SUM(A$1:A1)&"A1"',
      '=A2*$C$1+SUM(A$1:A2)&"A1"',
      '=A3*$C$1+SUM(A$1:A3)&"A1"',
    ]);
  });

  test("an array formula has its rectangle, the cells it fills have values alone", async () => {
    const rows =
      '<row r="1"><c r="A1" cm="1"><f t="array" ref="A1:A2">_xldudf_BIZ_COHORT(C1:C9,D1:D9)</f><v>1</v></c></row>' +
      '<row r="2"><c r="A2"><v>2</v></c></row>';
    expect((await firstSheet(packageBytes([sheetData(rows)]))).cells).toEqual([
      {
        row: 0,
        column: 0,
        value: 1,
        formula: "=BIZ.COHORT(C1:C9,D1:D9)",
        spill: { top: 0, left: 0, bottom: 1, right: 0 },
      },
      { row: 1, column: 0, value: 2 },
    ]);
  });

  test("two cells in opposite corners of a sheet are two cells", async () => {
    const rows =
      '<row r="1"><c r="A1"><v>1</v></c></row><row r="1048576"><c r="XFD1048576"><v>2</v></c></row>';
    const { cells } = await firstSheet(packageBytes([sheetData(rows)]));
    expect(cells.at(-1)).toEqual({ row: 1_048_575, column: 16_383, value: 2 });
  });

  test("worksheets whose names carry a prefix are read as those without", async () => {
    const prefixed =
      '<x:worksheet xmlns:x="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><x:sheetViews><x:sheetView showGridLines="0"/></x:sheetViews>' +
      '<x:sheetData><x:row r="1"><x:c r="A1"><x:v>5</x:v></x:c></x:row></x:sheetData><x:mergeCells><x:mergeCell ref="A1:B2"/></x:mergeCells></x:worksheet>';
    expect(await firstSheet(packageBytes([prefixed]))).toMatchObject({
      cells: [{ value: 5 }],
      showGridlines: false,
      merges: [{ top: 0, left: 0, bottom: 1, right: 1 }],
    });
  });

  test("the rows of a long sheet arrive whole, wherever its pieces are cut", async () => {
    const count = 20_000;
    const rows = Array.from(
      { length: count },
      (_, i) => `<row r="${i + 1}"><c r="A${i + 1}" t="inlineStr"><is><t>né ${i}</t></is></c></row>`,
    );
    const { cells } = await firstSheet(packageBytes([sheetData(rows.join(""))]));
    expect(cells.map(({ value }) => value)).toEqual(Array.from({ length: count }, (_, i) => `né ${i}`));
  });
});

describe("looks", () => {
  const theme =
    '<a:theme xmlns:a="x"><a:themeElements><a:clrScheme><a:dk1><a:sysClr val="windowText" lastClr="000000"/></a:dk1><a:lt1><a:sysClr val="window" lastClr="FFFFFF"/></a:lt1>' +
    '<a:dk2><a:srgbClr val="44546A"/></a:dk2><a:lt2><a:srgbClr val="E7E6E6"/></a:lt2><a:accent1><a:srgbClr val="4472C4"/></a:accent1></a:clrScheme></a:themeElements></a:theme>';
  const styles =
    '<styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><numFmts><numFmt numFmtId="164" formatCode="0.0&quot;x&quot;"/></numFmts>' +
    '<fonts><font><sz val="10"/><name val="Arial"/></font><font><b/><color theme="1"/><sz val="10"/><name val="Arial"/></font><font><u/><color theme="0" tint="-0.5"/><sz val="14"/><name val="Arial"/></font></fonts>' +
    '<fills><fill><patternFill/></fill><fill><patternFill patternType="gray125"/></fill><fill><patternFill patternType="solid"><fgColor theme="4" tint="0.5"/><bgColor indexed="64"/></patternFill></fill><fill><patternFill patternType="solid"><fgColor indexed="10"/></patternFill></fill></fills>' +
    '<borders><border/><border><left/><right/><top/><bottom style="thin"><color auto="1"/></bottom></border></borders>' +
    '<cellXfs><xf/><xf numFmtId="14" fontId="1" fillId="2"/><xf numFmtId="164" fontId="2" fillId="3" borderId="1"><alignment horizontal="center" vertical="top" wrapText="1"/><protection locked="0"/></xf></cellXfs></styleSheet>';
  const parts = { "xl/styles.xml": styles, "xl/theme/theme1.xml": theme };

  test("themed, tinted and numbered colours become plain ones; what is the default is not said", async () => {
    const rows =
      '<row r="1"><c r="A1" s="0"><v>1</v></c><c r="B1" s="1"><v>2</v></c><c r="C1" s="2"><v>3</v></c></row>';
    const file = await openFile(packageBytes([sheetData(rows)], parts), "book.xlsx");
    expect(file.defaultFont).toEqual({ name: "Arial", size: 10 });
    expect(file.sheets[0]?.cells.map(({ style }) => style)).toEqual([
      undefined,
      // Half way from 4472C4 to white: 44 + (FF − 44) ÷ 2 = A1.5, 72 → B8.5, C4 → E1.5.
      { numberFormat: "m/d/yyyy", fill: "#A2B9E2", font: { bold: true } },
      {
        numberFormat: '0.0"x"',
        fill: "#FF0000",
        // Half of white.
        font: { underline: true, color: "#808080", size: 14 },
        borders: { bottom: { style: "thin", color: "#000000" } },
        horizontal: "Center",
        vertical: "Top",
        wrap: true,
        locked: false,
      },
    ]);
  });

  test("rules with themed colours, lists and links over ranges are read", async () => {
    const xml = worksheet(
      "<sheetData/>" +
        '<conditionalFormatting sqref="A1:A9 C1:C9"><cfRule type="colorScale" priority="2"><colorScale><cfvo type="min"/><cfvo type="percentile" val="50"/><cfvo type="max"/><color theme="0"/><color rgb="FFFFEB84"/><color theme="4"/></colorScale></cfRule></conditionalFormatting>' +
        '<conditionalFormatting sqref="B1"><cfRule type="containsText" priority="1" operator="containsText" text="x"><formula>NOT(ISERROR(SEARCH("x",B1)))</formula></cfRule></conditionalFormatting>' +
        '<dataValidations><dataValidation type="list" sqref="D1:D5"><formula1>"a,b ""c"""</formula1></dataValidation><dataValidation type="whole" sqref="E1"><formula1>1</formula1></dataValidation></dataValidations>' +
        '<hyperlinks><hyperlink ref="F1:F2" r:id="rId1" location="top"/></hyperlinks>',
    );
    const links = {
      "xl/worksheets/_rels/sheet1.xml.rels": relations(["rId1", "hyperlink", "https://example.com/"]),
    };
    const file = await openFile(packageBytes([xml], { ...parts, ...links }), "book.xlsx");
    const points = [
      { type: "LowestValue", color: "#FFFFFF" },
      { type: "Percentile", value: "50", color: "#FFEB84" },
      { type: "HighestValue", color: "#4472C4" },
    ];
    expect(file.sheets[0]?.conditionalFormats).toEqual([
      {
        type: "Custom",
        zone: { top: 0, left: 1, bottom: 0, right: 1 },
        formula: '=NOT(ISERROR(SEARCH("x",B1)))',
        style: {},
      },
      { type: "ColorScale", zone: { top: 0, left: 0, bottom: 8, right: 0 }, points },
      { type: "ColorScale", zone: { top: 0, left: 2, bottom: 8, right: 2 }, points },
    ]);
    expect(file.sheets[0]?.validations).toEqual([
      { zone: { top: 0, left: 3, bottom: 4, right: 3 }, list: 'a,b "c"' },
    ]);
    expect(file.sheets[0]?.hyperlinks).toEqual(
      [0, 1].map((row) => ({ row, column: 5, address: "https://example.com/", documentReference: "top" })),
    );
    expect(file.warnings).toEqual([{ code: "validations", parameters: { sheet: "Sheet1" } }]);
  });

  test("a width that runs to the last column is kept as far as the sheet is used", async () => {
    const xml = worksheet(
      '<sheetFormatPr defaultRowHeight="15"/><cols><col min="1" max="1" width="20"/><col min="2" max="16384" width="9.140625"/></cols>' +
        '<sheetData><row r="1" ht="30" customHeight="1"><c r="C1"><v>1</v></c></row><row r="2" ht="14.4"/></sheetData>',
    );
    // 20 characters of 7 pixels are 140 pixels, 105 points.
    expect(await firstSheet(packageBytes([xml]))).toMatchObject({
      columnWidths: { 0: 105, 1: 48, 2: 48 },
      rowHeights: { 0: 30 },
    });
  });

  test("fitting on pages counts only where the sheet says that it fits", async () => {
    const page = '<pageSetup orientation="landscape" fitToWidth="1" fitToHeight="0"/>';
    const without = await firstSheet(packageBytes([worksheet(`<sheetData/>${page}`)]));
    const fit = await firstSheet(
      packageBytes([worksheet(`<sheetPr><pageSetUpPr fitToPage="1"/></sheetPr><sheetData/>${page}`)]),
    );
    expect([without.print, fit.print]).toEqual([
      { orientation: "Landscape" },
      { orientation: "Landscape", fitWide: 1 },
    ]);
  });
});

describe("what is not kept is said", () => {
  test("macros, comments, pictures, chart sheets and other add-ins", async () => {
    const extension =
      '<we:webextension xmlns:we="http://schemas.microsoft.com/office/webextensions/webextension/2010/11"><we:reference id="wa1"/>' +
      '<we:properties><we:property name="theirs" value="1"/></we:properties></we:webextension>';
    const sheet = worksheet(
      '<sheetData/><headerFooter><oddHeader>Draft</oddHeader></headerFooter><drawing r:id="rId1"/>',
    );
    const more = {
      "xl/vbaProject.bin": "not read",
      "xl/comments1.xml": "<comments/>",
      "xl/webextensions/webextension1.xml": extension,
      "xl/worksheets/_rels/sheet1.xml.rels": relations(["rId1", "drawing", "../drawings/drawing1.xml"]),
      "xl/drawings/drawing1.xml":
        '<xdr:wsDr xmlns:xdr="x"><xdr:twoCellAnchor><xdr:pic/></xdr:twoCellAnchor></xdr:wsDr>',
      "xl/_rels/workbook.xml.rels": relations(
        ["rId1", "worksheet", "worksheets/sheet1.xml"],
        ["rId2", "chartsheet", "chartsheets/sheet1.xml"],
      ),
    };
    const file = await openFile(packageBytes([sheet, "<chartsheet/>"], more), "book.xlsm");
    expect(file.sheets.map(({ name }) => name)).toEqual(["Sheet1"]);
    expect(file.settings).toEqual({});
    expect(new Set(file.warnings?.map(({ code }) => code))).toEqual(
      new Set(["chartSheets", "macros", "comments", "pictures", "headersAndFooters", "otherAddIns"]),
    );
  });
});

describe("what cannot be opened is said", () => {
  const bytes = (text: string): Uint8Array => strToU8(text);
  const OLD = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];
  const wide = (text: string): number[] => [...text].flatMap((letter) => [letter.charCodeAt(0), 0]);

  test.each([
    ["an empty file", new Uint8Array(), "book.xlsx", "emptyFile"],
    ["a picture", new Uint8Array([0x89, 0x50, 0x4e, 0x47]), "book.png", "notAWorkbook"],
    ["a text that is called .xlsx", bytes("a,b"), "book.xlsx", "notAWorkbook"],
    ["a .csv with zero bytes", new Uint8Array([0x41, 0, 0x42]), "book.csv", "notAWorkbook"],
    ["a workbook of Excel 97", new Uint8Array([...OLD, ...wide("Workbook")]), "book.xls", "oldFormat"],
    [
      "a workbook with a password",
      new Uint8Array([...OLD, ...wide("EncryptedPackage")]),
      "book.xlsx",
      "encrypted",
    ],
    ["a binary workbook", zipSync({ "xl/workbook.bin": bytes("x") }), "book.xlsb", "binaryFormat"],
    ["another kind of package", zipSync({ "word/document.xml": bytes("<x/>") }), "book.docx", "notAWorkbook"],
    ["a package cut short", packageBytes([sheetData("")]).subarray(0, 900), "book.xlsx", "damaged"],
    ["a worksheet that is no XML", packageBytes([sheetData("<row><c></row>")]), "book.xlsx", "damaged"],
    [
      "a style sheet that is no XML",
      packageBytes([sheetData("")], { "xl/styles.xml": "<a><b></a>" }),
      "book.xlsx",
      "damaged",
    ],
    ["a workbook without sheets", packageBytes([]), "book.xlsx", "noSheet"],
    [
      "a row beyond the last",
      packageBytes([sheetData('<row r="1048577"><c><v>1</v></c></row>')]),
      "book.xlsx",
      "tooManyRows",
    ],
    [
      "a column beyond the last",
      packageBytes([sheetData('<row r="1"><c r="XFE1"><v>1</v></c></row>')]),
      "book.xlsx",
      "tooManyColumns",
    ],
  ])("%s", async (_what, content, name, code) => {
    const error = await failure(content, name);
    expect([error.code, error.parameters["name"]]).toEqual([code, name]);
  });

  test("a file over the size limit, with both sizes in megabytes", async () => {
    const error = await failure(new Uint8Array(LIMITS.fileBytes + 1), "big.xlsx");
    expect([error.code, error.parameters]).toEqual(["tooLarge", { name: "big.xlsx", size: 65, limit: 64 }]);
  });

  test("a package that says it unpacks to more than the limit, before anything is unpacked", async () => {
    const error = await failure(withSize(packageBytes([sheetData("")]), LIMITS.unpackedBytes));
    expect([error.code, error.parameters["limit"]]).toEqual(["unpacksTooLarge", 768]);
  });

  test("a package that says less than it unpacks to, as soon as the limit is reached", () => {
    const megabyte = 1024 * 1024;
    const packed = withSize(zipSync({ bomb: new Uint8Array(100 * megabyte) }), 1);
    const pieces = openArchive(packed, 40 * megabyte).pieces("bomb");
    let bytes = 0;
    expect(() => {
      for (const piece of pieces) bytes += piece.length;
    }).toThrow(FileError);
    expect(bytes).toBeLessThanOrEqual(40 * megabyte);
  });
});

/** The same archive with its last part saying that it unpacks to `size` bytes. */
function withSize(packed: Uint8Array, size: number): Uint8Array {
  const view = new DataView(packed.buffer, packed.byteOffset, packed.byteLength);
  let at = packed.length - 22;
  while (view.getUint32(at, true) !== 0x02014b50) at--;
  view.setUint32(at + 24, size, true);
  return packed;
}

const DATA = join(process.cwd(), "../shared/data");
const real = existsSync(DATA) ? describe : describe.skip;

real("real workbooks (skipped where ../shared is absent)", () => {
  test("olist-small.xlsx: every line, its dates as serials, GMV to the cent, with progress", async () => {
    const seen: number[] = [];
    const file = await openPath(join(DATA, "olist-small.xlsx"), (fraction) => seen.push(fraction));
    const [sales, sellers] = file.sheets as [SheetFile, SheetFile];
    const gmv = sales.cells
      .filter(({ row, column }) => row > 0 && column === 6)
      .map(({ value }) => value as number);
    expect([sales.name, gmv.length, sellers.name]).toEqual(["Sales", 13_489, "Sellers"]);
    expect(gmv.reduce((sum, value) => sum + value, 0)).toBeCloseTo(2_105_871.43, 2);
    expect(sales.cells.find(({ row, column }) => row === 1 && column === 1)?.value).toBe(42_632);
    expect(seen.at(-1)).toBe(1);
    expect([...seen].sort((a, b) => a - b)).toEqual(seen);
  });
});
