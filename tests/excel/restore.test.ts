/** @jest-environment node */
/** A build that fails, wherever it fails, leaves the workbook exactly as it was: Excel stops in the middle of batch n. */
import { buildReview } from "../../src/excel/build";
import { BuildError } from "../../src/excel/message";
import type { BuildRequest } from "../../src/excel/report";
import type { WorkbookFile } from "../../src/workbench/files/workbook";
import { openSession } from "../../src/workbench/headless/session";
import { built, marketplaceFile, REQUEST } from "./workbooks";

/** Batches of a build of this workbook that succeeds; the last one only lets go of what was held. */
async function batchesOf(file: WorkbookFile, request: BuildRequest): Promise<number> {
  const session = await openSession(file);
  const before = session.counters.syncs;
  await buildReview(request);
  session.close();
  return session.counters.syncs - before - 1;
}

/** Fails a build at each of its batches in turn, and names those that left a trace. */
async function failures(
  file: WorkbookFile,
  request: BuildRequest,
): Promise<{ batch: number; trace: unknown }[]> {
  const batches = await batchesOf(file, request);
  expect(batches).toBeGreaterThan(5);
  const traces: { batch: number; trace: unknown }[] = [];
  for (let batch = 1; batch <= batches; batch++) {
    const session = await openSession(file);
    const before = session.toWorkbookFile();
    session.failAt(batch);
    const error = await buildReview(request).catch((thrown: unknown) => thrown);
    expect(error).toBeInstanceOf(BuildError);
    expect((error as BuildError).restored).toBe(true);
    const trace = difference(before, session.toWorkbookFile());
    if (trace !== undefined) traces.push({ batch, trace });
    session.close();
  }
  return traces;
}

/** The first place where two values differ. */
function difference(a: unknown, b: unknown, path = ""): unknown {
  if (Object.is(a, b)) return undefined;
  if (typeof a !== "object" || typeof b !== "object" || a === null || b === null)
    return { path, before: a, after: b };
  for (const key of new Set([...Object.keys(a), ...Object.keys(b)])) {
    const found = difference((a as never)[key], (b as never)[key], `${path}.${key}`);
    if (found !== undefined) return found;
  }
  return undefined;
}

test("the first build", async () => {
  expect(await failures(marketplaceFile(), REQUEST)).toEqual([]);
}, 300_000);

test("a rebuild in another language over another period, on tabs that people worked on", async () => {
  const { session } = await built(marketplaceFile());
  await Excel.run(async (context) => {
    const scorecard = context.workbook.worksheets.getItem("Scorecard");
    scorecard.getRange("N17").values = [["ask Ana about this"]];
    scorecard.getRange("N17").format.fill.color = "#FFF2CC";
    scorecard.getRange("D17").format.font.italic = true;
    scorecard.getRange("M17").values = [["Ana"]];
    scorecard.getRange("B:B").format.columnWidth = 120;
    context.workbook.worksheets.getItem("Six-Twelve").charts.getItemAt(0).left = 33;
    await context.sync();
  });
  const file = session.toWorkbookFile();
  session.close();
  expect(await failures(file, { grain: "quarter", language: "es" })).toEqual([]);
}, 600_000);

test("a rebuild of a tab into which rows were inserted", async () => {
  const { session } = await built(marketplaceFile());
  await Excel.run(async (context) => {
    const scorecard = context.workbook.worksheets.getItem("Scorecard");
    scorecard.getRange("18:19").insert("Down");
    scorecard.getRange("C18").values = [["my own row"]];
    await context.sync();
  });
  const file = session.toWorkbookFile();
  session.close();
  expect(await failures(file, REQUEST)).toEqual([]);
}, 600_000);
