/** Text files: what is guessed, and that nothing else is. */
import { openFile } from "../../src/workbench/files/open";
import { sniffDelimiter } from "../../src/workbench/files/open-csv";
import { csvValue } from "../../src/workbench/files/csv-values";
import type { WorkbookFile } from "../../src/workbench/files/workbook";

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);

async function rows(content: Uint8Array | string, name = "data.csv"): Promise<unknown[][]> {
  const file = await openFile(typeof content === "string" ? utf8(content) : content, name);
  const table: unknown[][] = [];
  for (const { row, column, value } of file.sheets[0]?.cells ?? []) (table[row] ??= [])[column] = value;
  return table;
}

describe("values", () => {
  test.each([
    ["12", 12],
    ["-3.50", -3.5],
    ["0", 0],
    ["0.5", 0.5],
    [".5", 0.5],
    ["999999999999999", 999_999_999_999_999],
    ["0.30000000000000004", 0.30000000000000004],
  ])("%s is a number", (text, number) => expect(csvValue(text)).toEqual({ value: number }));

  test.each([
    ["00123", "a leading zero"],
    ["-01", "a leading zero"],
    ["1234567890123456", "16 digits"],
    ["1,234", "a thousands separator"],
    ["3,14", "a decimal comma"],
    ["+5", "a plus"],
    ["1e5", "an exponent"],
    ["5 %", "a percentage"],
    ["€ 5", "a currency"],
    ["5.", "a point at the end"],
    ["TRUE", "a word"],
    ["31/01/2025", "a date in local order"],
    ["2025-02-29", "a date that never was"],
    ["2025-01-31T24:30", "an hour that never was"],
    ["2025-1-3", "a short date"],
    ["#N/A", "an error's name"],
    ["=1+1", "a formula"],
    [" 5", "a blank before"],
  ])("%s stays text: %s", (text) => expect(csvValue(text)).toEqual({ value: text }));

  test("ISO dates and date-times are serials that show as such", () => {
    // 31 January 2025 is serial 45688; 18:45:30 are 67,530 of a day's 86,400 seconds.
    expect(csvValue("2025-01-31")).toEqual({ value: 45_688, numberFormat: "yyyy-mm-dd" });
    expect(csvValue("2025-01-31 18:45:30")).toEqual({
      value: 45_688 + 67_530 / 86_400,
      numberFormat: "yyyy-mm-dd hh:mm:ss",
    });
    expect(csvValue("2025-01-31T06:00Z").value).toBe(45_688.25);
    expect(csvValue("1900-01-01").value).toBe(1);
  });
});

describe("files", () => {
  test("quotes, delimiters and line feeds within quotes, uneven and blank lines", async () => {
    expect(await rows('a,"b ""x"", y","two\nlines"\r\n1\r\n\r\n,2,3,4\r\n')).toEqual([
      ["a", 'b "x", y', "two\nlines"],
      [1],
      undefined,
      [undefined, 2, 3, 4],
    ]);
  });

  test.each([
    [",", "id,name,gmv\n1,a;b,2.5\n2,c,3"],
    [";", "id;name;gmv\n1;a,b;2,5\n2;c,d;3,5"],
    ["\t", "id\tname, first\n1\ta,b\n2\tc;d"],
    [";", '"a,b";"c,d"\n"1,2";"3,4"'],
    [",", "one column\nof text"],
  ])("the delimiter is found: %j", (delimiter, text) => expect(sniffDelimiter(text)).toBe(delimiter));

  test.each<[string, Uint8Array]>([
    ["UTF-8", utf8("Año;São\n1;2")],
    ["UTF-8 with its mark", new Uint8Array([0xef, 0xbb, 0xbf, ...utf8("Año;São\n1;2")])],
    ["UTF-16, little end first", wide("\uFEFFAño;São\n1;2", true)],
    ["UTF-16, big end first", wide("\uFEFFAño;São\n1;2", false)],
    ["Windows-1252", new Uint8Array([...("Año;São\n1;2" as string)].map((letter) => letter.charCodeAt(0)))],
  ])("%s is told by its bytes", async (_name, bytes) => {
    expect(await rows(bytes)).toEqual([
      ["Año", "São"],
      [1, 2],
    ]);
  });

  test.each([
    ["sales 2025.csv", "sales 2025"],
    ["C:\\exports\\a[1]:b.tsv", "a 1  b"],
    ["a name that is far too long for a sheet of Excel.txt", "a name that is far too long for"],
    ["history.csv", "Sheet1"],
  ])("%s is opened as the sheet “%s”", async (name, sheet) => {
    expect((await openFile(utf8("a,b\n1,2"), name)).sheets[0]?.name).toBe(sheet);
  });

  test("a text longer than a cell holds is cut, and that is said", async () => {
    const file: WorkbookFile = await openFile(utf8(`a\n${"x".repeat(40_000)}`), "long.csv");
    expect(String(file.sheets[0]?.cells[1]?.value)).toHaveLength(32_767);
    expect(file.warnings).toEqual([{ code: "longTexts", parameters: {} }]);
  });

  test("more columns than Excel has are refused", async () => {
    await expect(openFile(utf8("1,".repeat(16_384)), "wide.csv")).rejects.toMatchObject({
      code: "tooManyColumns",
      parameters: { name: "wide.csv", limit: 16_384 },
    });
  });
});

function wide(text: string, littleEnd: boolean): Uint8Array {
  const view = new DataView(new ArrayBuffer(text.length * 2));
  for (let i = 0; i < text.length; i++) view.setUint16(i * 2, text.charCodeAt(i), littleEnd);
  return new Uint8Array(view.buffer);
}
