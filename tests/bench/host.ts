/** Building a review through the real office.js: round trips, bytes, time and memory. */
import { existsSync } from "node:fs";
import { resolve } from "node:path";
import { buildReview } from "../../src/excel/build";
import { addSample } from "../../src/excel/sample";
import { openPath } from "../../src/workbench/files/node";
import type { WorkbookFile } from "../../src/workbench/files/workbook";
import { openSession } from "../../src/workbench/headless/session";
import { emptyWorkbook, sheetOf } from "../taskpane/workbooks";

export interface HostMeasured {
  readonly workbook: string;
  readonly syncs: number;
  readonly most: number;
  readonly bytesRead: number;
  readonly bytesWritten: number;
  readonly largest: number;
  readonly openMs: number;
  readonly buildMs: number;
  readonly memory: number;
}

const MESSAGE = 4_000_000;
const MARKETPLACE = resolve(__dirname, "../../../shared/data/olist-marketplace.xlsx");

/** The sample, and the large real workbook where it lies beside the project. */
export async function measureHost(): Promise<HostMeasured[]> {
  const sample = await measure(
    "sample",
    async () => emptyWorkbook([sheetOf("Sheet1", [])]),
    () => addSample("en"),
  );
  if (!existsSync(MARKETPLACE)) return [sample];
  return [
    sample,
    await measure(
      "olist-marketplace.xlsx",
      () => openPath(MARKETPLACE),
      async () => [],
    ),
  ];
}

async function measure(
  workbook: string,
  open: () => Promise<WorkbookFile>,
  prepare: () => Promise<string[]>,
): Promise<HostMeasured> {
  process.stderr.write(`${workbook}\n`);
  const opening = performance.now();
  const session = await openSession(await open());
  const openMs = performance.now() - opening;
  await prepare();
  const { syncs, bytesOut, bytesIn } = session.counters;
  session.counters.largest = 0;
  const building = performance.now();
  await buildReview({ grain: "bimonth", language: "en" });
  const buildMs = performance.now() - building;
  const bytesRead = session.counters.bytesIn - bytesIn;
  const bytesWritten = session.counters.bytesOut - bytesOut;
  const measured = {
    workbook,
    syncs: session.counters.syncs - syncs,
    most: 12 + Math.ceil(bytesRead / MESSAGE) + Math.ceil(bytesWritten / MESSAGE),
    bytesRead,
    bytesWritten,
    largest: session.counters.largest,
    openMs,
    buildMs,
    memory: process.memoryUsage().rss,
  };
  session.close();
  return measured;
}
