/** @jest-environment node */
/** What Excel refuses and the local host would let pass: long formulas and texts, and responses that are too large. */
import { buildReview } from "../../src/excel/build";
import { bytesOf, ChunkPlan } from "../../src/excel/chunks";
import { BuildError } from "../../src/excel/message";
import { readWorkbook } from "../../src/excel/read";
import { openSession, type Session } from "../../src/workbench/headless/session";
import type { BatchRequest, BatchResponse } from "../../src/workbench/host/protocol";
import { built, marketplaceFile, REQUEST, sheetOf, workbookOf } from "./workbooks";

// Each test opens a workbook and builds a review.
jest.setTimeout(120_000);

const LONGEST_FORMULA = 8192;
const LONGEST_LITERAL = 255;
const LONGEST_TEXT = 32_767;

test.each(["en", "es"] as const)(
  "no formula or text of the review is longer than Excel takes: %s",
  async (language) => {
    const { session, report } = await built(marketplaceFile(), { ...REQUEST, language });
    const names = new Set(report.tabs.map(({ name }) => name));
    const cells = session
      .toWorkbookFile()
      .sheets.filter(({ name }) => names.has(name))
      .flatMap((sheet) => sheet.cells);
    const formulas = cells.flatMap(({ formula }) => formula ?? []);
    const literals = formulas.flatMap((formula) => formula.match(/"(?:[^"]|"")*"/g) ?? []);
    expect(formulas.length).toBeGreaterThan(300);
    expect(formulas.filter((formula) => formula.length > LONGEST_FORMULA)).toEqual([]);
    expect(literals.filter((literal) => literal.length - 2 > LONGEST_LITERAL)).toEqual([]);
    expect(cells.filter(({ value }) => typeof value === "string" && value.length > LONGEST_TEXT)).toEqual([]);
    session.close();
  },
);

/** Lets a test answer some batches in the host's place. */
function intercept(session: Session, answer: (request: BatchRequest) => BatchResponse | undefined): void {
  const process = session.host.process.bind(session.host);
  session.host.process = (request) => answer(request) ?? process(request);
}

function refusal(code: string, location: string): BatchResponse {
  const error = { Code: code, Message: code, Location: location, ActionIndex: 0, HttpStatusCode: 400 };
  return { Results: [], TraceIds: [], Error: error };
}

test("an Excel that refuses a look of the charts gets them without looks, and the person is told", async () => {
  const session = await openSession(marketplaceFile());
  intercept(session, (request) =>
    request.Actions.some(({ Name }) => Name === "MarkerStyle")
      ? refusal("InvalidArgument", "ChartSeries.markerStyle")
      : undefined,
  );
  const report = await buildReview(REQUEST);
  expect(report.warnings.map(({ code }) => code)).toContain("chartsPlain");
  const charts = session.toWorkbookFile().sheets.flatMap((sheet) => sheet.charts);
  expect(charts.length).toBeGreaterThan(4);
  session.close();
});

test("a response that Excel finds too large is asked for again in smaller ones", async () => {
  const texts = Array.from({ length: 900 }, (_, row) => [
    `answer ${row} ${"x".repeat(row < 500 ? 10 : 2000)}`,
  ]);
  const session = await openSession(workbookOf([sheetOf("Survey", texts)]));
  let refused = 0;
  const process = session.host.process.bind(session.host);
  session.host.process = (request) => {
    const response = process(request);
    if (JSON.stringify(response).length < 100_000) return response;
    refused++;
    return refusal("ResponsePayloadSizeLimitExceeded", "Range.values");
  };
  const reading = await readWorkbook();
  expect(refused).toBeGreaterThan(0);
  expect(reading.sheets[0]?.values).toEqual(texts);
  session.close();
});

test("a cell that is too large even alone is an error that names the sheet", async () => {
  const session = await openSession(workbookOf([sheetOf("Survey", [["a"], ["b"]])]));
  intercept(session, (request) =>
    JSON.stringify(request).includes('"Values"') ||
    request.Actions.some(({ QueryInfo }) => JSON.stringify(QueryInfo ?? "").includes("values"))
      ? refusal("ResponsePayloadSizeLimitExceeded", "Range.values")
      : undefined,
  );
  const error = await readWorkbook().catch((thrown: unknown) => thrown);
  expect(error).toBeInstanceOf(BuildError);
  expect(error).toMatchObject({ code: "tooLarge", parameters: { sheet: "Survey" } });
  session.close();
});

test("pieces are planned by the bytes that the rows before had", () => {
  const plan = new ChunkPlan([{ rows: 100_000, columns: 10 }]);
  const first = plan.next();
  expect(first).toEqual([{ sheet: 0, firstRow: 0, rows: 500 }]);
  plan.measured({ sheet: 0, firstRow: 0, rows: 500 }, 50_000);
  // 102 bytes a row into 4,000,000 / 1.2 bytes.
  expect(plan.next()).toEqual([{ sheet: 0, firstRow: 500, rows: 32_679 }]);
});

test("small sheets are read together, and all is planned at last", () => {
  const plan = new ChunkPlan([
    { rows: 10, columns: 3 },
    { rows: 600, columns: 2 },
  ]);
  const step = () => {
    const next = plan.next();
    for (const piece of next) plan.measured(piece, piece.rows * 20);
    return next.map(({ sheet, firstRow, rows }) => [sheet, firstRow, rows]);
  };
  expect(step()).toEqual([
    [0, 0, 10],
    [1, 0, 500],
  ]);
  expect(step()).toEqual([[1, 500, 100]]);
  expect(step()).toEqual([]);
});

test("bytes are counted as they travel: JSON in UTF-8", () => {
  const rows = [
    ["añb", 12.5, true, ""],
    ['"q"', -3, false, "€"],
  ];
  const bytes = Buffer.byteLength(JSON.stringify(rows));
  expect(Math.abs(bytesOf(rows) - bytes)).toBeLessThanOrEqual(rows.length + 2);
});
