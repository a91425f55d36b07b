/** @jest-environment node */
/** Evidence points at the columns and holds a native formula whose value is the figure. */
import { evidenceOf, type FigureRequest } from "../../../src/insights/diagnosis/evidence";
import type { Segment } from "../../../src/insights/diagnosis/decision";
import { buildMarketplace } from "../../../src/marketplace/build";
import { EMPTY_MAPPING } from "../../../src/marketplace/tables";
import { toSerial } from "../../../src/metrics/dates";
import type { Cell } from "../../../src/metrics/values";
import { openSession, type Session } from "../../../src/workbench/headless/session";
import { sheetOf, workbookOf } from "../../excel/workbooks";
import { sheet, workbook } from "../../marketplace/reading";

const day = (n: number) => toSerial(2025, 3, n);
const WINDOW = { from: day(2), to: day(30) };

/** Members that Excel's criteria would read as patterns, comparisons, numbers, dates or ends of a text. */
const ODD = [
  "A*",
  "AB",
  "A?",
  "~A",
  ">5",
  "=1+1",
  "<>",
  '5" nail',
  "007",
  "7",
  "1/2",
  "May 5",
  "TRUE",
  "x'y",
  "#N/A!",
];
const CATEGORIES = ["Beauty", "Home"];
const SELLERS = ["Luna", "Nova", "Faro"];

const SALES: Cell[][] = [
  ["Date", "Seller", "Product", "Creator", "Category", "GMV", "Orders"],
  // Amounts are powers of two: each sum tells its rows.
  ...ODD.map((product, i): Cell[] => [
    day(2 + i) + (i === 3 ? 0.5 : 0),
    SELLERS[i % 3] as string,
    product,
    i % 4 === 0 ? null : `@c${i % 2}`,
    CATEGORIES[i % 2] as string,
    2 ** i,
    i + 1,
  ]),
  [day(1), "Luna", "AB", "@c0", "Beauty", 2 ** 20, 100],
  [day(31), "Luna", "AB", "@c0", "Beauty", 2 ** 21, 100],
  [day(20), "Luna", "beauty case", "@c1", "beauty", 2 ** 15, 3],
];
const ENTITIES: Cell[][] = [["Seller ID", "Tier", "Region"], ["Luna", "Tier 1", "=N"], ["Nova", "Tier 2", "S"], ["Faro", "Tier 2", "=N"]]; // prettier-ignore

const SHEETS = { "My sales": SALES, Sellers: ENTITIES };

function marketplaceOf(sheets: Readonly<Record<string, Cell[][]>>) {
  const read = Object.entries(sheets).map(([name, rows]) =>
    sheet(rows, { name, formats: name === "Sellers" ? ["General"] : ["yyyy-mm-dd"] }),
  );
  return buildMarketplace(workbook(read), EMPTY_MAPPING);
}

const marketplace = marketplaceOf(SHEETS);
let session: Session;
beforeAll(async () => {
  session = await openSession(
    workbookOf(Object.entries(SHEETS).map(([name, rows]) => sheetOf(name, rows as Cell[][]))),
  );
});
afterAll(() => session.close());

const gmvOf = (segment: Segment): FigureRequest => ({
  fact: "gmv",
  window: WINDOW,
  sum: { table: "sales", column: "gmv", segment },
});

function formulaOf(request: FigureRequest): string {
  const formula = evidenceOf(marketplace, request)?.formula;
  if (formula === undefined) throw new Error("no formula");
  return formula;
}

function valueOf(request: FigureRequest): unknown {
  const outcome = session.evaluate(formulaOf(request));
  return outcome.ok ? outcome.rows[0]?.[0] : outcome;
}

const inWindow = (holds: (row: readonly Cell[]) => boolean, column = 5) =>
  SALES.slice(1).reduce((sum, row) => {
    const date = row[0] as number;
    return sum + (date >= WINDOW.from && date < WINDOW.to + 1 && holds(row) ? (row[column] as number) : 0);
  }, 0);

test("the whole market: the sum of a column between two days, times of day counted towards their day", () => {
  expect(valueOf(gmvOf([]))).toBe(inWindow(() => true));
});

test.each(ODD)("a member's text is text, never a pattern, a comparison or a number: %s", (member) => {
  expect(valueOf(gmvOf([{ dimension: "product", member }]))).toBe(2 ** ODD.indexOf(member));
});

test("members match without case; several hold at once; blanks are a member", () => {
  expect(valueOf(gmvOf([{ dimension: "category", member: "Beauty" }]))).toBe(
    inWindow((row) => String(row[4]).toLowerCase() === "beauty"),
  );
  const both: Segment = [{ dimension: "seller", member: "Nova" }, { dimension: "category", member: "Home" }]; // prettier-ignore
  expect(valueOf(gmvOf(both))).toBe(inWindow((row) => row[1] === "Nova" && row[4] === "Home"));
  expect(valueOf(gmvOf([{ dimension: "creator", member: "(blank)" }]))).toBe(
    inWindow((row) => row[3] === null),
  );
  const odd: Segment = [{ dimension: "seller", member: "Faro" }, { dimension: "product", member: "007" }]; // prettier-ignore
  expect(valueOf(gmvOf(odd))).toBe(inWindow((row) => row[1] === "Faro" && row[2] === "007"));
});

test("attributes come through the linked table, two of them with another field", () => {
  const tier: Segment = [{ dimension: "seller.tier", member: "Tier 2" }];
  expect(formulaOf(gmvOf(tier))).toMatch(
    /^=SUMPRODUCT\(\('Sellers'!\$B\$2:\$B\$4="Tier 2"\)\*SUMIFS\('My sales'!/,
  );
  expect(valueOf(gmvOf(tier))).toBe(inWindow((row) => row[1] !== "Luna"));
  const narrow: Segment = [
    ...tier,
    { dimension: "seller.region", member: "=N" },
    { dimension: "category", member: "Beauty" },
  ];
  expect(valueOf(gmvOf(narrow))).toBe(inWindow((row) => row[1] === "Faro" && row[4] === "Beauty"));
});

test("a share: sales of one creator over all that creators carried; a rate: GMV an order", () => {
  const carried = { table: "sales", column: "gmv", segment: [], filled: "creator" } as const;
  const share: FigureRequest = {
    fact: "share",
    window: WINDOW,
    sum: { table: "sales", column: "gmv", segment: [{ dimension: "creator", member: "@c1" }] },
    over: carried,
  };
  expect(valueOf(share)).toBeCloseTo(
    inWindow((row) => row[3] === "@c1") / inWindow((row) => row[3] !== null),
    12,
  );
  const rate: FigureRequest = { ...gmvOf([]), over: { table: "sales", column: "orders", segment: [] } };
  expect(valueOf(rate)).toBeCloseTo(inWindow(() => true) / inWindow(() => true, 6), 12);
});

test("cells name the columns that are read, once each", () => {
  const evidence = evidenceOf(marketplace, gmvOf([{ dimension: "seller.tier", member: "Tier 1" }]));
  expect(evidence?.cells).toEqual([
    "'My sales'!$A$2:$A$19",
    "'My sales'!$F$2:$F$19",
    "'My sales'!$B$2:$B$19",
    "'Sellers'!$A$2:$A$4",
    "'Sellers'!$B$2:$B$4",
  ]);
});

test("no formula where Excel would read the cells otherwise than the model: the cells are named all the same", () => {
  const spoilt = (change: (rows: Cell[][]) => void) => {
    const rows = SALES.map((row) => [...row]);
    change(rows);
    return evidenceOf(marketplaceOf({ ...SHEETS, "My sales": rows }), gmvOf([{ dimension: "category", member: "Home" }])); // prettier-ignore
  };
  const trailing = spoilt((rows) => (rows[2]![4] = "Home "));
  const text = spoilt((rows) => (rows[2]![0] = "2025-03-03"));
  const amount = spoilt((rows) => (rows[2]![5] = "2"));
  expect([trailing?.formula, text?.formula, amount?.formula]).toEqual([undefined, undefined, undefined]);
  expect(trailing?.cells).toHaveLength(2);
});

test("in a 1904 workbook the days are those of its cells", () => {
  const { formula } = evidenceOf({ ...marketplace, dateSystem: 1904 }, gmvOf([]))!;
  expect(formula).toContain(`">=${day(2) - 1462}"`);
});

test("an apostrophe in a sheet's name is doubled", () => {
  const { formula } = evidenceOf(marketplaceOf({ "It's ours": SALES }), gmvOf([]))!;
  expect(formula).toMatch(/^=SUMIFS\('It''s ours'!\$F\$2:/);
});

test("without the table there is no evidence", () => {
  expect(evidenceOf(marketplace, { ...gmvOf([]), sum: { table: "traffic", column: "views", segment: [] } })).toBe(undefined); // prettier-ignore
});
