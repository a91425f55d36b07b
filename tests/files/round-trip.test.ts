/** What is saved comes back: the whole sample, then anything that fast-check thinks of. */
import fc from "fast-check";
import { openFile } from "../../src/workbench/files/open";
import { saveFile } from "../../src/workbench/files/save";
import type { CellFile, StyleFile, WorkbookFile } from "../../src/workbench/files/workbook";
import { cell, emptySheet, sampleFile, workbook } from "./sample";

async function reopened(file: WorkbookFile): Promise<WorkbookFile> {
  return openFile(await saveFile(file), "saved.xlsx");
}

async function reopenedCells(cells: CellFile[]): Promise<readonly CellFile[]> {
  return (await reopened(workbook([emptySheet("Data", { cells })]))).sheets[0]?.cells ?? [];
}

test("a workbook with one of everything comes back as it was", async () => {
  const file = sampleFile();
  const back = await reopened(file);
  const [first, ...others] = file.sheets;
  // The rows of a collapsed group are hidden: the file says both. Charts are looked at one by one below.
  const hiddenRows = Array.from({ length: 23 }, (_, i) => 40 + i);
  expect({ ...back.sheets[0], charts: [] }).toEqual({ ...first, hiddenRows, charts: [] });
  expect(back.sheets.slice(1)).toEqual(others);
  expect({ ...back, sheets: [] }).toEqual({ ...file, sheets: [] });
});

test("charts come back with their references, looks and places", async () => {
  const given = sampleFile().sheets[0]?.charts ?? [];
  const back = (await reopened(sampleFile())).sheets[0]?.charts ?? [];
  expect(back).toHaveLength(given.length);
  back.forEach((chart, i) => {
    const { left, top, width, height, series, ...rest } = chart;
    const before = given[i] as (typeof given)[number];
    // Places are kept in English metric units, 12,700 to the point.
    for (const [now, then] of [
      [left, before.left],
      [top, before.top],
      [width, before.width],
      [height, before.height],
    ])
      expect(Math.abs((now as number) - (then as number))).toBeLessThan(0.001);
    expect(rest).toMatchObject({ name: before.name, type: before.type, title: before.title, titleSize: 12 });
    expect({ ...before.valueAxis, ...rest.valueAxis }).toEqual(rest.valueAxis);
    expect({ ...before.categoryAxis, ...rest.categoryAxis }).toEqual(rest.categoryAxis);
    expect([rest.legend, rest.gapWidth, rest.plotVisibleOnly]).toEqual([
      before.legend,
      before.gapWidth,
      undefined,
    ]);
    expect(series).toMatchObject(before.series as object[]);
  });
});

test("saving what was opened, and opening that, changes nothing more", async () => {
  const once = await reopened(sampleFile());
  expect(await reopened(once)).toEqual(once);
});

const text = fc.oneof(
  fc.string({ unit: "binary", maxLength: 20 }),
  fc.constantFrom(
    "=1+1",
    "+5",
    "-x",
    "@SUM",
    "'quoted",
    "_x000D_",
    "a\r\nb",
    " a ",
    "\t",
    "#N/A",
    "TRUE",
    "00123",
    "<b>&\"'",
  ),
);
const value = fc.oneof(
  fc.double({ noNaN: true, noDefaultInfinity: true }).map((number) => number + 0),
  fc.integer(),
  fc.boolean(),
  text.filter((each) => each !== ""),
);

test("every value of a cell comes back as it was: texts stay texts, numbers keep every digit", async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(value, { minLength: 1, maxLength: 30 }), async (values) => {
      const cells = values.map((each, i) => cell(i * 37, (i * 13) % 50, each));
      const back = await reopenedCells(cells);
      expect(back.map((each) => each.value)).toEqual(values);
    }),
    { numRuns: 60 },
  );
});

const color = fc
  .integer({ min: 1, max: 0xffffff })
  .map((rgb) => `#${rgb.toString(16).padStart(6, "0").toUpperCase()}`);
const line = fc.record({
  style: fc.constantFrom("thin", "medium", "thick", "dotted", "dashed", "double", "hair"),
  color,
});
const yes = fc.constant(true as const);
const style: fc.Arbitrary<StyleFile> = fc.record(
  {
    numberFormat: fc.constantFrom(
      "0.00",
      "m/d/yyyy",
      "#,##0",
      '0.0,,"M"',
      "d mmm yyyy",
      "+0.0%;-0.0%;0.0%",
      "@",
      '"a ""b"" & <c>"0',
    ),
    fill: color,
    font: fc
      .record(
        {
          bold: yes,
          italic: yes,
          underline: yes,
          strikethrough: yes,
          color,
          size: fc.constantFrom(8, 9, 10.5, 18),
          name: fc.constantFrom("Arial", "Aptos Narrow"),
        },
        { requiredKeys: [] },
      )
      .filter((font) => Object.keys(font).length > 0),
    horizontal: fc.constantFrom(
      "Left" as const,
      "Center" as const,
      "Right" as const,
      "Fill" as const,
      "Justify" as const,
    ),
    vertical: fc.constantFrom("Top" as const, "Center" as const),
    wrap: yes,
    indent: fc.integer({ min: 1, max: 9 }),
    borders: fc
      .record({ top: line, bottom: line, left: line, right: line }, { requiredKeys: [] })
      .filter((borders) => Object.keys(borders).length > 0),
    locked: fc.constant(false),
  },
  { requiredKeys: [] },
);

test("every style comes back as it was, also on empty cells", async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(style, { minLength: 1, maxLength: 12 }), async (styles) => {
      const used = styles.filter((each) => Object.keys(each).length > 0);
      const cells = used.flatMap((each, i) => [
        cell(i, 0, null, { style: each }),
        cell(i, 1, "=x", { style: each }),
      ]);
      expect(await reopenedCells(cells)).toEqual(cells);
    }),
    { numRuns: 60 },
  );
});

const sheetName = fc
  .string({ unit: fc.constantFrom(..."abcÑé '!&<-.()0123456789日"), minLength: 1, maxLength: 31 })
  .filter((each) => each.trim() === each && !/^'|'$/.test(each) && each.toLowerCase() !== "history");

test("sheet names of any kind carry names, print areas and charts' references", async () => {
  await fc.assert(
    fc.asyncProperty(sheetName, async (name) => {
      const quoted = `'${name.replaceAll("'", "''")}'`;
      const area = { top: 0, left: 0, bottom: 4, right: 3 };
      const sheet = emptySheet(name, { print: { area, orientation: "Landscape", fitWide: 1 } });
      const names = [{ name: "Here", formula: `=${quoted}!$A$1`, visible: true, sheet: name }];
      const back = await reopened(workbook([sheet], { names }));
      expect([back.sheets[0]?.name, back.sheets[0]?.print, back.names]).toEqual([name, sheet.print, names]);
    }),
    { numRuns: 60 },
  );
});

test("column widths in points come back within a pixel's rounding, row heights exactly", async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.integer({ min: 1, max: 900 }),
      fc.integer({ min: 1, max: 1600 }),
      async (pixels, quarters) => {
        const sheet = emptySheet("Data", {
          columnWidths: { 3: pixels * 0.75 },
          rowHeights: { 7: quarters / 4 },
        });
        const back = (await reopened(workbook([sheet]))).sheets[0];
        expect([back?.columnWidths, back?.rowHeights]).toEqual([sheet.columnWidths, sheet.rowHeights]);
      },
    ),
    { numRuns: 40 },
  );
});

test("nested groups, collapsed or open, come back with their edges", async () => {
  const rowGroups = [
    { first: 2, last: 9, collapsed: false },
    { first: 4, last: 6, collapsed: true },
    { first: 12, last: 12, collapsed: false },
  ];
  const columnGroups = [{ first: 1, last: 3, collapsed: true }];
  const back = (await reopened(workbook([emptySheet("Data", { rowGroups, columnGroups })]))).sheets[0];
  expect(back).toMatchObject({ rowGroups, columnGroups, hiddenRows: [4, 5, 6], hiddenColumns: [1, 2, 3] });
});

test("a workbook of the 1904 date system keeps it, and its serials as they are", async () => {
  const dated = cell(0, 0, 44_469.5, { style: { numberFormat: "yyyy-mm-dd" } });
  const back = await reopened(workbook([emptySheet("Data", { cells: [dated] })], { dateSystem: 1904 }));
  expect([back.dateSystem, back.sheets[0]?.cells]).toEqual([1904, [dated]]);
});

test("a default font of the workbook's own is kept, and cells in it say nothing of fonts", async () => {
  const defaultFont = { name: "Arial", size: 10 };
  const bold = cell(0, 0, 1, { style: { font: { bold: true } } });
  const back = await reopened(workbook([emptySheet("Data", { cells: [bold] })], { defaultFont }));
  expect([back.defaultFont, back.sheets[0]?.cells]).toEqual([defaultFont, [bold]]);
});
