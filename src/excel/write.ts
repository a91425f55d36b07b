/** Writes the described tabs: new sheets, then each tab's changes, then what Excel has computed from them. */
import type { Tab } from "../review/description";
import { SETTER_BYTES, type Change } from "./change";
import { labelChange } from "./chart-changes";
import type { Inventory, SheetEntry } from "./inventory";
import { REQUEST_BYTES, type Journal } from "./journal";
import { markFormula, markName } from "./marks";
import { say } from "./message";
import { lastPoints, requestFeeds, requestText, type FeedQuery, type TextQuery } from "./observe";
import { breathe } from "./platform";
import { storedRecord, type ReviewRecord, type TabRecord } from "./record";
import type { Rendering } from "./render";
import type { OnProgress } from "./report";
import { REVIEW_KEY, writeSetting } from "./settings";

/** A tab about to be written. */
export interface TabJob {
  readonly tab: Tab;
  /** Its name in this workbook. */
  readonly name: string;
  /** The sheet of an earlier build. */
  readonly entry: SheetEntry | undefined;
  readonly rendering: Rendering;
}

/** Small evidence tabs travel together; every other tab has a request of its own. */
const TOGETHER_BYTES = 400_000;

export class Writer {
  private readonly sheets = new Map<string, Excel.Worksheet>();
  private feeds: (FeedQuery & { readonly job: TabJob })[] = [];

  constructor(
    private readonly context: Excel.RequestContext,
    private readonly inventory: Inventory,
    private readonly journal: Journal,
    private readonly jobs: readonly TabJob[],
  ) {}

  /** What taking back the changes of tabs that are there will need. */
  async remember(): Promise<void> {
    let waiting = 0;
    const flush = async () => {
      if (waiting > 0) await this.context.sync();
      waiting = 0;
    };
    for (const { entry, rendering } of this.jobs) {
      if (!entry) continue;
      const sheet = this.context.workbook.worksheets.getItem(entry.id);
      for (const change of [...rendering.changes, ...rendering.last]) {
        if (!change.remember) continue;
        const bytes = change.memory ?? SETTER_BYTES;
        if (waiting + bytes > REQUEST_BYTES) await flush();
        change.remember(sheet);
        waiting += bytes;
      }
    }
    await flush();
  }

  /** All tabs exist and have their names before any formula refers to them. */
  async addSheets(): Promise<void> {
    const { worksheets } = this.context.workbook;
    const positions = new Positions(this.inventory);
    for (const job of this.jobs) {
      const sheet = job.entry ? worksheets.getItem(job.entry.id) : worksheets.add(job.name);
      if (job.entry) positions.passed(job.entry);
      else {
        const position = positions.next();
        if (position !== undefined) sheet.position = position;
      }
      this.mark(job);
      await this.journal.write(sheet, job.entry?.id, rename(job));
      this.sheets.set(job.tab.key, sheet);
    }
  }

  /** A mark that rows were inserted into is set back to the tab's size, which the record of this build knows. */
  private mark({ tab, name, entry, rendering }: TabJob): void {
    const { names } = this.context.workbook;
    const mark = markName(tab.key);
    const formula = markFormula(name, rendering.record.mark);
    const before = this.inventory.marks.get(mark);
    if (before === undefined) names.add(mark, formula).visible = false;
    else if (!entry || cellsOf(before) !== cellsOf(formula)) names.getItem(mark).formula = formula;
  }

  async writeTabs(onProgress: OnProgress): Promise<void> {
    for (const [i, job] of this.jobs.entries()) {
      const sheet = this.sheetOf(job);
      const { changes } = job.rendering;
      const bytes = changes.reduce((sum, change) => sum + change.bytes, 0);
      if (this.journal.waiting + bytes > (job.tab.kind === "evidence" ? TOGETHER_BYTES : 0))
        await this.flush();
      onProgress({ share: i / this.jobs.length, message: say("progressWriting", { tab: job.name }) });
      await this.journal.write(sheet, job.entry?.id, changes);
    }
    for (const job of this.jobs) {
      this.feeds.push(...requestFeeds(this.sheetOf(job), job.tab).map((feed) => ({ ...feed, job })));
    }
    await this.flush();
  }

  private async flush(): Promise<void> {
    if (this.journal.waiting === 0 && this.feeds.length === 0) return;
    await this.journal.sync();
    await breathe();
  }

  /** Labels, deletions, the record: with this the build is done. */
  async finish(record: ReviewRecord): Promise<TextQuery[]> {
    const tabs: Record<string, TabRecord> = { ...record.tabs };
    for (const job of this.jobs) {
      const { changes, labels } = this.labelChanges(job);
      await this.journal.write(this.sheetOf(job), job.entry?.id, changes);
      tabs[job.tab.key] = { ...job.rendering.record, labels };
    }
    for (const job of this.jobs) {
      await this.journal.write(this.sheetOf(job), job.entry?.id, job.rendering.last);
    }
    const stored = storedRecord({ tabs });
    const { record: before } = this.inventory;
    if (before.isNullObject || before.value !== JSON.stringify(stored)) {
      writeSetting(this.context, REVIEW_KEY, stored);
    }
    const texts = this.jobs.map((job) => requestText(this.sheetOf(job), job.tab, job.name));
    await this.journal.sync();
    return texts;
  }

  private labelChanges(job: TabJob): { changes: Change[]; labels: TabRecord["labels"] } {
    const before = job.rendering.record.labels;
    const changes: Change[] = [];
    const labels: Record<string, readonly number[]> = {};
    for (const feed of this.feeds.filter((each) => each.job === job)) {
      const { name } = feed.chart;
      const points = lastPoints(feed);
      labels[name] = points;
      const isSame = JSON.stringify(points) === JSON.stringify(before[name]);
      if (!isSame || job.rendering.redressed.has(name)) {
        changes.push(labelChange(feed.chart, points, before[name]));
      }
    }
    return { changes, labels };
  }

  private sheetOf({ tab }: TabJob): Excel.Worksheet {
    return this.sheets.get(tab.key) as Excel.Worksheet;
  }
}

/** Without the sheet, whose name Excel may quote or not. */
function cellsOf(formula: string): string {
  return formula.slice(formula.lastIndexOf("!") + 1);
}

function rename({ entry, name }: TabJob): Change[] {
  if (!entry || entry.name === name) return [];
  const set = (sheet: Excel.Worksheet, to: string) => {
    sheet.name = to;
  };
  return [{ bytes: 200, apply: (sheet) => set(sheet, name), takeBack: (sheet) => set(sheet, entry.name) }];
}

/** Where a new tab goes: behind the tab that comes before it; at the very end when that is there anyway. */
class Positions {
  private readonly order: string[];
  private last: number | undefined;

  constructor(inventory: Inventory) {
    this.order = inventory.sheets.map(({ id }) => id);
  }

  passed({ id }: SheetEntry): void {
    this.last = this.order.indexOf(id);
  }

  next(): number | undefined {
    if (this.last === undefined || this.last === this.order.length - 1) {
      this.order.push("");
      if (this.last !== undefined) this.last += 1;
      return undefined;
    }
    this.last += 1;
    this.order.splice(this.last, 0, "");
    return this.last;
  }
}
