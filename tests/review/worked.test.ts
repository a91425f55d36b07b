/** @jest-environment node */
/** A marketplace of a dozen order lines, its review worked out by hand and built in the workbench. */
import { toSerial } from "../../src/metrics/dates";
import type { Cell } from "../../src/metrics/values";
import type { WorkbookFile } from "../../src/workbench/files/workbook";
import { built, sheetNamed, sheetOf, workbookOf } from "../excel/workbooks";

jest.setTimeout(120_000);

const HEADER = ["Order ID", "Date", "Seller", "Category", "GMV"];

/** July and August 2025 against May and June 2025, and July and August 2024. */
const LINES: Cell[][] = [
  // Year before: 150 + 90 = 240.
  ["G1", toSerial(2024, 7, 10), "Ana", "A", 150],
  ["H1", toSerial(2024, 8, 10), "Ana", "B", 90],
  ["I1", toSerial(2024, 9, 10), "Ana", "A", 5],
  // Base: 80 + 70 + 50 = 200 in three orders of one line.
  ["M1", toSerial(2025, 5, 10), "Ana", "A", 80],
  ["N1", toSerial(2025, 6, 10), "Ana", "B", 70],
  ["N2", toSerial(2025, 6, 11), "Leo", "C", 50],
  // Period: 100 + 50 + 30 + 120 = 300 in three orders and four lines.
  ["J1", toSerial(2025, 7, 1), "Ana", "A", 100],
  ["J2", toSerial(2025, 7, 10), "Ana", "B", 50],
  ["J2", toSerial(2025, 7, 10), "Ana", "A", 30],
  // A time of day belongs to its day, also on the period's last one.
  ["K1", toSerial(2025, 8, 31) + 0.75, "Leo", "A", 120],
  // Left out: no date, no amount.
  ["L1", null, "Leo", "A", 999],
  ["L2", toSerial(2025, 8, 20), "Leo", "A", null],
];

const file = () => workbookOf([sheetOf("Sales", [HEADER, ...LINES])]);

/** Values of the first row of a sheet, from `first` on, in which a cell holds the label; from that cell to the right. */
function row(book: WorkbookFile, sheet: string, label: string, after = 0): Cell[] {
  const { cells } = sheetNamed(book, sheet);
  const start = cells.find((cell) => cell.value === label && cell.row >= after);
  if (!start) throw new Error(`no “${label}” on ${sheet} from row ${after + 1}`);
  return cells
    .filter((cell) => cell.row === start.row && cell.column >= start.column)
    .sort((a, b) => a.column - b.column)
    .map(({ value }) => value)
    .filter((value) => value !== null && value !== "");
}

function rowOf(book: WorkbookFile, sheet: string, text: string): number {
  const found = sheetNamed(book, sheet).cells.find(({ value }) => String(value).startsWith(text));
  if (!found) throw new Error(`no “${text}” on ${sheet}`);
  return found.row;
}

function close(actual: readonly Cell[], expected: readonly Cell[]): void {
  expect(actual.map((each) => (typeof each === "number" ? Number(each.toFixed(9)) : each))).toEqual(
    expected.map((each) => (typeof each === "number" ? Number(each.toFixed(9)) : each)),
  );
}

let book: WorkbookFile;
beforeAll(async () => {
  const { session } = await built(file());
  book = session.toWorkbookFile();
  session.close();
});

test("the period is the last complete bimonth, its base and year before follow from it", () => {
  const dates = (label: string) => row(book, "Scorecard", label).slice(1, 5);
  close(dates("Review period"), ["Jul–Aug 2025", toSerial(2025, 7, 1), toSerial(2025, 8, 31), 62]);
  close(dates("Base"), ["May–Jun 2025", toSerial(2025, 5, 1), toSerial(2025, 6, 30), 61]);
  close(dates("Year before"), ["Jul–Aug 2024", toSerial(2024, 7, 1), toSerial(2024, 8, 31), 62]);
});

test("figures: actual, base, change, year before, change on the year", () => {
  const from = rowOf(book, "Scorecard", "Key figures");
  const figure = (label: string) => row(book, "Scorecard", label, from).slice(1, 6);
  close(figure("GMV"), [300, 200, 0.5, 240, 0.25]);
  close(figure("Orders"), [3, 3, 0, 2, 0.5]);
  close(figure("GMV per order"), [100, 200 / 3, 0.5, 120, -1 / 6]);
  close(figure("Order lines"), [4, 3, 1 / 3, 2, 1]);
  close(figure("GMV per line"), [75, 200 / 3, 0.125, 120, -0.375]);
  close(figure("Active sellers"), [2, 2, 0, 1, 1]);
});

test("drivers: lines per order 1 → 4/3 and GMV per line 66.67 → 75 share the 100 as Shapley does", () => {
  // 3 orders × Δ(4/3 − 1) × mean(66.67, 75) = 70.83; 3 × 8.33 × mean(1, 4/3) = 29.17.
  const from = rowOf(book, "Bridge", "Driver");
  close(row(book, "Bridge", "Orders", from).slice(1), [3, 3, 0, 0]);
  close(row(book, "Bridge", "Lines per order", from).slice(1), [1, 4 / 3, 1 / 3, 70 + 5 / 6]);
  close(row(book, "Bridge", "GMV per line", from).slice(1), [200 / 3, 75, 0.125, 29 + 1 / 6]);
  close(row(book, "Bridge", "GMV", from).slice(1, 5), [200, 300, 0.5, 100]);
  expect(row(book, "Bridge", "Tie-out: effects against the change of GMV", from)[1]).toBe("ties");
});

test("price, volume and mix by category, the lost one apart", () => {
  // A: 1 line of 80 → 3 of 250 in all; B: 1 of 70 → 1 of 50; C: 50 → none. Lines of A and B: 2 → 4.
  const from = rowOf(book, "Bridge", "Price, volume, mix");
  const table = rowOf(book, "Bridge", "Category");
  expect(table).toBeGreaterThan(from);
  // Volume, mix, price, new, lost, change.
  close(row(book, "Bridge", "A", table).slice(1, 7), [80, 80, 10, 0, 0, 170]);
  close(row(book, "Bridge", "C", table).slice(1, 7), [0, 0, 0, 0, -50, -50]);
  close(row(book, "Bridge", "B", table).slice(1, 7), [70, -70, -20, 0, 0, -20]);
  close(row(book, "Bridge", "Total", table).slice(1, 7), [150, 10, -10, 0, -50, 100]);
  expect(row(book, "Bridge", "Tie-out: effects against the change of GMV", table)[1]).toBe("ties");
});

test("who made the change: gains and losses with their points of growth", () => {
  const from = rowOf(book, "Bridge", "Who made the change");
  // Of a base of 200: +170 is 85 points, −50 is −25, −20 is −10.
  close(row(book, "Bridge", "A", from).slice(1, 3), [170, 85]);
  close(row(book, "Bridge", "C", from).slice(1, 3), [-50, -25]);
  close(row(book, "Bridge", "B", from).slice(1, 3), [-20, -10]);
  expect(rowOf(book, "Bridge", "Category: A +170")).toBeGreaterThan(from);
});

test("every row is accounted for, and its money", () => {
  // 12 rows: 10 used, 1 without a date, 1 without an amount; 4 in the period, 3 in the base.
  close(row(book, "Data checks", "Sales").slice(1), [12, 10, 0, 1, 1, "ties", 4, 3]);
  // 150 + 90 + 5 + 200 + 300 = 745 used, 999 without a date.
  close(row(book, "Data checks", "GMV").slice(1), [1744, 745, 0, 999, "ties", 300, 200]);
});

test("the summary says it in words and cites the cells", () => {
  const texts = sheetNamed(book, "Summary").cells.map(({ value }) => String(value).replaceAll("\u00a0", " "));
  expect(texts).toContain("GMV 300, +50 % on May–Jun 2025; Lines per order moved it most");
  expect(texts).toContain("GMV was 300, +50 % on May–Jun 2025, +25 % on Jul–Aug 2024.");
  expect(texts).toContain("Lines per order explains +71 of the +100 on May–Jun 2025.");
  expect(texts).toContain("A (category): +170 GMV, +85 pt of growth.");
  expect(texts).toContain("C (category): -50 GMV, -25 pt of growth.");
  const { cells, hyperlinks } = sheetNamed(book, "Summary");
  const link = hyperlinks[0]!;
  expect(link.documentReference).toBe("'Scorecard'!D17");
  expect(cells.find(({ row, column }) => row === link.row && column === link.column)?.value).toBe(
    "Scorecard!D17",
  );
});

test("six weeks and twelve months end with the period; what was not sold is no point on a chart", () => {
  const feed = rowOf(book, "Six-Twelve", "wk 35");
  const { cells } = sheetNamed(book, "Six-Twelve");
  const at = (r: number, c: number) => cells.find(({ row, column }) => row === r && column === c)?.value;
  // Week 35 ends on 31 August 2025: the 120 of that day.
  expect(at(feed, 2)).toBe(120);
  expect(at(feed - 1, 2)).toBe("#N/A");
  // July and August, then their values a year before.
  expect([at(feed + 13, 1), at(feed + 13, 2), at(feed + 13, 3)]).toEqual(["Aug 2025", 120, 90]);
  expect([at(feed + 12, 1), at(feed + 12, 2), at(feed + 12, 3)]).toEqual(["Jul 2025", 180, 150]);
});
