/** The main job: reads the workbook, has the review described, and writes it, or leaves everything as it was. */
import type { Marketplace } from "../marketplace/model";
import { describeReview } from "../review/describe";
import type { Tab } from "../review/description";
import { cellAddress, parseAddress } from "./address";
import { isTab, takeInventory, type Inventory } from "./inventory";
import { Journal } from "./journal";
import { markName } from "./marks";
import { BuildError, say, type Message } from "./message";
import { isMoved, type Note } from "./notes";
import { isCalculating, tabReport } from "./observe";
import { breathe } from "./platform";
import { readSheets, type SheetsRead } from "./read";
import { readRecord, type ReviewRecord } from "./record";
import { renderTab } from "./render";
import { scaled, type BuildReport, type BuildRequest, type OnProgress } from "./report";
import { checkedRequest } from "./request";
import { restore, type Traces } from "./restore";
import { recognised } from "./scan";
import {
  checkWritable,
  requestTab,
  sheetNames,
  standing,
  standingTabs,
  type StandingTab,
  type TabQuery,
} from "./tabs";
import { Writer, type TabJob } from "./write";

/** One build at a time: two would write over each other. */
let isBuilding = false;

/** Builds or rebuilds the review. Throws a BuildError; the workbook is then as it was before. */
export async function buildReview(
  request: BuildRequest,
  onProgress: OnProgress = () => {},
): Promise<BuildReport> {
  if (isBuilding) throw new BuildError("alreadyBuilding");
  isBuilding = true;
  try {
    return await attemptTwice(request, onProgress);
  } finally {
    isBuilding = false;
  }
}

async function attemptTwice(request: BuildRequest, onProgress: OnProgress): Promise<BuildReport> {
  try {
    return await attempt({ request, onProgress, plainCharts: false });
  } catch (error) {
    if (!isChartRefusal(error)) throw error;
    const report = await attempt({ request, onProgress, plainCharts: true });
    return { ...report, warnings: [...report.warnings, say("chartsPlain")] };
  }
}

interface Attempt {
  readonly request: BuildRequest;
  readonly onProgress: OnProgress;
  readonly plainCharts: boolean;
}

async function attempt(job: Attempt): Promise<BuildReport> {
  let traces: Traces | undefined;
  try {
    return await Excel.run((context) => build(context, job, (made) => (traces = made)));
  } catch (error) {
    job.onProgress({ share: 1, message: say("progressRestoring") });
    const restored = traces === undefined || (await restore(traces));
    if (error instanceof BuildError && restored) throw error;
    throw refused(error, restored);
  }
}

async function build(
  context: Excel.RequestContext,
  { request, onProgress, plainCharts }: Attempt,
  leaveTraces: (traces: Traces) => void,
): Promise<BuildReport> {
  const base = await readWorkbookAndTabs(context, onProgress);
  const { inventory, record } = base;
  const marketplace = await recognisedTables(base, onProgress);
  const review = checkedRequest(inventory, marketplace, request);
  onProgress({ share: 0.55, message: say("progressDescribing") });
  await breathe();
  const { tabs, missing, accounts } = describeReview(marketplace, review);
  const jobs = jobsOf(tabs, base, plainCharts);
  const journal = new Journal(context);
  const writer = new Writer(context, inventory, journal, jobs);
  await writer.remember();
  leaveTraces({ inventory, journal, added: jobs.filter(({ entry }) => !entry).map(({ name }) => name) });
  await writer.addSheets();
  await writer.writeTabs(scaled(onProgress, 0.6, 0.95));
  onProgress({ share: 0.95, message: say("progressFinishing") });
  const texts = await writer.finish(record);
  return {
    tabs: texts.map(tabReport),
    accounts,
    missing,
    warnings: warningsOf({ inventory, jobs, record, isBusy: isCalculating(texts) }),
    rebuilt: jobs.some(({ entry }) => entry !== undefined),
  };
}

/** The workbook before the build. */
interface Base {
  readonly inventory: Inventory;
  readonly record: ReviewRecord;
  readonly present: ReadonlyMap<string, StandingTab>;
  readonly queries: ReadonlyMap<string, TabQuery>;
  readonly read: SheetsRead;
}

async function readWorkbookAndTabs(context: Excel.RequestContext, onProgress: OnProgress): Promise<Base> {
  onProgress({ share: 0, message: say("progressSheets") });
  const inventory = await takeInventory(context);
  checkWritable(inventory);
  const record = readRecord(inventory.record);
  const present = standingTabs(inventory);
  const queries = new Map(
    [...present].map(([key, sheet]) => [key, requestTab(context, sheet, record.tabs[key])]),
  );
  const read = await readSheets(context, inventory, scaled(onProgress, 0.05, 0.5), true);
  return { inventory, record, present, queries, read };
}

async function recognisedTables({ inventory, read }: Base, onProgress: OnProgress): Promise<Marketplace> {
  onProgress({ share: 0.5, message: say("progressRecognising") });
  await breathe();
  return recognised(read.reading, inventory.mapping).marketplace;
}

function jobsOf(tabs: readonly Tab[], base: Base, plainCharts: boolean): TabJob[] {
  const { inventory, record, present, queries, read } = base;
  const names = sheetNames(tabs, inventory, present, record);
  return tabs.map((tab) => {
    const entry = present.get(tab.key);
    const query = queries.get(tab.key);
    const mark = parseAddress(inventory.marks.get(markName(tab.key))?.replace(/^=/, "") ?? "");
    const cells = entry && read.own.get(entry.id);
    const there = entry && query && standing({ entry, cells, query, record: record.tabs[tab.key], mark });
    const rendering = renderTab(tab, there, { names, plainCharts });
    return { tab, name: names.get(tab.name) ?? tab.name, entry, rendering };
  });
}

interface Circumstances {
  readonly inventory: Inventory;
  readonly jobs: readonly TabJob[];
  readonly record: ReviewRecord;
  readonly isBusy: boolean;
}

function warningsOf({ inventory, jobs, record, isBusy }: Circumstances): Message[] {
  const warnings = inventory.sheets
    .filter((sheet) => sheet.protected && sheet.used !== undefined)
    .map(({ name }) => say("sheetProtected", { sheet: name }));
  for (const { tab, name, entry, rendering } of jobs) {
    if (!entry && tab.name !== name) warnings.push(say("nameTaken", { wanted: tab.name, given: name }));
    if (entry && !record.tabs[tab.key]) warnings.push(say("manifestLost", { sheet: name }));
    warnings.push(...rendering.notes.flatMap((note) => noteWarnings(note, name)));
  }
  for (const sheet of inventory.sheets.filter(isTab)) {
    const isInUse = jobs.some(({ tab }) => tab.key === sheet.ours);
    if (!isInUse) warnings.push(say("tabUnused", { sheet: sheet.name }));
  }
  return isBusy ? [...warnings, say("stillCalculating")] : warnings;
}

function noteWarnings(note: Note, sheet: string): Message[] {
  const [from, to] = [note.from, note.to].map(({ row, column }) => cellAddress(row, column)) as [
    string,
    string,
  ];
  return [
    ...(isMoved(note) && note.kind !== "typed" ? [say("noteMoved", { sheet, from, to })] : []),
    ...(note.kind === "edit" ? [say("textKept", { sheet, cell: to })] : []),
  ];
}

/** Cosmetics of charts fail on some platforms (office-js #1538): worth a second try without them. */
function isChartRefusal(error: unknown): boolean {
  const cause = error instanceof BuildError ? (error.cause as Partial<OfficeExtension.Error>) : undefined;
  return (
    error instanceof BuildError && error.restored && /^Chart/.test(cause?.debugInfo?.errorLocation ?? "")
  );
}

function refused(error: unknown, restored: boolean): BuildError {
  if (error instanceof BuildError) {
    return new BuildError(error.code, error.parameters, { restored, findings: error.findings, cause: error });
  }
  const { code, message, debugInfo } = error as Partial<OfficeExtension.Error>;
  if (code === undefined) {
    const detail = error instanceof Error ? error.message : String(error);
    return new BuildError("unexpected", { detail }, { restored, cause: error });
  }
  if (/CellEditMode/i.test(code)) return new BuildError("cellEditing", {}, { restored, cause: error });
  const detail = [code, debugInfo?.errorLocation, message].filter(Boolean).join(", ");
  return new BuildError("hostRefused", { detail }, { restored, cause: error });
}
