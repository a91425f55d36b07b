/** What a build has changed so far, in its order: the way back when it fails. */
import type { Change } from "./change";

/** Excel on the web refuses requests of 5 MB. */
export const REQUEST_BYTES = 3_500_000;

interface Entry {
  readonly sheetId: string;
  readonly change: Change;
}

export class Journal {
  private readonly entries: Entry[] = [];
  private queued = 0;
  /** Entries that Excel has confirmed. */
  private confirmed = 0;

  constructor(private readonly context: Excel.RequestContext) {}

  /** Applies changes to a sheet; they travel with the next sync, or earlier when they are many. */
  async write(
    sheet: Excel.Worksheet,
    sheetId: string | undefined,
    changes: readonly Change[],
  ): Promise<void> {
    for (const change of changes) {
      if (this.queued > 0 && this.queued + change.bytes > REQUEST_BYTES) await this.sync();
      if (sheetId !== undefined) this.entries.push({ sheetId, change });
      change.apply(sheet);
      this.queued += change.bytes;
    }
  }

  /** Bytes that wait for the next sync. */
  get waiting(): number {
    return this.queued;
  }

  async sync(): Promise<void> {
    // Each lasts until the next sync only.
    const { application } = this.context.workbook;
    application.suspendScreenUpdatingUntilNextSync();
    this.queued = 0;
    await this.context.sync();
    this.confirmed = this.entries.length;
  }

  /** Takes everything back, last change first, on the sheets that were there before the build. */
  async takeBack(context: Excel.RequestContext): Promise<void> {
    const sheetOf = (id: string) => context.workbook.worksheets.getItem(id);
    for (const { sheetId, change } of this.entries) change.inspect?.(sheetOf(sheetId));
    await context.sync();
    let bytes = 0;
    for (const [i, { sheetId, change }] of [...this.entries.entries()].reverse()) {
      change.takeBack(sheetOf(sheetId), i < this.confirmed);
      bytes += change.bytes;
      if (bytes < REQUEST_BYTES) continue;
      await context.sync();
      bytes = 0;
    }
    await context.sync();
  }
}
