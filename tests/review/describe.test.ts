/** The review as data: which tabs, that nothing overlaps, and that its formulas say only what can be computed. */
import { CATALOGUE } from "../../src/catalogue";
import { buildMarketplace } from "../../src/marketplace/build";
import { EMPTY_MAPPING, type WorkbookReading } from "../../src/marketplace/tables";
import { toSerial } from "../../src/metrics/dates";
import type { Cell } from "../../src/metrics/values";
import { describeReview } from "../../src/review/describe";
import type { Patch, Tab, Zone } from "../../src/review/description";
import { defaultRequest } from "../../src/review/request";
import { sampleWorkbook } from "../../src/sample/workbook";
import { sheet, workbook } from "../marketplace/reading";

function sampleReading(language: "en" | "es"): WorkbookReading {
  const { sheets } = sampleWorkbook({ seed: 7, rows: 3000, language });
  return workbook(
    sheets.map(({ name, header, rows, formats }) =>
      sheet([header, ...rows] as Cell[][], { name, formats: formats as string[] }),
    ),
  );
}

function describeSample(language: "en" | "es") {
  const marketplace = buildMarketplace(sampleReading(language), EMPTY_MAPPING);
  const request = defaultRequest(marketplace, "bimonth", language);
  if (!request) throw new Error("the sample has sales");
  return { request, ...describeReview(marketplace, request) };
}

const english = describeSample("en");
const spanish = describeSample("es");

const formulasOf = (tab: Tab): string[] => [
  ...tab.patches.flatMap(({ cells }) =>
    cells.flat().flatMap((cell) => (typeof cell === "object" && cell !== null ? [cell.formula] : [])),
  ),
  ...tab.spills.map(({ formula }) => formula),
];

it("has the tabs in the order of a review, in the language asked for", () => {
  expect(english.tabs.map(({ name }) => name)).toEqual([
    ...["Summary", "Scorecard", "Six-Twelve", "Bridge", "Findings", "Playbook"],
    ...["Data checks", "Definitions", "Lineage"],
  ]);
  expect(spanish.tabs.map(({ name }) => name)).toEqual([
    ...[
      "Resumen",
      "Cuadro de mando",
      "Seis-Doce",
      "Puente",
      "Hallazgos",
      "Guía de acciones",
      "Comprobaciones",
      "Definiciones",
      "Trazabilidad",
    ],
  ]);
});

it("takes the last complete two months by default", () => {
  expect([english.request.from, english.request.to]).toEqual([toSerial(2025, 11, 1), toSerial(2025, 12, 31)]);
});

it("is the same for the same workbook", () => {
  expect(describeSample("en").tabs).toEqual(english.tabs);
});

describe.each([...english.tabs, ...spanish.tabs].map((tab) => [tab.name, tab] as const))("%s", (_, tab) => {
  it("writes no cell twice, and nothing where a formula spills", () => {
    const taken = new Map<string, number>();
    const take = (row: number, column: number) => {
      const key = `${row},${column}`;
      taken.set(key, (taken.get(key) ?? 0) + 1);
    };
    for (const patch of tab.patches)
      eachCell(patch, (row, column, cell) => cell !== null && take(row, column));
    for (const spill of tab.spills) eachIn(spill, take);
    expect([...taken].filter(([, times]) => times > 1)).toEqual([]);
  });

  it("lays charts on cells of their own", () => {
    const places = tab.charts.map(({ place }) => place);
    const clashes = places.flatMap((a, i) => places.slice(i + 1).filter((b) => overlap(a, b)));
    expect(clashes).toEqual([]);
    for (const { place, name } of tab.charts) {
      const under = tab.patches.flatMap((patch) => {
        const found: string[] = [];
        eachCell(patch, (row, column, cell) => {
          if (cell !== null && cell !== "" && holds(place, row, column)) found.push(`${row},${column}`);
        });
        return found;
      });
      expect([name, under]).toEqual([name, []]);
    }
  });

  it("uses only BIZ functions of the catalogue, bounded ranges and nothing volatile", () => {
    const known = new Set(CATALOGUE.map(({ name }) => name));
    for (const formula of formulasOf(tab)) {
      for (const [, name] of formula.matchAll(/\bBIZ\.(\w+)\(/g)) expect(known).toContain(name);
      expect(withoutTexts(formula)).not.toMatch(
        /\b(NOW|TODAY|RAND|RANDBETWEEN|OFFSET|INDIRECT|LET|LAMBDA|XMATCH|SORTBY)\(/,
      );
      expect(withoutTexts(formula)).not.toMatch(/\$?[A-Z]{1,3}:\$?[A-Z]{1,3}(?!\d)/);
      expect(formula.length).toBeLessThan(8192);
    }
  });

  it("leaves no word of a template unfilled", () => {
    const texts = tab.patches.flatMap(({ cells }) => cells.flat().filter((cell) => typeof cell === "string"));
    for (const text of [...texts, ...formulasOf(tab)])
      expect(text).not.toMatch(/\{[a-zA-Z]+\}|undefined|\bNaN\b/);
  });
});

it("says what a workbook of sales alone cannot show", () => {
  const header = ["Date", "GMV", "Category"];
  const rows = Array.from({ length: 500 }, (_, i) => [
    toSerial(2024, 1, 1) + i,
    10 + (i % 7),
    i % 2 ? "A" : "B",
  ]);
  const marketplace = buildMarketplace(
    workbook(sheet([header, ...rows], { formats: ["yyyy-mm-dd"] })),
    EMPTY_MAPPING,
  );
  const request = defaultRequest(marketplace, "month", "en");
  if (!request) throw new Error("there are sales");
  const { missing, accounts } = describeReview(marketplace, request);
  for (const table of ["Targets", "Traffic", "Events", "Survey", "Initiatives"]) {
    expect(missing.join("\n")).toContain(table);
  }
  for (const { rows: all, used, leftOut } of accounts) {
    expect(used + leftOut.reduce((sum, { count }) => sum + count, 0)).toBe(all);
  }
});

function eachCell(patch: Patch, visit: (row: number, column: number, cell: unknown) => void): void {
  patch.cells.forEach((row, r) => row.forEach((cell, c) => visit(patch.row + r, patch.column + c, cell)));
}

function eachIn(zone: Zone, visit: (row: number, column: number) => void): void {
  for (let row = zone.row; row < zone.row + zone.rows; row++) {
    for (let column = zone.column; column < zone.column + zone.columns; column++) visit(row, column);
  }
}

function holds(zone: Zone, row: number, column: number): boolean {
  return (
    row >= zone.row &&
    row < zone.row + zone.rows &&
    column >= zone.column &&
    column < zone.column + zone.columns
  );
}

function overlap(a: Zone, b: Zone): boolean {
  return (
    a.row < b.row + b.rows &&
    b.row < a.row + a.rows &&
    a.column < b.column + b.columns &&
    b.column < a.column + a.columns
  );
}

const withoutTexts = (formula: string) =>
  formula.replace(/"(?:[^"]|"")*"/g, '""').replace(/'(?:[^']|'')*'!/g, "");
