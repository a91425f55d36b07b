/** What holds for every tab of every review. */
import { CATALOGUE } from "../../src/catalogue";
import type { Tab } from "../../src/review/description";
import { cellsOf, filledCells, formulasOf, inside, overlap, withoutTexts } from "./cells";
import { review, SHOPS } from "./shops";

// The largest shop has 25,000 rows.
jest.setTimeout(60_000);

const LANGUAGES = ["en", "es"] as const;

describe.each(SHOPS)("%s", (name) => {
  describe.each(LANGUAGES)("in %s", (language) => {
    const described = () => review(name, language);

    test("the tabs stand in their order, the summary first", () => {
      const keys = described().tabs.map(({ key }) => key);
      const evidence = ["checks", "definitions", "lineage"];
      expect(keys.filter((key) => key !== "data")).toEqual([
        ...["summary", "scorecard", "sixTwelve", "bridge", "findings", "playbook"],
        ...evidence,
      ]);
      if (keys.includes("data")) expect(keys.indexOf("data")).toBe(keys.length - 1);
    });

    test("no two things share a cell", () => {
      const clashes = described().tabs.flatMap((tab) => clashesOn(tab));
      expect(clashes).toEqual([]);
    });

    test("every number is a formula, or stands where the tab says why not", () => {
      const others = described().tabs.flatMap((tab) =>
        filledCells(tab)
          .filter(({ cell }) => typeof cell === "number" || typeof cell === "boolean")
          .filter(({ row, column }) => !tab.constants.some(({ zone }) => inside(zone, row, column)))
          .map(({ row, column, cell }) => `${tab.name} R${row + 1}C${column + 1}: ${String(cell)}`),
      );
      expect(others).toEqual([]);
    });

    test("formulas refer to named sheets by bounded ranges, and to nothing volatile", () => {
      const wrong = described().tabs.flatMap((tab) =>
        formulasOf(tab).filter(({ formula }) => {
          const code = withoutTexts(formula);
          const wholeColumn = /\$?[A-Z]{1,3}:\$?[A-Z]{1,3}(?!\d)/.test(code.replace(/'[^']+'!/g, ""));
          const structured = code.replace(/'[^']+'!/g, "").includes("[");
          return wholeColumn || structured || /#REF!|undefined|NaN|\bnull\b/.test(code);
        }),
      );
      expect(wrong).toEqual([]);
    });

    test("formulas use functions that Excel and the workbench both know", () => {
      const used = new Set(
        described().tabs.flatMap((tab) =>
          formulasOf(tab).flatMap(({ formula }) =>
            [...withoutTexts(formula).matchAll(/([A-Z][A-Z.]*)\(/g)].map((match) => match[1] as string),
          ),
        ),
      );
      const known = new Set([...NATIVE, ...CATALOGUE.map((entry) => `BIZ.${entry.name}`)]);
      expect([...used].filter((each) => !known.has(each))).toEqual([]);
    });

    test("formulas stay within Excel's limits: 8,192 characters, texts of 255", () => {
      const long = described().tabs.flatMap((tab) =>
        formulasOf(tab).filter(
          ({ formula }) =>
            formula.length > 8192 ||
            [...formula.matchAll(/"((?:[^"]|"")*)"/g)].some(([, text = ""]) => text.length > 255),
        ),
      );
      expect(long).toEqual([]);
    });

    test("charts read one block of filled cells with a header row, and cover none", () => {
      for (const tab of described().tabs) {
        const filled = new Set(filledCells(tab).map(({ row, column }) => `${row},${column}`));
        for (const { feed, series, place, name: chart } of tab.charts) {
          expect([chart, series.length]).toEqual([chart, feed.columns - 1]);
          for (let row = 0; row < feed.rows; row++) {
            for (let column = row === 0 ? 1 : 0; column < feed.columns; column++) {
              expect([chart, filled.has(`${feed.row + row},${feed.column + column}`)]).toEqual([chart, true]);
            }
          }
          const covered = filledCells(tab).filter(({ row, column }) => inside(place, row, column));
          expect([chart, covered]).toEqual([chart, []]);
        }
        expect(new Set(tab.charts.map(({ name: chart }) => chart)).size).toBe(tab.charts.length);
      }
    });

    test("links, merges and typed cells lie within what prints, and links lead to tabs that are there", () => {
      const { tabs } = described();
      const names = tabs.map((tab) => tab.name);
      for (const tab of tabs) {
        for (const { target, text } of tab.links) {
          const sheet = /^'((?:[^']|'')+)'!/.exec(target)?.[1]?.replaceAll("''", "'");
          expect([text, sheet === undefined || tab.key === "lineage" || names.includes(sheet)]).toEqual([
            text,
            true,
          ]);
        }
        for (const zone of [...tab.merges, ...tab.typed]) {
          expect(zone.column + zone.columns - 1).toBeLessThanOrEqual(tab.print.lastColumn);
          expect(zone.row + zone.rows - 1).toBeLessThanOrEqual(tab.print.lastRow);
        }
      }
    });

    test("describing twice gives the same", () => {
      expect(described()).toEqual(described());
    });
  });
});

/** Excel functions that the tabs may use: all are in Excel 2016 and in the workbench's library. */
const NATIVE = [
  ..."ABS AND AVERAGE CHAR CHOOSE COUNT COUNTIFS DATE DAY EDATE IF IFERROR INDEX INT ISNUMBER LARGE LEFT LEN".split(
    " ",
  ),
  ..."MATCH MAX MID MIN MOD MONTH NA RIGHT ROUND ROW ROWS SMALL SUM SUMIFS SUMPRODUCT VLOOKUP WEEKDAY YEAR".split(
    " ",
  ),
];

function clashesOn(tab: Tab): string[] {
  const clashes: string[] = [];
  const seen = new Set<string>();
  for (const { row, column } of cellsOf(tab)) {
    const key = `${row},${column}`;
    if (seen.has(key)) clashes.push(`${tab.name}: two cells at ${key}`);
    seen.add(key);
  }
  for (const spill of tab.spills) {
    const taken = filledCells(tab).filter(({ row, column }) => inside(spill, row, column));
    if (taken.length > 0) clashes.push(`${tab.name}: a cell within the spill ${spill.formula.slice(0, 40)}`);
  }
  const areas = [...tab.spills, ...tab.charts.map(({ place }) => place)];
  areas.forEach((a, i) =>
    areas.slice(i + 1).forEach((b) => {
      if (overlap(a, b)) clashes.push(`${tab.name}: areas at row ${a.row} and row ${b.row}`);
    }),
  );
  for (const merge of tab.merges) {
    const inner = filledCells(tab).filter(
      ({ row, column }) => inside(merge, row, column) && (row !== merge.row || column !== merge.column),
    );
    if (inner.length > 0) clashes.push(`${tab.name}: a cell within the merge at row ${merge.row}`);
  }
  return clashes;
}
