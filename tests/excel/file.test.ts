/** @jest-environment node */
/** The saved review as a file: native charts over cells, formulas as Excel stores them, values for whoever lacks BIZ. */
import { strFromU8, unzipSync } from "fflate";
import { saveFile } from "../../src/workbench/files/save";
import type { WorkbookFile } from "../../src/workbench/files/workbook";
import { built, marketplaceFile, sheetNamed } from "./workbooks";

// One workbook is built for all tests.
jest.setTimeout(120_000);

let file: WorkbookFile;
let parts: Readonly<Record<string, string>>;

beforeAll(async () => {
  const { session } = await built(marketplaceFile());
  file = session.toWorkbookFile();
  session.close();
  const unzipped = unzipSync(await saveFile(file));
  parts = Object.fromEntries(Object.entries(unzipped).map(([path, bytes]) => [path, strFromU8(bytes)]));
});

const charts = () => Object.entries(parts).filter(([path]) => /^xl\/charts\/chart\d+\.xml$/.test(path));

test("Six-Twelve has native line charts, two for each figure, whose series refer to cells", () => {
  const lines = charts().filter(([, xml]) => xml.includes("<c:lineChart>") && xml.includes("Six-Twelve"));
  expect(lines.length).toBeGreaterThanOrEqual(4);
  for (const [, xml] of lines) {
    const series = xml.match(/<c:ser>[\s\S]*?<\/c:ser>/g) ?? [];
    expect(series.length).toBeGreaterThanOrEqual(2);
    for (const one of series) {
      expect(one).toMatch(/<c:tx><c:strRef><c:f>'?Six-Twelve'?!\$[A-Z]+\$\d+<\/c:f>/);
      expect(one).toMatch(/<c:cat>.*<c:f>'?Six-Twelve'?!\$[A-Z]+\$\d+:\$[A-Z]+\$\d+<\/c:f>/s);
      expect(one).toMatch(/<c:val>.*<c:f>'?Six-Twelve'?!\$[A-Z]+\$\d+:\$[A-Z]+\$\d+<\/c:f>/s);
    }
  }
});

test("targets are diamonds without a line; actuals are a solid line with a label on their last point", () => {
  const series = sheetNamed(file, "Six-Twelve").charts.flatMap((chart) => chart.series);
  const targets = series.filter(({ markerStyle }) => markerStyle === "Diamond");
  expect(targets.length).toBeGreaterThan(0);
  for (const { lineStyle, color, markerColor } of targets) {
    expect([lineStyle, markerColor ?? color]).toEqual(["None", "#B45309"]);
  }
  const actuals = series.filter(({ color, markerStyle }) => color === "#1D4ED8" && markerStyle !== "Diamond");
  expect(actuals.length).toBeGreaterThan(0);
  for (const { labels } of actuals) expect(labels).toHaveLength(1);
  const xml = charts()
    .map(([, text]) => text)
    .join("");
  expect(xml).toMatch(
    /<c:spPr><a:ln[^>]*><a:noFill\/><\/a:ln><\/c:spPr><c:marker><c:symbol val="diamond"\/>/,
  );
});

test("charts draw the collapsed rows that feed them", () => {
  for (const [, xml] of charts()) expect(xml).toContain('<c:plotVisOnly val="0"/>');
  expect(sheetNamed(file, "Six-Twelve").rowGroups.some(({ collapsed }) => collapsed)).toBe(true);
});

test("BIZ formulas are stored as Excel stores them, with the values that they had", () => {
  const sheets = Object.entries(parts).filter(([path]) => /worksheets\/sheet\d+\.xml$/.test(path));
  const formulas = sheets.flatMap(
    ([, xml]) => xml.match(/<c [^>]*>(?:(?!<\/c>)[\s\S])*_xldudf_BIZ_[\s\S]*?<\/c>/g) ?? [],
  );
  expect(formulas.length).toBeGreaterThan(20);
  expect(formulas.filter((cell) => !/<v>[^<]+<\/v>/.test(cell))).toEqual([]);
  expect(sheets.map(([, xml]) => xml).join("")).not.toMatch(/<f[^>]*>[^<]*[^_]BIZ\./);
});

test("no formula of the review shows an error", () => {
  const tabs = file.sheets.filter(({ name }) => !["Sales", "Traffic", "Targets"].includes(name));
  const errors = tabs.flatMap(({ name, cells }) =>
    cells
      .filter(({ error, value }) => error && value !== "#N/A")
      .map(({ row, column, value }) => `${name} R${row + 1}C${column + 1} ${String(value)}`),
  );
  expect(errors).toEqual([]);
});

test("each tab has its colour, no gridlines, frozen title rows, and prints landscape on one page's width", () => {
  const looks = file.sheets.slice(3).map(({ name, tabColor, showGridlines, frozenRows, print }) => ({
    ...{ name, tabColor, showGridlines, frozenRows },
    ...{ wide: print?.fitWide, orientation: print?.orientation, from: print?.area?.top },
  }));
  expect(looks.map(({ name, tabColor }) => [name, tabColor])).toEqual([
    ...["Summary", "Scorecard", "Six-Twelve", "Bridge", "Findings"].map((name) => [name, "#1D4ED8"]),
    ["Playbook", "#B45309"],
    ...["Data checks", "Definitions", "Lineage"].map((name) => [name, "#6B7280"]),
  ]);
  for (const look of looks) {
    expect(look).toMatchObject({
      showGridlines: false,
      frozenRows: 3,
      wide: 1,
      orientation: "Landscape",
      from: 0,
    });
  }
});
