/** Opening, saving and making workbooks, one after the other, with words for how far it is and for what went wrong. */
import { FileError } from "../files/errors";
import { openFile } from "../files/open";
import { saveFile } from "../files/save";
import { fileMessageText } from "../files/words";
import type { WorkbookFile } from "../files/workbook";
import { toWorkbookFile } from "../host/save";
import { sampleFile } from "../sample";
import type { Bar } from "./bar";
import type { Desk, Look } from "./desk";
import { checkLibrary, NotLoaded } from "./library";
import { readRibbon } from "./ribbon";
import { formatCount } from "./words";

const SAMPLE_SEED = 20240101;
const XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
/** Of opening a file, what reading it takes; the rest is computing and drawing. */
const READING_SHARE = 0.35;

export class Workbooks {
  private busy = false;

  constructor(
    private readonly bar: Bar,
    private readonly desk: Desk,
    private look: Look,
  ) {}

  async start(): Promise<void> {
    await this.alone(async () => {
      await this.working("starting", 0);
      checkLibrary();
      await this.learn();
      await this.putSample();
    });
  }

  async openFiles(files: readonly File[]): Promise<void> {
    const { say } = this.look;
    const [file] = files;
    if (!file) return;
    if (files.length > 1) {
      this.bar.notify(say("several", { count: files.length }), "error");
      return;
    }
    await this.alone(async () => {
      if (!(await this.mayReplace())) return;
      this.bar.clearNotices();
      try {
        await this.open(file);
      } catch (error) {
        this.bar.notify(say("notOpened", { name: file.name, reason: this.reason(error) }), "error");
      }
    });
  }

  async openSample(): Promise<void> {
    await this.alone(async () => {
      if (!(await this.mayReplace())) return;
      this.bar.clearNotices();
      await this.putSample();
    });
  }

  async save(): Promise<void> {
    const open = this.desk.workbook;
    if (!open) return;
    const { say } = this.look;
    const name = `${open.name.replace(/\.(xlsx|xlsm|csv|tsv|txt)$/i, "")}.xlsx`;
    await this.alone(async () => {
      try {
        await this.working("saving", 0.2, { name });
        const bytes = await saveFile(toWorkbookFile(open.document));
        download(bytes, name);
        open.changed = false;
        const size = new Intl.NumberFormat(say.language, { maximumFractionDigits: 1 });
        this.bar.show(say("saved", { name, size: size.format(bytes.length / 1e6) }));
      } catch (error) {
        this.bar.notify(say("notSaved", { name, reason: this.reason(error) }), "error");
      }
    });
  }

  /** In another language or another colour; the workbook stays as it is. */
  async redraw(change: Partial<Look>): Promise<void> {
    await this.alone(async () => {
      this.look = { ...this.look, ...change };
      document.documentElement.classList.toggle("dark", this.look.dark);
      this.bar.speak(this.look.say);
      await this.working("drawing", 0.1);
      if (change.say) await this.learn();
      await this.desk.draw(this.look);
      this.ready();
    });
  }

  /** What the add-in says of itself in the person's language: its functions and its buttons. */
  private async learn(): Promise<void> {
    const { language } = this.look.say;
    await this.desk.learnFunctions(language);
    this.bar.showRibbon(await readRibbon(language));
  }

  /** One thing at a time: a second file dropped meanwhile is not taken. */
  private async alone(work: () => Promise<void>): Promise<void> {
    if (this.busy) return;
    this.busy = true;
    try {
      await work();
    } catch (error) {
      this.bar.notify(this.reason(error), "error");
    } finally {
      this.busy = false;
      if (document.body.getAttribute("aria-busy") === "true") this.ready();
    }
  }

  private async open(file: File): Promise<void> {
    const { say } = this.look;
    const { name } = file;
    await this.working("reading", 0, { name });
    const bytes = new Uint8Array(await file.arrayBuffer());
    const read = await openFile(bytes, name, (share) =>
      this.bar.show(say("reading", { name }), share * READING_SHARE),
    );
    await this.put(name, read, READING_SHARE);
    const kept = (read.warnings ?? []).map((warning) => fileMessageText(warning, say.language));
    if (kept.length > 0) this.bar.notify(say("notKept", { name }), "warning", kept);
  }

  private async putSample(): Promise<void> {
    const { say } = this.look;
    await this.working("sampling", 0.05);
    await this.put(say("sampleName"), sampleFile({ seed: SAMPLE_SEED, language: say.language }), 0.1);
  }

  private async put(name: string, file: WorkbookFile, from: number): Promise<void> {
    const cells = formatCount(cellCount(file), this.look.say.language);
    await this.working("computing", from, { name, cells });
    await this.desk.put(name, file, this.look, (share) =>
      this.bar.show(this.look.say("computing", { name, cells }), from + share * (0.98 - from)),
    );
    this.ready();
  }

  /** Says what comes next, and lets the browser draw that before a long stretch of work. */
  private async working(
    key: "starting" | "sampling" | "reading" | "computing" | "drawing" | "saving",
    share: number,
    parameters: Readonly<Record<string, string>> = {},
  ): Promise<void> {
    this.bar.show(this.look.say(key, parameters), share);
    await new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve, 0)));
  }

  private ready(): void {
    const { say } = this.look;
    const open = this.desk.workbook;
    if (!open) return this.bar.show("");
    const { getters } = open.document;
    const sheets = getters.getSheetIds();
    const filled = sheets.reduce((sum, id) => sum + getters.getEvaluatedCellsPositions(id).length, 0);
    const cells = formatCount(filled, say.language);
    this.bar.show(
      say(sheets.length === 1 ? "readyOne" : "ready", { name: open.name, sheets: sheets.length, cells }),
    );
  }

  private async mayReplace(): Promise<boolean> {
    const open = this.desk.workbook;
    return !open?.changed || this.bar.ask(this.look.say("discard", { name: open.name }));
  }

  private reason(error: unknown): string {
    const { say } = this.look;
    if (error instanceof FileError) return fileMessageText(error, say.language);
    if (error instanceof NotLoaded) return say("notLoaded", { detail: error.message });
    if (error instanceof RangeError) return say("noMemory");
    return say("unexpected", { detail: error instanceof Error ? error.message : String(error) });
  }
}

function cellCount({ sheets }: WorkbookFile): number {
  return sheets.reduce((sum, { cells }) => sum + cells.length, 0);
}

function download(bytes: Uint8Array, name: string): void {
  const link = document.createElement("a");
  link.href = URL.createObjectURL(new Blob([bytes as Uint8Array<ArrayBuffer>], { type: XLSX }));
  link.download = name;
  link.click();
  // The browser reads the blob after the click.
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
}
